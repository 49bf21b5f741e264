package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An optimizer rule with its settings.
///
/// @param settings the values of the rule's hyperparameters; those left out get their default
/// @param updatesBiases whether biases are updated too; if not, they and their states stay as they are
public record Optimizer(OptimizerRule rule, Map<Hyperparameter, Double> settings, boolean updatesBiases) {
    private static final Formula GRADIENT = Formula.of(Operand.GRADIENT);
    private static final States<Formula> STATES =
            new States<>(Stream.of(OptimizerState.values()).collect(Collectors.toMap(state -> state, Formula::of)));

    public Optimizer {
        var complete = new HashMap<Hyperparameter, Double>();
        for (Hyperparameter hyperparameter : rule.hyperparameters()) {
            complete.put(hyperparameter, settings.getOrDefault(hyperparameter, hyperparameter.preset()));
        }
        settings = Map.copyOf(complete);
    }

    public double of(Hyperparameter hyperparameter) {
        return settings.getOrDefault(hyperparameter, hyperparameter.preset());
    }

    /// What the rule remembers of some parameters after iteration t, which counts from 1.
    ///
    /// @param before what it remembered after the iteration before, in the shape of the parameters
    public Matrix remember(OptimizerState state, Matrix before, Matrix gradient, int t) {
        return rule.remembered(state, Formula.of(Operand.BEFORE), GRADIENT, t)
                .evaluateArrays(symbol -> symbol == Operand.BEFORE ? before : value(symbol, gradient));
    }

    /// The parameters after iteration t, which counts from 1.
    ///
    /// @param after what the rule remembers after the iteration
    public Matrix move(Matrix parameter, Matrix gradient, Function<OptimizerState, Matrix> after, int t) {
        return rule.moved(Formula.of(Operand.PARAMETER), GRADIENT, STATES, t).evaluateArrays(symbol -> switch (symbol) {
            case OptimizerState state -> after.apply(state);
            case Operand operand when operand == Operand.PARAMETER -> parameter;
            default -> value(symbol, gradient);
        });
    }

    private Matrix value(Symbol symbol, Matrix gradient) {
        return symbol instanceof Hyperparameter hyperparameter ? Matrix.number(of(hyperparameter)) : gradient;
    }

    /// An array in a formula of the rule, besides states.
    private enum Operand implements Symbol {
        PARAMETER,
        GRADIENT,
        BEFORE
    }
}
