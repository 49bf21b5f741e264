package chalkgrad.network;

import chalkgrad.formula.Symbol;

/// A setting of an optimizer, a loss, an activation or an initialisation, such as the learning rate.
///
/// @param key the name in files
/// @param name the name in formulas
/// @param preset the default value
/// @param minimum the smallest value allowed
/// @param maximum the largest value allowed
public record Hyperparameter(String key, String name, double preset, double minimum, double maximum) implements Symbol {
    public static final Hyperparameter LEARNING_RATE =
            new Hyperparameter("learningRate", "eta", 0.01, 0, Double.MAX_VALUE);
    static final Hyperparameter EPSILON = new Hyperparameter("epsilon", "epsilon", 1e-8, 0, Double.MAX_VALUE);

    /// Whether the setting can have a value.
    public boolean allows(double value) {
        return value >= minimum && value <= maximum;
    }

    /// The values that are allowed, in words.
    public String range() {
        if (maximum < 1) {
            return Sentences.of("range.fraction");
        }
        return Sentences.of(minimum > 0 ? "range.positive" : minimum < 0 ? "range.finite" : "range.positiveOrZero");
    }

    /// A number greater than 0.
    static Hyperparameter positive(String key, String name, double preset) {
        return new Hyperparameter(key, name, preset, Double.MIN_VALUE, Double.MAX_VALUE);
    }

    /// A factor in [0, 1) by which old values fade.
    static Hyperparameter fading(String key, String name, double preset) {
        return new Hyperparameter(key, name, preset, 0, Math.nextDown(1.0));
    }
}
