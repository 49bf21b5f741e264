package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.network.Network;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A direction of an array: the neurons of a layer, or, where an array has two of them, the same neurons once more.
///
/// @param layer the layer, 0 for the inputs
/// @param size how many neurons there are
/// @param isSecond whether it is the other one of two directions along the same neurons
record Axis(int layer, int size, boolean isSecond) {
    static Axis of(Network network, int layer) {
        return new Axis(layer, network.size(layer), false);
    }

    Axis second() {
        return new Axis(layer, size, true);
    }

    /// A formula for each index.
    List<Formula> each(IntFunction<Formula> formula) {
        return IntStream.rangeClosed(1, size).mapToObj(formula).toList();
    }
}
