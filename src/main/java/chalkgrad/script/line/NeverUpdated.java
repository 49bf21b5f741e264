package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.Explanations.Explained;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Parameters that a training leaves as they are, although it computes their gradients: these are right in the first
/// iteration, nothing comes from them, and in the next they are no longer those of the network.
///
/// @param line the index of the last line that gives other parameters their new values, or of the gradient if there is
///     none: there the update is missing
/// @param gradient the index of their gradient
/// @param isRepeated whether the line gives several parameters their values, one after the other
/// @param before the index of the line that holds the parameters
/// @param way the new values that they should have
record NeverUpdated(int line, int gradient, boolean isRepeated, int before, Way way, Optional<Explained> explained) {
    /// All parameters for whose old values it is known where they stand.
    static List<NeverUpdated> of(Judgement code, NudgedRuns worlds, KnownMistakes mistakes) {
        return worlds.lastIteration() < 2 ? List.of() : new Search(code, worlds, mistakes).all();
    }

    /// The network whose biases are updated, if code computes their gradients and does nothing with any of them.
    static Optional<UnaryOperator<Document>> biases(Judgement code, NudgedRuns worlds) {
        Optimizer found = worlds.document(0).optimizer();
        boolean isMeant = !found.updatesBiases()
                && !found.rule().equals(Optimizers.NONE)
                && IntStream.range(0, code.lines().size())
                        .anyMatch(k -> code.line(k).round() == 1
                                && code.line(k).loop() > 0
                                && isUnused(code, k)
                                && code.kind(k).equals(Optional.of(Kind.BIAS_GRADIENT)));
        return isMeant
                ? Optional.of(world -> world.withOptimizer(new Optimizer(found.rule(), found.settings(), true)))
                : Optional.empty();
    }

    /// Whether a line is the gradient of parameters in the first iteration, and nothing comes from it.
    private static boolean isUnused(Judgement code, int k) {
        return code.tie(k).grade() == 2
                && !code.isAlias(k)
                && !code.isUsed(k)
                && code.tie(k).quantities().stream()
                        .flatMap(List::stream)
                        .allMatch(one -> one.sample() == 0
                                && one.iteration() == 1
                                && (one.kind() == Kind.WEIGHT_GRADIENT || one.kind() == Kind.BIAS_GRADIENT));
    }

    private record Search(Judgement code, NudgedRuns worlds, KnownMistakes mistakes) {
        List<NeverUpdated> all() {
            Set<Quantity> updated = new HashSet<>();
            inFirstRound().forEach(k -> {
                updated.addAll(code.updates().parameters(k));
                updated.addAll(code.updates().addedTo(k));
                code.tie(k).quantities().stream()
                        .flatMap(List::stream)
                        .filter(one -> one.kind() == Kind.NEW_PARAMETER)
                        .map(Search::parameter)
                        .forEach(updated::add);
            });
            List<NeverUpdated> result = new ArrayList<>();
            Set<Quantity> seen = new HashSet<>();
            inFirstRound().filter(this::isUnusedGradient).forEach(k -> {
                Set<Quantity> parameters = parameters(k);
                if (parameters.stream().noneMatch(one -> updated.contains(one) || isNewInSecond(one))
                        && seen.addAll(parameters)) {
                    given(parameters, k).ifPresent(before -> result.add(of(k, before)));
                }
            });
            return result;
        }

        private IntStream inFirstRound() {
            return IntStream.range(0, code.lines().size())
                    .filter(k -> code.line(k).round() == 1 && code.line(k).loop() > 0);
        }

        /// The parameters that a line belongs to.
        private Set<Quantity> parameters(int k) {
            return code.tie(k).quantities().stream()
                    .flatMap(List::stream)
                    .map(Search::parameter)
                    .collect(Collectors.toSet());
        }

        private static Quantity parameter(Quantity one) {
            return one.parameter().at(0, 1);
        }

        private NeverUpdated of(int gradient, int before) {
            Way way = Way.of(
                    code.tie(before).quantities().stream()
                            .flatMap(List::stream)
                            .map(one -> one.as(Kind.NEW_PARAMETER))
                            .toList(),
                    worlds.count());
            List<Integer> steps = inFirstRound()
                    .filter(k -> !code.isAlias(k)
                            && code.tie(k).grade() == 2
                            && code.kind(k).equals(Optional.of(Kind.NEW_PARAMETER)))
                    .boxed()
                    .toList();
            int line = Stream.of(
                            steps.stream()
                                    .filter(k -> isOfWeights(k) == isOfWeights(before))
                                    .toList(),
                            steps)
                    .filter(some -> !some.isEmpty())
                    .map(some -> some.getLast())
                    .findFirst()
                    .orElse(gradient);
            boolean isRepeated = steps.stream()
                            .filter(k -> code.line(k).cell() == code.line(line).cell()
                                    && code.line(k).line() == code.line(line).line())
                            .count()
                    > 1;
            return new NeverUpdated(
                    line,
                    gradient,
                    isRepeated,
                    before,
                    way,
                    mistakes.of(code, before, code.line(before), List.of(way)));
        }

        private boolean isOfWeights(int k) {
            return code.tie(k).quantities().stream().flatMap(List::stream).anyMatch(Quantity::isOfEdge);
        }

        /// Whether a line is the gradient of parameters, right in the first round and never again.
        private boolean isUnusedGradient(int k) {
            return isUnused(code, k)
                    && code.secondRound(k).findAny().isPresent()
                    && code.rightRuns(k).noneMatch(next -> code.line(next).round() > 1);
        }

        /// Whether the second iteration computes with the new value of a parameter: the line that gave it can be one of
        /// those that are left out.
        private boolean isNewInSecond(Quantity parameter) {
            return IntStream.range(0, code.lines().size())
                    .filter(k ->
                            code.tie(k).grade() == 2 && !code.dependencies().isKept(k))
                    .anyMatch(k -> code.tie(k).quantities().orElse(List.of()).stream()
                            .anyMatch(one -> one.kind() == Kind.PRE_ACTIVATION
                                    && one.layer() == parameter.layer()
                                    && one.iteration() == 2));
        }

        /// The last line before a gradient that holds the parameters as they are given.
        private Optional<Integer> given(Set<Quantity> parameters, int gradient) {
            return IntStream.range(0, gradient)
                    .filter(k -> code.tie(k).isOfGiven() && parameters(k).equals(parameters))
                    .boxed()
                    .reduce((first, second) -> second);
        }
    }
}
