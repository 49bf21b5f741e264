package chalkgrad.mistake;

import chalkgrad.formula.Formula;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.States;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.EnumMap;
import java.util.function.Function;

/// The words and numbers of the update of one parameter in one iteration.
///
/// @param wording that of the new parameter, or of what the optimizer remembers of it, in that iteration
/// @param where "in layer 2 ", if the number that is diagnosed is of another layer
record UpdateWording(Wording wording, String where) {
    /// The update that has spoiled a number: its own, or the one before.
    ///
    /// @param ofWeights whether weights are updated with the mistake
    /// @param ofBiases whether biases are
    /// @param first what of a parameter the mistake spoils first
    static UpdateWording of(Wording w, boolean ofWeights, boolean ofBiases, Kind first) {
        Quantity asked = w.asked();
        boolean within = asked.isOfParameter() && asked.kind().compareTo(first) >= 0;
        boolean ofWeight = ofWeights && !(ofBiases && w.hasBiases(w.l()) && asked.isOfParameter() && asked.from() == 0);
        boolean own = asked.isOfParameter() && asked.layer() == w.l() && (asked.from() != 0) == ofWeight;
        Quantity other = ofWeight ? Quantity.weight(w.l(), w.i(), w.j()) : w.bias(w.l(), w.j());
        Quantity parameter = own ? asked.parameter() : other;
        int iteration =
                Math.clamp(asked.iteration() - (within ? 0 : 1), 1, w.document().iterations());
        Quantity about = (own && within ? asked : parameter.as(Kind.NEW_PARAMETER)).at(0, iteration);
        return new UpdateWording(new Wording(w.run(), w.names(), w.decimals(), about).in(w.l(), 0), w.where());
    }

    OptimizerRule rule() {
        return wording.document().optimizer().rule();
    }

    /// Which iteration it is.
    int t() {
        return wording.asked().iteration();
    }

    /// What is asked for: something of the parameter in this iteration.
    Quantity asked() {
        return wording.asked();
    }

    Quantity freshQuantity() {
        return asked().as(Kind.NEW_PARAMETER);
    }

    String old() {
        return name(asked().parameter());
    }

    String fresh() {
        return name(freshQuantity());
    }

    String g() {
        return name(gradient());
    }

    Quantity gradient() {
        return asked().gradient();
    }

    /// The bias of the neuron.
    Quantity bias() {
        return wording.bias(asked().layer(), asked().to());
    }

    /// The gradient in another iteration.
    String g(int iteration) {
        return wording.names().apply(gradient().at(0, iteration));
    }

    double gradientAt(int iteration) {
        return wording.run().value(gradient().at(0, iteration));
    }

    String state(OptimizerState state) {
        return name(asked().state(state));
    }

    /// The state of the iteration before, at first 0.
    String before(OptimizerState state) {
        return t() == 1 ? "0" : wording.names().apply(asked().state(state).at(0, t() - 1));
    }

    double valueBefore(OptimizerState state) {
        return t() == 1 ? 0 : wording.run().value(asked().state(state).at(0, t() - 1));
    }

    String name(Quantity q) {
        return wording.name(q);
    }

    double value(Quantity q) {
        return wording.value(q);
    }

    double setting(Hyperparameter hyperparameter) {
        return wording.document().optimizer().of(hyperparameter);
    }

    Worth worth(Quantity q) {
        return wording.worth(q);
    }

    Worth worth(String text, double value) {
        return wording.worth(text, value);
    }

    /// The right formula of a number, with its name before it.
    String equation(Quantity q) {
        return name(q) + " = " + formula(q);
    }

    /// The right formula of a number.
    String formula(Quantity q) {
        Formula formula = wording.run().derivation().formula(here(q)).orElse(Formula.of(here(q)));
        return PlainText.symbols(this::text, wording.decimals()).write(formula);
    }

    /// The right formula of a number, in which some symbols are written otherwise.
    ///
    /// @param texts gives the text of a symbol
    String formula(Quantity q, Function<Symbol, String> texts) {
        Formula formula = q.kind() == Kind.NEW_PARAMETER ? moved() : remembered(q.state());
        return name(q) + " = " + PlainText.symbols(texts, wording.decimals()).write(formula);
    }

    /// The right formula of a number, in which the gradient is written otherwise.
    String withGradient(Quantity q, String other) {
        return formula(q, symbol -> symbol.equals(here(gradient())) ? other : text(symbol));
    }

    /// Whether the formula of a number has the gradient in it.
    boolean takesGradient(Quantity q) {
        return !withGradient(q, "").equals(withGradient(q, g()));
    }

    /// The name of a symbol.
    String text(Symbol symbol) {
        return symbol instanceof Quantity quantity ? wording.names().apply(quantity) : symbol.name();
    }

    private Formula remembered(OptimizerState state) {
        Formula before =
                t() == 1 ? Formula.constant(0) : Formula.of(asked().state(state).at(0, t() - 1));
        return rule().remembered(state, before, Formula.of(here(gradient())));
    }

    private Formula moved() {
        var after = new EnumMap<OptimizerState, Formula>(OptimizerState.class);
        for (OptimizerState state : rule().states()) {
            after.put(state, Formula.of(here(asked().state(state))));
        }
        return rule().moved(
                        Formula.of(here(asked().parameter())), Formula.of(here(gradient())), new States<>(after), t());
    }

    private Quantity here(Quantity q) {
        return q.at(0, t());
    }

    /// "you used this where that belongs", and both in a formula.
    Told instead(String verb, Worth wrong, Worth right, String frame) {
        return Told.instead(where + verb, wrong, right, frame);
    }

    /// A sentence with both formulas, in which what differs stands between `«` and `»`.
    Told told(String sentence, String right, String mistaken) {
        return new Told(where + sentence, right, mistaken);
    }

    /// What the parameter is changed by.
    Step step() {
        Formula.Sum sum = (Formula.Sum) moved();
        Formula first = sum.terms().get(1);
        PlainText plain = PlainText.symbols(this::text, wording.decimals());
        double value = value(freshQuantity()) - value(asked().parameter());
        if (sum.terms().size() == 2) {
            return first instanceof Formula.Negative negative
                    ? new Step("-", plain.write(negative.operand()), -value)
                    : new Step("+", plain.write(first), value);
        }
        Formula rest = Formula.sum(sum.terms().subList(1, sum.terms().size()));
        return new Step("+", "(" + plain.write(rest) + ")", value);
    }

    /// What is added to a parameter or subtracted from it.
    ///
    /// @param sign `+` or `-`
    record Step(String sign, String size, double value) {
        /// The step with its sign before it.
        String signed() {
            return sign.equals("-") ? "-" + size : size;
        }
    }
}
