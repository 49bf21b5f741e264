package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.network.Parameters;
import chalkgrad.training.Point;
import java.util.List;
import java.util.Optional;

/// What a training has gone through: how well the network did after some iterations, and the parameters it had. However
/// long the training is, both stay small: points that would be too close to each other are forgotten. For use on the
/// window's thread.
public final class TrainingLog {
    private static final int MOST_POINTS = 4000;
    private static final int MOST_STATES = 1000;
    private static final int FEWEST_STATES = 8;
    private static final long NUMBERS = 4_000_000;

    private final Thinned<Point> points = new Thinned<>(Point::iterations);
    private final Thinned<State> states = new Thinned<>(state -> state.start().iterations());

    /// How well the network does after some iterations, counted from the beginning of the training.
    public List<Point> points() {
        return points.entries();
    }

    /// The parameters after some iterations.
    public List<State> states() {
        return states.entries();
    }

    /// Whether nothing was trained yet.
    public boolean isEmpty() {
        return states.entries().isEmpty();
    }

    /// What the training began with.
    public Optional<State> first() {
        return states.entries().stream().findFirst();
    }

    /// The state nearest to a number of iterations.
    public Optional<State> near(int iterations) {
        List<State> all = states.entries();
        int after = states.from(iterations);
        if (after == 0 || after == all.size()) {
            return after == 0 ? first() : Optional.of(all.getLast());
        }
        int distance = all.get(after).start().iterations() - iterations;
        boolean isBefore = iterations - all.get(after - 1).start().iterations() <= distance;
        return Optional.of(all.get(isBefore ? after - 1 : after));
    }

    /// Adds a point. Those after it were another future, and are forgotten.
    void add(State state, Point reached) {
        points.put(reached, MOST_POINTS);
        states.put(state, Math.clamp(NUMBERS / (1 + state.numbers()), FEWEST_STATES, MOST_STATES));
    }

    /// Parameters, and what the optimizer remembers with them.
    public record State(Parameters parameters, Start start) {
        static State of(Document document) {
            return new State(document.parameters(), document.start());
        }

        /// Whether a document continues from here.
        @SuppressWarnings("ReferenceEquality") // what is reached is a new object, and comparing all numbers takes long
        boolean isOf(Document document) {
            return document.parameters() == parameters && document.start() == start;
        }

        /// Whether a document would not change if it went on from here.
        public boolean isSameAs(Document document) {
            return isOf(document)
                    || document.start().iterations() == start.iterations()
                            && document.parameters().equals(parameters)
                            && document.start().equals(start);
        }

        private long numbers() {
            long ofParameters = parameters.weights().stream()
                    .mapToLong(matrix -> (long) matrix.rows() * matrix.columns())
                    .sum();
            return ofParameters * (1 + start.states().size());
        }
    }
}
