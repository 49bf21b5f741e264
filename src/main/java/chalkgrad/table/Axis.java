package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.network.Network;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A direction of an array: the neurons of a layer, or the same neurons again if an array has two axes along them.
///
/// @param layer the layer, 0 for the inputs
/// @param size the number of neurons
/// @param isSecond whether it is the second of two axes along the same neurons
public record Axis(int layer, int size, boolean isSecond) {
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
