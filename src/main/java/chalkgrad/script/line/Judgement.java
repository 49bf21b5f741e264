package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The lines of code as they are, or as they would be if some of them were right: what each is of the network, and
/// which could be wrong.
///
/// A line is right if its numbers are some of the network's in every world and its name does not say otherwise, or if
/// all of its numbers go into right ones.
final class Judgement {
    private static final Set<Kind> LOSSES = EnumSet.of(Kind.LOSS, Kind.LOSS_TERM);

    private static final Set<Kind> STATES = EnumSet.of(Kind.VELOCITY, Kind.FIRST_MOMENT, Kind.SECOND_MOMENT);

    private final QuantitySearch known;
    private final Meanings meanings;
    private final Dependencies dependencies;
    private final List<Tie> ties;
    private final BitSet isAlias = new BitSet();
    private final BitSet isUsed = new BitSet();
    private final BitSet isSuspect = new BitSet();
    private final BitSet leadsToRight = new BitSet();

    private Judgement(QuantitySearch known, Meanings meanings, Dependencies dependencies, List<Tie> ties) {
        this.known = known;
        this.meanings = meanings;
        this.dependencies = dependencies;
        this.ties = ties;
        judge();
    }

    /// The lines as they are.
    static Judgement of(List<ComputedLine> lines, Arithmetic arithmetic, QuantitySearch known, Meanings meanings) {
        meanings.learn(
                lines,
                lines.stream().map(line -> known.quantities(line, meanings)).toList());
        return new Judgement(
                known,
                meanings,
                Dependencies.of(lines, arithmetic),
                lines.stream().map(line -> known.tie(line, meanings)).toList());
    }

    /// How the lines are computed from each other.
    Dependencies dependencies() {
        return dependencies;
    }

    List<ComputedLine> lines() {
        return dependencies.lines();
    }

