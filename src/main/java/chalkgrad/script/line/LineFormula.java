package chalkgrad.script.line;

import chalkgrad.script.graph.Operation;
import chalkgrad.script.line.Arithmetic.Node;
import chalkgrad.script.line.ComputedLine.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the numbers of a line come from those of the lines before it.
final class LineFormula {
    private static final Set<Operation> ARITHMETIC = EnumSet.of(
            Operation.ADD,
            Operation.SUBTRACT,
            Operation.MULTIPLY,
            Operation.DIVIDE,
            Operation.NEGATIVE,
            Operation.SUM,
            Operation.MAXIMUM,
            Operation.MINIMUM);

    private final ComputedLine line;
    private final List<NumberSource> parts = new ArrayList<>();

    /// The part that each number of the line is.
    private final Map<Integer, Integer> places = new HashMap<>();

    private sealed interface NumberSource {
        /// @param positions where the line has the number; the same number can stand in several
        record OfLine(int line, List<Integer> positions) implements NumberSource {}

        record Given(List<Double> values) implements NumberSource {}

        record Computed(Operation operation, List<Integer> operands) implements NumberSource {}
    }

    LineFormula(ComputedLine line, Arithmetic arithmetic, List<ComputedLine> lines) {
        this.line = line;
        Map<Integer, Integer> owners = new HashMap<>();
        line.sources().forEach(source -> owners.put(source.node(), source.line()));
        for (int node : needed(line, arithmetic, owners)) {
            Integer owner = owners.get(node);
            NumberSource part = owner != null
                    ? ofLine(new Source(owner, node), lines)
                    : switch (arithmetic.nodes().get(node)) {
                        case Node.Given given -> new NumberSource.Given(given.values());
                        case Node.Computed computed ->
                            new NumberSource.Computed(
                                    computed.operation(),
                                    computed.operands().stream()
                                            .map(places::get)
                                            .toList());
                    };
            places.put(node, parts.size());
            parts.add(part);
        }
    }

    /// The numbers between the line and its sources, in the order in which they are computed.
    private static SortedSet<Integer> needed(ComputedLine line, Arithmetic arithmetic, Map<Integer, Integer> owners) {
        var result = new TreeSet<Integer>();
        var open = new ArrayDeque<>(line.nodes());
        while (!open.isEmpty()) {
            int node = open.pop();
            if (node != ComputedLine.PLAIN
                    && result.add(node)
                    && !owners.containsKey(node)
                    && arithmetic.nodes().get(node) instanceof Node.Computed computed) {
                computed.operands().forEach(open::push);
            }
        }
        return result;
    }

    private static NumberSource ofLine(Source source, List<ComputedLine> lines) {
        List<Integer> nodes = lines.get(source.line()).nodes();
        return new NumberSource.OfLine(
                source.line(),
                IntStream.range(0, nodes.size())
                        .filter(k -> nodes.get(k) == source.node())
                        .boxed()
                        .toList());
    }

    /// The line to whose numbers something is added, or from which something is subtracted, each at its own place;
    /// empty if there is none.
    Optional<Integer> changes() {
        List<Integer> changed = IntStream.range(0, line.nodes().size())
                .mapToObj(this::changed)
                .distinct()
                .toList();
        return changed.size() == 1 && changed.getFirst() >= 0 ? Optional.of(changed.getFirst()) : Optional.empty();
    }

    private int changed(int k) {
        Integer place = places.get(line.nodes().get(k));
        if (place != null
                && parts.get(place) instanceof NumberSource.Computed(Operation operation, List<Integer> operands)) {
            int count = operation == Operation.ADD ? 2 : operation == Operation.SUBTRACT ? 1 : 0;
            for (int operand : operands.subList(0, count)) {
                if (parts.get(operand) instanceof NumberSource.OfLine(int from, List<Integer> positions)
                        && positions.contains(k)) {
                    return from;
                }
            }
        }
        return ComputedLine.PLAIN;
    }

    /// Whether each number is divided by itself, as by a softmax over one number.
    boolean dividesByItself() {
        return !line.nodes().isEmpty()
                && line.nodes().stream()
                        .map(places::get)
                        .allMatch(place -> place != null
                                && parts.get(place)
                                        instanceof NumberSource.Computed(Operation operation, List<Integer> operands)
                                && operation == Operation.DIVIDE
                                && operands.getFirst().equals(operands.getLast()));
    }

