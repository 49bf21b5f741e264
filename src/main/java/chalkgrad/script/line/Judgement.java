package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The lines of code as they are, or as they would be if some of them were right: what each is of the network, and
/// which
/// could be wrong.
///
/// A line is right if its numbers are some of the network's in every world and its name does not say otherwise, or if
/// all of its numbers go into right ones.
final class Judgement {
    private final QuantitySearch known;
    private final Meanings meanings;
    private final List<LineFormula> formulas;
    private final List<ComputedLine> lines;
    private final List<Tie> ties;
    private final BitSet isAlias = new BitSet();
    private final BitSet isUsed = new BitSet();
    private final BitSet isSuspect = new BitSet();
    private final BitSet leadsToRight = new BitSet();

    /// What a line is of the network.
    ///
    /// @param factor what its numbers are multiplied by: code may divide by the number of samples early, or add its
    ///     steps
    record Tie(Optional<List<Quantity>> quantities, int factor, boolean isContradicted) {
        /// 2 if the line is right, 1 if it is so by another convention or its name says otherwise, 0 if it is nothing
        /// known.
        int grade() {
            return quantities.isEmpty() ? 0 : factor < 0 || isContradicted ? 1 : 2;
        }

        boolean isNegative() {
            return factor < 0;
        }

        /// Whether the line is nothing known, or not what its name says.
        boolean isNothing() {
            return quantities.isEmpty() || isContradicted;
        }

        /// Whether it is of such a kind and layer.
        boolean isOf(Quantity first) {
            return quantities.stream()
                    .flatMap(List::stream)
                    .allMatch(one -> one.kind() == first.kind() && one.layer() == first.layer());
        }
    }

    Judgement(
            QuantitySearch known,
            Meanings meanings,
            List<LineFormula> formulas,
            List<ComputedLine> lines,
            List<Tie> ties) {
        this.known = known;
        this.meanings = meanings;
        this.formulas = formulas;
        this.lines = lines;
        this.ties = ties;
        judge();
    }

    /// The lines as they are.
    static Judgement of(List<ComputedLine> lines, Arithmetic arithmetic, QuantitySearch known, Meanings meanings) {
        List<LineFormula> formulas = lines.stream()
                .map(line -> new LineFormula(line, arithmetic, lines))
                .toList();
        meanings.learn(
                lines,
                lines.stream().map(line -> known.quantities(line, meanings)).toList());
        return new Judgement(
                known,
                meanings,
                formulas,
                lines,
                lines.stream().map(line -> known.tie(line, meanings)).toList());
    }

    List<ComputedLine> lines() {
        return lines;
    }

    ComputedLine line(int k) {
        return lines.get(k);
    }

    Tie tie(int k) {
        return ties.get(k);
    }

    /// Whether a line is not right, nothing right comes from it, and it says more than an earlier one.
    boolean isSuspect(int k) {
        return isSuspect.get(k);
    }

    /// Whether all numbers of a line go into right ones.
    boolean leadsToRight(int k) {
        return leadsToRight.get(k);
    }

    BitSet suspects() {
        return isSuspect;
    }

    /// Whether other lines are computed from a line.
    boolean isUsed(int k) {
        return isUsed.get(k);
    }

    /// Whether a line only gives another name to numbers that an earlier one computed.
    boolean isAlias(int k) {
        return isAlias.get(k);
    }

    /// The lines that would be other ones if one had other numbers; empty if one of them would not be right then that
    /// is
    /// right.
    Optional<Map<Integer, ComputedLine>> changed(int at, ComputedLine other) {
        Map<Integer, ComputedLine> result = new TreeMap<>(Map.of(at, other));
        List<ComputedLine> all = new ArrayList<>(lines);
        all.set(at, other);
        for (int k : following(at)) {
            ComputedLine changed = formulas.get(k).given(all);
            boolean isRight = !isAlias.get(k) && ties.get(k).grade() == 2;
            if (isRight && !(changed.isKnown() && known.isTied(changed))) {
                return Optional.empty();
            }
            result.put(k, changed);
            all.set(k, changed);
        }
        return Optional.of(result);
    }

    /// A line as it would be if another had the numbers of a third.
    ComputedLine given(int at, int source, ComputedLine numbers) {
        List<ComputedLine> all = new ArrayList<>(lines);
        all.set(source, lines.get(source).withValues(numbers.values()));
        return formulas.get(at).given(all);
    }

    /// The lines that are computed from one, in order.
    List<Integer> following(int at) {
        var follows = new BitSet();
        follows.set(at);
        for (int k = at + 1; k < lines.size(); k++) {
            if (lines.get(k).sources().stream().anyMatch(source -> follows.get(source.line()))) {
                follows.set(k);
            }
        }
        follows.clear(at);
        return follows.stream().boxed().toList();
    }

    /// How many numbers are computed to find out what is changed by a line; 0 if nothing could become right.
    long costOf(int at) {
        List<Integer> following = following(at);
        boolean isWrong = following.stream()
                .anyMatch(k -> !isAlias.get(k)
                        && ties.get(k).isNothing()
                        && lines.get(k).varies());
        return isWrong
                ? following.stream().mapToLong(k -> formulas.get(k).size()).sum()
                : 0;
    }