    ComputedLine line(int k) {
        return dependencies.line(k);
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

    /// Whether a line with the other sign may be right: others are computed from it, or it has the usual sign in other
    /// places, as the gradients of a tape have, which go on into the targets.
    boolean isMeantNegative(int k) {
        return isUsed.get(k) || rightRuns(k).findAny().isPresent();
    }

    /// Whether a line computes numbers of several kinds, as those of a tape do: then it can be anything.
    boolean isOfSeveralKinds(int k) {
        return rightRuns(k).mapToObj(this::kind).distinct().count() > 1;
    }

    /// Whether a line only gives another name to given numbers.
    boolean isGivenAlias(int k) {
        return isAlias.get(k)
                && ties.get(k)
                        .quantities()
                        .filter(all -> all.stream().allMatch(Quantity::isGiven))
                        .isPresent();
    }

    /// Whether a line only gives another name to numbers that an earlier one computed.
    boolean isAlias(int k) {
        return isAlias.get(k);
    }

    /// Whether a line may have other numbers: one that is right must be right then, too.
    boolean canBecome(int k, ComputedLine other) {
        return !isRightItself(k) || other.isKnown() && known.isTied(other);
    }

    private boolean isRightItself(int k) {
        return !isAlias.get(k) && ties.get(k).grade() == 2;
    }

    /// Whether something could become right if a line had other numbers.
    boolean canMend(int at) {
        return dependencies.following(at).stream()
                .anyMatch(k -> !isAlias.get(k) && ties.get(k).isNothing() && line(k).varies());
    }

    /// When else the same line ran and was right, not only taken to be.
    IntStream rightRuns(int at) {
        return IntStream.range(0, lines().size())
                .filter(other -> other != at
                        && !dependencies.isKept(other)
                        && !isSuspect(other)
                        && ties.get(other).grade() == 2
                        && line(other).isSameLine(line(at)));
    }

    /// Whether a line can be of a kind: if it was right in earlier rounds of its loop, it is what it was there. Where
    /// nothing with such a name is what the optimizer remembers, the code has another one.
    boolean canBe(int at, Kind kind) {
        if (STATES.contains(kind)
                && IntStream.range(0, lines().size())
                        .noneMatch(k -> !isAlias.get(k)
                                && ties.get(k).grade() == 2
                                && kind(k).filter(STATES::contains).isPresent()
                                && LineNames.remembered(line(k).name()).isPresent())) {
            return false;
        }
        List<Kind> before = rightRuns(at)
                .filter(other ->
                        line(other).loop() == line(at).loop() && line(other).round() < line(at).round())
                .mapToObj(other -> kind(other).orElse(kind))
                .toList();
        return before.isEmpty() || before.contains(kind);
    }

    /// What a line is with other numbers.
    Tie tie(ComputedLine changed) {
        return known.tie(changed, meanings);
    }

    /// The same with a line taken to be right, which says nothing about what it is computed from.
    Judgement with(Repair repair) {
        List<Tie> otherTies = new ArrayList<>(ties);
        repair.changed().forEach((k, line) -> otherTies.set(k, known.tie(line, meanings)));
        return new Judgement(known, meanings, dependencies.with(repair.changed(), repair.at()), otherTies);
    }

    private void judge() {
        List<Set<Integer>> shown = new ArrayList<>();
        Set<List<Object>> continued = new HashSet<>();
        for (int k = 0; k < lines().size(); k++) {
            shown.add(new HashSet<>());
            ComputedLine line = line(k);
            List<Integer> from = line.from();
            isAlias.set(k, from.size() == 1 && line.picksFrom(line(from.getFirst())));
        }
        for (int k = lines().size() - 1; k >= 0; k--) {
            judge(k, shown, continued);
        }
        clearMisnamed();
        clearLastRounds();
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
    /// taken to be right.
    private void clearLastRounds() {
        List<ComputedLine> lines = lines();
        Map<Integer, Integer> lastRounds = new HashMap<>();
        lines.forEach(line -> lastRounds.merge(line.loop(), line.round(), Math::max));
        Set<List<Object>> rightBefore = new HashSet<>();
        for (int k = 0; k < lines().size(); k++) {
            ComputedLine line = line(k);
            int last = lastRounds.getOrDefault(line.loop(), 0);
            List<Object> key = List.of(line.cell(), line.line(), line.name(), line.loop());
            if (line.round() == last - 1 && !isSuspect.get(k) && !dependencies.isKept(k)) {
                rightBefore.add(key);
            } else if (line.round() == last && last > 1 && rightBefore.contains(key)) {
                isSuspect.clear(k);
            }
        }
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
        boolean isContinued = continued.contains(List.<Object>of(k, line.name(), line.round()));
        isSuspect.set(k, !isRight && !leads && (isTied || !isAlias.get(k)) && !isContinued && line.isKnown());
        boolean isShown = isRight
                && !isAlias.get(k)
                && line.variesEverywhere()
                && tie.quantities().stream().flatMap(List::stream).noneMatch(Quantity::isGiven);
        boolean shows = !dependencies.isKept(k) && (leads || isShown);
        boolean isOther = !isAlias.get(k) || isUsed.get(k);
        for (ComputedLine.Source source : line.sources()) {
            if (shows && dependencies.depends(k, source.line())) {
                shown.get(source.line()).add(source.node());
            }
            if (isOther && line(source.line()).round() == line.round()) {
                isUsed.set(source.line());
            }
            // in a loop through the layers, the next layer's line does not go on with this one
            boolean goesOn = !line.isSameLine(line(source.line()))
                    || dependencies.changes(k).equals(Optional.of(source.line()));
            if (!isAlias.get(k) && goesOn) {
                continued.add(List.of(source.line(), line.name(), line.round()));
            }
        }
    }

    /// Whether a line is not what its name says: the name means something, and the line is not right. What is called e
    /// and used by other lines may as well be an exponential as an error.
    boolean isBad(int k) {
        return isSuspect.get(k)
                && ties.get(k).isNothing()
                && (!LOSSES.containsAll(meanings.kinds(line(k)))
                        || !parameters(k).isEmpty());
    }

    /// What a line changes, if it assigns to a variable that held parameters before; otherwise nothing.
    List<Quantity> parameters(int k) {
        String name = line(k).name();
        for (int source : LineNames.label(name).isEmpty() ? List.<Integer>of() : dependencies.sources(k)) {
            List<Quantity> before = ties.get(source).quantities().orElse(List.of());
            boolean isSame = source < k && LineNames.areSame(name, line(source).name());
            if (isSame && !before.isEmpty() && before.stream().allMatch(one -> one.isGiven() && one.isOfParameter())) {
                return before;
            }
        }
        return List.of();
    }

    /// The parameters to which a line adds something, whatever it is called; nothing if there are none.
    List<Quantity> addedTo(int k) {
        return dependencies
                .changes(k)
                .flatMap(source -> ties.get(source).quantities())
                .filter(all -> all.stream().allMatch(one -> one.isGiven() && one.isOfParameter()))
                .orElse(List.of());
    }

    /// Whether a square matrix has its numbers in another order than the weights that are written first in the code.
    boolean isTransposed(int k) {
        List<Quantity> own = ties.get(k).quantities().orElse(List.of());
        List<Quantity> given = IntStream.range(0, k)
                .mapToObj(source -> ties.get(source).quantities().orElse(List.of()))
                .filter(all -> all.size() == own.size()
                        && all.stream().allMatch(one -> one.isGiven() && one.kind() == Kind.WEIGHT)
                        && all.getFirst().layer() == own.getFirst().layer())
                .findFirst()
                .orElse(List.of());
        return line(k).shape().size() == 2
                && line(k).shape().getFirst().equals(line(k).shape().getLast())
                && IntStream.range(0, given.size())
                        .anyMatch(i -> given.get(i).from() != own.get(i).from()
                                || given.get(i).to() != own.get(i).to());
    }

    /// Whether the name of a line says a kind, among others.
    boolean isCalled(int k, Kind kind) {
        return meanings.kinds(line(k)).contains(kind);
    }

    /// Whether the name of a line says nothing else than a kind.
    boolean allows(int k, Kind kind) {
        return meanings.allows(line(k), kind);
    }

    /// The kind that the first number of a line is, if it is one of the network.
    Optional<Kind> kind(int k) {
        return ties.get(k).quantities().map(all -> all.getFirst().kind());
    }
}
