package chalkgrad.network;

/// The arithmetic of [Softmax] for one row of an array: the numbers from an index on, as many as the layer has neurons.
/// The results are put into the same places of another array.
///
/// The largest z is subtracted first. This does not change the softmax and keeps the powers of e from overflowing.
/// Their
/// sums, added to a large z, would be rounded away.
public final class SoftmaxRow {
    /// The index of no number.
    static final int NONE = -1;

    private SoftmaxRow() {}

    /// a_j = e^z_j / Σ_k e^z_k.
    public static void value(double[] z, int from, int size, double[] a) {
        double largest = largest(z, from, size);
        double total = 0;
        for (int j = from; j < from + size; j++) {
            a[j] = Math.exp(z[j] - largest);
            total += a[j];
        }
        for (int j = from; j < from + size; j++) {
            a[j] /= total;
        }
    }

    /// dL/dz_j = a_j (dL/da_j - Σ_k a_k dL/da_k).
    public static void backward(double[] a, double[] gradient, int from, int size, double[] result) {
        double mean = 0;
        for (int j = from; j < from + size; j++) {
            mean += a[j] * gradient[j];
        }
        for (int j = from; j < from + size; j++) {
            result[j] = a[j] * (gradient[j] - mean);
        }
    }

    /// ln a_j = z_j - ln Σ_k e^z_k.
    public static void log(double[] z, int from, int size, double[] result) {
        double largest = largest(z, from, size);
        double total = logSumExp(z, from, size, NONE, largest);
        for (int j = from; j < from + size; j++) {
            result[j] = z[j] - largest - total;
        }
    }

    /// dL/dz_j from the gradient by all ln a_k: g_j - a_j Σ_k g_k.
    public static void logBackward(double[] a, double[] gradient, int from, int size, double[] result) {
        double total = sum(gradient, from, size);
        for (int j = from; j < from + size; j++) {
            result[j] = gradient[j] - a[j] * total;
        }
    }

    /// ln(1 - a_j) = ln Σ_{i ≠ j} e^z_i - ln Σ_k e^z_k. A small a would be lost in the difference of the two sums, a
    /// large
    /// one in 1 - a.
    public static void logOfComplement(double[] z, double[] a, int from, int size, double[] result) {
        double largest = largest(z, from, size);
        double total = logSumExp(z, from, size, NONE, largest);
        for (int j = from; j < from + size; j++) {
            result[j] = a[j] < 0.5 ? Math.log1p(-a[j]) : logSumExp(z, from, size, j, largest) - total;
        }
    }

    /// dL/dz_k from the gradient by all ln(1 - a_j): Σ_{j ≠ k} g_j e^z_k / Σ_{i ≠ j} e^z_i - a_k Σ_j g_j.
    public static void logOfComplementBackward(
            double[] z, double[] a, double[] gradient, int from, int size, double[] result) {
        double largest = largest(z, from, size);
        double total = sum(gradient, from, size);
        for (int k = from; k < from + size; k++) {
            result[k] = 0;
        }
        for (int j = from; j < from + size; j++) {
            double others = logSumExp(z, from, size, j, largest);
            for (int k = from; k < from + size; k++) {
                result[k] += k == j ? 0 : gradient[j] * Math.exp(z[k] - largest - others);
            }
        }
        for (int k = from; k < from + size; k++) {
            result[k] -= a[k] * total;
        }
    }

    /// ln Σ_k e^(z_k - shift); -∞ for no numbers.
    ///
    /// @param without the index of a number that is left out
    static double logSumExp(double[] z, int from, int size, int without, double shift) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = from; k < from + size; k++) {
            largest = k == without ? largest : Math.max(largest, z[k] - shift);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double total = 0;
        for (int k = from; k < from + size; k++) {
            total += k == without ? 0 : Math.exp(z[k] - shift - largest);
        }
        return largest + Math.log(total);
    }

    private static double largest(double[] z, int from, int size) {
        double largest = z[from];
        for (int k = from + 1; k < from + size; k++) {
            largest = Math.max(largest, z[k]);
        }
        return largest;
    }

    private static double sum(double[] numbers, int from, int size) {
        double total = 0;
        for (int k = from; k < from + size; k++) {
            total += numbers[k];
        }
        return total;
    }
}
