package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the line that makes others wrong: if it had the numbers that it should have, those would be right.
final class RepairSearch {
    /// So many numbers are computed to find one.
    private static final long MOST_NUMBERS = 1_500_000;

    private final Judgement code;
    private final NudgedRuns worlds;
    private final Meanings meanings;
    private final QuantitySearch known;
    private final Set<Integer> blocked;
    private long numbers;

    /// @param blocked lines of which it is known that they are wrong, but not what they should be
    RepairSearch(Judgement code, NudgedRuns worlds, Meanings meanings, QuantitySearch known, Set<Integer> blocked) {
        this.code = code;
        this.worlds = worlds;
        this.meanings = meanings;
        this.known = known;
        this.blocked = blocked;
    }

    /// The repair that makes most lines right; of several, the first line's.
    Optional<Repair> best(List<Integer> candidates) {
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
        boolean isOdd = code.tie(repair.at()).isNothing()
                || isMisshapen(repair.at())
                || isOfOneSample(repair.at())
                || OtherName.of(code, repair.at(), repair.way().first().kind()).isPresent();
        return repair.mended().size() + (isOdd ? 1.5 : 0);
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
        List<Integer> factors = tie.quantities().isPresent() && !tie.isNegative()
                ? known.factors().stream().filter(factor -> factor > 0).toList()
                : known.factors();
        for (Way way : ways(line, at)) {
            for (int factor : factors) {
                if ((factor == 1 || way.first().kind().isGradient()) && numbers < MOST_NUMBERS) {
                    repair(at, way, factor)
                            .filter(repair -> !isRatherTheNext(repair))
                            .ifPresent(result::add);
                }
            }
        }
        return result;
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

    private List<Way> ways(ComputedLine line, int at) {
        List<Way> updated = meanings.updated(line, code.parameters(at));
        List<Way> first = updated.isEmpty()
                ? Stream.of(meanings.named(line), meanings.updated(line, code.addedTo(at)), meanings.allowed(line))
                        .flatMap(List::stream)
                        .distinct()
                        .toList()
                : updated;
        return Stream.concat(worlds.inRound(first, line).stream(), otherwise(at))
                .filter(way -> code.canBe(at, way.first().kind()))
                .toList();
    }

    /// What a line is but for a factor or the sign.
    private Stream<Way> otherwise(int at) {
        Tie tie = code.tie(at);
        return tie.factor() == 1 ? Stream.empty() : tie.quantities().stream().map(all -> Way.of(all, worlds.count()));
    }

    /// What a line makes right if it has the numbers that it should have; empty if that is nothing, or if it makes
    /// something wrong.
    Optional<Repair> repair(int at, Way way, int factor) {
        return changed(at, way, factor, true).filter(repair -> !repair.mended().isEmpty());
    }

    /// The same of a line that is known to be wrong, also if it makes nothing right: there may be another mistake in
    /// each of those that follow.
    Optional<Repair> taken(int at, Way way) {
        return changed(at, way, 1, false);
    }

    private Optional<Repair> changed(int at, Way way, int factor, boolean mustMend) {
        ComputedLine right = code.line(at).withValues(worlds.right(way, factor));
        if (!right.isKnown() || right.values().equals(code.line(at).values())) {
            return Optional.empty();
        }
        var attempt = new Attempt(code, mustMend);
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
                if (!after.isNothing() && !after.isAgain(way.first())) {
                    mended.add(k);
                }
            }
        }
        return mended;
    }

    /// The lines that could be wrong: suspects, those that are the same of the network as another that is not computed
    /// from the same, and gradients of neurons from which nothing right comes.
    List<Integer> candidates() {
        int count = code.lines().size();
        BitSet nowhere = leadingNowhere();
        Map<List<Object>, Integer> counts = new HashMap<>();
        IntStream.range(0, count).filter(this::isComputed).forEach(k -> counts.merge(key(k), 1, Integer::sum));
        return IntStream.range(0, count)
                .filter(k -> code.isSuspect(k)
                        || isTwice(k, counts)
                        || nowhere.get(k) && isOtherFactor(k)
                        || !code.leadsToRight(k) && (isGoingBack(k) || isMisshapen(k) || isOfOneSample(k)))
                .boxed()
                .toList();
    }

    /// The gradients of neurons from which nothing right comes but others of these.
    private BitSet leadingNowhere() {
        var leading = new BitSet();
        for (int k = code.lines().size() - 1; k >= 0; k--) {
            boolean isEnd = code.tie(k).grade() == 2 && !code.isAlias(k) && !isGoingBack(k);
            if (isEnd || leading.get(k)) {
                code.line(k).from().forEach(leading::set);
            }
        }
        var result = new BitSet();
        IntStream.range(0, code.lines().size())
                .filter(k -> isGoingBack(k) && !leading.get(k))
                .forEach(result::set);
        return result;
    }

    /// Whether a gradient is that of the network by another factor than all gradients that it is computed from.
    private boolean isOtherFactor(int k) {
        return code.line(k).from().stream()
                .filter(source -> code.tie(source).grade() == 2
                        && code.kind(source).filter(Kind::isGradient).isPresent())
                .noneMatch(source -> code.tie(source).factor() == code.tie(k).factor());
    }

    private boolean isTwice(int k, Map<List<Object>, Integer> counts) {
        return isComputed(k) && counts.getOrDefault(key(k), 0) > 1;
    }

    /// Whether a line is the gradient of parameters but for a factor, or of the transposed weights, and nothing right
    /// comes from it.
    private boolean isMisshapen(int k) {
        boolean isOfWeights = code.kind(k).equals(Optional.of(Kind.WEIGHT_GRADIENT));
        return isOfParameters(k)
                && isComputed(k)
                && !code.leadsToRight(k)
                && (code.tie(k).factor() > 1 && !isUsual(k) || isOfWeights && code.isTransposed(k));
    }

    /// Whether parameters are changed by the gradient of one sample of a batch, and get values that are nothing known.
    private boolean isOfOneSample(int k) {
        return code.tie(k).isOfSample()
                && code.line(k).varies()
                && !code.line(k).sources().isEmpty()
                && (isOfParameters(k) || code.isCalled(k, Kind.WEIGHT_GRADIENT) || code.isCalled(k, Kind.BIAS_GRADIENT))
                && IntStream.range(k + 1, code.lines().size())
                        .anyMatch(user -> code.line(user).from().contains(k)
                                && code.tie(user).isNothing()
                                && !code.parameters(user).isEmpty());
    }

    private boolean isOfParameters(int k) {
        Optional<Kind> kind = code.kind(k);
        return kind.equals(Optional.of(Kind.WEIGHT_GRADIENT)) || kind.equals(Optional.of(Kind.BIAS_GRADIENT));
    }

    /// Whether gradients of other parameters are right with the same factor, which the step takes into account then.
    private boolean isUsual(int k) {
        return IntStream.range(0, code.lines().size())
                .anyMatch(other -> code.leadsToRight(other)
                        && isOfParameters(other)
                        && code.tie(other).factor() == code.tie(k).factor()
                        && code.tie(other).isOfSample() == code.tie(k).isOfSample()
                        && code.line(other).round() == code.line(k).round());
    }

    private boolean isGoingBack(int k) {
        Optional<Kind> kind = code.kind(k);
        return isComputed(k)
                && !code.tie(k).isNegative()
                && (kind.equals(Optional.of(Kind.ACTIVATION_GRADIENT)) || kind.equals(Optional.of(Kind.DELTA)));
    }

    private boolean isComputed(int k) {
        return code.tie(k).grade() > 0
                && !code.isAlias(k)
                && code.line(k).varies()
                && !code.line(k).sources().isEmpty();
    }

    private List<Object> key(int k) {
        return List.of(code.line(k).round(), code.tie(k).quantities());
    }
}
