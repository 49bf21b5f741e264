package chalkgrad.network;

import java.util.HashMap;
import java.util.Map;

/// An optimizer rule with its settings.
///
/// @param settings the values of the rule's hyperparameters; those left out get their default
/// @param updatesBiases whether biases are updated too; if not, they and their states stay as they are
public record Optimizer(OptimizerRule rule, Map<Hyperparameter, Double> settings, boolean updatesBiases) {
    public Optimizer {
        var complete = new HashMap<Hyperparameter, Double>();
        for (Hyperparameter hyperparameter : rule.hyperparameters()) {
            complete.put(hyperparameter, settings.getOrDefault(hyperparameter, hyperparameter.preset()));
        }
        settings = Map.copyOf(complete);
    }

    public double of(Hyperparameter hyperparameter) {
        return settings.getOrDefault(hyperparameter, hyperparameter.preset());
    }
}
