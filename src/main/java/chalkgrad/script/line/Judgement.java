package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/// The lines of code as they are, or as they would be if some of them were right: what each is of the network, and
/// which could be wrong.
///
/// A line is right if its numbers are some of the network's in every world and its name does not say otherwise, or if
/// all of its numbers go into right ones.
final class Judgement {
    private static final Set<Kind> LOSSES = EnumSet.of(Kind.LOSS, Kind.LOSS_TERM);

    private final QuantitySearch known;
    private final Meanings meanings;
    private final Dependencies dependencies;
    private final List<Tie> ties;
    private final Suspects suspects;
    private final Updates updates;
    private final OtherInputs inputs;
    private final BitSet ofOtherInputs;
    private final boolean hasMemories;

    private Judgement(
            QuantitySearch known, Meanings meanings, Dependencies dependencies, OtherInputs inputs, List<Tie> ties) {
        this.known = known;
        this.meanings = meanings;
        this.dependencies = dependencies;
        this.ties = ties;
        this.suspects = new Suspects(dependencies, ties);
        clearSums();
        clearData();
        this.updates = new Updates(dependencies, ties);
        this.inputs = inputs;
        this.ofOtherInputs = inputs.lines(ties, updates);
        this.hasMemories = hasMemories();
    }

    /// Sums over a batch are right if the step divides them, as that of other parameters shows: then the step that does
    /// not is wrong.
    private void clearSums() {
        for (int k : suspects.all().stream().toArray()) {
            OptionalDouble own = sum(k);
            boolean isUsual = own.isPresent()
                    && IntStream.range(0, ties.size())
                            .filter(other -> line(other).round() == line(k).round() && suspects.leadsToRight(other))
                            .mapToObj(this::sum)
                            .anyMatch(factor -> factor.isPresent()
                                    && Math.abs(factor.getAsDouble() - own.getAsDouble())
                                            <= KnownNumbers.near(own.getAsDouble()));
            if (isUsual) {
                suspects.clear(k);
            }
        }
    }

    /// Samples that are prepared with others, which are left for a test, are right: no network computes them.
    private void clearData() {
        suspects.all().stream()
                .filter(k -> ties.get(k).isNothing() && known.isData(line(k)))
                .boxed()
                .toList()
                .forEach(suspects::clear);
    }

    /// What a line that is nothing known is a multiple of a gradient of parameters by; empty if it is none.
    private OptionalDouble sum(int k) {
        return ties.get(k).quantities().isEmpty() && !line(k).sources().isEmpty()
                ? meanings.multiple(line(k))
                : OptionalDouble.empty();
    }

