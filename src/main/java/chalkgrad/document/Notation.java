package chalkgrad.document;

import java.util.List;
import java.util.Map;

/// How a course writes what Chalkgrad calls z, a, w and b. The canonical names always work too.
///
/// @param preActivation the letter for z
/// @param activation the letter for a
/// @param weights the name of the weight matrix of each layer; empty for w1, w2, ...
/// @param biases the name of the biases of each layer; empty for b1, b2, ...
/// @param indexBase what indices count from, 0 or 1
/// @param indexOrder which of the two indices of a weight comes first
/// @param names the course's own name for single quantities, by their canonical name
public record Notation(
        String preActivation,
        String activation,
        List<String> weights,
        List<String> biases,
        int indexBase,
        IndexOrder indexOrder,
        Map<String, String> names) {
    public static final Notation CANONICAL =
            new Notation("z", "a", List.of(), List.of(), 1, IndexOrder.INPUT_OUTPUT, Map.of());

    public Notation {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        names = Map.copyOf(names);
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
}
