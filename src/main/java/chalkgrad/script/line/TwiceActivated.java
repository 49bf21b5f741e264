package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The line that hands activations to a loss that activates them itself, as a softmax before PyTorch's cross-entropy:
/// with pre-activations in their place, the loss would be right.
///
/// @param line its index
/// @param way what it should be
record TwiceActivated(int line, Way way) {
    /// The first such line; empty if there is none.
    static Optional<TwiceActivated> of(Judgement code, RepairSearch search, NudgedRuns worlds) {
        int outputs = worlds.document(0).network().depth();
        return IntStream.range(0, code.lines().size())
                .filter(k -> isOutput(code, k, outputs))
                .mapToObj(k -> new TwiceActivated(k, preActivations(code, k, worlds)))
                .filter(one -> search.repair(one.line, one.way, 1)
                        .filter(repair -> repair.changed().entrySet().stream()
                                .anyMatch(changed ->
                                        code.tie(changed.getKey()).isNothing() && isLoss(code.tie(changed.getValue()))))
                        .isPresent())
                .findFirst();
    }

    /// Whether a line has activations and should have their pre-activations.
    static boolean isMade(Judgement code, Repair repair) {
        Quantity should = repair.way().first();
        return should.kind() == Kind.PRE_ACTIVATION
                && code.tie(repair.at()).quantities().stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.kind() == Kind.ACTIVATION && one.layer() == should.layer());
    }

    private static boolean isOutput(Judgement code, int k, int outputs) {
        return !code.isAlias(k)
                && !code.leadsToRight(k)
                && code.isUsed(k)
                && code.line(k).round() <= 1
                && code.tie(k).grade() == 2
                && code.tie(k).quantities().stream()
                        .flatMap(List::stream)
                        .allMatch(one -> one.kind() == Kind.ACTIVATION && one.layer() == outputs);
    }

    private static Way preActivations(Judgement code, int k, NudgedRuns worlds) {
        List<Quantity> before = code.tie(k).quantities().stream()
                .flatMap(List::stream)
                .map(one -> one.as(Kind.PRE_ACTIVATION))
                .toList();
        return Way.of(before, worlds.count());
    }

    private static boolean isLoss(Tie tie) {
        return tie.quantities().stream().flatMap(List::stream).anyMatch(one -> one.kind() == Kind.LOSS);
    }
}
