package chalkgrad.network;

import java.util.Map;

/// A rule with its numbers.
///
/// @param settings the values of the rule's hyperparameters; those left out have their preset
/// @param updatesBiases whether biases are moved too; if not, they and their states stay as they are
public record Optimizer(OptimizerRule rule, Map<Hyperparameter, Double> settings, boolean updatesBiases)
        implements OptimizerRule.Settings {
    public Optimizer {
        settings = Map.copyOf(settings);
    }

    @Override
    public double of(Hyperparameter hyperparameter) {
        return settings.getOrDefault(hyperparameter, hyperparameter.preset());
    }
}