    /// When else the same line ran and was right.
    IntStream rightRuns(int at) {
        return IntStream.range(0, lines.size())
                .filter(other -> other != at
                        && !isSuspect(other)
                        && ties.get(other).grade() == 2
                        && lines.get(other).isSameLine(lines.get(at)));
    }

    /// What a line is with other numbers.
    Tie tie(ComputedLine changed) {
        return known.tie(changed, meanings);
    }

    /// The same with lines that have other numbers.
    Judgement with(Map<Integer, ComputedLine> changed) {
        List<ComputedLine> others = new ArrayList<>(lines);
        List<Tie> otherTies = new ArrayList<>(ties);
        changed.forEach((k, line) -> {
            others.set(k, line);
            otherTies.set(k, known.tie(line, meanings));
        });
        return new Judgement(known, meanings, formulas, others, otherTies);
    }

    /// A line and all that it comes from, in order.
    List<Integer> sources(int k) {
        var seen = new BitSet();
        seen.set(k);
        for (int source = k; source >= 0; source--) {
            if (seen.get(source)) {
                lines.get(source).from().forEach(seen::set);
            }
        }
        return seen.stream().boxed().toList();
    }

    private void judge() {
        List<Set<Integer>> shown = new ArrayList<>();
        Set<List<Object>> continued = new HashSet<>();
        for (int k = 0; k < lines.size(); k++) {
            shown.add(new HashSet<>());
            ComputedLine line = lines.get(k);
            List<Integer> from = line.from();
            isAlias.set(k, from.size() == 1 && line.picksFrom(lines.get(from.getFirst())));
        }
        for (int k = lines.size() - 1; k >= 0; k--) {
            judge(k, shown, continued);
        }
        clearLastRounds();
    }

    /// Nothing comes from the last round of a loop that is remembered, so what was right in the round before is taken
    /// to
    /// be right.
    private void clearLastRounds() {
        Map<Integer, Integer> lastRounds = new HashMap<>();
        lines.forEach(line -> lastRounds.merge(line.loop(), line.round(), Math::max));
        Set<List<Object>> rightBefore = new HashSet<>();
        for (int k = 0; k < lines.size(); k++) {
            ComputedLine line = lines.get(k);
            int last = lastRounds.getOrDefault(line.loop(), 0);
            List<Object> key = List.of(line.cell(), line.line(), line.name(), line.loop());
            if (line.round() == last - 1 && !isSuspect.get(k)) {
                rightBefore.add(key);
            } else if (line.round() == last && last > 1 && rightBefore.contains(key)) {
                isSuspect.clear(k);
            }
        }
    }

    /// @param shown the numbers of each line that go into right ones
    /// @param continued names of lines that go on computing a variable, as `z = z + b` does after `z = x @ W`
    private void judge(int k, List<Set<Integer>> shown, Set<List<Object>> continued) {
        ComputedLine line = lines.get(k);
        Tie tie = ties.get(k);
        boolean isRight = tie.grade() == 2;
        boolean isTied = tie.quantities().isPresent() && tie.factor() > 0;
        boolean leads = !shown.get(k).isEmpty()
                && line.nodes().stream()
                        .allMatch(node ->
                                node == ComputedLine.PLAIN || shown.get(k).contains(node));
        leadsToRight.set(k, leads);
        boolean isContinued = continued.contains(List.<Object>of(k, line.name(), line.round()));
        isSuspect.set(k, !isRight && !leads && (isTied || !isAlias.get(k)) && !isContinued && line.isKnown());
        boolean shows = leads
                || isRight
                        && !isAlias.get(k)
                        && line.variesEverywhere()
                        && tie.quantities().stream().flatMap(List::stream).noneMatch(Judgement::isGiven);
        boolean isOther = !isAlias.get(k) || isUsed.get(k);
        for (ComputedLine.Source source : line.sources()) {
            if (shows) {
                shown.get(source.line()).add(source.node());
            }
            if (isOther && lines.get(source.line()).round() == line.round()) {
                isUsed.set(source.line());
            }
            if (!isAlias.get(k)) {
                continued.add(List.of(source.line(), line.name(), line.round()));
            }
        }
    }

    static boolean isGiven(Quantity quantity) {
        return switch (quantity.kind()) {
            case INPUT, TARGET, WEIGHT, BIAS -> quantity.iteration() == 1;
            default -> false;
        };
    }

    /// Whether a line is not what its name says: the name means something, and the line is not right.
    boolean isBad(int k) {
        return isSuspect.get(k)
                && ties.get(k).isNothing()
                && (!meanings.kinds(lines.get(k)).isEmpty() || !parameters(k).isEmpty());
    }

    /// What a line changes, if it assigns to a variable that held parameters before; otherwise nothing.
    List<Quantity> parameters(int k) {
        String name = lines.get(k).name();
        for (int source : LineNames.label(name).isEmpty() ? List.<Integer>of() : sources(k)) {
            List<Quantity> before = ties.get(source).quantities().orElse(List.of());
            boolean isSame =
                    source < k && LineNames.areSame(name, lines.get(source).name());
            if (isSame && !before.isEmpty() && before.stream().allMatch(one -> isGiven(one) && one.isOfParameter())) {
                return before;
            }
        }
        return List.of();
    }

    /// The kind that the first number of a line is, if it is one of the network.
    Optional<Kind> kind(int k) {
        return ties.get(k).quantities().map(all -> all.getFirst().kind());
    }
}
