package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A line with which all biases of a layer are changed, and whose gradients are added up in another way than over the
/// samples: an axis is missing in the code, or another one than is meant, and then there are more biases afterwards. It
/// is recognised by its numbers alone, however many samples there are.
///
/// @param line the index of the line
/// @param is the first of its numbers, multiplied by what the code leaves to the step
/// @param way what that should be
record BiasSum(int line, ComputedLine is, Way way) {
    private static final int MOST_NUMBERS = 2_000;

    /// The first lines with such numbers.
    static List<BiasSum> of(Judgement code, NudgedRuns worlds, QuantitySearch known) {
        Document document = worlds.document(0);
        return IntStream.rangeClosed(1, document.network().depth())
                .filter(l -> document.network().biasCount(l) > 0)
                .boxed()
                .flatMap(l -> first(code, worlds, known, l).stream())
                .toList();
    }

    private static Optional<BiasSum> first(Judgement code, NudgedRuns worlds, QuantitySearch known, int layer) {
        List<Quantity> all = Family.of(Kind.BIAS_GRADIENT, layer, worlds.document(0)).all().stream()
                .map(one -> one.at(0, 1))
                .toList();
        Way way = Way.of(List.of(all.getFirst()), worlds.count());
        return Stream.of(ofAll(code, worlds, known, all), ofSamples(code, worlds, all))
                .flatMap(found -> found)
                .min((one, other) -> Integer.compare(one.line, other.line))
                .map(found -> new BiasSum(
                        found.line, code.line(found.line).firstNumber().times(found.factor), way));
    }

    private record Found(int line, double factor) {}

    /// The lines with one number for all biases.
    private static Stream<Found> ofAll(Judgement code, NudgedRuns worlds, QuantitySearch known, List<Quantity> all) {
        List<List<Double>> sums = sums(worlds.right(Way.of(all, worlds.count()), 1));
        return lines(code)
                .filter(k -> all.size() > 1
                        && code.line(k).size() == 1
                        && code.isSuspect(k)
                        && code.tie(k).isNothing()
                        && changesBiases(code, k, all))
                .boxed()
                .flatMap(k -> known.factors().stream()
                        .filter(factor -> isNear(code.line(k), factor, sums))
                        .limit(1)
                        .map(factor -> new Found(k, factor)));
    }

    /// The lines with numbers of each sample, which change the biases into more than there were.
    private static Stream<Found> ofSamples(Judgement code, NudgedRuns worlds, List<Quantity> all) {
        Document document = worlds.document(0);
        int[] samples = document.batch(1);
        if (samples.length < 2 || (long) samples.length * all.size() > MOST_NUMBERS) {
            return Stream.empty();
        }
        List<List<List<Double>>> each = Arrays.stream(samples)
                .mapToObj(sample -> all.stream().map(one -> one.at(sample, 1)).toList())
                .map(ofOne -> worlds.right(Way.of(ofOne, worlds.count()), 1))
                .toList();
        List<List<Double>> sums = IntStream.range(0, worlds.count())
                .mapToObj(w -> each.stream().map(sample -> sum(sample.get(w))).toList())
                .toList();
        double share = document.reduction().factor(samples.length);
        return lines(code)
                .filter(k ->
                        code.line(k).size() == samples.length && !code.leadsToRight(k) && changesBiases(code, k, all))
                .boxed()
                .flatMap(k -> Stream.of(1, samples.length)
                        .filter(factor -> isNear(code.line(k), factor, sums))
                        .limit(1)
                        .map(factor -> new Found(k, factor * share)));
    }

    private static IntStream lines(Judgement code) {
        return IntStream.range(0, code.lines().size())
                .filter(k -> code.line(k).round() <= 1
                        && code.line(k).varies()
                        && !code.line(k).sources().isEmpty());
    }

    private static List<List<Double>> sums(List<List<Double>> right) {
        return right.stream().map(world -> List.of(sum(world))).toList();
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(one -> one).sum();
    }

    private static boolean isNear(ComputedLine line, int factor, List<List<Double>> right) {
        return line.times(factor).isNear(line.withValues(right));
    }

    /// Whether biases get values from a line that are none of the network's.
    private static boolean changesBiases(Judgement code, int k, List<Quantity> gradients) {
        List<Quantity> biases =
                gradients.stream().map(one -> one.parameter().at(0, 1)).toList();
        return code.dependencies().following(k).stream()
                .filter(user -> code.line(user).round() == code.line(k).round()
                        && code.tie(user).isNothing()
                        && (code.line(k).size() == 1 || code.line(user).size() > biases.size()))
                .flatMap(user -> Stream.of(
                        code.updates().parameters(user), code.updates().addedTo(user)))
                .anyMatch(changed ->
                        changed.stream().map(one -> one.at(0, 1)).toList().equals(biases));
    }
}
