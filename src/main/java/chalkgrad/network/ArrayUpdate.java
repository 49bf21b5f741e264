package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The formulas of an optimizer's rule, evaluated for whole arrays. All parameters have the same ones, so those of the
/// latest iteration are kept. Threads that meet here make equal ones.
public final class ArrayUpdate {
    private static final Formula GRADIENT = Formula.of(Operand.GRADIENT);
    private static final States<Formula> STATES =
            new States<>(Stream.of(OptimizerState.values()).collect(Collectors.toMap(state -> state, Formula::of)));

    private final OptimizerRule rule;
    private @Nullable Formulas latest;

    private record Formulas(int t, Map<OptimizerState, Formula> remembered, Formula moved) {}

    public ArrayUpdate(OptimizerRule rule) {
        this.rule = rule;
    }

    public OptimizerRule rule() {
        return rule;
    }

    /// What an optimizer with this rule remembers of some parameters after iteration t, which counts from 1.
    ///
    /// @param before what it remembered after the iteration before, in the shape of the parameters
    public Matrix remember(Optimizer optimizer, OptimizerState state, Matrix before, Matrix gradient, int t) {
        return Objects.requireNonNull(formulas(t).remembered.get(state))
                .evaluateArrays(symbol -> symbol == Operand.BEFORE ? before : value(symbol, optimizer, gradient));
    }

    /// The parameters after iteration t, which counts from 1.
    ///
    /// @param after what the rule remembers after the iteration
    public Matrix move(
            Optimizer optimizer, Matrix parameter, Matrix gradient, Function<OptimizerState, Matrix> after, int t) {
        return formulas(t)
                .moved
                .evaluateArrays(symbol -> symbol == Operand.PARAMETER
                        ? parameter
                        : symbol instanceof OptimizerState state
                                ? after.apply(state)
                                : value(symbol, optimizer, gradient));
    }

    private static Matrix value(Symbol symbol, Optimizer optimizer, Matrix gradient) {
        return symbol instanceof Hyperparameter setting ? Matrix.number(optimizer.of(setting)) : gradient;
    }

    private Formulas formulas(int t) {
        Formulas known = latest;
        if (known == null || known.t != t) {
            var remembered = new HashMap<OptimizerState, Formula>();
            for (OptimizerState state : rule.states()) {
                remembered.put(state, rule.remembered(state, Formula.of(Operand.BEFORE), GRADIENT, t));
            }
            known = new Formulas(t, remembered, rule.moved(Formula.of(Operand.PARAMETER), GRADIENT, STATES, t));
            latest = known;
        }
        return known;
    }

    /// An array in a formula of the rule, besides states.
    private enum Operand implements Symbol {
        PARAMETER,
        GRADIENT,
        BEFORE
    }
}
