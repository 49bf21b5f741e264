package chalkgrad.document;

import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A change of how the network learns: its loss and reduction, its optimizer, the number of iterations.
public sealed interface TrainingEdit extends Edit {
    /// Another loss. Settings that both losses have are kept.
    record SetLoss(Loss loss) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            Document changed = document.withLoss(loss.with(document.loss().settings()));
            return changed.with(
                    changed.extras().without("/loss", keys(loss.settings().keySet())));
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
            return changed.with(changed.extras().without("/optimizer", keys(rule.hyperparameters())));
        }
    }

    private static List<String> keys(Collection<Hyperparameter> settings) {
        return settings.stream().map(Hyperparameter::key).toList();
    }

    /// Another value for a setting of the loss, the penalty or the optimizer.
    record SetHyperparameter(Hyperparameter hyperparameter, double value) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            if (document.loss().settings().containsKey(hyperparameter)) {
                return document.withLoss(document.loss().with(Map.of(hyperparameter, value)));
            }
            if (hyperparameter.equals(PenaltyRule.STRENGTH)) {
                return document.withPenalty(document.penalty().map(old -> new Penalty(old.rule(), value)));
            }
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
