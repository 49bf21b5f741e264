package chalkgrad.mistake.catalogue;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Site;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import chalkgrad.table.Role;

/// A place in the update of a layer's weights or biases.
record UpdateSite(Site at, boolean ofWeights) {
    /// The array without the mistake.
    Matrix unchanged() {
        return at.unchanged();
    }

    int iteration() {
        return at.iteration();
    }

    Matrix old() {
        return in(ofWeights ? Role.WEIGHTS : Role.BIASES, at.iteration());
    }

    /// The right step.
    Matrix step() {
        return Broadcast.zip(unchanged(), old(), (fresh, v) -> fresh - v);
    }

    Matrix moved(double factor, Matrix by) {
        return Broadcast.zip(old(), by, (w, v) -> w + factor * v);
    }

    Matrix gradient() {
        return in(gradientTerm(ofWeights), at.iteration());
    }

    /// The gradient of the iteration before, which must exist.
    Matrix gradientBefore() {
        return in(gradientTerm(ofWeights), at.iteration() - 1);
    }

    static Role gradientTerm(boolean ofWeights) {
        return ofWeights ? Role.REDUCED_WEIGHT_GRADIENT : Role.REDUCED_BIAS_GRADIENT;
    }

    /// What the optimizer remembers after this iteration.
    Matrix state(OptimizerState state) {
        return in(Role.of(state, ofWeights), at.iteration());
    }

    /// What the optimizer remembered before; zeros at first.
    Matrix before(OptimizerState state) {
        Matrix shape = gradient();
        return at.iteration() == 1
                ? Matrix.zeros(shape.rows(), shape.columns())
                : Broadcast.spread(in(Role.of(state, ofWeights), at.iteration() - 1), shape);
    }

    /// keep · v + take · g.
    Matrix mix(double keep, double take) {
        return before(OptimizerState.VELOCITY).zip(gradient(), (v, g) -> keep * v + take * g);
    }

    /// keep · v + take · g with another gradient.
    Matrix mix(double keep, double take, Matrix gradient) {
        Matrix fresh = gradient.scale(take);
        return at.iteration() == 1
                ? fresh
                : Broadcast.zip(
                        fresh,
                        in(Role.of(OptimizerState.VELOCITY, ofWeights), at.iteration() - 1),
                        (g, v) -> keep * v + g);
    }

    /// What the optimizer would remember with this gradient.
    Matrix remembered(OptimizerState state, Matrix gradient) {
        return optimizer().remember(state, before(state), Broadcast.spread(gradient, gradient()), at.iteration());
    }

    /// The new parameters with this gradient.
    Matrix movedBy(Matrix gradient) {
        Matrix g = Broadcast.spread(gradient, gradient());
        return optimizer().move(Broadcast.spread(old(), g), g, this::state, at.iteration());
    }

    double setting(Hyperparameter hyperparameter) {
        return optimizer().of(hyperparameter);
    }

    private Optimizer optimizer() {
        return at.pass().document().optimizer();
    }

    private Matrix in(Role role, int iteration) {
        return at.pass().value(role, at.layer(), 0, iteration);
    }
}
