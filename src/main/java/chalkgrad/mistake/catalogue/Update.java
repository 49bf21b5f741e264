package chalkgrad.mistake.catalogue;

import chalkgrad.document.Document;
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
    /// The document in which parameters are updated.
    Document document();

    /// Which iteration it is, from 1.
    int iteration();

    /// Which iteration it is for the optimizer, which counts those before the start of the document too.
    default int t() {
        return document().start().iterations() + iteration();
    }

    /// The number of samples of the iteration.
    int batchSize();

    /// The parameter before the update.
    Formula old();

    /// The gradient.
    Formula g();

    /// What the optimizer remembers after this iteration.
    Formula of(OptimizerState state);

    /// What it remembered after the iteration before, at first what the document starts with, otherwise 0.
    Formula before(OptimizerState state);

    /// Whether nothing was remembered before.
    default boolean isFirst(OptimizerState state) {
        return iteration() == 1 && document().start().state(state).isEmpty();
    }

    default OptimizerRule rule() {
        return document().optimizer().rule();
    }

    /// The learning rate of this iteration.
    default Formula rate() {
        return rate(t());
    }

    /// The learning rate of any iteration, counted as the optimizer does.
    default Formula rate(int t) {
        Formula first = Formula.of(Hyperparameter.LEARNING_RATE);
        return rule().schedule().map(schedule -> schedule.rate(first, t)).orElse(first);
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
