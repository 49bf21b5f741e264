package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The lines of which it is tried what would become right if they had other numbers.
final class Candidates {
    private final Judgement code;

    Candidates(Judgement code) {
        this.code = code;
    }

    /// The lines that could be wrong: suspects, those that are the same of the network as another that is not computed
    /// from the same, and gradients of neurons from which nothing right comes.
    List<Integer> all() {
        int count = code.lines().size();
        BitSet nowhere = leadingNowhere();
        Map<List<Object>, Integer> counts = new HashMap<>();
        IntStream.range(0, count).filter(this::isComputed).forEach(k -> counts.merge(key(k), 1, Integer::sum));
        return IntStream.range(0, count)
                .filter(k -> !isOnlyBegun(k))
                .filter(k -> code.isSuspect(k)
                        || isTwice(k, counts)
                        || nowhere.get(k) && isOtherFactor(k)
                        || !code.leadsToRight(k) && (isGoingBack(k) || isMisshapen(k) || isOfOneSample(k)))
                .boxed()
                .toList();
    }

    /// Whether the next line goes on with a variable that is not yet what its name says, as with a copy of which it
    /// replaces some numbers.
    private boolean isOnlyBegun(int k) {
        return code.tie(k).isContradicted() && code.isContinued(k);
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
    boolean isMisshapen(int k) {
        boolean isOfWeights = code.kind(k).equals(Optional.of(Kind.WEIGHT_GRADIENT));
        return isOfParameters(k)
                && isComputed(k)
                && !code.leadsToRight(k)
                && (code.tie(k).factor() > 1 && !isUsual(k) || isOfWeights && isTransposed(k));
    }

    /// Whether parameters are changed by the gradient of one sample of a batch, and get values that are nothing known.
    boolean isOfOneSample(int k) {
        return code.tie(k).isOfSample()
                && code.line(k).varies()
                && !code.line(k).sources().isEmpty()
                && (isOfParameters(k) || code.isCalled(k, Kind.WEIGHT_GRADIENT) || code.isCalled(k, Kind.BIAS_GRADIENT))
                && IntStream.range(k + 1, code.lines().size())
                        .anyMatch(user -> code.line(user).from().contains(k)
                                && code.tie(user).isNothing()
                                && !code.updates().parameters(user).isEmpty());
    }

    /// Whether a square matrix has its numbers in another order than the weights that are written first in the code.
    private boolean isTransposed(int k) {
        List<Quantity> own = code.tie(k).quantities().orElse(List.of());
        List<Quantity> given = IntStream.range(0, k)
                .mapToObj(source -> code.tie(source).quantities().orElse(List.of()))
                .filter(all -> all.size() == own.size()
                        && all.stream().allMatch(one -> one.isGiven() && one.kind() == Kind.WEIGHT)
                        && all.getFirst().layer() == own.getFirst().layer())
                .findFirst()
                .orElse(List.of());
        return code.line(k).shape().size() == 2
                && code.line(k).shape().getFirst().equals(code.line(k).shape().getLast())
                && IntStream.range(0, given.size())
                        .anyMatch(i -> given.get(i).from() != own.get(i).from()
                                || given.get(i).to() != own.get(i).to());
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
