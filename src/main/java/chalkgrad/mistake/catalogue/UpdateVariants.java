package chalkgrad.mistake.catalogue;

import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Kind;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Collects the ways to make one mistake in the update: in all parameters, in all weights or all biases, and in one
/// layer.
///
/// @param apart whether it can be made in the weights or in the biases alone
record UpdateVariants(Assignment assignment, VariantCollector variants, boolean apart) {
    /// A rule for documents whose parameters are updated.
    static Mistake.Rule of(Consumer<UpdateVariants> rule) {
        return (assignment, variants) -> {
            if (assignment.document().optimizer().rule().moves()) {
                rule.accept(new UpdateVariants(assignment, variants, true));
            }
        };
    }

    /// A rule for documents whose optimizer has a state. Its formula is stated once, for weights and biases alike.
    static Mistake.Rule with(OptimizerState state, Consumer<UpdateVariants> rule) {
        return of(updates -> {
            if (updates.remembers(state)) {
                rule.accept(new UpdateVariants(updates.assignment, updates.variants, state == VELOCITY));
            }
        });
    }

    boolean remembers(OptimizerState state) {
        return assignment.document().optimizer().rule().states().contains(state);
    }

    boolean hasVelocity() {
        return remembers(VELOCITY);
    }

    boolean looksAhead() {
        return assignment.document().optimizer().rule().name().equals("nesterov");
    }

    /// Whether it makes a difference that steps are multiplied by the learning rate.
    boolean rateMatters() {
        double rate = assignment.document().optimizer().of(Hyperparameter.LEARNING_RATE);
        boolean changes = assignment.document().optimizer().rule().schedule().isPresent();
        return rate != 0 && (rate != 1 || changes);
    }

    /// The momentum factor, which the optimizer must have.
    Formula fading() {
        return Formula.of(hyperparameter("momentum"));
    }

