package chalkgrad.script.line;

import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the line that makes others wrong: if it had the numbers that it should have, those would be right.
final class RepairSearch {
    /// So many numbers are computed to find one.
    private static final long MOST_NUMBERS = 1_500_000;

    private static final Set<Kind> GOING_BACK = EnumSet.of(Kind.DELTA, Kind.ACTIVATION_GRADIENT);

    private static final Set<Kind> FORWARD =
            EnumSet.of(Kind.PRE_ACTIVATION, Kind.ACTIVATION, Kind.ACTIVATION_DERIVATIVE);

    private final Judgement code;
    private final NudgedRuns worlds;
    private final Meanings meanings;
    private final QuantitySearch known;
    private final Set<Integer> blocked;
    private final Candidates candidates;
    private final OptionalDouble ofRate;
    private long numbers;

    /// @param blocked lines of which it is known that they are wrong, but not what they should be
    RepairSearch(Judgement code, NudgedRuns worlds, Meanings meanings, QuantitySearch known, Set<Integer> blocked) {
        this.code = code;
        this.worlds = worlds;
        this.meanings = meanings;
        this.known = known;
        this.blocked = blocked;
        this.candidates = new Candidates(code);
        this.ofRate = rateOfDeltas();
    }

    /// The repair that makes most lines right; of several, the first line's. If time runs out before there is one, only
    /// lines are tried that cannot be right as they are.
    Optional<Repair> best(List<Integer> candidates) {
        Optional<Repair> best = bestOf(candidates);
        if (best.isPresent() || numbers < MOST_NUMBERS) {
            return best;
        }
        numbers = 0;
        return bestOf(candidates.stream().filter(this::isOdd).toList());
    }

    private Optional<Repair> bestOf(List<Integer> candidates) {
        Optional<Repair> best = Optional.empty();
        for (int at : candidates) {
            for (Repair repair : repairs(at)) {
                if (best.isEmpty() || gain(repair) > gain(best.get())) {
                    best = Optional.of(repair);
                }
            }
        }
        return best;
    }

    /// How many lines are right only with it. The line itself counts if it was nothing known, and rather that one is
    /// wrong than a line with numbers of the network.
    private double gain(Repair repair) {
        boolean isOdd = isOdd(repair.at())
                || OtherName.of(code, repair.at(), repair.way().first().kind()).isPresent();
        return repair.mended().size() + (isOdd ? 1.5 : 0);
    }

    /// Whether a line is nothing known, or gradients that cannot be those of the batch.
    private boolean isOdd(int at) {
        return code.tie(at).isNothing() || candidates.isMisshapen(at) || candidates.isOfOneSample(at);
    }

    private List<Repair> repairs(int at) {
        ComputedLine line = code.line(at);
        if (!code.canMend(at)
                || line.nodes().isEmpty()
                || code.dependencies().openSources(at).stream().anyMatch(blocked::contains)) {
            return List.of();
        }
        List<Repair> result = new ArrayList<>();
        Tie tie = code.tie(at);
        List<Double> factors = tie.quantities().isPresent() && !tie.isNegative()
                ? factors().filter(factor -> factor > 0).toList()
                : factors().toList();
        for (Way way : ways(at)) {
            for (double factor : factors) {
                if ((factor == 1 || way.first().kind().isGradient()) && numbers < MOST_NUMBERS) {
                    repair(at, way, factor)
                            .filter(repair -> !isRatherTheNext(repair))
                            .ifPresent(result::add);
                }
            }
        }
        return result;
    }

    /// What the numbers of a line can be multiplied by to be right. Where the first gradients are multiplied by the
    /// learning rate, all are that come from them.
    private Stream<Double> factors() {
        Stream<Double> plain = known.factors().stream().map(factor -> (double) factor);
        return ofRate.isEmpty()
                ? plain
                : Stream.concat(plain, Stream.of(1 / ofRate.getAsDouble(), -1 / ofRate.getAsDouble()));
    }

    /// The learning rate, if right steps come from gradients of neurons that were multiplied by it.
    private OptionalDouble rateOfDeltas() {
        Optimizer optimizer = worlds.document(0).optimizer();
        double rate =
                optimizer.rule().equals(Optimizers.GRADIENT_DESCENT) ? optimizer.of(Hyperparameter.LEARNING_RATE) : 1;
        return rate != 1
                        && IntStream.range(0, code.lines().size())
                                .filter(k -> code.line(k).round() <= 1
                                        && code.leadsToRight(k)
                                        && code.tie(k).quantities().isEmpty())
                                .mapToObj(k -> code.tie(code.line(k).times(1 / rate)))
                                .anyMatch(RepairSearch::isOfDelta)
                ? OptionalDouble.of(rate)
                : OptionalDouble.empty();
    }