    /// What tells lines apart that are computed in different ways, whatever their sizes and operands: the operations of
    /// the first number.
    int form() {
        int[] forms = new int[parts.size()];
        for (int k = 0; k < forms.length; k++) {
            forms[k] = switch (parts.get(k)) {
                case NumberSource.OfLine ofLine -> 1;
                case NumberSource.Given given -> 2;
                case NumberSource.Computed computed ->
                    List.of(
                                    computed.operation(),
                                    computed.operands().stream()
                                            .map(operand -> forms[operand])
                                            .distinct()
                                            .toList())
                            .hashCode();
            };
        }
        Integer first = line.nodes().isEmpty() ? null : places.get(line.nodes().getFirst());
        return first == null ? 0 : forms[first];
    }

    /// Whether both compute the same number on the way, as a gradient of a tape does that goes back through a line.
    boolean shares(LineFormula other) {
        return places.keySet().stream().anyMatch(node -> isComputed(node) && other.isComputed(node));
    }

    private boolean isComputed(int node) {
        Integer place = places.get(node);
        return place != null && parts.get(place) instanceof NumberSource.Computed;
    }

    /// The lines whose numbers are in a logarithm, with no other function between.
    Set<Integer> inLogarithms() {
        return linesOf(parts.stream()
                .filter(part -> part instanceof NumberSource.Computed(Operation operation, List<Integer> any)
                        && operation == Operation.LOG)
                .flatMap(part -> ((NumberSource.Computed) part).operands().stream())
                .toList());
    }

    /// The lines of whose numbers this one is made, with no function between.
    Set<Integer> madeOf() {
        return linesOf(
                line.nodes().stream().map(places::get).filter(Objects::nonNull).toList());
    }

    private Set<Integer> linesOf(List<Integer> places) {
        Set<Integer> result = new HashSet<>();
        Set<Integer> seen = new HashSet<>(places);
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            NumberSource part = parts.get(open.pop());
            if (part instanceof NumberSource.OfLine(int from, List<Integer> any)) {
                result.add(from);
            } else if (part instanceof NumberSource.Computed(Operation operation, List<Integer> operands)
                    && ARITHMETIC.contains(operation)) {
                operands.stream().filter(seen::add).forEach(open::push);
            }
        }
        return result;
    }

    /// The given numbers among those that the line is made of, each in all worlds.
    Stream<List<Double>> given() {
        return parts.stream()
                .filter(NumberSource.Given.class::isInstance)
                .map(part -> ((NumberSource.Given) part).values());
    }

    /// How many numbers are computed.
    int size() {
        return parts.size();
    }

    /// The line as it would be if other lines had other numbers; NaN for numbers that cannot be told.
    ComputedLine given(List<ComputedLine> lines) {
        return line.withValues(IntStream.range(0, line.worlds())
                .mapToObj(w -> values(w, lines))
                .toList());
    }

    private List<Double> values(int world, List<ComputedLine> lines) {
        if (line.nodes().isEmpty()) {
            return IntStream.range(0, line.size()).mapToObj(k -> Double.NaN).toList();
        }
        double[] values = new double[parts.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = switch (parts.get(k)) {
                case NumberSource.OfLine from -> from(from, world, lines);
                case NumberSource.Given given -> given.values().get(world);
                case NumberSource.Computed(Operation operation, List<Integer> operands) -> {
                    double[] numbers = new double[operands.size()];
                    for (int operand = 0; operand < numbers.length; operand++) {
                        numbers[operand] = values[operands.get(operand)];
                    }
                    yield operation.of(numbers);
                }
            };
        }
        List<Double> result = new ArrayList<>();
        for (int k = 0; k < line.size(); k++) {
            int node = line.nodes().get(k);
            result.add(node == ComputedLine.PLAIN ? line.value(world, k) : values[places.getOrDefault(node, 0)]);
        }
        return result;
    }

    private static double from(NumberSource.OfLine part, int world, List<ComputedLine> lines) {
        ComputedLine line = lines.get(part.line());
        double first = Double.NaN;
        for (int k : part.positions()) {
            // 0 and -0 are one number
            double value = line.value(world, k) + 0.0;
            if (!Double.isNaN(first) && value != first) {
                // the same number twice in a line that should hold different ones: it is not known which is meant
                return Double.NaN;
            }
            first = value;
        }
        return first;
    }
}
