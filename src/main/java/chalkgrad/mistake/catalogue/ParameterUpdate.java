package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ZERO;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.mistake.wording.Argument;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// The numbers and formulas of the update of one parameter in one iteration.
///
/// @param viewpoint that of the new parameter, or of what the optimizer remembers of it, in that iteration
/// @param asker that of the number that is diagnosed
record ParameterUpdate(Viewpoint viewpoint, Viewpoint asker) implements Update {
    /// The update that has spoiled a number: its own, or the one before.
    ///
    /// @param ofWeights whether weights are updated with the mistake
    /// @param ofBiases whether biases are
    /// @param first what of a parameter the mistake spoils first
    static ParameterUpdate of(Viewpoint v, boolean ofWeights, boolean ofBiases, Kind first) {
        Quantity asked = v.asked();
        boolean within = asked.isOfParameter() && asked.kind().compareTo(first) >= 0;
        boolean ofWeight = ofWeights && !(ofBiases && v.hasBiases(v.l()) && asked.isOfParameter() && asked.from() == 0);
        boolean own = asked.isOfParameter() && asked.layer() == v.l() && (asked.from() != 0) == ofWeight;
        Quantity other = ofWeight ? v.weight() : v.bias();
        Quantity parameter = own ? asked.parameter() : other;
        int iteration =
                Math.clamp(asked.iteration() - (within ? 0 : 1), 1, v.document().iterations());
        Quantity about = (own && within ? asked : parameter.as(Kind.NEW_PARAMETER)).at(0, iteration);
        return new ParameterUpdate(v.ofNumber(about).in(v.l(), 0), v);
    }

    @Override
    public Document document() {
        return viewpoint.document();
    }

    @Override
    public int iteration() {
        return viewpoint.asked().iteration();
    }

    /// What is asked for: something of the parameter in this iteration.
    Quantity asked() {
        return viewpoint.asked();
    }

    Quantity fresh() {
        return asked().as(Kind.NEW_PARAMETER);
    }

    Quantity gradient() {
        return asked().gradient();
    }

    /// The bias of the neuron.
    Quantity bias() {
        return viewpoint.bias(asked().layer(), asked().to());
    }

    Quantity state(OptimizerState state) {
        return asked().state(state);
    }

    Formula of(Quantity q) {
        return viewpoint.of(q);
    }

    @Override
    public int batchSize() {
        return viewpoint.batch().size();
    }

    @Override
    public Formula old() {
        return of(asked().parameter());
    }

    @Override
    public Formula g() {
        return of(gradient());
    }

    @Override
    public Formula of(OptimizerState state) {
        return of(state(state));
    }

    @Override
    public Formula before(OptimizerState state) {
        return isFirst(state) ? ZERO : Formula.of(state(state).at(0, iteration() - 1));
    }

    double value(Quantity q) {
        return viewpoint.value(q);
    }

    Argument valued(Quantity q) {
        return viewpoint.valued(q);
    }

    Argument valued(Formula formula) {
        return viewpoint.valued(formula);
    }

    /// The right formula of a number, as the optimizer's rule states it.
    Contrast contrast(Quantity q) {
        if (q.kind() == Kind.NEW_PARAMETER) {
            return equation(q, moved());
        }
        return q.kind()
                .state()
                .map(state -> equation(q, remembered(state)))
                .orElseGet(() -> viewpoint.contrast(q).seenFrom(asker));
    }

    /// A number and a formula of it, in which something differs.
    Contrast equation(Quantity q, Formula formula) {
        return viewpoint.equation(q, formula).seenFrom(asker);
    }

    /// The new parameter with another step.
    Contrast stepping(Formula wrong) {
        return equation(fresh(), old().plus(Contrast.swap(step(), wrong)));
    }
}
