package chalkgrad.exchange;

import chalkgrad.document.SampleColumns;
import chalkgrad.document.Scale;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what the numbers of the samples were before.
///
/// @param extras receives the unknown keys
record ColumnsReader(Network network, Map<String, Map<String, @Nullable Object>> extras) {
    SampleColumns read(Node node) {
        Fields fields = node.object("columns are an object with inputs and classes");
        var columns = new SampleColumns(
                fields.optional("inputs").map(this::inputs).orElse(List.of()),
                fields.optional("classes").map(this::classes).orElse(List.of()));
        fields.keepUnread(extras);
        return columns;
    }

    private List<SampleColumns.Input> inputs(Node node) {
        List<Node> all = node.list("a list of columns belongs here");
        int wanted = network.inputSize();
        if (!all.isEmpty() && all.size() != wanted) {
            throw node.wrong(
                    Found.count(all.size(), "column"), "the network has %s".formatted(Found.count(wanted, "input")));
        }
        var inputs = new ArrayList<SampleColumns.Input>();
        all.forEach(one -> inputs.add(input(one)));
        return inputs;
    }

    private SampleColumns.Input input(Node node) {
        Fields fields = node.object("a column is an object with a name");
        String name = fields.text("name", SampleColumns.LONGEST_NAME);
        double offset = fields.optional("offset").map(Node::number).orElse(Scale.NONE.offset());
        double divisor = fields.optional("divisor").map(Node::number).orElse(Scale.NONE.divisor());
        fields.keepUnread(extras);
        return new SampleColumns.Input(name, new Scale(offset, divisor));
    }

    private List<String> classes(Node node) {
        int outputs = network.outputLayer().size();
        List<String> classes = node.texts(Math.max(2, outputs), SampleColumns.LONGEST_NAME);
        if (!new SampleColumns(List.of(), classes).hasClassesOf(network)) {
            throw node.wrong(
                    classes.size() == 1 ? "1 class" : classes.size() + " classes",
                    "the last layer has %s, which %s apart"
                            .formatted(
                                    Found.count(outputs, "neuron"),
                                    outputs == 1 ? "tells 2 classes" : "tell %d classes".formatted(outputs)));
        }
        return classes;
    }
}
