package chalkgrad.script.line;

import chalkgrad.mistake.Explanation;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds out what the variables of a network's code are, and which lines are wrong.
///
/// A line is right if its numbers are some of the network's in every world, or if right numbers are computed from
/// them. Of the others, one is wrong if a mistake makes all its numbers in every world. The mistake was made in the
/// first line that has a number of the expression that the mistake changes; what comes after follows from it.
public final class LineCheck {
    private final CodeRun run;
    private final List<String> cells;
    private final List<ComputedLine> lines;
    private final List<Optional<List<Quantity>>> ties = new ArrayList<>();
    private final Meanings meanings;
    private final BitSet leadsToRight = new BitSet();
    private final BitSet isUsed = new BitSet();

    private LineCheck(CodeRun run, List<String> cells) {
        this.run = run;
        this.cells = cells;
        this.lines = run.lines();
        this.meanings = new Meanings(run);
        var known = new Ties(run);
        for (ComputedLine line : lines) {
            Set<Kind> likely = meanings.kinds(line);
            ties.add(known.of(line, likely::contains));
        }
        lookAhead();
    }

    /// What was found out about the lines.
    ///
    /// @param variables what the code calls the numbers of the network
    /// @param wrongLines where a mistake is made, in the order of the code
    public record Found(List<CodeVariable> variables, List<WrongLine> wrongLines) {
        public Found {
            variables = List.copyOf(variables);
            wrongLines = List.copyOf(wrongLines);
        }
    }

    /// Checks the lines of a network.
    ///
    /// @param cells the code
    public static Found of(CodeRun run, List<String> cells) {
        var check = new LineCheck(run, cells);
        return new Found(check.variables(), check.wrongLines());
    }

    private void lookAhead() {
        for (int k = lines.size() - 1; k >= 0; k--) {
            boolean isRight = isComputed(ties.get(k)) && varies(lines.get(k)) || leadsToRight.get(k);
            boolean isOther = !isAlias(k);
            for (int source : lines.get(k).from()) {
                leadsToRight.set(source, leadsToRight.get(source) || isRight);
                isUsed.set(source, isUsed.get(source) || isOther || isUsed.get(k));
            }
        }
    }

    private static boolean isComputed(Optional<List<Quantity>> tie) {
        return tie.isPresent() && tie.get().stream().noneMatch(LineCheck::isGiven);
    }

    private static boolean isGiven(Quantity quantity) {
        return switch (quantity.kind()) {
            case INPUT, TARGET, WEIGHT, BIAS -> quantity.iteration() == 1;
            default -> false;
        };
    }

    /// Whether a number of a line depends on the world: zeros are zeros everywhere.
    private static boolean varies(ComputedLine line) {
        return IntStream.range(0, line.size())
                .anyMatch(k ->
                        IntStream.range(1, line.values().size()).anyMatch(w -> line.value(w, k) != line.value(0, k)));
    }

    /// Whether a line only gives another name to what an earlier one computed.
    private boolean isAlias(int k) {
        ComputedLine line = lines.get(k);
        return line.from().size() == 1
                && lines.get(line.from().getFirst()).values().equals(line.values());
    }

    private List<CodeVariable> variables() {
        List<CodeVariable> result = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int k = 0; k < lines.size(); k++) {
            ComputedLine line = lines.get(k);
            ties.get(k)
                    .filter(tie -> seen.add(List.of(line.cell(), line.line(), line.name())))
                    .ifPresent(tie -> result.add(new CodeVariable(line.cell(), line.line(), line.name(), tie)));
        }
        return result;
    }

    private List<WrongLine> wrongLines() {
        Map<List<Integer>, WrongLine> found = new LinkedHashMap<>();
        for (int k = 0; k < lines.size(); k++) {
            if (isSuspicious(k)) {
                Optional<Cause> cause = cause(k);
                cause.ifPresent(one -> {
                    ComputedLine at = lines.get(one.line);
                    found.putIfAbsent(
                            List.of(at.cell(), at.line()),
                            new WrongLine(at.cell(), at.line(), code(at), at.name(), one.quantity, one.explanations));
                });
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(WrongLine::cell).thenComparingInt(WrongLine::line))
                .toList();
    }

    private String code(ComputedLine at) {
        String[] text = cells.get(at.cell() - 1).split("\n", -1);
        return at.line() <= text.length ? text[at.line() - 1].strip() : "";
    }

    /// Whether a line may be wrong: it is not right, nothing right comes from it, and it says more than an earlier one.
    private boolean isSuspicious(int k) {
        return ties.get(k).isEmpty()
                && !leadsToRight.get(k)
                && !isAlias(k)
                && lines.get(k).round() <= 1
                && !isContinued(k);
    }

    /// Whether a later line goes on computing the same variable, as `z = x @ W` is by `z = z + b`.
    private boolean isContinued(int k) {
        String name = lines.get(k).name();
        return IntStream.range(k + 1, lines.size())
                .anyMatch(later -> lines.get(later).name().equals(name)
                        && !isAlias(later)
                        && lines.get(later).cell() == lines.get(k).cell()
                        && lines.get(later).round() == lines.get(k).round()
                        && lines.get(later).from().contains(k));
    }

    private record Cause(int line, Quantity quantity, List<Explanation> explanations) {}

    private Optional<Cause> cause(int k) {
        ComputedLine line = lines.get(k);
        return meanings.explained(line, parameters(k), !isUsed.get(k)).map(explained -> first(k, explained));
    }

    /// The first line that has a number which the mistake makes directly.
    private Cause first(int k, Meanings.Explained explained) {
        for (Meanings.Made made : meanings.made(explained)) {
            for (int source : sources(k)) {
                if (mayBe(source, made.quantity()) && has(lines.get(source), made.values())) {
                    return new Cause(source, made.quantity(), explained.explanations());
                }
            }
        }
        return new Cause(k, explained.about(), explained.explanations());
    }

    /// Whether a line may be meant to be a quantity: it is no number of the network, or one that is called another way.
    private boolean mayBe(int k, Quantity quantity) {
        Optional<List<Quantity>> tie = ties.get(k);
        Set<Kind> called = tie.isEmpty() ? Set.of() : meanings.kinds(lines.get(k));
        return tie.isEmpty()
                || called.contains(quantity.kind()) && tie.get().stream().noneMatch(one -> called.contains(one.kind()));
    }

    private static boolean has(ComputedLine line, double[] values) {
        return IntStream.range(0, line.size())
                .anyMatch(k -> IntStream.range(0, values.length)
                        .allMatch(w -> Math.abs(line.value(w, k) - values[w]) <= KnownNumbers.near(values[w])));
    }

    /// A line and all that it comes from, in order.
    private List<Integer> sources(int k) {
        var seen = new BitSet();
        seen.set(k);
        for (int source = k; source >= 0; source--) {
            if (seen.get(source)) {
                lines.get(source).from().forEach(seen::set);
            }
        }
        return seen.stream().boxed().toList();
    }

    /// What a line changes, if it assigns to a variable that held parameters before; otherwise null.
    private @Nullable List<Quantity> parameters(int k) {
        String name = lines.get(k).name();
        for (int source : sources(k)) {
            if (source < k
                    && lines.get(source).name().equals(name)
                    && lines.get(source).size() == lines.get(k).size()) {
                List<Quantity> before = ties.get(source).orElse(List.of());
                if (!before.isEmpty() && before.stream().allMatch(one -> isGiven(one) && one.isOfParameter())) {
                    return before;
                }
            }
        }
        return null;
    }
}
