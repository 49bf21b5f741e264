package chalkgrad.document;

import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Parameters;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import chalkgrad.network.Schedule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A change of how the network learns: its losses, reduction and penalty, its optimizer, the number of iterations.
public sealed interface TrainingEdit extends Edit {
    /// Another loss. Settings that it shares with the losses of the document are kept.
    record SetLoss(Loss loss) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            Document changed = document.withLoss(loss.with(document.ofLosses()));
            return changed.with(
                    changed.extras().without("/loss", keys(loss.settings().keySet())));
        }
    }

    /// Another loss that is shown, or the one that is differentiated if empty. Settings that it shares with the losses
    /// of the document are kept.
    record SetPrintedLoss(Optional<Loss> printed) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            Document changed = document.withPrintedLoss(printed.map(loss -> loss.with(document.ofLosses())));
            List<String> taken =
                    printed.map(loss -> keys(loss.settings().keySet())).orElse(List.of());
            return changed.with(changed.extras().without("/printedLoss", taken));
        }
    }

    /// Another penalty on weights of the same strength, or none.
    record SetPenalty(Optional<PenaltyRule> penalty) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            double strength = document.penalty().map(Penalty::strength).orElse(PenaltyRule.STRENGTH.preset());
            return document.withPenalty(penalty.map(rule -> new Penalty(rule, strength)));
        }
    }

    /// Another reduction over the samples.
    record SetReduction(Reduction reduction) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            return document.withReduction(reduction);
        }
    }

    /// Another optimizer rule. Settings that both rules have are kept, and so is the schedule of the learning rate if
    /// the rule has one. What the old rule remembers is forgotten, unless the new one remembers the same.
    record SetRule(OptimizerRule rule) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            Optional<Schedule> schedule = document.optimizer().rule().schedule().filter(any -> rule.moves());
            boolean same = rule.states().equals(document.optimizer().rule().states());
            Document changed = following(rule.scheduled(schedule), document);
            return same ? changed : changed.continuing(changed.parameters(), Start.FRESH);
        }
    }

    /// Another schedule of the learning rate, or a constant one.
    record SetSchedule(Optional<Schedule> schedule) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            return following(document.optimizer().rule().scheduled(schedule), document);
        }
    }

    private static Document following(OptimizerRule rule, Document document) {
        Optimizer old = document.optimizer();
        Document changed = document.withOptimizer(new Optimizer(rule, old.settings(), old.updatesBiases()));
        return changed.with(changed.extras().without("/optimizer", keys(rule.hyperparameters())));
    }

    private static List<String> keys(Collection<Hyperparameter> settings) {
        return settings.stream().map(Hyperparameter::key).toList();
    }

    /// Another value for a setting of the losses, the penalty or the optimizer.
    record SetHyperparameter(Hyperparameter hyperparameter, double value) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            if (document.ofLosses().containsKey(hyperparameter)) {
                Map<Hyperparameter, Double> changed = Map.of(hyperparameter, value);
                return document.withLoss(document.loss().with(changed))
                        .withPrintedLoss(document.printedLoss().map(loss -> loss.with(changed)));
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

    /// Other batches.
    record SetBatches(Batches batches) implements TrainingEdit {
        @Override
        public Optional<Problem> problem(Document document) {
            if (batches.size() < 0) {
                return Optional.of(new Problem("/batches/size", Sentences.of("batch.empty")));
            }
            return batches.seed().orElse(0) >= 0
                    ? Optional.empty()
                    : Optional.of(new Problem("/batches/shuffleSeed", Sentences.of("seed")));
        }

        @Override
        public Document applyTo(Document document) {
            return document.withBatches(batches);
        }
    }

    /// Takes the parameters, and what the optimizer remembers, of a later moment of the training.
    record ContinueFrom(Parameters parameters, Start start) implements TrainingEdit {
        @Override
        public Document applyTo(Document document) {
            return document.continuing(parameters, start);
        }
    }
}
