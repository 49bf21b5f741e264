package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One number with which all biases of a layer are changed, and that is the sum of their gradients: an axis is missing
/// in the code. It is recognised by its numbers alone, however many samples there are.
///
/// @param line the index of the line
/// @param way what the first of the biases should have
record BiasSum(int line, Way way) {
    /// The first lines with such numbers.
    static List<BiasSum> of(Judgement code, NudgedRuns worlds, QuantitySearch known) {
        Document document = worlds.document(0);
        return IntStream.rangeClosed(1, document.network().depth())
                .filter(l -> document.network().biasCount(l) > 1)
                .boxed()
                .flatMap(l -> first(code, worlds, known, l).stream())
                .toList();
    }

    private static Optional<BiasSum> first(Judgement code, NudgedRuns worlds, QuantitySearch known, int layer) {
        List<Quantity> all = Family.of(Kind.BIAS_GRADIENT, layer, worlds.document(0)).all().stream()
                .map(one -> one.at(0, 1))
                .toList();
        List<List<Double>> right = worlds.right(Way.of(all, worlds.count()), 1);
        return code.suspects().stream()
                .filter(k -> code.line(k).size() == 1
                        && code.line(k).round() <= 1
                        && code.tie(k).isNothing()
                        && changesBiases(code, k, all)
                        && known.factors().stream().anyMatch(factor -> isSum(code.line(k), right, factor)))
                .mapToObj(k -> new BiasSum(k, Way.of(List.of(all.getFirst()), worlds.count())))
                .findFirst();
    }

    private static boolean isSum(ComputedLine line, List<List<Double>> right, int factor) {
        return IntStream.range(0, right.size()).allMatch(w -> {
            double sum = right.get(w).stream().mapToDouble(one -> one).sum();
            return Math.abs(factor * line.value(w, 0) - sum) <= KnownNumbers.near(sum);
        });
    }

    /// Whether biases get values from a line that are none of the network's.
    private static boolean changesBiases(Judgement code, int k, List<Quantity> gradients) {
        List<Quantity> biases =
                gradients.stream().map(one -> one.parameter().at(0, 1)).toList();
        return code.dependencies().following(k).stream()
                .filter(user -> code.line(user).round() == code.line(k).round()
                        && code.tie(user).isNothing())
                .flatMap(user -> Stream.of(
                        code.updates().parameters(user), code.updates().addedTo(user)))
                .anyMatch(changed ->
                        changed.stream().map(one -> one.at(0, 1)).toList().equals(biases));
    }
}
