package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import chalkgrad.network.Softmax;
import chalkgrad.network.States;
import chalkgrad.pass.Run;
import java.util.EnumMap;

/// The array expressions as they should be. Each takes its operands from the replay, so that what is exchanged there is
/// carried on. Losses and deltas come from the pre-activations, by the same code as in the run, unless the activations
/// have been exchanged. Where a mistake has left several rows in place of one, they are carried on as NumPy does: sums
/// spread the single row, and a softmax that divides by the sum of everything divides by the sum of all rows.
///
/// @param run the run as it should be, which knows the parameters of every iteration
record Usual(Document document, Run run) {
    Matrix value(Spot at) {
        return switch (at.term()) {
            case INPUT -> document.samples().get(at.sample() - 1).x();
            case TARGET -> document.samples().get(at.sample() - 1).y();
            case WEIGHTS -> parameter(at, Term.NEW_WEIGHTS);
            case BIASES -> parameter(at, Term.NEW_BIASES);
            case BACKWARD_WEIGHTS -> batch(at, Term.WEIGHTS);
            case PRE_ACTIVATION -> Broadcast.plus(at.before().times(batch(at, Term.WEIGHTS)), batch(at, Term.BIASES));
            case ACTIVATION -> activation(at);
            case LOSS_TERMS -> lossTerms(at);
            case LOSS -> Matrix.row(at.of(Term.LOSS_TERMS, 0).sum());
            case BATCH_LOSS -> reduced(at, Term.LOSS);
            case ACTIVATION_GRADIENT -> activationGradient(at);
            case DERIVATIVE -> derivative(at);
            case DELTA -> delta(at);
            case WEIGHT_GRADIENT -> at.before().transposeTimes(at.delta());
            case BIAS_GRADIENT -> biasGradient(at);
            case REDUCED_WEIGHT_GRADIENT -> reduced(at, Term.WEIGHT_GRADIENT);
            case REDUCED_BIAS_GRADIENT -> reduced(at, Term.BIAS_GRADIENT);
            case VELOCITY_OF_WEIGHTS -> remembered(at, OptimizerState.VELOCITY, true);
            case VELOCITY_OF_BIASES -> remembered(at, OptimizerState.VELOCITY, false);
            case FIRST_MOMENT_OF_WEIGHTS -> remembered(at, OptimizerState.FIRST_MOMENT, true);
            case FIRST_MOMENT_OF_BIASES -> remembered(at, OptimizerState.FIRST_MOMENT, false);
            case SECOND_MOMENT_OF_WEIGHTS -> remembered(at, OptimizerState.SECOND_MOMENT, true);
            case SECOND_MOMENT_OF_BIASES -> remembered(at, OptimizerState.SECOND_MOMENT, false);
            case NEW_WEIGHTS -> moved(at, true);
            case NEW_BIASES -> document.optimizer().updatesBiases() ? moved(at, false) : batch(at, Term.BIASES);
        };
    }

    private static Matrix batch(Spot at, Term term) {
        return at.ofBatch(term, at.layer());
    }

    private Matrix parameter(Spot at, Term updated) {
        if (at.pass().isRight()) {
            Parameters now = run.pass(at.iteration()).parameters();
            return updated == Term.NEW_WEIGHTS ? now.weights(at.layer()) : now.biases(at.layer());
        }
        if (at.iteration() > 1) {
            return at.pass().value(updated, at.layer(), 0, at.iteration() - 1);
        }
        return updated == Term.NEW_WEIGHTS
                ? document.parameters().weights(at.layer())
                : document.parameters().biases(at.layer());
    }

    private Matrix activation(Spot at) {
        if (at.layer() == 0) {
            return at.of(Term.INPUT, 0);
        }
        Matrix z = at.z();
        boolean together = z.rows() > 1 && at.activation() instanceof Softmax;
        return together ? Broadcast.softmaxOfAll(z) : at.activation().value(z);
    }

    private Matrix lossTerms(Spot at) {
        Loss loss = document.loss();
        return areFromZ(at)
                ? loss.terms(outputActivation(), outputZ(at), at.output(), at.target())
                : Broadcast.zip(at.output(), at.target(), (a, y) -> loss.term(a, y, outputs()));
    }

    /// Whether the outputs are what the activation makes of their pre-activations, in the shape of the targets.
    private static boolean areFromZ(Spot at) {
        Replay pass = at.pass();
        Matrix a = at.output();
        Matrix z = outputZ(at);
        Matrix y = at.target();
        return !pass.isChanged(Term.ACTIVATION, pass.depth(), at.sample(), at.iteration())
                && haveOneShape(a, z)
                && haveOneShape(a, y)
                && a.rows() == 1;
    }

    private static boolean haveOneShape(Matrix p, Matrix q) {
        return p.rows() == q.rows() && p.columns() == q.columns();
    }

    private static Matrix outputZ(Spot at) {
        return at.of(Term.PRE_ACTIVATION, at.pass().depth());
    }

    private Activation outputActivation() {
        return document.network().outputLayer().activation();
    }

    private int outputs() {
        return document.network().outputLayer().size();
    }

