package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.math.Matrix;
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
record Moves(Setting setting, Variants variants, boolean apart) {
    /// A rule for documents whose parameters are updated.
    static Mistake.Rule of(Consumer<Moves> rule) {
        return (setting, variants) -> {
            if (setting.document().optimizer().rule().moves()) {
                rule.accept(new Moves(setting, variants, true));
            }
        };
    }

    /// A rule for documents whose optimizer has a state. Its formula is stated once, for weights and biases alike.
    static Mistake.Rule with(OptimizerState state, Consumer<Moves> rule) {
        return of(moves -> {
            if (moves.remembers(state)) {
                rule.accept(new Moves(moves.setting, moves.variants, state == VELOCITY));
            }
        });
    }

    boolean remembers(OptimizerState state) {
        return setting.document().optimizer().rule().states().contains(state);
    }

    boolean hasVelocity() {
        return remembers(VELOCITY);
    }

    boolean looksAhead() {
        return setting.document().optimizer().rule().name().equals("nesterov");
    }

    double eta() {
        return number("learningRate", 1);
    }

    double momentum() {
        return number("momentum", 0);
    }

    /// The letter of the learning rate.
    String rate() {
        return letter("learningRate");
    }

    /// The letter of the momentum factor.
    String fading() {
        return letter("momentum");
    }

    private String letter(String key) {
        return setting(key).map(Hyperparameter::name).findFirst().orElse(key);
    }

    /// The value of a setting of the optimizer, or the other number if it has no such setting.
    private double number(String key, double otherwise) {
        return setting(key)
                .map(parameter -> setting.document().optimizer().of(parameter))
                .findFirst()
                .orElse(otherwise);
    }

    /// A setting of the optimizer, which it must have.
    Hyperparameter hyperparameter(String key) {
        return setting(key).findFirst().orElseThrow();
    }

    private Stream<Hyperparameter> setting(String key) {
        return setting.document().optimizer().rule().hyperparameters().stream()
                .filter(parameter -> parameter.key().equals(key));
    }

    /// The replacement of an array of the update.
    interface Rule {
        Matrix of(Move at);
    }

    /// Puts a mistake in the update of a parameter into words.
    interface Words {
        Told tell(UpdateWording wording);
    }

    /// The same expression of weights and of biases.
    ///
    /// @param ofFixed whether it also exists for biases that are not updated
    record Pair(Role weights, Role biases, Kind kind, boolean ofFixed, Rule rule) {
        Exchange in(int layer, boolean ofWeights) {
            return new Exchange(ofWeights ? weights : biases, layer, at -> rule.of(new Move(at, ofWeights)));
        }
    }

    static Pair gradient(Rule rule) {
        return new Pair(Move.gradientTerm(true), Move.gradientTerm(false), Kind.WEIGHT_GRADIENT, true, rule);
    }

    /// Another gradient for updated parameters.
    static Pair gradientOfMoved(Rule rule) {
        return new Pair(Move.gradientTerm(true), Move.gradientTerm(false), Kind.WEIGHT_GRADIENT, false, rule);
    }

    static Pair state(OptimizerState state, Rule rule) {
        return new Pair(Role.of(state, true), Role.of(state, false), Kind.VELOCITY, false, rule);
    }

    static Pair parameters(Rule rule) {
        return new Pair(Role.NEW_WEIGHTS, Role.NEW_BIASES, Kind.NEW_PARAMETER, false, rule);
    }

    /// Adds a mistake with another gradient in the update.
    void gradient(double cost, Words words, Rule rule) {
        add(cost, words, gradient(rule));
    }

    /// Adds a mistake with another velocity.
    void velocity(double cost, Words words, Rule rule) {
        add(cost, words, state(VELOCITY, rule));
    }

    /// Adds a mistake with other new parameters.
    void parameters(double cost, Words words, Rule rule) {
        add(cost, words, parameters(rule));
    }

    /// Adds a mistake with another velocity and another step.
    void both(double cost, Words words, Rule velocity, Rule parameters) {
        add(cost, words, state(VELOCITY, velocity), parameters(parameters));
    }

    /// Adds a mistake with expressions exchanged together.
    void add(double cost, Words words, Pair... pairs) {
        var weights = new ArrayList<Exchange>();
        var biases = new ArrayList<Exchange>();
        boolean hasBiases = updatesBiases() || Stream.of(pairs).allMatch(Pair::ofFixed);
        for (int l : setting.layers()) {
            List<Exchange> own = in(l, true, pairs);
            List<Exchange> ofBias = hasBiases && setting.biased().contains(l) ? in(l, false, pairs) : List.of();
            weights.addAll(own);
            biases.addAll(ofBias);
            inLayer(cost, words, l, own, ofBias, pairs);
        }
        variants.add(cost, telling(words, true, hasBiases, pairs), join(weights, biases));
        if (setting.depth() > 1 && apart && hasBiases) {
            variants.add(cost + Cost.EVERYWHERE, telling(words, true, false, pairs), weights);
            variants.add(cost + Cost.EVERYWHERE, telling(words, false, true, pairs), biases);
        }
    }

    private void inLayer(double cost, Words words, int l, List<Exchange> own, List<Exchange> ofBias, Pair... pairs) {
        if (!ofBias.isEmpty()) {
            variants.add(
                    cost + Cost.ONE_NEURON, telling(words, true, true, pairs).in(l), join(own, ofBias));
        }
        if (!ofBias.isEmpty() && apart) {
            variants.add(
                    cost + Cost.EVERYWHERE, telling(words, false, true, pairs).in(l), ofBias);
        }
        if (ofBias.isEmpty() || apart) {
            variants.add(
                    cost + Cost.EVERYWHERE, telling(words, true, false, pairs).in(l), own);
        }
    }

    /// Adds a mistake with expressions exchanged only in the weights of a layer, or only in its biases.
    void only(double cost, Words words, int layer, boolean ofWeights, Pair... pairs) {
        if (ofWeights || updatesBiases()) {
            Telling telling = telling(words, ofWeights, !ofWeights, pairs);
            variants.add(cost, telling.in(layer), in(layer, ofWeights, pairs));
        }
    }

    private boolean updatesBiases() {
        return setting.document().optimizer().updatesBiases();
    }

    private static List<Exchange> in(int layer, boolean ofWeights, Pair... pairs) {
        return Stream.of(pairs).map(pair -> pair.in(layer, ofWeights)).toList();
    }

    private static Telling telling(Words words, boolean ofWeights, boolean ofBiases, Pair... pairs) {
        Kind first = Stream.of(pairs).map(Pair::kind).min(Kind::compareTo).orElse(Kind.NEW_PARAMETER);
        return wording -> words.tell(UpdateWording.of(wording, ofWeights, ofBiases, first));
    }

    private static List<Exchange> join(List<Exchange> some, List<Exchange> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
