package chalkgrad.script.line;

import chalkgrad.network.Optimizers;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.Explanations.Explained;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A loop that computes the same loss in each round: it looks like a training, and nothing is updated.
///
/// @param loss the index of the line that computes the loss in the first round
record Standstill(int loss) {
    /// The first such line; empty if there is none.
    static Optional<Standstill> of(Judgement code, NudgedRuns worlds) {
        boolean isTrained = !worlds.document(0).optimizer().rule().equals(Optimizers.NONE);
        return isTrained
                ? Optional.empty()
                : IntStream.range(0, code.lines().size())
                        .filter(k -> isLoss(code, k) && isRepeated(code, k))
                        .mapToObj(Standstill::new)
                        .findFirst();
    }

    private static boolean isLoss(Judgement code, int k) {
        return code.line(k).round() == 1
                && code.line(k).loop() > 0
                && code.isCalledLoss(k)
                && code.tie(k).isKnown()
                && code.kind(k).equals(Optional.of(Kind.LOSS))
                && !code.tie(k).isOfSample();
    }

    private static boolean isRepeated(Judgement code, int k) {
        return code.secondRound(k)
                .anyMatch(next -> code.tie(next).quantities().equals(code.tie(k).quantities()));
    }

    /// The line of the cell that clears gradients between the backward pass and the step of a framework; empty if there
    /// is none.
    Optional<Integer> clearing(Judgement code, List<String> cells) {
        return StaleGradients.clearedBeforeStep(cells, code.line(loss).cell());
    }

    /// What is missing then: the gradients.
    Explained explained(NudgedRuns worlds) {
        List<Quantity> gradient = List.of(Quantity.weightGradient(1, 1, 1));
        return new Explained(Way.of(gradient, worlds.count()), gradient.getFirst(), List.of());
    }
}
