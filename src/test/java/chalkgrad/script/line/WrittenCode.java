package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.line.Arithmetic.Node;
import chalkgrad.script.line.ComputedLine.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Code for a 1-1-1 network, line by line: tanh, then no activation, and half the squared error. Each line holds one
/// number.
final class WrittenCode {
    /// x, target, weight, bias, weight and bias in each world.
    private static final double[][] GIVEN = {
        {0.8, 0.3, 0.5, 0.1, 0.7, -0.2}, {0.81, 0.3, 0.52, 0.09, 0.66, -0.21}, {0.77, 0.3, 0.49, 0.12, 0.73, -0.18}
    };

    private final List<Node> nodes = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<ComputedLine> lines = new ArrayList<>();

    final int x = given("x", 0);
    final int target = given("t", 1);
    final int w = given("w1", 2);
    final int b = given("b1", 3);
    final int v = given("w2", 4);
    final int c = given("b2", 5);

    private int given(String name, int k) {
        double[] world = {GIVEN[0][k], GIVEN[1][k], GIVEN[2][k]};
        return line(
                name,
                node(
                        new Node.Given(
                                IntStream.range(0, 3).mapToObj(i -> world[i]).toList()),
                        world));
    }

    private int node(Node node, double[] world) {
        nodes.add(node);
        values.add(world);
        return nodes.size() - 1;
    }

    /// A number that the code computes from others.
    int number(Operation operation, int... operands) {
        double[] result = IntStream.range(0, 3)
                .mapToDouble(world -> operation.of(IntStream.of(operands)
                        .mapToDouble(k -> values.get(k)[world])
                        .toArray()))
                .toArray();
        return node(new Node.Computed(operation, IntStream.of(operands).boxed().toList()), result);
    }

    /// A number that stands in a formula.
    int constant(double value) {
        return node(new Node.Given(List.of(value, value, value)), new double[] {value, value, value});
    }

    /// A line that gives a number a name.
    ///
    /// @return the number
    int line(String name, int number) {
        Set<Source> sources = new LinkedHashSet<>();
        operands(number).forEach(operand -> collect(operand, sources));
        double[] world = values.get(number);
        lines.add(new ComputedLine(
                1,
                lines.size() + 1,
                name,
                "",
                0,
                0,
                List.of(),
                IntStream.range(0, 3).mapToObj(k -> List.of(world[k])).toList(),
                List.of(number),
                List.copyOf(sources)));
        return number;
    }

    private List<Integer> operands(int number) {
        return nodes.get(number) instanceof Node.Computed(Operation operation, List<Integer> operands)
                ? operands
                : List.of();
    }

    private void collect(int number, Set<Source> sources) {
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).nodes().getFirst() == number) {
                sources.add(new Source(k, number));
                return;
            }
        }
        operands(number).forEach(operand -> collect(operand, sources));
    }

    /// The index of a line.
    int index(String name) {
        return IntStream.range(0, lines.size())
                .filter(k -> lines.get(k).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    CodeRun run() {
        return new CodeRun(
                IntStream.range(0, 3).mapToObj(WrittenCode::document).toList(),
                lines,
                new Arithmetic(nodes),
                List.of());
    }

    private static Document document(int world) {
        double[] of = GIVEN[world];
        return DocumentReader.read(
                String.format(Locale.ROOT, """
                    {"schema": "chalkgrad/1",
                     "inputSize": 1,
                     "layers": [{"size": 1, "activation": "tanh"}, {"size": 1, "activation": "identity"}],
                     "weights": [[[%s]], [[%s]]],
                     "biases": [[%s], [%s]],
                     "samples": [{"x": [%s], "y": [%s]}],
                     "loss": "half_squared_error",
                     "reduction": "mean",
                     "optimizer": {"kind": "none"},
                     "iterations": 1}
                    """, of[2], of[4], of[3], of[5], of[0], of[1]), "the network");
    }
}
