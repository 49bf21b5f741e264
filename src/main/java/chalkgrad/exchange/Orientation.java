package chalkgrad.exchange;

/// How a file orients its weight matrices.
public enum Orientation {
    /// One row for each neuron before, one column for each neuron of the layer: for x W + b.
    INPUT_OUTPUT("input-output"),
    /// One row for each neuron of the layer, one column for each neuron before: for W x + b.
    OUTPUT_INPUT("output-input");

    private final String key;

    Orientation(String key) {
        this.key = key;
    }

    /// The name on the command line.
    public String key() {
        return key;
    }
}
