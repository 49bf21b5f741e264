package chalkgrad.network;

import chalkgrad.formula.Symbol;

/// A number that an optimizer is set to, such as its learning rate.
///
/// @param key the name in files
/// @param name the name in formulas
/// @param preset the value where none is given
/// @param minimum the least value allowed
/// @param maximum the largest value allowed
public record Hyperparameter(String key, String name, double preset, double minimum, double maximum) implements Symbol {
    static final Hyperparameter LEARNING_RATE = new Hyperparameter("learningRate", "eta", 0.01, 0, Double.MAX_VALUE);
    static final Hyperparameter EPSILON = new Hyperparameter("epsilon", "epsilon", 1e-8, 0, Double.MAX_VALUE);

    /// A number from 0 to 1, exclusive of 1, by which old values fade.
    static Hyperparameter fading(String key, String name, double preset) {
        return new Hyperparameter(key, name, preset, 0, Math.nextDown(1.0));
    }
}
