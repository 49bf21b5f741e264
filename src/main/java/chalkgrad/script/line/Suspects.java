package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The lines that could be wrong: they are not right, nothing right comes from them, and they say more than an earlier
/// line.
final class Suspects {
    private final Dependencies dependencies;
    private final List<Tie> ties;

    /// When each line ran.
    private final Map<List<Object>, List<Integer>> runs = new HashMap<>();

    private final BitSet isAlias = new BitSet();
    private final BitSet isUsed = new BitSet();
    private final BitSet isSuspect = new BitSet();
    private final BitSet leadsToRight = new BitSet();
    private final BitSet isContinued = new BitSet();

    /// The places of lines that gave right values to parameters, each with that of something known in the step; none
    /// if the optimizer remembers no squares of gradients, by which it divides steps.
    private final Set<List<Object>> stepsFromKnown = new HashSet<>();

    Suspects(Dependencies dependencies, List<Tie> ties) {
        this.dependencies = dependencies;
        this.ties = ties;
        boolean divides = ties.stream()
                .flatMap(tie -> tie.quantities().stream())
                .flatMap(List::stream)
                .anyMatch(one -> one.kind() == Kind.SECOND_MOMENT);
        List<Set<Integer>> shown = new ArrayList<>();
        Set<List<Object>> continued = new HashSet<>();
        for (int k = 0; k < lines().size(); k++) {
            shown.add(new HashSet<>());
            ComputedLine line = line(k);
            int[] from = dependencies.from(k);
            isAlias.set(k, from.length == 1 && line.picksFrom(line(from[0])));
            runs.computeIfAbsent(place(k), place -> new ArrayList<>()).add(k);
            if (divides && isRightStep(k)) {
                addKnownSources(k);
            }
        }
        for (int k = lines().size() - 1; k >= 0; k--) {
            judge(k, shown, continued);
        }
        clearMisnamed();
        clearMixtures();
        clearLastRounds();
        clearOfNoUse();
    }

    private void addKnownSources(int k) {
        Arrays.stream(dependencies.from(k))
                .filter(source -> ties.get(source).isKnown())
                .forEach(source -> stepsFromKnown.add(List.of(place(k), place(source))));
    }

    BitSet all() {
        return isSuspect;
    }

    boolean contains(int k) {
        return isSuspect.get(k);
    }

    /// Takes a line to be none.
    void clear(int k) {
        isSuspect.clear(k);
    }

    /// Whether a line only gives another name to numbers that an earlier one computed.
    boolean isAlias(int k) {
        return isAlias.get(k);
    }

    /// Whether other lines are computed from a line.
    boolean isUsed(int k) {
        return isUsed.get(k);
    }

    /// Whether another line goes on computing the variable of a line, as `z = z + b` does after `z = x @ W`.
    boolean isContinued(int k) {
        return isContinued.get(k);
    }

    /// Whether all numbers of a line go into right ones.
    boolean leadsToRight(int k) {
        return leadsToRight.get(k);
    }

    /// When else the same line ran and was right, not only taken to be.
    IntStream rightRuns(int at) {
        return runs.getOrDefault(place(at), List.of()).stream()
                .mapToInt(other -> other)
                .filter(other -> other != at
                        && !dependencies.isKept(other)
                        && !isSuspect.get(other)
                        && ties.get(other).grade() == 2);
    }

    /// What is not what its name says, and leads to something right when it runs again, has a name that says something
    /// else in this code.
    private void clearMisnamed() {
        Set<List<Object>> misnamed = new HashSet<>();
        for (int k = 0; k < lines().size(); k++) {
            if (ties.get(k).isContradicted() && (leadsToRight.get(k) || isActivatedNext(k))) {
                misnamed.add(place(k));
            }
        }
        for (int k = 0; k < lines().size(); k++) {
            if (ties.get(k).isContradicted() && misnamed.contains(place(k))) {
                isSuspect.clear(k);
            }
        }
    }

    /// A list that only holds what was computed before, such as what each layer has returned, is called by
    /// what some of its entries are. If these are of several kinds, its name says nothing of a single one.
    private void clearMixtures() {
        Map<List<Object>, Set<Kind>> kinds = new HashMap<>();
        IntStream.range(0, lines().size())
                .filter(isAlias::get)
                .forEach(k -> LineNames.list(line(k).name())
                        .ifPresent(list -> kinds.computeIfAbsent(inRound(k, list), any -> new HashSet<>())
                                .addAll(kinds(k))));
        for (int k : isSuspect.stream().toArray()) {
            boolean isOfMixture = LineNames.list(line(k).name())
                    .filter(list ->
                            kinds.getOrDefault(inRound(k, list), Set.of()).size() > 1)
                    .isPresent();
            if (isOfMixture && isAlias.get(k) && ties.get(k).isContradicted()) {
                isSuspect.clear(k);
            }
        }
    }

    private List<Object> inRound(int k, String list) {
        return List.of(line(k).cell(), line(k).line(), list, line(k).loop(), line(k).round());
    }

    private Set<Kind> kinds(int k) {
        return ties.get(k).quantities().stream()
                .flatMap(List::stream)
                .map(Quantity::kind)
                .collect(Collectors.toSet());
    }

