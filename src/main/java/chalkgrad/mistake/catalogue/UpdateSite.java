package chalkgrad.mistake.catalogue;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Site;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import chalkgrad.table.Role;

/// A place in the update of a layer's weights or biases.
record UpdateSite(Site at, boolean ofWeights) implements Update {
    private enum Operand implements Symbol {
        OLD,
        GRADIENT
    }

    /// What the optimizer remembers.
    private record Remembered(OptimizerState state, boolean isBefore) implements Symbol {
        @Override
        public String name() {
            return state.name();
        }
    }

    @Override
    public Document document() {
        return at.pass().document();
    }

    @Override
    public int iteration() {
        return at.iteration();
    }

    @Override
    public int batchSize() {
        return at.batch().size();
    }

    @Override
    public Formula old() {
        return Formula.of(Operand.OLD);
    }

    @Override
    public Formula g() {
        return Formula.of(Operand.GRADIENT);
    }

    @Override
    public Formula of(OptimizerState state) {
        return Formula.of(new Remembered(state, false));
    }

    @Override
    public Formula before(OptimizerState state) {
        return isFirst(state) ? Formula.constant(0) : Formula.of(new Remembered(state, true));
    }

    /// The numbers of a formula, in the shape of the parameters.
    Matrix value(Formula formula) {
        return value(formula, gradient());
    }

    /// The numbers of a formula with another gradient.
    Matrix value(Formula formula, Matrix gradient) {
        return Broadcast.spread(formula.evaluateArrays(symbol -> value(symbol, gradient)), gradient);
    }

    private Matrix value(Symbol symbol, Matrix gradient) {
        return switch (symbol) {
            case Operand operand -> operand == Operand.OLD ? parameters() : gradient;
            case Remembered(OptimizerState state, boolean isBefore) ->
                in(Role.of(state, ofWeights), isBefore ? iteration() - 1 : iteration());
            default -> Matrix.number(optimizer().of((Hyperparameter) symbol));
        };
    }

    /// The array without the mistake.
    Matrix unchanged() {
        return at.unchanged();
    }

    /// The parameters before the update.
    Matrix parameters() {
        return in(ofWeights ? Role.WEIGHTS : Role.BIASES, iteration());
    }

    /// The right change of the parameters.
    Matrix change() {
        return Broadcast.minus(unchanged(), parameters());
    }

    Matrix gradient() {
        return in(gradientTerm(ofWeights), iteration());
    }

    /// The gradient of the iteration before, which must exist.
    Matrix gradientBefore() {
        return in(gradientTerm(ofWeights), iteration() - 1);
    }

    /// The array as it is computed from another gradient.
    Matrix with(Matrix gradient) {
        Role role = gradientTerm(ofWeights);
        return at.with(role, at.layer(), Broadcast.spread(gradient, gradient())).unchanged();
    }

    static Role gradientTerm(boolean ofWeights) {
        return ofWeights ? Role.REDUCED_WEIGHT_GRADIENT : Role.REDUCED_BIAS_GRADIENT;
    }

    private Optimizer optimizer() {
        return document().optimizer();
    }

    private Matrix in(Role role, int iteration) {
        return at.pass().value(role, at.layer(), 0, iteration);
    }
}