    private static boolean isOfDelta(Tie tie) {
        return tie.quantities().stream().flatMap(List::stream).anyMatch(one -> one.kind() == Kind.DELTA);
    }

    /// Whether a line is right as it is, goes into another that is, and only one line becomes right if it is something
    /// else: then that one is wrong.
    private boolean isRatherTheNext(Repair repair) {
        int at = repair.at();
        return code.tie(at).grade() == 2
                && repair.factor() == code.tie(at).factor()
                && repair.mended().size() == 1
                && IntStream.range(at + 1, code.lines().size())
                        .anyMatch(user -> code.line(user).from().contains(at)
                                && !code.isAlias(user)
                                && code.tie(user).grade() == 2);
    }

    /// What a line may be meant to be.
    List<Way> ways(int at) {
        ComputedLine line = code.line(at);
        List<Way> updated = meanings.updated(line, code.updates().parameters(at));
        List<Way> first = updated.isEmpty()
                ? Stream.of(
                                meanings.named(line),
                                meanings.updated(line, code.updates().addedTo(at)),
                                meanings.allowed(line),
                                goingBack(at))
                        .flatMap(List::stream)
                        .distinct()
                        .toList()
                : updated;
        return Stream.concat(worlds.inRound(first, line).stream(), otherwise(at))
                .filter(way ->
                        code.canBe(at, way) && !isOfOtherPass(at, way.first().kind()))
                .toList();
    }

    /// The gradients of neurons that a line with the name of neurons can be, if it is computed from another:
    /// many call a delta `hidden`, too.
    private List<Way> goingBack(int at) {
        ComputedLine line = code.line(at);
        boolean isOfGradient = line.from().stream()
                .anyMatch(source -> code.tie(source).grade() == 2
                        && code.kind(source).filter(GOING_BACK::contains).isPresent());
        Set<Kind> named = meanings.kinds(line);
        return isOfGradient && code.tie(at).isNothing() && !named.isEmpty() && FORWARD.containsAll(named)
                ? meanings.any(line).stream()
                        .filter(way -> GOING_BACK.contains(way.first().kind()))
                        .toList()
                : List.of();
    }

    /// Whether a line is a gradient that goes back, and a kind is something that it multiplies: with that, the next
    /// line can be a number of the forward pass by chance.
    private boolean isOfOtherPass(int at, Kind kind) {
        return code.tie(at).grade() == 2
                && code.kind(at).filter(GOING_BACK::contains).isPresent()
                && FORWARD.contains(kind)
                && !code.isCalled(at, kind);
    }

    /// What a line is but for a factor or the sign.
    private Stream<Way> otherwise(int at) {
        Tie tie = code.tie(at);
        return tie.factor() == 1 ? Stream.empty() : tie.quantities().stream().map(all -> Way.of(all, worlds.count()));
    }

    /// What a line makes right if it has the numbers that it should have; empty if that is nothing, or if it makes
    /// something wrong.
    Optional<Repair> repair(int at, Way way, double factor) {
        return changed(at, way, factor, true).filter(repair -> !repair.mended().isEmpty());
    }

    /// The same of a line that is known to be wrong, also if it makes nothing right: there may be another mistake in
    /// each of those that follow.
    Optional<Repair> taken(int at, Way way) {
        return changed(at, way, 1, false);
    }

    private Optional<Repair> changed(int at, Way way, double factor, boolean mustMend) {
        ComputedLine right = code.line(at).withValues(worlds.right(way, factor));
        if (!right.isKnown() || right.values().equals(code.line(at).values())) {
            return Optional.empty();
        }
        var attempt = new Attempt(code, at, mustMend);
        Map<Integer, ComputedLine> changed = code.dependencies().changed(at, right, attempt);
        numbers += attempt.numbers() * worlds.count();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Repair(at, way, factor, changed, mended(at, way, changed)));
    }

    private List<Integer> mended(int at, Way way, Map<Integer, ComputedLine> changed) {
        List<Integer> mended = new ArrayList<>();
        for (var entry : changed.entrySet()) {
            int k = entry.getKey();
            boolean isOpen = k != at && !code.isAlias(k) && entry.getValue().varies();
            if (isOpen && code.tie(k).isNothing()) {
                Tie after = code.tie(entry.getValue());
                if (!after.isNothing() && !after.isOfGiven() && !after.isAgain(way.first())) {
                    mended.add(k);
                }
            }
        }
        return mended;
    }

    /// The lines that could be wrong.
    List<Integer> candidates() {
        return candidates.all();
    }
}
