package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds out what the variables of a network's code are, and which lines are wrong.
///
/// A line is right if its numbers are some of the network's in every world and its name does not say otherwise, or if
/// right numbers are computed from them. Of the others, one is wrong if a mistake makes all its numbers in every world.
/// The mistake was made in the first such line that has a number which the mistake makes wrong; what comes after it
/// follows from it.
public final class LineCheck {
    /// So often a line is looked at for mistakes, each time that it ran.
    private static final int MOST_RUNS = 3;

    private final List<String> cells;
    private final List<ComputedLine> lines;
    private final List<Optional<List<Quantity>>> ties = new ArrayList<>();
    private final int lastKnown;
    private final Ties known;
    private final Meanings meanings;
    private final Explanations explanations;
    private final BitSet isSuspect = new BitSet();
    private final BitSet isUsed = new BitSet();

    private LineCheck(CodeRun run, List<String> cells) {
        this.cells = cells;
        this.lines = run.lines();
        var worlds = Worlds.of(run);
        this.lastKnown = worlds.quantities().getLast().iteration();
        this.meanings = new Meanings(worlds, lines);
        this.explanations = new Explanations(worlds);
        this.known = new Ties(worlds);
        for (ComputedLine line : lines) {
            Set<Kind> likely = meanings.kinds(line);
            ties.add(known.of(line, likely::contains));
        }
        meanings.learn(ties);
        findSuspects();
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

    /// The lines that are not right, from which nothing right comes, and which say more than an earlier one.
    private void findSuspects() {
        var leadsToRight = new BitSet();
        for (int k = lines.size() - 1; k >= 0; k--) {
            ComputedLine line = lines.get(k);
            boolean isTied = ties.get(k).isPresent();
            boolean isRight = isTied && !meanings.contradicts(line, ties.get(k).get());
            if (!isRight && !leadsToRight.get(k) && (isTied || !isAlias(k)) && !isContinued(k)) {
                isSuspect.set(k);
            }
            boolean shows = leadsToRight.get(k)
                    || isRight
                            && !isAlias(k)
                            && varies(line)
                            && !areGiven(ties.get(k).get());
            boolean isOther = !isAlias(k) || isUsed.get(k);
            for (int source : line.from()) {
                if (shows) {
                    leadsToRight.set(source);
                }
                if (isOther && lines.get(source).round() == line.round()) {
                    isUsed.set(source);
                }
            }
        }
    }

    private static boolean areGiven(List<Quantity> tie) {
        return tie.stream().anyMatch(LineCheck::isGiven);
    }

    private static boolean isGiven(Quantity quantity) {
        return switch (quantity.kind()) {
            case INPUT, TARGET, WEIGHT, BIAS -> quantity.iteration() == 1;
            default -> false;
        };
    }

    /// Whether a number of a line depends on the world: zeros are zeros everywhere.
    private static boolean varies(ComputedLine line) {
        return line.values().stream().distinct().count() > 1;
    }

    /// Whether a line only gives another name to numbers that an earlier one computed.
    private boolean isAlias(int k) {
        ComputedLine line = lines.get(k);
        return line.from().size() == 1 && line.picksFrom(lines.get(line.from().getFirst()));
    }

    /// Whether a later line goes on computing the same variable, as `z = x @ W` is by `z = z + b`.
    private boolean isContinued(int k) {
        ComputedLine line = lines.get(k);
        return IntStream.range(k + 1, lines.size())
                .filter(later -> lines.get(later).from().contains(k))
                .anyMatch(later -> lines.get(later).name().equals(line.name())
                        && lines.get(later).round() == line.round()
                        && !isAlias(later));
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
        var wrong = new BitSet();
        Map<List<Object>, Integer> runs = new HashMap<>();
        for (int k : isSuspect.stream().toArray()) {
            ComputedLine line = lines.get(k);
            List<Integer> sources = sources(k);
            boolean isKnown = line.round() <= lastKnown;
            boolean isNew =
                    isKnown && runs.merge(List.of(line.cell(), line.line(), line.name()), 1, Integer::sum) <= MOST_RUNS;
            if (isNew && sources.stream().noneMatch(wrong::get)) {
                explained(k).ifPresent(one -> {
                    int first = first(sources, one);
                    wrong.set(first);
                    ComputedLine at = lines.get(first);
                    found.putIfAbsent(
                            List.of(at.cell(), at.line()),
                            wrongLine(at, one.made(at).orElse(one.about()), one));
                });
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(WrongLine::cell).thenComparingInt(WrongLine::line))
                .toList();
    }

    private WrongLine wrongLine(ComputedLine at, Quantity quantity, Explanations.Explained explained) {
        return new WrongLine(at.cell(), at.line(), code(at), at.name(), quantity, explained.explanations());
    }

    private String code(ComputedLine at) {
        String[] text = cells.get(at.cell() - 1).split("\n", -1);
        return at.line() <= text.length ? text[at.line() - 1].strip() : "";
    }

    private Optional<Explanations.Explained> explained(int k) {
        ComputedLine line = lines.get(k);
        List<Way> ways = new ArrayList<>(meanings.updated(line, parameters(k)));
        if (ways.isEmpty()) {
            ways.addAll(meanings.named(line));
        }
        if (!isUsed.get(k)) {
            ways.addAll(ways.isEmpty() ? meanings.any(line) : meanings.conventional(line));
        }
        return explanations.of(line, ways);
    }

    /// The first suspect whose numbers the mistake makes wrong; otherwise the last line itself.
    private int first(List<Integer> sources, Explanations.Explained explained) {
        return sources.stream()
                .filter(isSuspect::get)
                .filter(source -> explained.isOfSign() || !known.isNegative(lines.get(source)))
                .filter(source -> !isCallOf(source, explained))
                .filter(source -> explained
                        .made(lines.get(source))
                        .filter(made -> mayMean(source, made.kind()))
                        .isPresent())
                .findFirst()
                .orElse(sources.getLast());
    }

    /// Whether a line is the result of a function that is right: it is right for other arguments, or the mistake is in
    /// what it was given.
    private boolean isCallOf(int k, Explanations.Explained explained) {
        ComputedLine line = lines.get(k);
        return line.name().endsWith("()")
                && (explained.isOfArgument()
                        || IntStream.range(0, lines.size())
                                .anyMatch(other -> !isSuspect.get(other)
                                        && ties.get(other).isPresent()
                                        && lines.get(other).cell() == line.cell()
                                        && lines.get(other).line() == line.line()));
    }

    private boolean mayMean(int k, Kind kind) {
        return ties.get(k).map(tie -> meanings.mayMean(lines.get(k), tie, kind)).orElse(true);
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

    /// What a line changes, if it assigns to a variable that held parameters before; otherwise nothing.
    private List<Quantity> parameters(int k) {
        String label = LineNames.label(lines.get(k).name());
        for (int source : label.isEmpty() ? List.<Integer>of() : sources(k)) {
            List<Quantity> before = ties.get(source).orElse(List.of());
            boolean isSame =
                    source < k && LineNames.label(lines.get(source).name()).equals(label);
            if (isSame && !before.isEmpty() && before.stream().allMatch(one -> isGiven(one) && one.isOfParameter())) {
                return before;
            }
        }
        return List.of();
    }
}
