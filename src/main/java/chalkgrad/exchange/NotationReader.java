package chalkgrad.exchange;

import chalkgrad.document.Notation;
import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.document.Notation.IndexStyle;
import chalkgrad.network.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the notation of a course.
///
/// @param extras receives the unknown keys
record NotationReader(Network network, Map<String, Map<String, @Nullable Object>> extras) {
    private static final int LONGEST_NAME = 60;

    Notation read(Node node) {
        Fields fields = node.object("notation");
        String preActivation = letter(fields, "preActivation", Notation.CANONICAL.preActivation());
        String activation = letter(fields, "activation", Notation.CANONICAL.activation());
        List<String> weights = perLayer(fields, "weights");
        List<String> biases = perLayer(fields, "biases");
        int indexBase = fields.optional("indexBase").map(NotationReader::base).orElse(1);
        IndexOrder order =
                fields.optional("indexOrder").map(NamedChoices.INDEX_ORDER::of).orElse(IndexOrder.INPUT_OUTPUT);
        IndexStyle style =
                fields.optional("indexStyle").map(NamedChoices.INDEX_STYLE::of).orElse(IndexStyle.BRACKETS);
        boolean transposed = fields.optional("transposed").map(Node::flag).orElse(false);
        Map<String, String> names =
                fields.optional("names").map(NotationReader::names).orElse(Map.of());
        fields.keepUnread(extras);
        return new Notation(preActivation, activation, weights, biases, indexBase, order, style, transposed, names);
    }

    private static String letter(Fields fields, String key, String preset) {
        return fields.optional(key).map(NotationReader::name).orElse(preset);
    }

    private static String name(Node node) {
        if (node.text().isBlank()) {
            throw node.refusal(Sentences.of("notation.name"));
        }
        return node.text(LONGEST_NAME);
    }

    private List<String> perLayer(Fields fields, String key) {
        return fields.optional(key).map(this::perLayer).orElse(List.of());
    }

    private List<String> perLayer(Node node) {
        if (node.value() instanceof List<?> list && list.isEmpty()) {
            return List.of();
        }
        return node
                .list(
                        network.depth(),
                        "name",
                        () -> Sentences.of("has.network", Sentences.count(network.depth(), "layer")))
                .stream()
                .map(NotationReader::name)
                .toList();
    }

    private static int base(Node node) {
        int base = node.count(0, "notation.base");
        if (base > 1) {
            throw node.refusal(Sentences.of("notation.base"));
        }
        return base;
    }

    private static Map<String, String> names(Node node) {
        var result = new LinkedHashMap<String, String>();
        Fields fields = node.object("notation.names");
        for (String canonical : fields.keys()) {
            result.put(canonical, name(fields.required(canonical, "notation.names")));
        }
        return result;
    }
}
