package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Collects the ways to make one mistake in the update: in all parameters, in all weights or all biases, and in one
/// layer.
final class Moves {
    private final Setting setting;
    private final Variants variants;

    private Moves(Setting setting, Variants variants) {
        this.setting = setting;
        this.variants = variants;
    }

    /// A rule for documents whose parameters move.
    static Mistake.Rule of(Consumer<Moves> rule) {
        return (setting, variants) -> {
            if (setting.document().optimizer().rule().moves()) {
                rule.accept(new Moves(setting, variants));
            }
        };
    }

    /// A rule for documents whose optimizer has a velocity.
    static Mistake.Rule withVelocity(Consumer<Moves> rule) {
        return of(moves -> {
            if (moves.hasVelocity()) {
                rule.accept(moves);
            }
        });
    }

    boolean hasVelocity() {
        return setting.document().optimizer().rule().states().contains(VELOCITY);
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

    /// What the optimizer is set to, or the other number if it has no such setting.
    double number(String key, double otherwise) {
        return setting(key)
                .map(parameter -> setting.document().optimizer().of(parameter))
                .findFirst()
                .orElse(otherwise);
    }

    /// The letter of the learning rate.
    String rate() {
        return setting("learningRate").map(Hyperparameter::name).findFirst().orElse("eta");
    }

    private Stream<Hyperparameter> setting(String key) {
        return setting.document().optimizer().rule().hyperparameters().stream()
                .filter(parameter -> parameter.key().equals(key));
    }

    /// What stands in the place of an array of the update.
    interface Rule {
        Matrix of(Move at);
    }

    /// Another gradient that the update is made of.
    void gradient(double cost, Telling telling, Rule rule) {
        add(cost, telling, new Pair(Term.REDUCED_WEIGHT_GRADIENT, Term.REDUCED_BIAS_GRADIENT, rule));
    }

    /// Another velocity, by which the parameters move.
    void velocity(double cost, Telling telling, Rule rule) {
        add(cost, telling, velocity(rule));
    }

    /// Other new parameters.
    void parameters(double cost, Telling telling, Rule rule) {
        add(cost, telling, parameters(rule));
    }

    /// Another velocity, and another step made of it.
    void both(double cost, Telling telling, Rule velocity, Rule parameters) {
        add(cost, telling, velocity(velocity), parameters(parameters));
    }

    private static Pair velocity(Rule rule) {
        return new Pair(Term.VELOCITY_OF_WEIGHTS, Term.VELOCITY_OF_BIASES, rule);
    }

    private static Pair parameters(Rule rule) {
        return new Pair(Term.NEW_WEIGHTS, Term.NEW_BIASES, rule);
    }

    /// The same expression of weights and of biases.
    private record Pair(Term weights, Term biases, Rule rule) {
        Exchange in(int layer, boolean ofWeights) {
            return new Exchange(ofWeights ? weights : biases, layer, at -> rule.of(new Move(at, ofWeights)));
        }
    }

    private void add(double cost, Telling telling, Pair... pairs) {
        var weights = new ArrayList<Exchange>();
        var biases = new ArrayList<Exchange>();
        for (int l : setting.layers()) {
            List<Exchange> own = Stream.of(pairs).map(pair -> pair.in(l, true)).toList();
            List<Exchange> ofBias =
                    Stream.of(pairs).map(pair -> pair.in(l, false)).toList();
            weights.addAll(own);
            if (setting.document().optimizer().updatesBiases()) {
                biases.addAll(ofBias);
                variants.add(cost + Cost.EVERYWHERE, telling.in(l), ofBias);
                variants.add(cost + Cost.ONE_NEURON, telling.in(l), join(own, ofBias));
            }
            variants.add(cost + Cost.EVERYWHERE, telling.in(l), own);
        }
        variants.add(cost, telling, join(weights, biases));
        if (setting.depth() > 1) {
            variants.add(cost + Cost.EVERYWHERE, telling, weights);
            variants.add(cost + Cost.EVERYWHERE, telling, biases);
        }
    }

    private static List<Exchange> join(List<Exchange> some, List<Exchange> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// A place in the update of a layer's weights or biases.
    record Move(Spot at, boolean ofWeights) {
        /// What would stand here without the mistake.
        Matrix usual() {
            return at.usual();
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
            return in(ofWeights ? Term.REDUCED_WEIGHT_GRADIENT : Term.REDUCED_BIAS_GRADIENT, at.iteration());
        }

        Matrix velocity() {
            return in(StateTerm.of(VELOCITY, ofWeights), at.iteration());
        }

        Matrix velocityBefore() {
            Matrix shape = gradient();
            return at.iteration() == 1
                    ? Matrix.zeros(shape.rows(), shape.columns())
                    : Broadcast.spread(in(StateTerm.of(VELOCITY, ofWeights), at.iteration() - 1), shape);
        }

        /// keep · v + take · g.
        Matrix mix(double keep, double take) {
            return velocityBefore().zip(gradient(), (v, g) -> keep * v + take * g);
        }

        Matrix in(Term term, int iteration) {
            return at.pass().value(term, at.layer(), 0, iteration);
        }
    }
}
