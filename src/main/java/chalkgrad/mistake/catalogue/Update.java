package chalkgrad.mistake.catalogue;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Sum;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.States;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// The operands of the update in one iteration: for one parameter, whose formula is shown, or for a whole array, whose
/// numbers are computed. So a wrong update is written once for both.
interface Update {
    OptimizerRule rule();

    /// Which iteration it is, from 1.
    int t();

    /// The parameter before the update.
    Formula old();

    /// The gradient.
    Formula g();

    /// What the optimizer remembers after this iteration.
    Formula of(OptimizerState state);

    /// What it remembered after the iteration before, at first 0.
    Formula before(OptimizerState state);

    /// The learning rate of this iteration.
    default Formula rate() {
        return rate(t());
    }

    /// The learning rate of any iteration.
    default Formula rate(int iteration) {
        Formula first = Formula.of(Hyperparameter.LEARNING_RATE);
        return rule().schedule()
                .map(schedule -> schedule.rate(first, iteration))
                .orElse(first);
    }

    /// The right formula of what the optimizer remembers after this iteration.
    default Formula remembered(OptimizerState state) {
        return rule().remembered(state, before(state), g(), t());
    }

    /// The right formula of the new parameter.
    default Formula moved() {
        var after = new EnumMap<OptimizerState, Formula>(OptimizerState.class);
        rule().states().forEach(state -> after.put(state, of(state)));
        return rule().moved(old(), g(), new States<>(after), t());
    }

    /// What is added to the parameter.
    default Formula step() {
        List<Formula> terms = ((Sum) moved()).terms();
        return Formula.sum(terms.subList(1, terms.size()));
    }

    /// A formula with a part of it replaced.
    static Formula replaced(Formula formula, Formula part, Formula wrong) {
        return formula.rewrite(inner -> inner.equals(part) ? Optional.of(wrong) : Optional.empty());
    }
}
