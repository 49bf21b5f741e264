package chalkgrad.document;

import java.util.List;
import java.util.Map;

/// How a course writes what Chalkgrad calls z, a, w and b. The canonical names always work too.
///
/// @param preActivation the letter for z
/// @param activation the letter for a
/// @param weights the name of the weight matrix of each layer; empty for w1, w2, ...
/// @param biases the name of the biases of each layer; empty for b1, b2, ...
/// @param indexBase the first index, 0 or 1; layers, samples and iterations always count from 1
/// @param indexOrder which of the two indices of a weight comes first
/// @param indexStyle how indices and layers are written
/// @param transposed whether weight matrices are printed with one row for each neuron they lead to
/// @param names the course's own name for single quantities, by their canonical name
public record Notation(
        String preActivation,
        String activation,
        List<String> weights,
        List<String> biases,
        int indexBase,
        IndexOrder indexOrder,
        IndexStyle indexStyle,
        boolean transposed,
        Map<String, String> names) {
    public static final Notation CANONICAL = new Notation(
            "z", "a", List.of(), List.of(), 1, IndexOrder.INPUT_OUTPUT, IndexStyle.BRACKETS, false, Map.of());

    public Notation {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        names = Map.copyOf(names);
    }

    /// This notation with other names for the matrices and for single quantities.
    public Notation withNames(List<String> ofWeights, List<String> ofBiases, Map<String, String> ofQuantities) {
        return new Notation(
                preActivation,
                activation,
                ofWeights,
                ofBiases,
                indexBase,
                indexOrder,
                indexStyle,
                transposed,
                ofQuantities);
    }

    /// The order of the two indices of a weight.
    public enum IndexOrder {
        INPUT_OUTPUT("input,output"),
        OUTPUT_INPUT("output,input");

        private final String key;

        IndexOrder(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }

    /// How indices and the number of the layer are written.
    public enum IndexStyle {
        /// Layer, then indices in brackets: `z1[2]`, `w1[1,2]`.
        BRACKETS("brackets"),
        /// As programs write it: `z1[2]`, `w1[1][2]`.
        ARRAYS("arrays"),
        /// Layer and indices below: `z_{1,2}`, `w_{1,1,2}`.
        SUBSCRIPTS("subscripts"),
        /// Indices below, the layer above: `z_2^1`, `w_{1,2}^1`.
        LAYER_ABOVE("layer above");

        private final String key;

        IndexStyle(String key) {
            this.key = key;
        }

        /// The name in files.
        public String key() {
            return key;
        }
    }
}
