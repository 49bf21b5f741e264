package chalkgrad.app.plots.measure;

import chalkgrad.app.plots.drawing.Range;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How many of some numbers lie in each of equally wide intervals.
///
/// @param range of the numbers that are finite
/// @param bars the count of each interval, from the left
/// @param count how many numbers there are
/// @param notFinite how many of them are infinite or not numbers
/// @param mean of those that are finite
/// @param meanSize the mean of their absolute values
public record Histogram(Range range, List<Integer> bars, int count, int notFinite, double mean, double meanSize) {
    private static final int MOST_BARS = 24;
    private static final int FEWEST_BARS = 8;

    public static Histogram of(DoubleStream numbers) {
        double[] all = numbers.toArray();
        double[] finite = Arrays.stream(all).filter(Double::isFinite).toArray();
        Range range = Range.of(Arrays.stream(finite));
        int bars = (int) Math.clamp(Math.sqrt(finite.length) * 1.5, FEWEST_BARS, MOST_BARS);
        int[] counts = new int[bars];
        for (double number : finite) {
            counts[(int) Math.clamp(range.share(number) * bars, 0, bars - 1)]++;
        }
        return new Histogram(
                range,
                IntStream.of(counts).boxed().toList(),
                all.length,
                all.length - finite.length,
                Arrays.stream(finite).average().orElse(Double.NaN),
                Arrays.stream(finite).map(Math::abs).average().orElse(Double.NaN));
    }

    public int highest() {
        return bars.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
