package chalkgrad.document;

import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Reduction;
import java.util.HashMap;

/// A change of how the network learns: its loss and reduction, its optimizer, the number of iterations.
public sealed interface TrainingEdit extends Edit {
    /// Another loss.
    record SetLoss(Loss loss) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            return document.withLoss(loss);
        }
    }

    /// Another reduction over the samples.
    record SetReduction(Reduction reduction) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            return document.withReduction(reduction);
        }
    }

    /// Another optimizer rule. Settings that both rules have are kept.
    record SetRule(OptimizerRule rule) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            Optimizer old = document.optimizer();
            Document changed = document.withOptimizer(new Optimizer(rule, old.settings(), old.updatesBiases()));
            return changed.with(changed.extras()
                    .without(
                            "/optimizer",
                            rule.hyperparameters().stream()
                                    .map(Hyperparameter::key)
                                    .toList()));
        }
    }

    /// Another value for a setting of the optimizer.
    record SetHyperparameter(Hyperparameter hyperparameter, double value) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            Optimizer old = document.optimizer();
            var settings = new HashMap<>(old.settings());
            settings.put(hyperparameter, value);
            return document.withOptimizer(new Optimizer(old.rule(), settings, old.updatesBiases()));
        }
    }

    /// Whether biases are updated too.
    record SetUpdatesBiases(boolean updatesBiases) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            Optimizer old = document.optimizer();
            return document.withOptimizer(new Optimizer(old.rule(), old.settings(), updatesBiases));
        }
    }

    /// Another number of iterations.
    record SetIterations(int iterations) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            return document.withIterations(iterations);
        }
    }
}
