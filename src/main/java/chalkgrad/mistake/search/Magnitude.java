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
        Optional<Formula> formula = isSmall ? derivation.formula(quantity) : Optional.empty();
        double magnitude =
                Math.max(own, formula.map(this::in).filter(Double::isFinite).orElse(own));
        iteration = outer;
        known.put(quantity, magnitude);
        return magnitude;
    }

    /// The magnitude of a parameter as a term of others.
    private double ofParameter(Quantity parameter) {
        double magnitude = Math.abs(run.value(parameter));
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
                product.factors().stream().mapToDouble(this::in).reduce(1, (p, q) -> p * q);
            case Formula.Quotient quotient ->
                in(quotient.numerator()) / Math.abs(value(quotient.denominator())) * cancelled(quotient.denominator());
            case Formula.Power power -> in(power);
            case Formula.Call call -> in(call);
            case Formula.Marked marked -> in(marked.inside());
            case Formula.Entry entry -> Math.abs(value(entry));
            case Formula.Cases cases -> Math.abs(value(cases));
        };
    }

    private double in(Formula.Power power) {
        double exponent = value(power.exponent());
        return exponent >= 0
                ? Math.pow(in(power.base()), exponent)
                : Math.pow(Math.abs(value(power.base())) / cancelled(power.base()), exponent);
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

    /// Functions of the field change by no more than their arguments do, but for the logarithm; where they are
    /// constant, such as the slope of relu, they do not change.
    private double in(Formula.Call call) {
        if (isConstant(call)) {
            return Math.abs(value(call));
        }
        double arguments = call.arguments().stream()
                .mapToDouble(argument ->
                        call.function().equals(Function.LN) ? in(argument) / Math.abs(value(argument)) : in(argument))
                .sum();
        return Math.abs(value(call)) + arguments;
    }

    private boolean isConstant(Formula.Call call) {
        if (call.arguments().size() != 1) {
            return false;
        }
        double argument = value(call.arguments().getFirst());
        double here = call.function().kernel().apply(argument);
        return call.function().kernel().apply(argument * (1 + NEAR)) == here
                && call.function().kernel().apply(argument * (1 - NEAR)) == here;
    }

    private double value(Formula formula) {
        return formula.evaluate(run::value);
    }
}
