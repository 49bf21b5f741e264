package chalkgrad.app.plots.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;

/// A number over the iterations of a training, where it is finite.
public final class Course {
    /// No iterations.
    public static final Course EMPTY = new Course(new int[0], new double[0]);

    private final int[] iterations;
    private final double[] values;

    private Course(int[] iterations, double[] values) {
        this.iterations = iterations;
        this.values = values;
    }

    /// The course of a number of something that is known at some iterations.
    ///
    /// @param entries in the order of their iterations
    public static <T> Course of(List<T> entries, ToIntFunction<T> iteration, ToDoubleFunction<T> value) {
        int[] iterations = new int[entries.size()];
        double[] values = new double[entries.size()];
        int size = 0;
        for (T entry : entries) {
            double number = value.applyAsDouble(entry);
            if (Double.isFinite(number)) {
                iterations[size] = iteration.applyAsInt(entry);
                values[size++] = number;
            }
        }
        return new Course(Arrays.copyOf(iterations, size), Arrays.copyOf(values, size));
    }

    /// The course of numbers by their iterations.
    public static Course of(NavigableMap<Integer, Double> numbers) {
        return of(List.copyOf(numbers.entrySet()), Map.Entry::getKey, Map.Entry::getValue);
    }

    public boolean isEmpty() {
        return iterations.length == 0;
    }

    public int size() {
        return iterations.length;
    }

    public int iteration(int k) {
        return iterations[k];
    }

    public double value(int k) {
        return values[k];
    }

    public int first() {
        return iterations[0];
    }

    public int last() {
        return iterations[iterations.length - 1];
    }

    public DoubleStream values() {
        return Arrays.stream(values);
    }

    /// The last known value up to an iteration.
    public OptionalDouble at(int iteration) {
        int found = Arrays.binarySearch(iterations, iteration);
        int k = found >= 0 ? found : -found - 2;
        return k < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[k]);
    }
}
