package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.States;
import java.util.EnumMap;

/// A place in the update of a layer's weights or biases.
record Move(Spot at, boolean ofWeights) {
    /// What would stand here without the mistake.
    Matrix usual() {
        return at.usual();
    }

    int iteration() {
        return at.iteration();
    }

    Matrix old() {
        return in(ofWeights ? Term.WEIGHTS : Term.BIASES, at.iteration());
    }

    /// The step that would be taken.
    Matrix step() {
        return Broadcast.zip(usual(), old(), (fresh, w) -> fresh - w);
    }

    Matrix moved(double factor, Matrix by) {
        return Broadcast.zip(old(), by, (w, v) -> w + factor * v);
    }

    Matrix gradient() {
        return in(gradientTerm(ofWeights), at.iteration());
    }

    /// What stands for the gradient in the iteration before, which there must be.
    Matrix gradientBefore() {
        return in(gradientTerm(ofWeights), at.iteration() - 1);
    }

    static Term gradientTerm(boolean ofWeights) {
        return ofWeights ? Term.REDUCED_WEIGHT_GRADIENT : Term.REDUCED_BIAS_GRADIENT;
    }

    /// What the optimizer remembers after this iteration.
    Matrix state(OptimizerState state) {
        return in(StateTerm.of(state, ofWeights), at.iteration());
    }

    /// What it remembered before: at first only zeros.
    Matrix before(OptimizerState state) {
        Matrix shape = gradient();
        return at.iteration() == 1
                ? Matrix.zeros(shape.rows(), shape.columns())
                : Broadcast.spread(in(StateTerm.of(state, ofWeights), at.iteration() - 1), shape);
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
                        in(StateTerm.of(OptimizerState.VELOCITY, ofWeights), at.iteration() - 1),
                        (g, v) -> keep * v + g);
    }

    /// What the optimizer would remember if the gradient were this.
    Matrix remembered(OptimizerState state, Matrix gradient) {
        var before = new EnumMap<OptimizerState, Matrix>(OptimizerState.class);
        for (OptimizerState one : optimizer().rule().states()) {
            before.put(one, before(one));
        }
        return optimizer()
                .rule()
                .remember(new States<>(before), Broadcast.spread(gradient, gradient()), optimizer())
                .get(state);
    }

    /// Where the optimizer would move to if the gradient were this.
    Matrix movedBy(Matrix gradient) {
        var after = new EnumMap<OptimizerState, Matrix>(OptimizerState.class);
        for (OptimizerState one : optimizer().rule().states()) {
            after.put(one, state(one));
        }
        Matrix g = Broadcast.spread(gradient, gradient());
        return optimizer().rule().move(Broadcast.spread(old(), g), g, new States<>(after), optimizer(), at.iteration());
    }

    double setting(Hyperparameter hyperparameter) {
        return optimizer().of(hyperparameter);
    }

    private Optimizer optimizer() {
        return at.pass().document().optimizer();
    }

    private Matrix in(Term term, int iteration) {
        return at.pass().value(term, at.layer(), 0, iteration);
    }
}
