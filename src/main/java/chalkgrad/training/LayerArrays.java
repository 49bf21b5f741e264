package chalkgrad.training;

/// The numbers of a layer, row by row: one row for each sample, one column for each neuron.
final class LayerArrays {
    private final int size;
    private double[] z = {};
    private double[] a = {};
    private double[] gradient = {};
    private double[][][] forLoops = {};

    /// @param size the number of neurons
    LayerArrays(int size) {
        this.size = size;
    }

    /// Makes room for rows. What is there is lost.
    void provide(int rows, boolean withGradient) {
        z = new double[rows * size];
        a = new double[rows * size];
        gradient = withGradient ? new double[rows * size] : gradient;
        // a loop that does not use the gradient may be given any array for it
        forLoops = new double[][][] {{z}, {a}, {withGradient ? gradient : a}};
    }

    int size() {
        return size;
    }

    double[] z() {
        return z;
    }

    double[] a() {
        return a;
    }

    /// dL/da, later dL/dz.
    double[] gradient() {
        return gradient;
    }

    /// The arrays in the order in which loops get them.
    double[][][] forLoops() {
        return forLoops;
    }
}
