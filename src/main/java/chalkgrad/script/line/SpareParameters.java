package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.document.NetworkEdit;
import chalkgrad.math.Matrix;
import chalkgrad.network.Biases;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Kind;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.line.Arithmetic.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Networks that have a parameter which the code updates but does not use, because another stands in its place: a
/// weight or bias that is used twice was written for it.
final class SpareParameters {
    private static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);

    /// So many other networks are possible; code that updates more unused numbers is something else.
    private static final int MOST = 8;

    private final CodeRun run;

    /// The network with slightly other parameters: those that are equal there are one number of the code.
    private final Document nudged;

    /// How many numbers each one goes into.
    private final Map<Integer, Integer> uses = new HashMap<>();

    private SpareParameters(CodeRun run) {
        this.run = run;
        run.arithmetic().nodes().stream()
                .filter(Node.Computed.class::isInstance)
                .map(Node.Computed.class::cast)
                .forEach(node -> Set.copyOf(node.operands()).forEach(operand -> uses.merge(operand, 1, Integer::sum)));
        this.nudged = run.worlds().getLast();
    }

    /// How the network would be in each world, for each place where a spare parameter can belong; none if there are too
    /// many.
    static List<UnaryOperator<Document>> of(CodeRun run, Meanings meanings) {
        var parameters = new SpareParameters(run);
        Set<List<Double>> spare = new LinkedHashSet<>();
        run.lines().stream()
                .filter(line -> line.round() <= 1 && isNamed(line, meanings))
                .forEach(line -> parameters.changed(line).ifPresent(spare::add));
        List<UnaryOperator<Document>> result =
                spare.stream().flatMap(one -> parameters.places(one).stream()).toList();
        return result.size() <= MOST ? result : List.of();
    }

    private static boolean isNamed(ComputedLine line, Meanings meanings) {
        Set<Kind> kinds = meanings.kinds(line);
        return LineNames.isKey(line.name()) || !kinds.isEmpty() && PARAMETERS.containsAll(kinds);
    }

    /// The numbers that a line changes, if they are the same in all worlds.
    private Optional<List<Double>> changed(ComputedLine line) {
        List<Double> before = line.nodes().stream()
                .map(this::changed)
                .filter(Objects::nonNull)
                .map(given -> given.values().getFirst())
                .toList();
        return before.size() == line.size() && line.nodes().stream().allMatch(this::isUsedOnceAtMost)
                ? Optional.of(before)
                : Optional.empty();
    }

    private Node.@Nullable Given changed(int node) {
        if (node == ComputedLine.PLAIN
                || !(run.arithmetic().nodes().get(node)
                        instanceof Node.Computed(Operation operation, List<Integer> operands))) {
            return null;
        }
        int count = operation == Operation.ADD ? 2 : operation == Operation.SUBTRACT ? 1 : 0;
        return operands.subList(0, count).stream()
                .filter(this::isUsedOnce)
                .map(operand -> run.arithmetic().nodes().get(operand))
                .filter(Node.Given.class::isInstance)
                .map(Node.Given.class::cast)
                .filter(given -> given.values().stream().distinct().count() == 1)
                // a sum of gradients begins with zero
                .filter(given ->
                        operation == Operation.SUBTRACT || given.values().getFirst() != 0)
                .findFirst()
                .orElse(null);
    }

    /// Whether a number only goes into its new value.
    private boolean isUsedOnce(int given) {
        return uses.getOrDefault(given, 0) == 1;
    }

    /// Whether a new value is not used, or only for the next: weights that begin as `2 * random - 1` are.
    private boolean isUsedOnceAtMost(int node) {
        return uses.getOrDefault(node, 0) <= 1;
    }

    private List<UnaryOperator<Document>> places(List<Double> spare) {
        List<UnaryOperator<Document>> result = new ArrayList<>();
        for (int layer = 1; layer <= nudged.network().depth(); layer++) {
            int l = layer;
            if (nudged.network().layer(l).tiedBias() && spare.size() == 1) {
                IntStream.range(0, nudged.network().size(l))
                        .forEach(j -> result.add(world -> {
                            Document each = new NetworkEdit.SetBiases(l, Biases.EACH).applyTo(world);
                            return withBias(each, l, j, spare.getFirst());
                        }));
            } else if (spare.size() == nudged.network().biasCount(l) && isRepeated(l)) {
                result.add(world -> world.with(
                        world.parameters().withBiases(l, Matrix.generate(1, spare.size(), (zero, j) -> spare.get(j)))));
            }
            if (spare.size() == 1) {
                result.addAll(singles(l, spare.getFirst()));
            }
        }
        return result;
    }

    private List<UnaryOperator<Document>> singles(int l, double spare) {
        Parameters parameters = nudged.parameters();
        Matrix weights = parameters.weights(l);
        List<UnaryOperator<Document>> result = new ArrayList<>();
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.columns(); j++) {
                int from = i;
                int to = j;
                if (count(weights.get(i, j), List.of(weights)) > 1) {
                    result.add(world -> withWeight(world, l, from, to, spare));
                }
            }
        }
        for (int j = 0;
                j < nudged.network().biasCount(l) && !nudged.network().layer(l).tiedBias();
                j++) {
            int neuron = j;
            if (count(parameters.biases(l).get(0, j), parameters.biases()) > 1) {
                result.add(world -> withBias(world, l, neuron, spare));
            }
        }
        return result;
    }

    /// Whether all biases of a layer are those of another.
    private boolean isRepeated(int l) {
        return IntStream.rangeClosed(1, nudged.network().depth())
                .anyMatch(other -> other != l
                        && nudged.parameters()
                                .biases(other)
                                .equals(nudged.parameters().biases(l)));
    }

    private static long count(double value, List<Matrix> all) {
        return all.stream()
                .mapToLong(matrix -> IntStream.range(0, matrix.rows() * matrix.columns())
                        .filter(k -> matrix.get(k / matrix.columns(), k % matrix.columns()) == value)
                        .count())
                .sum();
    }

    private static Document withWeight(Document world, int l, int from, int to, double value) {
        Matrix old = world.parameters().weights(l);
        return world.with(world.parameters()
                .withWeights(
                        l,
                        Matrix.generate(
                                old.rows(), old.columns(), (i, j) -> i == from && j == to ? value : old.get(i, j))));
    }

    private static Document withBias(Document world, int l, int neuron, double value) {
        Matrix old = world.parameters().biases(l);
        return world.with(world.parameters()
                .withBiases(l, Matrix.generate(1, old.columns(), (zero, j) -> j == neuron ? value : old.get(0, j))));
    }
}
