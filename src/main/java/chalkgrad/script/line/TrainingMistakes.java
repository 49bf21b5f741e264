package chalkgrad.script.line;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Mistakes in a training that no single wrong number shows: what is left undone, and all steps or sums of a kind.
final class TrainingMistakes {
    private final Judgement code;
    private final NudgedRuns worlds;
    private final KnownMistakes mistakes;
    private final CodeFunctions functions;
    private final List<String> cells;
    private final FoundLines found;

    /// @param cells the code
    /// @param found takes the wrong lines
    TrainingMistakes(
            Judgement code,
            NudgedRuns worlds,
            KnownMistakes mistakes,
            CodeFunctions functions,
            List<String> cells,
            FoundLines found) {
        this.code = code;
        this.worlds = worlds;
        this.mistakes = mistakes;
        this.functions = functions;
        this.cells = cells;
        this.found = found;
    }

    /// What is left undone shows in no line of its own; all later iterations follow from it.
    void addNeverUpdated() {
        for (NeverUpdated one : NeverUpdated.of(code, worlds, mistakes)) {
            if (IntStream.range(0, one.line())
                    .anyMatch(k -> code.isBad(k)
                            && code.isUsed(k)
                            && code.tie(k).quantities().isEmpty())) {
                return;
            }
            ComputedLine line = code.line(one.line());
            Optional<Integer> place =
                    one.isRepeated() ? functions.loop(line, code.line(one.gradient())) : Optional.empty();
            one.explained()
                    .ifPresentOrElse(
                            explained -> found.add(line, place, explained),
                            () -> found.add(line, code.line(one.before()), one.way(), Optional.empty()));
        }
    }

    /// Where gradients are cleared that a step needs, nothing is updated.
    void addClearedBeforeStep(Standstill one) {
        one.clearing(code, cells)
                .ifPresent(place -> found.add(code.line(one.loss()), Optional.of(place), one.explained(worlds)));
    }

    /// Adds steps with the wrong sign, if nothing else is wrong.
    ///
    /// @return the indices of their lines
    Set<Integer> addFlippedSteps() {
        Set<Integer> result = new HashSet<>();
        for (FlippedStep one : found.isEmpty() ? FlippedStep.of(code, worlds) : List.<FlippedStep>of()) {
            ComputedLine line = code.line(one.line());
            found.add(line, line, one.way(), Optional.empty());
            result.add(one.line());
        }
        return result;
    }

    /// Adds sums over something else than the samples in the place of gradients of biases, if nothing else is wrong.
    ///
    /// @return the indices of their lines
    Set<Integer> addBiasSums(QuantitySearch known) {
        Set<Integer> result = new HashSet<>();
        for (BiasSum one : found.isEmpty() ? BiasSum.of(code, worlds, known) : List.<BiasSum>of()) {
            ComputedLine line = code.line(one.line());
            mistakes.of(code, one.line(), one.is(), List.of(one.way()))
                    .ifPresentOrElse(
                            explained -> found.add(line, Optional.empty(), explained),
                            () -> found.add(line, one.is(), one.way(), Optional.empty()));
            result.add(one.line());
        }
        return result;
    }
}
