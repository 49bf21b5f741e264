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
        Fields fields = node.object("columns");
        var columns = new SampleColumns(
                fields.optional("inputs").map(this::inputs).orElse(List.of()),
                fields.optional("targets").map(this::targets).orElse(List.of()),
                fields.optional("classes").map(this::classes).orElse(List.of()));
        fields.keepUnread(extras);
        return columns;
    }

    private List<SampleColumns.Input> inputs(Node node) {
        List<Node> all = node.list("columns.list");
        check(node, all.size(), network.inputSize(), "input");
        var inputs = new ArrayList<SampleColumns.Input>();
        all.forEach(one -> inputs.add(input(one)));
        return inputs;
    }

    private SampleColumns.Input input(Node node) {
        Fields fields = node.object("column");
        String name = fields.text("name", SampleColumns.LONGEST_NAME);
        double offset = fields.optional("offset").map(Node::number).orElse(Scale.NONE.offset());
        double divisor = fields.optional("divisor").map(Node::number).orElse(Scale.NONE.divisor());
        fields.keepUnread(extras);
        return new SampleColumns.Input(name, new Scale(offset, divisor));
    }

    private List<String> targets(Node node) {
        int outputs = network.outputLayer().size();
        List<String> targets = node.texts(outputs + 1, SampleColumns.LONGEST_NAME);
        check(node, targets.size(), outputs, "output");
        return targets;
    }

    /// A list has either one column for each input or output, or none.
    private static void check(Node node, int columns, int wanted, String what) {
        if (columns > 0 && columns != wanted) {
            throw node.refusal(
                    Sentences.count(columns, "column"), Sentences.of("has.network", Sentences.count(wanted, what)));
        }
    }

    private List<String> classes(Node node) {
        int outputs = network.outputLayer().size();
        List<String> classes = node.texts(Math.max(2, outputs), SampleColumns.LONGEST_NAME);
        if (!new SampleColumns(List.of(), List.of(), classes).hasClassesOf(network)) {
            throw node.refusal(
                    Sentences.count(classes.size(), "class"),
                    Sentences.of(
                            outputs == 1 ? "classes.one" : "classes.more",
                            Sentences.count(outputs, "neuron"),
                            Math.max(2, outputs)));
        }
        return classes;
    }
}
