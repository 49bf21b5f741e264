package chalkgrad.training;

/// Adds multiples of rows to other rows, which is what all matrix products of a layer are made of. Each number is
/// summed
/// up in the order of the rows, so the sums are those of the textbook loop bit for bit.
///
/// The inner loops run over whole arrays that start at the same index, since these are the loops that the compiler
/// turns
/// into vector instructions. Four rows and two sums at a time make several operations of each number that is loaded.
final class RowSums {
    /// How many rows are added at a time.
    static final int BLOCK = 4;

    private RowSums() {}

    /// Two sums at once: `sum[j] += factors[at + k * stride] * rows[k][j]` for all k in a range, in order.
    static void add(
            double[] sum,
            double[] other,
            double[][] rows,
            int from,
            int to,
            double[] factors,
            int at,
            int atOther,
            int stride) {
        int k = from;
        for (; k + BLOCK <= to; k += BLOCK) {
            int p = at + k * stride;
            int q = atOther + k * stride;
            addFour(
                    sum,
                    factors[p],
                    factors[p + stride],
                    factors[p + 2 * stride],
                    factors[p + 3 * stride],
                    other,
                    factors[q],
                    factors[q + stride],
                    factors[q + 2 * stride],
                    factors[q + 3 * stride],
                    rows[k],
                    rows[k + 1],
                    rows[k + 2],
                    rows[k + 3]);
        }
        for (; k < to; k++) {
            addOne(sum, factors[at + k * stride], rows[k]);
            addOne(other, factors[atOther + k * stride], rows[k]);
        }
    }

    /// One sum.
    static void add(double[] sum, double[][] rows, int from, int to, double[] factors, int at, int stride) {
        int k = from;
        for (; k + BLOCK <= to; k += BLOCK) {
            int p = at + k * stride;
            addFour(
                    sum,
                    factors[p],
                    factors[p + stride],
                    factors[p + 2 * stride],
                    factors[p + 3 * stride],
                    rows[k],
                    rows[k + 1],
                    rows[k + 2],
                    rows[k + 3]);
        }
        for (; k < to; k++) {
            addOne(sum, factors[at + k * stride], rows[k]);
        }
    }

    private static void addFour(
            double[] sum,
            double a0,
            double a1,
            double a2,
            double a3,
            double[] other,
            double b0,
            double b1,
            double b2,
            double b3,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] row3) {
        for (int j = 0; j < sum.length; j++) {
            double r0 = row0[j];
            double r1 = row1[j];
            double r2 = row2[j];
            double r3 = row3[j];
            sum[j] = sum[j] + a0 * r0 + a1 * r1 + a2 * r2 + a3 * r3;
            other[j] = other[j] + b0 * r0 + b1 * r1 + b2 * r2 + b3 * r3;
        }
    }

    private static void addFour(
            double[] sum,
            double a0,
            double a1,
            double a2,
            double a3,
            double[] row0,
            double[] row1,
            double[] row2,
            double[] row3) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] = sum[j] + a0 * row0[j] + a1 * row1[j] + a2 * row2[j] + a3 * row3[j];
        }
    }

    private static void addOne(double[] sum, double factor, double[] row) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * row[j];
        }
    }
}
