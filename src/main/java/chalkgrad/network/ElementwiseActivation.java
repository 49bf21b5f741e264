package chalkgrad.network;

import chalkgrad.formula.Break;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An activation function of one number, applied to each neuron separately: a_j = f(z_j). Its numbers are computed by
/// its one formula. The formula is of functions that keep their digits for any z, since courses may write shorter
/// ones.
public abstract non-sealed class ElementwiseActivation implements Activation {
    private final String name;
    private final Map<Hyperparameter, Double> settings;
    private final Curve curve;

    /// An activation whose derivative follows from its formula.
    ElementwiseActivation(String name, UnaryOperator<Formula> rule) {
        this(name, Map.of(), Curve.of(rule));
    }

    /// An activation with settings, whose values are in its formula.
    ElementwiseActivation(String name, Map<Hyperparameter, Double> settings, UnaryOperator<Formula> rule) {
        this(name, settings, Curve.of(rule));
    }

    ElementwiseActivation(String name, Curve curve) {
        this(name, Map.of(), curve);
    }

    private ElementwiseActivation(String name, Map<Hyperparameter, Double> settings, Curve curve) {
        this.name = name;
        this.settings = Map.copyOf(settings);
        this.curve = curve;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Map<Hyperparameter, Double> settings() {
        return settings;
    }

    /// f'(z) as courses write it. It may be in terms of the activation, as in a(1 - a).
    public Formula derivative(Formula z, Formula a) {
        return derivativeFunction().of(z);
    }

    /// f(z) in terms of simpler functions, if there are any.
    public Optional<Formula> writtenOut(Formula z) {
        return Optional.of(curve.value(z)).filter(formula -> !formula.equals(value(z)));
    }

    /// f(z).
    public Formula value(Formula z) {
        return function().of(z);
    }

    /// f for use in formulas.
    public final Function function() {
        return Function.of(nameInFormulas(), this::value, derivativeFunction()::of);
    }

    /// f' for use in formulas.
    public final Function derivativeFunction() {
        return Function.derivative(nameInFormulas(), this::derivative);
    }

    /// Functions with other settings have other names, such as `leaky_relu_0.2`.
    private String nameInFormulas() {
        return name
                + unusualSettings().values().stream()
                        .map(value -> "_" + Decimals.EXACT.format(value))
                        .collect(Collectors.joining());
    }

    /// f(z), made of the functions by which its numbers are computed.
    public final Formula computed(Formula z) {
        return curve.value(z);
    }

    /// f'(z), made of the functions by which its numbers are computed.
    public final Formula computedDerivative(Formula z) {
        return curve.derivative(z);
    }

    public final double value(double z) {
        return curve.value(z);
    }

    /// f'(z). At a kink, it is one of the two one-sided derivatives.
    public final double derivative(double z) {
        return curve.derivative(z);
    }

    /// What f does between two numbers near each other.
    public final Break breakBetween(double one, double other) {
        return curve.breakBetween(one, other);
    }

    @Override
    public final Matrix value(Matrix z) {
        return curve.value(z);
    }

    /// f'(z) of each entry.
    public final Matrix derivative(Matrix z) {
        return curve.derivative(z);
    }

    @Override
    public final Matrix backward(Matrix z, Matrix lossByActivation) {
        return curve.backward(z, lossByActivation);
    }

    @Override
    public final Formula value(List<Formula> z, int output) {
        return value(z.get(output));
    }

    @Override
    public final Formula derivative(List<Formula> z, List<Formula> a, int output, int input) {
        return output == input ? derivative(z.get(output), a.get(output)) : Formula.constant(0);
    }

    @Override
    public final Formula derivative(List<Formula> z, int output, int input) {
        return output == input ? curve.derivative(z.get(output)) : Formula.constant(0);
    }

    @Override
    public final Optional<Formula> writtenOut(List<Formula> z, int output) {
        return writtenOut(z.get(output));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ElementwiseActivation activation
                && name.equals(activation.name)
                && settings.equals(activation.settings);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final String toString() {
        return nameInFormulas();
    }
}