    /// Whether a line computes the pre-activations of a layer and, when it runs again, their activations: code that
    /// goes through linear layers and activation functions alike has one name for both.
    private boolean isActivatedNext(int k) {
        List<Quantity> activations = ties.get(k).quantities().orElse(List.of()).stream()
                .filter(one -> one.kind() == Kind.PRE_ACTIVATION)
                .map(one -> one.as(Kind.ACTIVATION))
                .toList();
        return activations.size() == line(k).size()
                && rightRuns(k).anyMatch(other -> ties.get(other).quantities().equals(Optional.of(activations)));
    }

    private List<Object> place(int k) {
        return List.of(line(k).cell(), line(k).line(), line(k).name());
    }

    /// Nothing comes from the last round of a loop that is remembered, so what was right in the round before is
    /// taken to be right, but for new values of parameters: these are known in each round.
    private void clearLastRounds() {
        List<ComputedLine> lines = lines();
        Map<Integer, Integer> lastRounds = new HashMap<>();
        lines.forEach(line -> lastRounds.merge(line.loop(), line.round(), Math::max));
        Set<List<Object>> rightBefore = new HashSet<>();
        for (int k = 0; k < lines().size(); k++) {
            ComputedLine line = line(k);
            int last = lastRounds.getOrDefault(line.loop(), 0);
            List<Object> key = List.of(line.cell(), line.line(), line.name(), line.loop());
            if (line.round() == last - 1 && !isSuspect.get(k) && !dependencies.isKept(k) && !isRightStep(k)) {
                rightBefore.add(key);
            } else if (line.round() == last && last > 1 && rightBefore.contains(key)) {
                isSuspect.clear(k);
            }
        }
    }

    /// A tape computes gradients of all that it has, also of what nobody asks for, such as the copy of an input by
    /// which one weight is multiplied: nothing comes of them, and the line is right for several other gradients.
    private void clearOfNoUse() {
        IntStream.range(0, lines().size())
                .filter(k -> isSuspect.get(k) && !isUsed.get(k) && gradientsOf(k) > 1)
                .forEach(isSuspect::clear);
    }

    /// Of how many kinds and layers a line computes gradients in its round.
    private long gradientsOf(int k) {
        return rightRuns(k)
                .filter(other -> line(other).round() == line(k).round())
                .mapToObj(
                        other -> ties.get(other).quantities().orElse(List.of()).getFirst())
                .filter(one -> one.kind().isGradient())
                .map(one -> List.of(one.kind(), one.layer()))
                .distinct()
                .count();
    }

    /// @param shown the numbers of each line that go into right ones
    /// @param continued names of lines that go on computing a variable, as `z = z + b` does after `z = x @ W`
    private void judge(int k, List<Set<Integer>> shown, Set<List<Object>> continued) {
        ComputedLine line = line(k);
        Tie tie = ties.get(k);
        boolean isRight = tie.grade() == 2;
        boolean isTied = tie.quantities().isPresent() && tie.factor() > 0;
        boolean leads = !shown.get(k).isEmpty()
                && line.nodes().stream()
                        .allMatch(node ->
                                node == ComputedLine.PLAIN || shown.get(k).contains(node));
        leadsToRight.set(k, leads);
        isContinued.set(k, continued.contains(List.<Object>of(k, line.name(), line.round())));
        isSuspect.set(k, !isRight && !leads && (isTied || !isAlias.get(k)) && !isContinued.get(k) && line.isKnown());
        boolean isShown = isRight
                && !isAlias.get(k)
                && line.variesEverywhere()
                && tie.quantities().stream().flatMap(List::stream).noneMatch(Quantity::isGiven);
        boolean shows = !dependencies.isKept(k) && (leads || isShown);
        boolean isOther = !isAlias.get(k) || isUsed.get(k);
        for (ComputedLine.Source source : line.sources()) {
            if (shows && isShown(k, source.line())) {
                shown.get(source.line()).add(source.node());
            }
            if (isOther && line(source.line()).round() == line.round()) {
                isUsed.set(source.line());
            }
            // in a loop through the layers, the next layer's line does not go on with this one, and neither does what
            // another function of the same name returns
            boolean goesOn = !line.isReturned() && !line.isSameLine(line(source.line()))
                    || dependencies.changes(k).equals(Optional.of(source.line()));
            if (!isAlias.get(k) && goesOn) {
                continued.add(List.of(source.line(), line.name(), line.round()));
            }
        }
    }

    /// Whether numbers are right because a line that is computed from them is. Steps that are divided by their own size
    /// are nearly right with any gradient of the same sign: what was known in another round has to be known, too.
    private boolean isShown(int k, int source) {
        boolean isOther = isRightStep(k)
                && ties.get(source).quantities().isEmpty()
                && stepsFromKnown.contains(List.<Object>of(place(k), place(source)));
        return !isOther && dependencies.depends(k, source);
    }

    private boolean isRightStep(int k) {
        return ties.get(k).grade() == 2
                && ties.get(k).quantities().stream()
                        .flatMap(List::stream)
                        .allMatch(one -> one.kind() == Kind.NEW_PARAMETER);
    }

    private List<ComputedLine> lines() {
        return dependencies.lines();
    }

    private ComputedLine line(int k) {
        return dependencies.line(k);
    }
}
