package chalkgrad.exchange;

/// A small valid document as text, to be made wrong in one place.
public final class DocumentText {
    public static final String VALID = """
        {
          "schema": "chalkgrad/1",
          "name": "tiny",
          "inputSize": 2,
          "layers": [{"size": 2, "activation": "relu"}, {"size": 1, "activation": "identity", "tiedBias": true}],
          "weights": [[[1, 2], [3, 4]], [[5], [6]]],
          "biases": [[7, 8], [9]],
          "samples": [{"x": [1, 2], "y": [1]}],
          "loss": {"name": "half_squared_error"},
          "reduction": "sum",
          "optimizer": {"kind": "sgd", "learningRate": 0.5},
          "iterations": 1
        }
        """;

    private DocumentText() {}

    public static String replacing(String part, String replacement) {
        if (!VALID.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        return VALID.replace(part, replacement);
    }
}
