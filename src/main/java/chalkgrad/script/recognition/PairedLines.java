package chalkgrad.script.recognition;

import chalkgrad.script.graph.Memory.LineValue;
import chalkgrad.script.graph.Memory.SourceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The lines of a training that choose the inputs or the targets of its updates: in each of the first two rounds, they
/// hold those of one update after the other, or all of the round.
final class PairedLines {
    private static final double NEAR = 1e-6;

    /// The runs of each line in each of the two rounds.
    private final Map<Place, List<List<double[]>>> runs = new LinkedHashMap<>();

    private final Map<Place, LineValue> lines = new LinkedHashMap<>();
    private final List<List<List<Pair>>> rounds;

    /// The inputs and targets of a sample.
    record Pair(List<Double> inputs, List<Double> targets) {
        Pair {
            inputs = List.copyOf(inputs);
            targets = List.copyOf(targets);
        }
    }

    private record Place(SourceLine line, String name) {}

    /// @param all what lines computed, in the order in which they ran
    /// @param first the samples of each update of the first round
    /// @param second those of the second round
    PairedLines(List<LineValue> all, List<List<Pair>> first, List<List<Pair>> second) {
        this.rounds = List.of(first, second);
        for (LineValue line : all) {
            int round = line.mark().round();
            if (line.mark().loop() > 0 && (round == 1 || round == 2)) {
                var place = new Place(line.place(), line.name());
                lines.putIfAbsent(place, line);
                runs.computeIfAbsent(place, any -> List.of(new ArrayList<>(), new ArrayList<>()))
                        .get(round - 1)
                        .add(line.array().values());
            }
        }
    }

    /// The first line that chooses the inputs.
    Optional<LineValue> ofInputs() {
        return first(Pair::inputs);
    }

    /// The first line that chooses the targets.
    Optional<LineValue> ofTargets() {
        return first(Pair::targets);
    }

    private Optional<LineValue> first(Function<Pair, List<Double>> part) {
        return runs.entrySet().stream()
                .filter(line -> isAlways(line.getValue(), samples -> numbers(samples, part))
                        || isAlways(line.getValue(), samples -> classes(samples, part)))
                .findFirst()
                .map(line -> lines.get(line.getKey()));
    }

    private boolean isAlways(List<List<double[]>> own, Function<List<Pair>, double[]> form) {
        return areEqual(own, form, List::stream)
                || areEqual(
                        own,
                        form,
                        round -> Stream.of(round.stream().flatMap(List::stream).toList()));
    }

    /// @param whole what a line holds of a round each time that it runs
    private boolean areEqual(
            List<List<double[]>> own,
            Function<List<Pair>, double[]> form,
            Function<List<List<Pair>>, Stream<List<Pair>>> whole) {
        return IntStream.range(0, rounds.size()).allMatch(r -> {
            List<double[]> expected = whole.apply(rounds.get(r)).map(form).toList();
            return expected.size() == own.get(r).size()
                    && IntStream.range(0, expected.size())
                            .allMatch(k -> areNear(own.get(r).get(k), expected.get(k)));
        });
    }

    /// The numbers of all samples, in any order: rows and columns can be exchanged.
    private static double[] numbers(List<Pair> samples, Function<Pair, List<Double>> part) {
        return samples.stream()
                .flatMap(pair -> part.apply(pair).stream())
                .mapToDouble(value -> value)
                .toArray();
    }

    /// The numbers of the classes instead of a 1 at their places; none if there is one number for each sample.
    private static double[] classes(List<Pair> samples, Function<Pair, List<Double>> part) {
        return part.apply(samples.getFirst()).size() == 1
                ? new double[0]
                : samples.stream()
                        .mapToDouble(pair -> part.apply(pair).indexOf(1.0))
                        .toArray();
    }

    private static boolean areNear(double[] values, double[] expected) {
        double[] one = DoubleStream.of(values).sorted().toArray();
        double[] other = DoubleStream.of(expected).sorted().toArray();
        return one.length == other.length
                && IntStream.range(0, one.length)
                        .allMatch(k -> Math.abs(one[k] - other[k]) <= NEAR * (1 + Math.abs(other[k])));
    }
}
