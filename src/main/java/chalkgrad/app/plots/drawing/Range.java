package chalkgrad.app.plots.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// An interval of numbers. Both ends are finite, and the low one is less than the high one.
///
/// @param spacing what has equal distances in it
public record Range(double low, double high, Spacing spacing) {
    private static final Range UNIT = new Range(0, 1);
    private static final double MARGIN = 0.08;
    /// Beyond it, sums and differences would not be finite.
    private static final double MOST = 1e300;

    /// What has equal distances.
    public enum Spacing {
        /// Numbers with equal differences.
        EVEN,
        /// Numbers with equal ratios; then both ends are positive.
        RATIO,
        /// Whole numbers with equal differences; there are no other ones.
        COUNTS
    }

    /// An interval in which distances are differences.
    public Range(double low, double high) {
        this(low, high, Spacing.EVEN);
    }

    /// The interval of some whole numbers; from a single one, to the next.
    public static Range ofCounts(long first, long last) {
        return new Range(first, Math.max(last, first + 1), Spacing.COUNTS);
    }

    /// This interval with distances that are ratios, if it can have them and that is wanted.
    public Range over(boolean ratios) {
        return new Range(low, high, ratios && low > 0 ? Spacing.RATIO : Spacing.EVEN);
    }

    /// The least interval with these numbers, without those that are not finite. An interval around a single number has
    /// the length 1.
    public static Range of(DoubleStream numbers) {
        var found = numbers.filter(Double::isFinite)
                .map(number -> Math.clamp(number, -MOST, MOST))
                .summaryStatistics();
        if (found.getCount() == 0) {
            return UNIT;
        }
        double least = Math.max(1e-12, 1e-9 * Math.max(Math.abs(found.getMin()), Math.abs(found.getMax())));
        return found.getMax() - found.getMin() > least
                ? new Range(found.getMin(), found.getMax())
                : around(found.getMin(), Math.max(0.5, 0.5 * Math.abs(found.getMin())));
    }

    /// The interval with this middle.
    public static Range around(double middle, double half) {
        return new Range(middle - half, middle + half);
    }

    public double length() {
        return high - low;
    }

    public double middle() {
        return low + length() / 2;
    }

    public boolean contains(double number) {
        return number >= low && number <= high;
    }

    public double clamp(double number) {
        return Math.clamp(number, low, high);
    }

    /// How far a number is on the way from the low to the high end.
    public double share(double number) {
        return spacing == Spacing.RATIO ? Math.log(number / low) / Math.log(high / low) : (number - low) / length();
    }

    /// The number that is this far on the way.
    public double at(double share) {
        return spacing == Spacing.RATIO ? low * Math.pow(high / low, share) : low + share * length();
    }

    /// This interval with a margin, and ends at multiples of a tenth of a round number, so that it does not change with
    /// each of the numbers in it.
    public Range rounded() {
        double step = step(4) / 5;
        return new Range(
                Math.floor((low - MARGIN * length()) / step) * step,
                Math.ceil((high + MARGIN * length()) / step) * step);
    }

    /// Round numbers in the interval, about as many as asked for.
    public List<Double> ticks(int about) {
        if (spacing == Spacing.RATIO) {
            return powers(about);
        }
        double round = step(Math.max(1, about));
        double step = spacing == Spacing.COUNTS ? Math.max(1, round) : round;
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        return LongStream.rangeClosed(first, Math.min(last, first + 100))
                .mapToObj(k -> rounded(k, step))
                .toList();
    }

    /// Powers of ten and, if there are few, twice and five times them; evenly spaced numbers in a short interval.
    private List<Double> powers(int about) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int every = Math.max(1, Math.ceilDiv(last - first, Math.max(1, about)));
        double[] factors = 3 * (last - first) <= about + 3 ? new double[] {1, 2, 5} : new double[] {1};
        var ticks = new ArrayList<Double>();
        for (int power = first; power <= last; power += every) {
            for (double factor : factors) {
                double tick = factor * Math.pow(10, power);
                if (contains(tick)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks.size() < 2 ? new Range(low, high).ticks(about) : ticks;
    }

    /// k times the step, without the rounding of a step such as 0.1.
    private static double rounded(long k, double step) {
        return step < 1 ? k / (double) Math.round(1 / step) : k * step;
    }

    /// A distance of 1, 2 or 5 times a power of ten.
    private double step(int about) {
        double rough = length() / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digits = rough / power;
        return power * (digits < 1.5 ? 1 : digits < 3.5 ? 2 : digits < 7.5 ? 5 : 10);
    }
}
