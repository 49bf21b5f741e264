package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Remark;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import java.util.List;
import java.util.stream.Stream;

/// Decides whether a number is right, without considering mistakes: by its digits, by what rounding leaves of terms
/// that cancel, and in single precision by what the last bits of a float can be.
final class Judge {
    /// The roundings in the last bit that are allowed for a number: more than a usual sum has terms.
    static final int ROUNDINGS = 16;

    private static final int SINGLE_ROUNDINGS = 6;
    static final double DOUBLE_BIT = Math.ulp(1.0);
    private static final double SINGLE_BIT = Math.ulp(1f);

    /// The relative difference above which numbers do not differ by rounding, unless they are nearly 0.
    private static final double CLOSE = 1e-3;

    private static final double NEARLY_NOTHING = 1e-6;
    private static final double SMALLEST_PART = 1e-3;

    /// With fewer digits, nothing is known about the precision they were computed in.
    private static final int SINGLE_DIGITS = 8;

    /// A double with this many digits is a float only if it was computed as one.
    private static final int DOUBLE_DIGITS = 11;

    /// The relative difference that the order of operations can make for doubles.
    private static final double DOUBLE_NOISE = 2e-13;

    private final Suspects suspects;
    private final Magnitude magnitude;

    Judge(Suspects suspects) {
        this.suspects = suspects;
        this.magnitude = new Magnitude(suspects.run());
    }

    Finding of(Answer answer) {
        double right = suspects.right(answer.expected());
        WrittenNumber written = answer.written();
        boolean single = isSingle(written);
        boolean agrees = single ? agreesByItsDigits(written, right) : written.agrees(right);
        if (agrees || isWithinDouble(answer, right)) {
            return rightly(answer, right, Stream.empty());
        }
        if (single && (written.agrees(right) || isWithinSingle(answer, right))) {
            return rightly(answer, right, Stream.of(new Remark.SinglePrecision()));
        }
        return new Finding(answer, written.nearly(right) ? Verdict.ROUNDED : Verdict.WRONG, right, "", List.of());
    }

    private static Finding rightly(Answer answer, double right, Stream<Remark> remarks) {
        List<Remark> all =
                Stream.concat(remarks, answer.expected().remarks().stream()).toList();
        return new Finding(answer, Verdict.RIGHT, right, all, "", List.of());
    }

    private boolean isWithinSingle(Answer answer, double right) {
        // every update rounds the weights once more
        int iteration = Math.clamp(answer.expected().about().iteration(), 1, 20);
        double bit = SINGLE_BIT * magnitude.of(answer.expected().about());
        // what floats leave of terms that cancel is not much smaller than their last bits
        boolean near = isNear(answer, right) || larger(answer, right) >= SMALLEST_PART * bit;
        return near && error(answer, right) <= SINGLE_ROUNDINGS * iteration * bit;
    }

    /// Whether a number differs from the right one by no more than the rounding of the terms of its sum.
    private boolean isWithinDouble(Answer answer, double right) {
        boolean near = isNear(answer, right) || larger(answer, right) <= NEARLY_NOTHING;
        return near
                && error(answer, right)
                        <= ROUNDINGS
                                * DOUBLE_BIT
                                * magnitude.of(answer.expected().about());
    }

    private static boolean isNear(Answer answer, double right) {
        return Double.isFinite(right) && error(answer, right) <= CLOSE * larger(answer, right);
    }

    private static double error(Answer answer, double right) {
        return Math.abs(answer.written().value() - right);
    }

    private static double larger(Answer answer, double right) {
        return Math.max(Math.abs(right), Math.abs(answer.written().value()));
    }

    /// Whether it is printed with the digits of a float: all digits of the equal double, or just enough to distinguish
    /// it from the next float.
    private static boolean isSingle(WrittenNumber written) {
        double value = written.value();
        float single = (float) value;
        if (!Float.isFinite(single) || Math.abs(single) < Float.MIN_NORMAL) {
            return false;
        }
        int digits = written.printed().digits();
        return digits >= DOUBLE_DIGITS && single == value
                || digits >= SINGLE_DIGITS && Double.parseDouble(Float.toString(single)) == value;
    }

    /// Whether a number printed in single precision is right to all printed digits.
    private static boolean agreesByItsDigits(WrittenNumber written, double right) {
        double unit = Math.pow(10, written.printed().exponent());
        double noise = DOUBLE_NOISE * Math.abs(written.value());
        return Math.abs(written.value() - right) <= 0.5 * unit * (1 + CLOSE) + noise;
    }
}
