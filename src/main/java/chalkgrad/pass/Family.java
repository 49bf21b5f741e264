package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;

/// Quantities that form an array: the activations of a layer, the gradients of its weights.
///
/// @param first any of them
/// @param rows the number of rows: the neurons of the layer before for weights, otherwise 1
/// @param columns the number of columns: the neurons of the layer
public record Family(Quantity first, int rows, int columns) {
    /// The array that a quantity belongs to.
    public static Family of(Quantity q, Document document) {
        Network network = document.network();
        int outputs = network.outputLayer().size();
        return switch (q.kind()) {
            case PENALTY, LOSS -> new Family(q, 1, 1);
            case TARGET, LOSS_TERM -> new Family(q, 1, outputs);
            case INPUT, INPUT_GRADIENT -> new Family(q, 1, network.inputSize());
            case PRE_ACTIVATION, ACTIVATION, ACTIVATION_GRADIENT, ACTIVATION_DERIVATIVE, DELTA ->
                new Family(q, 1, network.size(q.layer()));
            case JACOBIAN -> new Family(q, network.size(q.layer()), network.size(q.layer()));
            case PRODUCT -> new Family(q, network.size(q.layer() - 1), network.size(q.layer()));
            case WEIGHT, BIAS, WEIGHT_GRADIENT, BIAS_GRADIENT, VELOCITY, FIRST_MOMENT, SECOND_MOMENT, NEW_PARAMETER ->
                q.from() == 0
                        ? new Family(q, 1, network.biasCount(q.layer()))
                        : new Family(q, network.weightRows(q.layer()), network.weightColumns(q.layer()));
        };
    }

    public int size() {
        return rows * columns;
    }

    /// The quantity in a row and a column, which count from 0.
    public Quantity at(int row, int column) {
        boolean tied = first.to() == 0;
        int from = first.from() == 0 ? 0 : row + 1;
        return new Quantity(
                first.kind(), first.layer(), from, tied ? 0 : column + 1, first.sample(), first.iteration());
    }

    /// All quantities of the array, row by row.
    public List<Quantity> all() {
        var result = new ArrayList<Quantity>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result.add(at(i, j));
            }
        }
        return result;
    }
}
