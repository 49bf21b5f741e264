package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.formula.Symbol;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How large the terms of numbers are. What rounding can leave of a number follows from them: where terms cancel, the
/// number is smaller than they are, and their last bits are what stays.
final class Magnitude {
    /// So many magnitudes are remembered.
    private static final int MOST_REMEMBERED = 20_000;

    /// Numbers of larger networks are taken by themselves: their formulas are long, and they seldom cancel.
    private static final int MOST_PARAMETERS = 2000;

    /// Numbers of larger passes too, counting the neurons of all samples.
    private static final int MOST_NEURONS = 20_000;

    /// A gradient that is larger is not only what rounding has left.
    private static final double LARGEST_NOISE = 1e-9;

    /// Relative to an argument.
    private static final double NEAR = 1e-6;

    /// What is left of two numbers that are both small for their terms, relative to the magnitudes: a float's last bit.
    private static final double BOTH = Math.ulp(1f);

    /// So many of the latest updates of a parameter count.
    private static final int MOST_UPDATES = 60;

    private final Run run;
    private final Derivation derivation;
    private final boolean isSmall;
    private final Map<Quantity, Double> known = new HashMap<>();

    /// That of the number whose terms are looked at; 0 if none are.
    private int iteration;

    /// The magnitudes of updates, if these divide by roots of gradients; nothing if they do not.
    private final Optional<Magnitude> ofUpdates;

    Magnitude(Run run) {
        this(run, run.document().optimizer().rule().states().contains(OptimizerState.SECOND_MOMENT));
    }

    private Magnitude(Run run, boolean countsUpdates) {
        this.ofUpdates = countsUpdates ? Optional.of(new Magnitude(run, false)) : Optional.empty();
        this.run = run;
        this.derivation = run.derivation();
        this.isSmall = isSmall(run.document());
    }

    private static boolean isSmall(Document document) {
        Network network = document.network();
        return network.parameterCount() <= MOST_PARAMETERS
                && network.neuronCount() * document.batchSize() <= MOST_NEURONS;
    }

    /// The sum of the absolute values of the terms that a number is made of, itself at least. Parameters are
    /// terms themselves, even if earlier updates have made them, and so is what an optimizer remembers.
    /// Updates count only where they divide by the root of a gradient: one that is 0 but for rounding becomes
    /// a step then.
    double of(Quantity quantity) {
        Double before = known.get(quantity);
        if (before != null) {
            return before;
        }
        boolean isOperand = iteration != 0;
        if (!isOperand && known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        int outer = iteration;
        // the parameters of an iteration are those that the one before has left
        iteration = run.timeline().producer(quantity).orElse(quantity).iteration();
        double own = Math.abs(run.value(quantity));
        double magnitude = formulas(quantity)
                .mapToDouble(this::in)
                .filter(Double::isFinite)
                .reduce(own, Math::max);
        iteration = outer;
        known.put(quantity, magnitude);
        return magnitude;
    }

    /// A delta is also computed by the chain rule, which rounds more.
    private Stream<Formula> formulas(Quantity quantity) {
        Optional<Formula> formula = isSmall ? derivation.formula(quantity) : Optional.empty();
        boolean isDelta = quantity.kind() == Kind.DELTA && formula.isPresent();
        return Stream.concat(formula.stream(), isDelta ? Stream.of(derivation.chainRule(quantity)) : Stream.empty());
    }

    /// The magnitude of a parameter as a term of others. An update can have left little of it.
    private double ofParameter(Quantity parameter) {
        Quantity before = parameter.at(parameter.sample(), Math.max(1, parameter.iteration() - 1));
        double magnitude = Math.max(Math.abs(run.value(parameter)), Math.abs(run.value(before)));
        int first = Math.max(1, parameter.iteration() - MOST_UPDATES);
        for (int t = first; ofUpdates.isPresent() && isSmall && t < parameter.iteration(); t++) {
            magnitude += ofUpdates.get().ofNoise(parameter.at(parameter.sample(), t));
        }
        return magnitude;
    }

    /// The magnitude of the step of a parameter whose gradient is 0 but for rounding; 0 of others.
    private double ofNoise(Quantity parameter) {
        Quantity gradient = parameter.gradient();
        double left = Math.abs(run.value(gradient));
        boolean isNoise = left <= LARGEST_NOISE && left <= Judge.ROUNDINGS * Judge.DOUBLE_BIT * of(gradient);
        return isNoise ? of(parameter.as(Kind.NEW_PARAMETER)) - Math.abs(run.value(parameter)) : 0;
    }

    private double in(Symbol symbol) {
        return switch (symbol) {
            case Quantity q when q.isOfParameter() && q.parameter().equals(q) -> ofParameter(q);
            case Quantity q when q.iteration() < iteration -> Math.abs(run.value(q));
            case Quantity q -> of(q);
            default -> Math.abs(run.value(symbol));
        };
    }

    private double in(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> Math.abs(constant.value());
            case Formula.Reference reference -> in(reference.symbol());
            case Formula.Negative negative -> in(negative.operand());
            case Formula.Sum sum -> sum.terms().stream().mapToDouble(this::in).sum();
            case Formula.Product product ->
                product.factors().stream()
                        .map(this::factor)
                        .reduce(Factor.ONE, Factor::times)
                        .magnitude();
            case Formula.Quotient quotient -> in(quotient);
            case Formula.Power power -> in(power);
            case Formula.Call call -> in(call);
            case Formula.Marked marked -> in(marked.inside());
            case Formula.Entry entry -> Math.abs(value(entry));
            case Formula.Cases cases -> Math.abs(value(cases));
        };
    }