    /// The lines as they are.
    static Judgement of(
            List<ComputedLine> lines,
            Arithmetic arithmetic,
            NudgedRuns worlds,
            QuantitySearch known,
            Meanings meanings) {
        meanings.learn(
                lines,
                lines.stream().map(line -> known.variable(line, meanings)).toList());
        Dependencies dependencies = Dependencies.of(lines, arithmetic);
        return new Judgement(
                known,
                meanings,
                dependencies,
                new OtherInputs(dependencies, worlds),
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
        return suspects.contains(k);
    }

    /// Whether another line goes on computing the variable of a line.
    boolean isContinued(int k) {
        return suspects.isContinued(k);
    }

    /// Whether all numbers of a line go into right ones.
    boolean leadsToRight(int k) {
        return suspects.leadsToRight(k);
    }

    BitSet suspects() {
        return suspects.all();
    }

    /// Whether other lines are computed from a line.
    boolean isUsed(int k) {
        return suspects.isUsed(k);
    }

    /// Whether a line with the other sign may be right: others are computed from it, or it has the usual sign in
    /// other places, as the gradients of a tape have, which go on into the targets.
    /// The same numbers are as right under another name.
    boolean isMeantNegative(int k) {
        return suspects.isUsed(k)
                || rightRuns(k).findAny().isPresent()
                || IntStream.range(0, k).anyMatch(other -> suspects.isUsed(other) && isSame(other, k));
    }

    private boolean isSame(int one, int other) {
        return !line(one).nodes().isEmpty()
                && line(one).nodes().equals(line(other).nodes());
    }

    /// Whether a line computes numbers of several kinds, as those of a tape do: then it can be anything.
    boolean isOfSeveralKinds(int k) {
        return rightRuns(k).mapToObj(this::kind).distinct().count() > 1;
    }

    /// Whether a line only gives another name to given numbers.
    boolean isGivenAlias(int k) {
        return suspects.isAlias(k)
                && ties.get(k)
                        .quantities()
                        .filter(all -> all.stream().allMatch(Quantity::isGiven))
                        .isPresent();
    }

    /// Whether a line only gives another name to numbers that an earlier one computed.
    boolean isAlias(int k) {
        return suspects.isAlias(k);
    }

    /// Whether a line may have other numbers: one that is right must be right then, too.
    boolean canBecome(int k, ComputedLine other) {
        return !isRightItself(k) || other.isKnown() && known.isTied(other);
    }

    private boolean isRightItself(int k) {
        return !suspects.isAlias(k) && ties.get(k).grade() == 2;
    }

    /// Whether something could become right if a line had other numbers.
    boolean canMend(int at) {
        return dependencies.following(at).stream()
                .anyMatch(k -> !suspects.isAlias(k) && ties.get(k).isNothing() && line(k).varies());
    }

    /// When else the same line ran and was right, not only taken to be.
    IntStream rightRuns(int at) {
        return suspects.rightRuns(at);
    }

    /// When the same line runs in the second round of its loop.
    IntStream secondRound(int at) {
        ComputedLine line = line(at);
        return IntStream.range(at + 1, lines().size())
                .filter(next -> line(next).round() == 2
                        && line(next).loop() == line.loop()
                        && line(next).isSameLine(line));
    }

    /// Whether a line can be of a kind: if it was right in earlier rounds of its loop, it is what it was there. A pass
    /// with other inputs computes nothing of the samples. Where nothing with such a name is what the optimizer
    /// remembers, the code has another one. Nothing is remembered twice.
    boolean canBe(int at, Way way) {
        Kind kind = way.first().kind();
        if (ofOtherInputs.get(at) && OtherInputs.areOfSamples(kind)) {
            return false;
        }
        if (Meanings.isState(kind) && (!hasMemories || isRemembered(at, way.quantities()))) {
            return false;
        }
        List<Kind> before = rightRuns(at)
                .filter(other ->
                        line(other).loop() == line(at).loop() && line(other).round() < line(at).round())
                .mapToObj(other -> kind(other).orElse(kind))
                .toList();
        return before.isEmpty() || before.contains(kind);
    }

    /// Whether a line is what the optimizer remembers, and called so.
    private boolean hasMemories() {
        return IntStream.range(0, lines().size())
                .anyMatch(k -> !suspects.isAlias(k)
                        && ties.get(k).grade() == 2
                        && kind(k).filter(Meanings::isState).isPresent()
                        && LineNames.remembered(line(k).name()).isPresent());
    }

    /// Whether other parameters get right values in the same way as those that a line changes.
    boolean isStepAsOthers(int at) {
        return IntStream.range(0, lines().size())
                .anyMatch(other -> kind(other).equals(Optional.of(Kind.NEW_PARAMETER))
                        && isRightItself(other)
                        && !dependencies.isKept(other)
                        && dependencies.areAlike(at, other));
    }

    /// Which parameters the lines change.
    Updates updates() {
        return updates;
    }

    /// What a line is with other numbers.
    Tie tie(ComputedLine changed) {
        return known.tie(changed, meanings);
    }

    /// The same with a line taken to be right, which says nothing about what it is computed from.
    Judgement with(Repair repair) {
        List<Tie> otherTies = new ArrayList<>(ties);
        repair.changed().forEach((k, line) -> otherTies.set(k, known.tie(line, meanings)));
        return new Judgement(known, meanings, dependencies.with(repair.changed(), repair.at()), inputs, otherTies);
    }

    /// Whether a line is not what its name says: the name means something, and the line is not right. What is called e
    /// and used by other lines may as well be an exponential as an error. What is given is not wrong; of
    /// samples, the network can have a part.
    boolean isBad(int k) {
        return suspects.contains(k)
                && ties.get(k).isNothing()
                && !line(k).sources().isEmpty()
                && (!LOSSES.containsAll(meanings.kinds(line(k))) && !isOfStep(k)
                        || !updates.parameters(k).isEmpty());
    }

    /// Whether a line goes on with what the optimizer remembers: on the way to a step, names such as m_hat say nothing.
    private boolean isOfStep(int k) {
        return LineNames.remembered(line(k).name()).isEmpty()
                && line(k).from().stream()
                        .anyMatch(source -> ties.get(source).grade() == 2
                                && kind(source).filter(Meanings::isState).isPresent());
    }

    /// Whether another line in the same round is what an optimizer remembers.
    private boolean isRemembered(int at, List<Quantity> state) {
        return IntStream.range(0, lines().size())
                .anyMatch(other -> other != at
                        && line(other).round() == line(at).round()
                        && !line(other).isSameLine(line(at))
                        && !suspects.isAlias(other)
                        && isRightItself(other)
                        && ties.get(other).quantities().equals(Optional.of(state)));
    }

    /// Whether the name of a line says a loss, and nothing else.
    boolean isCalledLoss(int k) {
        Set<Kind> named = meanings.kinds(line(k));
        return !named.isEmpty() && LOSSES.containsAll(named);
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