    private Matrix reduced(Spot at, Term ofSample) {
        Matrix sum = at.pass().value(ofSample, at.layer(), 1, at.iteration());
        for (int s = 2; s <= at.pass().sampleCount(); s++) {
            sum = Broadcast.plus(sum, at.pass().value(ofSample, at.layer(), s, at.iteration()));
        }
        return sum.scale(document.reduction().factor(at.pass().sampleCount()));
    }

    private Matrix activationGradient(Spot at) {
        if (at.layer() == document.network().depth()) {
            Loss loss = document.loss();
            return areFromZ(at)
                    ? loss.gradient(outputActivation(), outputZ(at), at.output(), at.target())
                    : Broadcast.zip(at.output(), at.target(), (a, y) -> loss.derivative(a, y, outputs()));
        }
        return at.deltaNext().timesTransposeOf(at.wNext());
    }

    private static Matrix derivative(Spot at) {
        return at.activation() instanceof ElementwiseActivation f
                ? at.z().map(f::derivative)
                : at.a().map(a -> a * (1 - a));
    }

    private Matrix delta(Spot at) {
        Network network = document.network();
        boolean chain =
                at.layer() < network.depth() || at.isChanged(Term.ACTIVATION_GRADIENT) || at.isChanged(Term.DERIVATIVE);
        if (!chain && areFromZ(at)) {
            return document.loss().delta(outputActivation(), outputZ(at), at.output(), at.target());
        }
        if (!chain) {
            Shortcut shortcut =
                    Shortcut.of(document.loss(), network.outputLayer().activation());
            if (shortcut != Shortcut.NONE) {
                return shortcut.delta(at.output(), at.target());
            }
        }
        return chainRule(at);
    }

    /// dL/dz by the chain rule.
    static Matrix chainRule(Spot at) {
        Matrix gradient = at.gradient();
        boolean elementwise = at.activation() instanceof ElementwiseActivation;
        boolean isSlope = !at.isChanged(Term.DERIVATIVE) && (elementwise || !at.isChanged(Term.ACTIVATION));
        if (isSlope && haveOneShape(gradient, at.z()) && gradient.rows() == 1) {
            return at.activation().backward(at.z(), gradient);
        }
        if (elementwise) {
            return Broadcast.zip(gradient, at.of(Term.DERIVATIVE, at.layer()), (g, d) -> g * d);
        }
        Matrix a = at.a();
        Matrix weighed = a.hadamard(gradient);
        return Matrix.generate(
                a.rows(),
                a.columns(),
                (i, j) -> a.get(i, j) * (gradient.get(i, j) - weighed.row(i).sum()));
    }

    private Matrix biasGradient(Spot at) {
        Matrix byColumn = at.delta().sumOfRows();
        return document.network().layer(at.layer()).tiedBias() ? Matrix.row(byColumn.sum()) : byColumn;
    }

    private Matrix remembered(Spot at, OptimizerState state, boolean ofWeights) {
        Optimizer optimizer = document.optimizer();
        Matrix g = gradient(at, ofWeights);
        boolean known = at.pass().isRight() && at.iteration() > 1;
        States<Matrix> before = known ? stateOfRun(at, ofWeights) : states(at, ofWeights, at.iteration() - 1, g);
        if (!ofWeights && !optimizer.updatesBiases()) {
            return before.get(state);
        }
        return optimizer
                .rule()
                .remember(before, Broadcast.spread(g, before.get(state)), optimizer)
                .get(state);
    }

    /// What the optimizer remembers before an iteration of the run as it should be.
    private States<Matrix> stateOfRun(Spot at, boolean ofWeights) {
        States<Parameters> before = run.pass(at.iteration() - 1).update().states();
        var states = new EnumMap<OptimizerState, Matrix>(OptimizerState.class);
        for (OptimizerState state : document.optimizer().rule().states()) {
            Parameters all = before.get(state);
            states.put(state, ofWeights ? all.weights(at.layer()) : all.biases(at.layer()));
        }
        return new States<>(states);
    }

    private static Matrix gradient(Spot at, boolean ofWeights) {
        return batch(at, ofWeights ? Term.REDUCED_WEIGHT_GRADIENT : Term.REDUCED_BIAS_GRADIENT);
    }

    /// What the optimizer remembers after an iteration; after iteration 0 only zeros.
    ///
    /// @param g of which shape it is
    private States<Matrix> states(Spot at, boolean ofWeights, int iteration, Matrix g) {
        var states = new EnumMap<OptimizerState, Matrix>(OptimizerState.class);
        for (OptimizerState state : document.optimizer().rule().states()) {
            Matrix value = iteration == 0
                    ? Matrix.zeros(g.rows(), g.columns())
                    : at.pass().value(StateTerm.of(state, ofWeights), at.layer(), 0, iteration);
            states.put(state, Broadcast.spread(value, g));
        }
        return new States<>(states);
    }

    private Matrix moved(Spot at, boolean ofWeights) {
        Optimizer optimizer = document.optimizer();
        Matrix g = gradient(at, ofWeights);
        Matrix parameter = Broadcast.spread(batch(at, ofWeights ? Term.WEIGHTS : Term.BIASES), g);
        // a single number moves all biases
        Matrix each = Broadcast.spread(g, parameter);
        States<Matrix> states = states(at, ofWeights, at.iteration(), each);
        return optimizer.rule().move(parameter, each, states, optimizer, at.iteration());
    }
}