    /// A number and the magnitude of its terms.
    private record Factor(double value, double magnitude) {
        static final Factor ONE = new Factor(1, 1);

        /// What rounding leaves of a factor is as large in the product as the other factor makes it; only where both
        /// are small for their terms, both magnitudes count.
        Factor times(Factor other) {
            return new Factor(
                    value * other.value,
                    Math.abs(value) * other.magnitude
                            + magnitude * Math.abs(other.value)
                            + BOTH * magnitude * other.magnitude);
        }
    }

    private Factor factor(Formula formula) {
        return new Factor(value(formula), in(formula));
    }

    private double in(Formula.Quotient quotient) {
        double divisor = value(quotient.denominator());
        return factor(quotient.numerator())
                .times(new Factor(1 / divisor, cancelled(quotient.denominator()) / Math.abs(divisor)))
                .magnitude();
    }

    private double in(Formula.Power power) {
        double exponent = value(power.exponent());
        double base = Math.abs(value(power.base()));
        double terms = exponent >= 0 ? in(power.base()) : base * cancelled(power.base());
        double second = exponent > 1 ? BOTH * Math.pow(terms, exponent) : 0;
        return Math.pow(base, exponent) + Math.abs(exponent) * Math.pow(base, exponent - 1) * terms + second;
    }

    /// How many times the terms of a divisor are as large as itself: a small one such as 1 - a has few right
    /// digits if its terms cancel, and what is divided by it has no more. Divisors of optimizers count as exact; of
    /// their roots, the magnitude of noise is known.
    private double cancelled(Formula divisor) {
        boolean isOfPass = divisor.symbols().stream().allMatch(Quantity.class::isInstance) && !hasCall(divisor);
        return isOfPass ? Math.max(1, in(divisor) / Math.abs(value(divisor))) : 1;
    }

    private static boolean hasCall(Formula formula) {
        return formula instanceof Formula.Call || formula.parts().stream().anyMatch(Magnitude::hasCall);
    }

    /// What rounding leaves of an argument is as large in the value as the slope makes it.
    private double in(Formula.Call call) {
        double[] arguments = call.arguments().stream().mapToDouble(this::value).toArray();
        double magnitude = Math.abs(call.function().kernel().apply(arguments));
        for (int k = 0; k < arguments.length; k++) {
            double slope = slope(call.function(), arguments, k);
            magnitude += slope == 0 ? 0 : slope * in(call.arguments().get(k));
        }
        return magnitude;
    }

    /// The steeper one of the two sides of an argument.
    private static double slope(Function function, double[] arguments, int k) {
        double value = function.kernel().apply(arguments);
        double step = NEAR * Math.max(Math.abs(arguments[k]), NEAR);
        double[] moved = arguments.clone();
        double steepest = 0;
        for (double side : new double[] {arguments[k] - step, arguments[k] + step}) {
            moved[k] = side;
            double change = Math.abs(function.kernel().apply(moved) - value);
            steepest = Math.max(steepest, change / Math.abs(side - arguments[k]));
        }
        return steepest;
    }

    private double value(Formula formula) {
        return formula.evaluate(run::value);
    }
}
