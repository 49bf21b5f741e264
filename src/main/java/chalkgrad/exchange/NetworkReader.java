package chalkgrad.exchange;

import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Layer;
import chalkgrad.network.LayerForm;
import chalkgrad.network.LayerForm.Count;
import chalkgrad.network.LayerForm.Mask;
import chalkgrad.network.LayerForm.Setting;
import chalkgrad.network.LayerForm.Share;
import chalkgrad.network.LayerForms;
import chalkgrad.network.LayerSettings;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the structure of a network.
///
/// @param root the document
/// @param extras receives the unknown keys
record NetworkReader(Fields root, Map<String, Map<String, @Nullable Object>> extras) {
    /// More than any layer has that can be shown.
    private static final int MOST = 10_000_000;

    Network network() {
        int inputSize = root.required("inputSize", "network.input").count(1, "network.inputWhole");
        Node list = root.required("layers", "network.layer");
        List<Node> nodes = list.list("network.layers");
        if (nodes.isEmpty()) {
            throw list.refusal(Sentences.of("network.layer"));
        }
        var layers = new ArrayList<Layer>();
        for (Node node : nodes) {
            int before = layers.isEmpty() ? inputSize : layers.getLast().size();
            layers.addAll(layer(node, before));
        }
        return new Network(inputSize, layers);
    }

    /// A layer, or the time steps of one.
    private List<Layer> layer(Node node, int before) {
        Fields fields = node.object("layer");
        LayerForm form = fields.optional("kind").map(NamedChoices.LAYER::of).orElse(LayerForms.ALL.getFirst());
        var values = new LinkedHashMap<String, Object>();
        for (Setting setting : form.settings()) {
            values.put(setting.key(), value(setting, fields, form, before));
        }
        var settings = new LayerSettings(values);
        Biases biases = biases(fields);
        Activation named = form.hasParameters()
                ? NamedChoices.ACTIVATION.of(fields.required("activation", "layer.activation"))
                : fields.optional("activation").map(NamedChoices.ACTIVATION::of).orElse(Activations.IDENTITY);
        Activation activation = named.with(fields.settings(named.settings().keySet()));
        fields.keepUnread(extras);
        form.problem().of(settings, before).ifPresent(problem -> {
            throw InputException.at(node.source(), node.pointer(), problem);
        });
        return form.maker().of(settings, before).stream()
                .map(kind -> new Layer(kind, activation, form.hasParameters() ? biases : Biases.NONE))
                .toList();
    }

    private static Object value(Setting setting, Fields fields, LayerForm form, int before) {
        return switch (setting) {
            case Count count -> count(count, fields, form);
            case Share share -> share(fields.required(share.key(), "layer.setting", form.name()));
            case Mask mask -> mask(fields.required(mask.key(), "layer.setting", form.name()), before);
        };
    }

    private static int count(Count count, Fields fields, LayerForm form) {
        boolean isSize = count.key().equals("size");
        Object[] parts = {count.key(), form.name(), count.least()};
        Optional<Node> given = count.preset().isPresent()
                ? fields.optional(count.key())
                : Optional.of(fields.required(count.key(), isSize ? "layer.size" : "layer.count", parts));
        return given.map(node -> node.count(count.least(), MOST, isSize ? "layer.sizeWhole" : "layer.count", parts))
                .orElseGet(() -> count.preset().orElseThrow());
    }

    private static double share(Node node) {
        double share = node.number();
        if (!(share > 0 && share <= 1)) {
            throw node.refusal(Sentences.of("layer.share"));
        }
        return share;
    }

    private static List<Integer> mask(Node node, int size) {
        return node
                .list(size, "number", () -> Sentences.of("has.layerBefore", Sentences.count(size, "neuron")))
                .stream()
                .map(entry -> entry.count(0, 1, "layer.mask"))
                .toList();
    }

    private static Biases biases(Fields fields) {
        boolean has = fields.optional("bias").map(Node::flag).orElse(true);
        boolean tied = fields.optional("tiedBias").map(Node::flag).orElse(false);
        return !has ? Biases.NONE : tied ? Biases.TIED : Biases.EACH;
    }
}
