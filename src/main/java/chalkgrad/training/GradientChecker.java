package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.formula.Break;
import chalkgrad.pass.Address;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Role;
import chalkgrad.training.GradientCheck.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares gradients with central differences of the loss.
///
/// The error of a central difference is about h²/6 L''' + ε L / h with the machine's ε. It is smallest near the cube
/// root of ε, which is 2⁻¹⁷. Where that step shows a difference, smaller ones can avoid a kink and larger ones save
/// digits. Steps are powers of two, so most are added without rounding. Source: Nocedal and Wright, Numerical
/// Optimization, 2006, section 8.1.
public final class GradientChecker {
    private static final double TOLERANCE = 1e-6;
    private static final int[] EXPONENTS = {-17, -20, -24, -28, -14, -11, -8};
    private static final double EPSILON = Math.ulp(1.0);

    /// The number of roundings of the loss that can explain a difference.
    private static final double ROUNDINGS = 16;

    /// A difference without a reason at any step wins, since a wrong number is wrong at all steps. Otherwise the
    /// smallest difference counts.
    private static final Comparator<GradientCheck> TELLING =
            Comparator.comparing(GradientCheck::isExplained).thenComparingDouble(GradientCheck::relativeDifference);

    private final Run run;
    private final Document document;

    /// A loss that is only printed is left out, since it is not the one whose gradients these are.
    public GradientChecker(Run run) {
        boolean isDifferentiated = run.document().printedLoss().isEmpty();
        this.run = isDifferentiated ? run : new Run(run.document().withPrintedLoss(Optional.empty()));
        this.document = this.run.document();
    }

    /// The gradients of the batch for all parameters in an iteration, layer by layer, weights before biases.
    public Stream<GradientCheck> parameters(int iteration) {
        return IntStream.rangeClosed(1, document.network().depth())
                .boxed()
                .flatMap(l -> Stream.of(Role.WEIGHTS.in(l), Role.BIASES.in(l)))
                .flatMap(term -> run.table().find(term).stream())
                .flatMap(Address::quantities)
                .map(parameter -> check(parameter.gradient().at(0, iteration)));
    }

    /// One gradient, of a sample or the batch.
    public GradientCheck check(Quantity gradient) {
        return check(gradient, run.value(gradient));
    }

    /// A number in place of a gradient.
    GradientCheck check(Quantity gradient, double value) {
        var line = new LossLine(document, run.pass(gradient.iteration()), gradient);
        double scale = scale(run.value(LossLine.variable(gradient)));
        var differing = new ArrayList<GradientCheck>();
        for (int exponent : EXPONENTS) {
            GradientCheck next = compare(line, gradient, value, Math.scalb(scale, exponent));
            if (next.verdict() == Verdict.AGREES) {
                return next;
            }
            differing.add(next);
        }
        return differing.stream().min(TELLING).orElseThrow();
    }

    /// A power of two about the size of the number, at least 1.
    private static double scale(double value) {
        return Double.isFinite(value) ? Math.max(1, Math.scalb(1, Math.getExponent(value))) : 1;
    }

    private GradientCheck compare(LossLine line, Quantity gradient, double value, double step) {
        LossLine.Point left = line.at(-step);
        LossLine.Point right = line.at(step);
        double slope = (right.loss() - left.loss()) / (2 * step);
        double difference = Math.abs(value - slope);
        double size = Math.max(Math.abs(value), Math.abs(slope));
        double relative = size == 0 ? 0 : difference / size;
        Verdict verdict = relative <= TOLERANCE ? Verdict.AGREES : reason(line, left, right, step, difference, slope);
        return new GradientCheck(gradient, value, slope, step, relative, verdict);
    }

    private static Verdict reason(
            LossLine line, LossLine.Point left, LossLine.Point right, double step, double difference, double slope) {
        if (!Double.isFinite(difference)) {
            return Verdict.UNDEFINED;
        }
        Break within = line.breakBetween(left, right);
        if (within != Break.NONE) {
            return within == Break.JUMP ? Verdict.JUMP : Verdict.KINK;
        }
        double rounding = ROUNDINGS * EPSILON * size(line, left, right) / step;
        if (difference <= rounding) {
            return Verdict.CANCELLATION;
        }
        double wide = (line.at(2 * step).loss() - line.at(-2 * step).loss()) / (4 * step);
        if (!Double.isFinite(wide)) {
            return Verdict.UNDEFINED;
        }
        return difference <= Math.abs(wide - slope) + rounding ? Verdict.CURVATURE : Verdict.DISAGREES;
    }

    /// The size of the numbers that the loss is computed from. Their rounding carries over to the loss.
    private static double size(LossLine line, LossLine.Point left, LossLine.Point right) {
        return Math.abs(left.loss()) + Math.abs(right.loss()) + Math.max(line.size(left), line.size(right));
    }
}
