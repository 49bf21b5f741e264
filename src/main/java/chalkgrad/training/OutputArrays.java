package chalkgrad.training;

import chalkgrad.network.SoftmaxRow;
import java.util.List;

/// The arrays of the outputs that a loss is computed from and put into, row by row.
final class OutputArrays {
    /// What stands in [#forLoops], in order.
    static final List<EntrySymbol> ARRAYS = List.of(
            EntrySymbol.PRE_ACTIVATION,
            EntrySymbol.ACTIVATION,
            EntrySymbol.TARGET,
            EntrySymbol.LOG,
            EntrySymbol.LOG_OF_COMPLEMENT,
            EntrySymbol.LOSS_TERM,
            EntrySymbol.GRADIENT,
            EntrySymbol.SPARE);

    private LayerArrays layer = new LayerArrays(0);
    private double[] targets = {};
    private double[] logs = {};
    private double[] logsOfComplement = {};
    private double[] terms = {};
    private double[] spare = {};
    private double[][][] forLoops = {};

    /// Makes room for rows of the output layer. What is there is lost.
    void provide(LayerArrays outputs, int rows) {
        int count = rows * outputs.size();
        layer = outputs;
        targets = new double[count];
        logs = new double[count];
        logsOfComplement = new double[count];
        terms = new double[count];
        spare = new double[count];
        double[] gradient = outputs.gradient().length < count ? spare : outputs.gradient();
        forLoops = new double[][][] {
            {outputs.z()}, {outputs.a()}, {targets}, {logs}, {logsOfComplement}, {terms}, {gradient}, {spare}
        };
    }

    LayerArrays layer() {
        return layer;
    }

    double[] targets() {
        return targets;
    }

    /// What each output adds to the loss of its row.
    double[] terms() {
        return terms;
    }

    double[] spare() {
        return spare;
    }

    double[][][] forLoops() {
        return forLoops;
    }

    /// Computes the logarithms of the outputs of a softmax.
    void computeLogs(int rows) {
        for (int s = 0; s < rows; s++) {
            SoftmaxRow.log(layer.z(), s * layer.size(), layer.size(), logs);
        }
    }

    /// Computes ln(1 - a) of the outputs of a softmax.
    void computeLogsOfComplement(int rows) {
        for (int s = 0; s < rows; s++) {
            SoftmaxRow.logOfComplement(layer.z(), layer.a(), s * layer.size(), layer.size(), logsOfComplement);
        }
    }
}
