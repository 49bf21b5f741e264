package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.network.Parameters;
import chalkgrad.training.Point;
import java.util.NavigableMap;
import java.util.Optional;

/// What a training has gone through: how well the network did after some iterations, and the parameters it had. However
/// long the training is, both stay small: points that would be too close to each other are forgotten. For use on the
/// window's thread.
public final class TrainingLog {
    private static final int MOST_POINTS = 4000;
    private static final int MOST_STATES = 1000;
    private static final int FEWEST_STATES = 8;
    private static final long NUMBERS = 8_000_000;

    private final Thinned<Point> points = new Thinned<>();
    private final Thinned<State> states = new Thinned<>();

    /// How well the network does after some iterations, counted from the beginning of the training.
    public NavigableMap<Integer, Point> points() {
        return points.entries();
    }

    /// The parameters after some iterations.
    public NavigableMap<Integer, State> states() {
        return states.entries();
    }

    /// The state nearest to a number of iterations.
    public Optional<State> near(int iterations) {
        var before = states.entries().floorEntry(iterations);
        var after = states.entries().ceilingEntry(iterations);
        if (before == null || after == null) {
            return Optional.ofNullable(before == null ? after : before).map(entry -> entry.getValue());
        }
        boolean first = iterations - before.getKey() <= after.getKey() - iterations;
        return Optional.of((first ? before : after).getValue());
    }

    /// Adds a point. Those after it were another future, and are forgotten.
    void add(State state, Point reached) {
        int iterations = state.start().iterations();
        points.put(iterations, reached, MOST_POINTS);
        states.put(iterations, state, Math.clamp(NUMBERS / (1 + state.numbers()), FEWEST_STATES, MOST_STATES));
    }

    void clear() {
        points.clear();
        states.clear();
    }

    /// Parameters, and what the optimizer remembers with them.
    public record State(Parameters parameters, Start start) {
        static State of(Document document) {
            return new State(document.parameters(), document.start());
        }

        private long numbers() {
            long ofParameters = parameters.weights().stream()
                    .mapToLong(matrix -> (long) matrix.rows() * matrix.columns())
                    .sum();
            return ofParameters * (1 + start.states().size());
        }
    }
}
