package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An optimizer rule whose learning rate follows a schedule.
public record Scheduled(OptimizerRule rule, Schedule timing) implements OptimizerRule {
    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public String definition() {
        return rule.definition() + "; lr := " + timing.definition();
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(timing);
    }

    @Override
    public OptimizerRule scheduled(Optional<Schedule> schedule) {
        return rule.scheduled(schedule);
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return Stream.concat(rule.hyperparameters().stream(), timing.hyperparameters().stream())
                .toList();
    }

    @Override
    public List<OptimizerState> states() {
        return rule.states();
    }

    @Override
    public boolean moves() {
        return rule.moves();
    }

    @Override
    public Formula remembered(OptimizerState state, Formula before, Formula gradient, int t) {
        return scheduled(rule.remembered(state, before, gradient, t), t);
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        return scheduled(rule.moved(parameter, gradient, after, t), t);
    }

    private Formula scheduled(Formula formula, int t) {
        Formula rate = timing.rate(Formula.of(Hyperparameter.LEARNING_RATE), t);
        return formula.replace(
                symbol -> symbol.equals(Hyperparameter.LEARNING_RATE) ? Optional.of(rate) : Optional.empty());
    }
}
