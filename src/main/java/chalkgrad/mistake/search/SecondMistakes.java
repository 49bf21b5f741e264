package chalkgrad.mistake.search;

import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One more mistake upon one that was found before, and what both make of one number. What is computed once serves all
/// numbers that somebody gives for it.
final class SecondMistakes {
    private final List<Hypothesis> earlier;
    private final List<Hypothesis> singles;
    private final Map<Hypothesis, double[][]> byEarlier = new LinkedHashMap<>();
    private final double[] sorted;

    /// @param earlier the mistakes that were found before
    /// @param singles the mistakes that may have been made upon them
    /// @param value what mistakes make of the number
    /// @param known the same upon other mistakes, of which some are the same; null if there is none
    SecondMistakes(
            List<Hypothesis> earlier,
            List<Hypothesis> singles,
            ToDoubleFunction<Hypothesis> value,
            @Nullable SecondMistakes known) {
        this.earlier = earlier;
        this.singles = singles;
        for (Hypothesis one : earlier) {
            if (one.isSingle()) {
                double[][] before = known == null ? null : known.byEarlier.get(one);
                byEarlier.put(one, before == null ? values(one, value) : before);
            }
        }
        this.sorted = byEarlier.values().stream()
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
    }

    /// By single mistake: two values for those that may also be made the other way round, none for those that were made
    /// already.
    private double[][] values(Hypothesis one, ToDoubleFunction<Hypothesis> value) {
        return singles.stream()
                .map(single -> both(one, single).stream().mapToDouble(value).toArray())
                .toArray(double[][]::new);
    }

    private static List<Hypothesis> both(Hypothesis one, Hypothesis single) {
        return one.includes(single) ? List.of() : Pairs.bothWays(one, single);
    }

    boolean isUpon(List<Hypothesis> others) {
        return earlier.equals(others);
    }

    /// Whether two of these mistakes make a number.
    boolean anyMake(WrittenNumber written) {
        int k = Arrays.binarySearch(sorted, written.value() - written.tolerance());
        k = k < 0 ? -k - 1 : k;
        return k < sorted.length && written.agrees(sorted[k]);
    }

    /// The two mistakes that make a number.
    List<Hypothesis> making(WrittenNumber written) {
        if (!anyMake(written)) {
            return List.of();
        }
        var result = new ArrayList<Hypothesis>();
        byEarlier.forEach((one, values) -> {
            for (int k = 0; k < values.length; k++) {
                for (int way = 0; way < values[k].length; way++) {
                    if (written.agrees(values[k][way])) {
                        result.add(both(one, singles.get(k)).get(way));
                    }
                }
            }
        });
        return result;
    }

    /// Counts the two mistakes that do not make a number.
    void countOthers(WrittenNumber written, Chance chance) {
        byEarlier.forEach((one, values) -> {
            for (int k = 0; k < values.length; k++) {
                double cost = one.cost() + singles.get(k).cost();
                for (double value : values[k]) {
                    if (!written.agrees(value)) {
                        chance.tried(cost, List.of(value));
                    }
                }
            }
        });
    }
}
