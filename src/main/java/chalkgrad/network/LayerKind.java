package chalkgrad.network;

import java.util.List;
import java.util.Map;

/// How the neurons of a layer are made of the activations of layers before it: which of them reach which neuron, and by
/// which weight. All indices count from 1.
public interface LayerKind {
    /// The name in files.
    String name();

    /// The number of neurons, at least 1.
    int size();

    /// What describes the kind in files, by its keys: whole numbers, numbers, and lists of whole numbers.
    Map<String, Object> settings();

    /// The number of rows of the layer's matrix of weights; 0 if it has none.
    ///
    /// @param inputs the number of neurons of the layer before
    int weightRows(int inputs);

    /// The number of columns of the layer's matrix of weights; 0 if it has none.
    default int weightColumns() {
        return size();
    }

    /// How many biases there are if they are not tied.
    default int biasCount() {
        return size();
    }

    /// The bias of a neuron if they are not tied.
    default int bias(int neuron) {
        return neuron;
    }

    /// The layers whose activations layer l reads.
    default List<Integer> sources(int l) {
        return List.of(l - 1);
    }

    /// How many layers before this one the layer stands that it shares its parameters with; 0 if they are its own.
    default int sharedBack() {
        return 0;
    }

    /// Whether every neuron of the layer before reaches every neuron of this one, by a weight of its own.
    default boolean isDense() {
        return false;
    }

    /// What reaches a neuron, in order. Its pre-activation is the sum of all activations, each times its weight or its
    /// fixed factor, divided by [#divisor], or the largest of them.
    ///
    /// @param before the number of neurons of the layer before
    List<Wire> wires(int neuron, int before);

    /// The number that each sum is divided by.
    default double divisor() {
        return 1;
    }

    /// Whether a pre-activation is the largest of the activations instead of their sum.
    default boolean takesLargest() {
        return false;
    }

    /// An activation that reaches a neuron.
    ///
    /// @param source the index, from 0, of its layer among the [#sources]
    /// @param neuron the neuron there
    /// @param row the row of its weight; 0 if it has none
    /// @param column the column of its weight; 0 if it has none
    /// @param factor a fixed factor
    record Wire(int source, int neuron, int row, int column, double factor) {
        Wire(int source, int neuron, int row, int column) {
            this(source, neuron, row, column, 1);
        }

        /// A connection to the layer before that has no weight.
        static Wire of(int neuron, double factor) {
            return new Wire(0, neuron, 0, 0, factor);
        }
    }
}
