package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
                .filter(k -> !code.isAlias(k) && code.isUsed(k) && code.line(k).round() <= 1 && !code.leadsToRight(k))
                .boxed()
                .flatMap(k -> activations(code, search, k)
                        .filter(all ->
                                all.stream().allMatch(one -> one.kind() == Kind.ACTIVATION && one.layer() == outputs))
                        .map(all -> new TwiceActivated(k, preActivations(all, worlds))))
                .filter(one -> search.repair(one.line, one.way, 1)
                        .filter(repair -> repair.changed().entrySet().stream()
                                .anyMatch(changed ->
                                        code.tie(changed.getKey()).isNothing() && isLoss(code.tie(changed.getValue()))))
                        .isPresent())
                .findFirst();
    }

    /// The activations that a line has, or those in the place of others, such as of a ReLU before a cross-entropy that
    /// has a softmax.
    private static Stream<List<Quantity>> activations(Judgement code, RepairSearch search, int k) {
        if (code.tie(k).grade() == 2) {
            return code.tie(k).quantities().stream();
        }
        return code.isSuspect(k) && code.tie(k).isNothing()
                ? search.ways(k).stream().map(Way::quantities)
                : Stream.empty();
    }

    /// Whether a line has activations and should have their pre-activations.
    static boolean isMade(Judgement code, Repair repair) {
        Quantity should = repair.way().first();
        return should.kind() == Kind.PRE_ACTIVATION
                && code.tie(repair.at()).quantities().stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.kind() == Kind.ACTIVATION && one.layer() == should.layer());
    }

    private static Way preActivations(List<Quantity> activations, NudgedRuns worlds) {
        return Way.of(
                activations.stream().map(one -> one.as(Kind.PRE_ACTIVATION)).toList(), worlds.count());
    }

    private static boolean isLoss(Tie tie) {
        return tie.quantities().stream().flatMap(List::stream).anyMatch(one -> one.kind() == Kind.LOSS);
    }
}
