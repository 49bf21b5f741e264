package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// All numbers of a network in several worlds, to find the one that a number of the code is in all of them.
final class KnownNumbers {
    /// So many numbers are known, those of the first iterations first.
    private static final int MOST = 50_000;

    /// The last iteration whose numbers are known.
    private static final int LAST = 400;

    /// Code and network may add in another order.
    private static final double NEAR = 1e-9;

    private final List<Known> byValue = new ArrayList<>();
    private final List<QuantityGroup> groups = new ArrayList<>();
    private final Map<QuantityGroup, List<Known>> byGroup = new LinkedHashMap<>();

    KnownNumbers(NudgedRuns worlds) {
        List<Run> runs = worlds.runs();
        Map<QuantityGroup, Integer> indices = new HashMap<>();
        for (Quantity quantity : worlds.quantities()) {
            double[] values =
                    runs.stream().mapToDouble(run -> run.value(quantity)).toArray();
            int group = indices.computeIfAbsent(QuantityGroup.of(quantity), next -> {
                groups.add(next);
                return groups.size() - 1;
            });
            var one = new Known(quantity, group, values);
            byValue.add(one);
            byGroup.computeIfAbsent(groups.get(group), all -> new ArrayList<>()).add(one);
        }
        byValue.sort(Comparator.comparingDouble(known -> known.values[0]));
    }

    /// A quantity with its values in the worlds.
    static final class Known {
        private final Quantity quantity;
        private final int group;
        private final double[] values;

        Known(Quantity quantity, int group, double[] values) {
            this.quantity = quantity;
            this.group = group;
            this.values = values;
        }

        Quantity quantity() {
            return quantity;
        }

        /// The index of its group.
        int group() {
            return group;
        }
    }

    /// The quantities of a kind that a line holds all of, each in its place; empty if there are none. Slopes of 0 and 1
    /// are the same everywhere, so only their places say whose they are.
    Optional<List<Quantity>> whole(Kind kind, ComputedLine line) {
        return byGroup.values().stream()
                .filter(all ->
                        all.size() == line.size() && all.getFirst().quantity.kind() == kind)
                .flatMap(all -> Order.all(all, Known::quantity))
                .filter(all ->
                        IntStream.range(0, all.size()).allMatch(k -> agree(all.get(k).values, line.inAllWorlds(k))))
                .findFirst()
                .map(all -> all.stream().map(Known::quantity).toList());
    }

    /// The groups of all quantities.
    List<QuantityGroup> groups() {
        return groups;
    }

    /// The numbers of the first iterations, those that the document gives first.
    static List<Quantity> quantities(Document document) {
        List<Quantity> result = new ArrayList<>();
        int samples = document.samples().size();
        for (int s = 1; s <= samples; s++) {
            int sample = samples == 1 ? 0 : s;
            for (int i = 1; i <= document.network().inputSize(); i++) {
                result.add(Quantity.input(i).at(sample, 1));
            }
            for (int j = 1; j <= document.network().outputLayer().size(); j++) {
                result.add(Quantity.target(j).at(sample, 1));
            }
        }
        for (int l = 1; l <= document.network().depth(); l++) {
            result.addAll(Family.of(Kind.WEIGHT, l, document).all());
            result.addAll(Family.of(Kind.BIAS, l, document).all());
        }
        var timeline = new Timeline(document);
        for (long k = 0; k < timeline.length() && result.size() < MOST; k++) {
            Quantity made = timeline.step(k).makes();
            if (made.iteration() > LAST) {
                break;
            }
            result.add(made);
        }
        return result;
    }

    /// The quantities that a number is in all worlds.
    ///
    /// @param values of the number in each world
    List<Known> equalTo(double... values) {
        double near = near(values[0]);
        List<Known> result = new ArrayList<>();
        for (int k = firstFrom(values[0] - near); k < byValue.size(); k++) {
            Known known = byValue.get(k);
            if (known.values[0] > values[0] + near) {
                break;
            }
            if (agree(known.values, values)) {
                result.add(known);
            }
        }
        return result;
    }

    private static boolean agree(double[] known, List<Double> values) {
        return agree(known, values.stream().mapToDouble(value -> value).toArray());
    }

    private static boolean agree(double[] known, double[] values) {
        for (int w = 0; w < values.length; w++) {
            if (!(Math.abs(known[w] - values[w]) <= near(values[w]))) {
                return false;
            }
        }
        return true;
    }

    static double near(double value) {
        return NEAR * Math.abs(value) + 1e-13;
    }

    private int firstFrom(double value) {
        int low = 0;
        int high = byValue.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byValue.get(middle).values[0] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
