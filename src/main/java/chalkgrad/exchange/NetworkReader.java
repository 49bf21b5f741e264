package chalkgrad.exchange;

import chalkgrad.network.Activation;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the structure of a network.
///
/// @param root the document
/// @param extras receives the unknown keys
record NetworkReader(Fields root, Map<String, Map<String, @Nullable Object>> extras) {
    Network network() {
        int inputSize = root.required("inputSize", "a network has at least 1 input")
                .count(1, "a network needs a whole number of inputs, at least 1");
        Node list = root.required("layers", "a network has at least 1 layer");
        List<Node> nodes = list.list("a list of layers belongs here");
        if (nodes.isEmpty()) {
            throw list.wrong("a network has at least 1 layer");
        }
        var layers = new ArrayList<Layer>();
        for (Node node : nodes) {
            layers.add(layer(node));
        }
        return new Network(inputSize, layers);
    }

    private Layer layer(Node node) {
        Fields fields = node.object("a layer is an object with its size and activation");
        int size = size(fields.required("size", "a layer has at least 1 neuron"));
        Activation activation = Choices.ACTIVATION.of(fields.required("activation", "a layer names its activation"));
        boolean tiedBias = fields.optional("tiedBias").map(Node::flag).orElse(false);
        fields.keepUnread(extras);
        return new Layer(size, activation, tiedBias);
    }

    private static int size(Node node) {
        return node.count(1, "a layer needs at least 1 neuron, and a whole number of them");
    }
}
