package chalkgrad.mistake.wording;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.table.Axis;
import chalkgrad.table.Definition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The first place of an array where a mistake changes the number.
///
/// @param row the row, from 0
/// @param column the column, from 0
record Difference(int row, int column) {
    /// Smaller differences come from rounding.
    private static final double VISIBLE = 1e-9;

    /// The first place where an exchanged array differs from the right one; empty if there is none, or if it has
    /// another shape.
    ///
    /// @param sample the sample to compare, 0 for all
    static Optional<Difference> of(Exchange exchange, int sample, int iteration, Replay right, Replay mistaken) {
        IntStream samples = !exchange.role().isOfSample()
                ? IntStream.of(0)
                : right.batch(iteration).samples().filter(s -> sample == 0 || s == sample);
        return samples.boxed()
                .flatMap(s -> at(exchange, s, iteration, right, mistaken).stream())
                .findFirst();
    }

    private static Optional<Difference> at(Exchange exchange, int s, int iteration, Replay right, Replay mistaken) {
        return first(
                right.value(exchange.role(), exchange.layer(), s, iteration),
                mistaken.value(exchange.role(), exchange.layer(), s, iteration));
    }

    private static Optional<Difference> first(Matrix right, Matrix mistaken) {
        if (!right.hasShapeOf(mistaken)) {
            return Optional.empty();
        }
        return IntStream.range(0, right.rows() * right.columns())
                .mapToObj(place -> new Difference(place / right.columns(), place % right.columns()))
                .filter(place -> differs(right.get(place.row, place.column), mistaken.get(place.row, place.column)))
                .findFirst();
    }

    private static boolean differs(double p, double q) {
        return Math.abs(p - q) > VISIBLE * Math.max(Math.abs(p), Math.abs(q));
    }

    /// The neurons that it concerns, from 1, by their layer: one for each axis of the array.
    Map<Integer, Integer> neurons(Definition array) {
        List<Axis> axes = array.axes();
        var neurons = new HashMap<Integer, Integer>();
        if (axes.size() == 2) {
            neurons.put(axes.getFirst().layer(), row + 1);
        }
        if (!axes.isEmpty()) {
            neurons.put(axes.getLast().layer(), column + 1);
        }
        return neurons;
    }
}
