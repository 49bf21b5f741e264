package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import java.util.Optional;

/// dL/dz of the outputs: in the short form that courses teach, such as a - y, if there is one, otherwise by the chain
/// rule.
///
/// @param chain the chain rule
record OutputDelta(Outputs outputs, Expression chain) implements Expression {
    private static final Symbol A = new Operand("a");
    private static final Symbol Y = new Operand("y");
    private static final Symbol TOTAL = new Operand("total");

    private record Operand(String name) implements Symbol {}

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Formula plain = shortForm(at, symbols).orElseGet(() -> chain.entry(at, symbols));
        return symbols.faithful(
                plain,
                () -> outputs.rule()
                        .delta(
                                Outputs.each(outputs.z(), at, symbols),
                                Outputs.each(outputs.y(), at, symbols),
                                outputs.index(at)));
    }

    @Override
    public boolean spansLayer() {
        return chain.spansLayer();
    }

    @Override
    public Optional<Formula> shortForm(Indices at, Symbols symbols) {
        Formula total = Formula.sum(Outputs.each(outputs.y(), at, symbols));
        return outputs.loss()
                .shortDelta(
                        outputs.activation(),
                        outputs.a().entry(at, symbols),
                        outputs.y().entry(at, symbols),
                        symbols.value(total) == 1 ? Optional.empty() : Optional.of(total));
    }

    @Override
    public Formula chainRule(Indices at, Symbols symbols) {
        return chain.entry(at, symbols);
    }

    @Override
    public Matrix byChainRule(Operands operands) {
        return chain.value(operands);
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        return chain.withMatrices(at, symbols);
    }

    @Override
    public Matrix value(Operands operands) {
        int layer = outputs.z().term().layer();
        boolean byChain = operands.isExchanged(Role.ACTIVATION_GRADIENT.in(layer))
                || operands.isExchanged(Role.DERIVATIVE.in(layer));
        if (byChain) {
            return chain.value(operands);
        }
        if (outputs.areFromPreActivations(operands)) {
            // dL/da of all samples has been computed before
            return operands.areStacked() && !outputs.rule().cancelsTheSlope()
                    ? chain.value(operands)
                    : outputs.values(operands, outputs.rule()::deltas);
        }
        return shortForm()
                .map(form -> form.evaluateArrays(symbol -> operand(symbol, operands)))
                .orElseGet(() -> chain.value(operands));
    }

    private Optional<Formula> shortForm() {
        return outputs.loss()
                .shortDelta(outputs.activation(), Formula.of(A), Formula.of(Y), Optional.of(Formula.of(TOTAL)));
    }

    private Matrix operand(Symbol symbol, Operands operands) {
        Matrix y = outputs.y().value(operands);
        return symbol.equals(A) ? outputs.a().value(operands) : symbol.equals(Y) ? y : Matrix.number(y.sum());
    }
}