    /// A setting of the optimizer, which it must have.
    Hyperparameter hyperparameter(String key) {
        return assignment.document().optimizer().rule().hyperparameters().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// The replacement of an array of the update.
    interface Replacement {
        Matrix of(UpdateSite at);
    }

    /// A wrong formula in the update.
    interface WrongFormula {
        Formula of(Update update);

        /// The numbers that follow from it.
        default Replacement numbers() {
            return at -> at.value(of(at));
        }
    }

    /// The same expression of weights and of biases.
    ///
    /// @param ofFixed whether it also exists for biases that are not updated
    record ParameterChange(Role weights, Role biases, Kind kind, boolean ofFixed, Replacement rule) {
        Exchange in(int layer, boolean ofWeights) {
            return new Exchange(ofWeights ? weights : biases, layer, at -> rule.of(new UpdateSite(at, ofWeights)));
        }
    }

    static ParameterChange gradient(Replacement rule) {
        return new ParameterChange(
                UpdateSite.gradientTerm(true), UpdateSite.gradientTerm(false), Kind.WEIGHT_GRADIENT, true, rule);
    }

    /// Another gradient for updated parameters.
    static ParameterChange gradientOfMoved(Replacement rule) {
        return new ParameterChange(
                UpdateSite.gradientTerm(true), UpdateSite.gradientTerm(false), Kind.WEIGHT_GRADIENT, false, rule);
    }

    static ParameterChange arrays(OptimizerState state, Replacement rule) {
        return new ParameterChange(Role.of(state, true), Role.of(state, false), Kind.VELOCITY, false, rule);
    }

    static ParameterChange state(OptimizerState state, WrongFormula wrong) {
        return arrays(state, wrong.numbers());
    }

    /// Another formula of what the optimizer remembers, with one part replaced.
    static ParameterChange state(OptimizerState state, WrongFormula part, WrongFormula wrong) {
        return state(state, u -> Update.replaced(u.remembered(state), part.of(u), wrong.of(u)));
    }

    static ParameterChange parameterArrays(Replacement rule) {
        return new ParameterChange(Role.NEW_WEIGHTS, Role.NEW_BIASES, Kind.NEW_PARAMETER, false, rule);
    }

    static ParameterChange parameters(WrongFormula wrong) {
        return parameterArrays(wrong.numbers());
    }

    /// Another formula of the new parameters, with one part replaced.
    static ParameterChange parameters(WrongFormula part, WrongFormula wrong) {
        return parameters(u -> Update.replaced(u.moved(), part.of(u), wrong.of(u)));
    }

    /// The parameters moved by another step.
    static WrongFormula moved(WrongFormula step) {
        return u -> u.old().plus(step.of(u));
    }

    /// Adds a mistake with another gradient in the update.
    void gradient(double cost, UpdateWording wording, Replacement rule) {
        add(cost, wording, gradient(rule));
    }

    /// Adds a mistake with another velocity.
    void velocity(double cost, UpdateWording wording, WrongFormula wrong) {
        add(cost, wording, state(VELOCITY, wrong));
    }

    /// Adds a mistake with other new parameters.
    void parameters(double cost, UpdateWording wording, WrongFormula wrong) {
        add(cost, wording, parameters(wrong));
    }

    /// Adds a mistake in which the right change of the parameters is multiplied by a number.
    void changeTimes(double cost, UpdateWording wording, WrongFormula factor) {
        add(
                cost,
                wording,
                parameterArrays(
                        at -> Broadcast.plus(at.parameters(), Broadcast.times(at.value(factor.of(at)), at.change()))));
    }

    /// Adds a mistake with another velocity and another step.
    void both(double cost, UpdateWording wording, WrongFormula velocity, WrongFormula parameters) {
        add(cost, wording, state(VELOCITY, velocity), parameters(parameters));
    }

    /// Adds a mistake with expressions exchanged together.
    void add(double cost, UpdateWording wording, ParameterChange... changes) {
        var weights = new ArrayList<Exchange>();
        var biases = new ArrayList<Exchange>();
        boolean hasBiases = updatesBiases() || Stream.of(changes).allMatch(ParameterChange::ofFixed);
        for (int l : assignment.layers()) {
            List<Exchange> own = in(l, true, changes);
            List<Exchange> ofBias = hasBiases && assignment.biased().contains(l) ? in(l, false, changes) : List.of();
            weights.addAll(own);
            biases.addAll(ofBias);
            inLayer(cost, wording, l, own, ofBias, changes);
        }
        variants.add(cost, described(wording, true, hasBiases, changes), join(weights, biases));
        if (assignment.depth() > 1 && apart && hasBiases) {
            variants.add(cost + Cost.EVERYWHERE, described(wording, true, false, changes), weights);
            variants.add(cost + Cost.EVERYWHERE, described(wording, false, true, changes), biases);
        }
    }

    private void inLayer(
            double cost,
            UpdateWording wording,
            int l,
            List<Exchange> own,
            List<Exchange> ofBias,
            ParameterChange... changes) {
        if (!ofBias.isEmpty()) {
            variants.add(
                    cost + Cost.ONE_NEURON,
                    described(wording, true, true, changes).in(l),
                    join(own, ofBias));
        }
        if (!ofBias.isEmpty() && apart) {
            variants.add(
                    cost + Cost.EVERYWHERE,
                    described(wording, false, true, changes).in(l),
                    ofBias);
        }
        if (ofBias.isEmpty() || apart) {
            variants.add(
                    cost + Cost.EVERYWHERE,
                    described(wording, true, false, changes).in(l),
                    own);
        }
    }

    /// Adds a mistake with expressions exchanged only in the weights of a layer, or only in its biases.
    void only(double cost, UpdateWording wording, int layer, boolean ofWeights, ParameterChange... changes) {
        if (ofWeights || updatesBiases()) {
            Wording own = described(wording, ofWeights, !ofWeights, changes);
            variants.add(cost, own.in(layer), in(layer, ofWeights, changes));
        }
    }

    private boolean updatesBiases() {
        return assignment.document().optimizer().updatesBiases();
    }

    private static List<Exchange> in(int layer, boolean ofWeights, ParameterChange... changes) {
        return Stream.of(changes).map(change -> change.in(layer, ofWeights)).toList();
    }

    private static Wording described(
            UpdateWording wording, boolean ofWeights, boolean ofBiases, ParameterChange... changes) {
        Kind first = Stream.of(changes)
                .map(ParameterChange::kind)
                .min(Kind::compareTo)
                .orElse(Kind.NEW_PARAMETER);
        return v -> wording.of(ParameterUpdate.of(v, ofWeights, ofBiases, first));
    }

    private static List<Exchange> join(List<Exchange> some, List<Exchange> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
