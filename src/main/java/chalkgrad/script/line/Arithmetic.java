package chalkgrad.script.line;

import chalkgrad.script.graph.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the numbers of lines come from each other: given numbers and operations, each after its operands.
public record Arithmetic(List<Node> nodes) {
    /// Nothing is known of the lines' numbers but their values.
    public static final Arithmetic NONE = new Arithmetic(List.of());

    public Arithmetic {
        nodes = List.copyOf(nodes);
    }

    /// A number.
    public sealed interface Node {
        /// A number that is given.
        ///
        /// @param values in each world
        record Given(List<Double> values) implements Node {
            public Given {
                values = List.copyOf(values);
            }
        }

        /// A number that is computed from others.
        ///
        /// @param operands their indices, which are smaller than its own
        record Computed(Operation operation, List<Integer> operands) implements Node {
            public Computed {
                operands = List.copyOf(operands);
            }
        }
    }

    /// This as a value of JSON: a given number is the list of its values, a computed one that of its operation and
    /// operands.
    List<Object> toJson() {
        List<Object> result = new ArrayList<>();
        for (Node node : nodes) {
            result.add(
                    switch (node) {
                        case Node.Given given -> given.values();
                        case Node.Computed computed -> {
                            List<Object> parts = new ArrayList<>();
                            parts.add(computed.operation().name().toLowerCase(Locale.ROOT));
                            parts.addAll(computed.operands());
                            yield parts;
                        }
                    });
        }
        return result;
    }

    /// The value of JSON as operations.
    ///
    /// @throws IllegalArgumentException if an operation is not known, or has an operand after it
    static Arithmetic of(List<?> json) {
        List<Node> result = new ArrayList<>();
        for (Object item : json) {
            List<?> parts = (List<?>) item;
            result.add(
                    isOperation(parts)
                            ? new Node.Computed(
                                    Operation.valueOf(
                                            String.valueOf(parts.getFirst()).toUpperCase(Locale.ROOT)),
                                    operands(parts, result.size()))
                            : new Node.Given(parts.stream().map(CodeRun::number).toList()));
        }
        return new Arithmetic(result);
    }

    /// Numbers that are not finite are texts, too.
    private static boolean isOperation(List<?> parts) {
        return parts.getFirst() instanceof String text && Character.isLowerCase(text.charAt(0));
    }

    private static List<Integer> operands(List<?> parts, int before) {
        List<Integer> result =
                parts.stream().skip(1).map(part -> ((Number) part).intValue()).toList();
        if (result.stream().anyMatch(operand -> operand < 0 || operand >= before)) {
            throw new IllegalArgumentException("an operand is not there");
        }
        return result;
    }
}
