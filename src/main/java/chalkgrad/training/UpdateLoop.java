package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.formula.ArrayAssignment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Loop;
import chalkgrad.formula.LoopCompiler;
import chalkgrad.formula.Symbol;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import chalkgrad.network.States;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reduces the gradients of a batch, adds the penalty's, and moves the parameters: the formulas of the optimizer,
/// compiled to one loop over all weights and one over all biases.
final class UpdateLoop {
    private static final Symbol FACTOR = new Factor("factor");

    /// What the sum over the samples is multiplied by.
    private record Factor(String name) implements Symbol {}

    private final OptimizerRule rule;
    private final Reduction reduction;
    private final Optional<Loop> ofWeights;
    private final Optional<Loop> ofBiases;
    private final double[][][] weights;
    private final double[][][] biases;
    /// The iteration, the factor, and the settings.
    private final double[] numbers;

    UpdateLoop(
            Document document,
            ParameterArrays parameters,
            ParameterArrays gradient,
            Map<OptimizerState, ParameterArrays> states) {
        Optimizer optimizer = document.optimizer();
        this.rule = optimizer.rule();
        this.reduction = document.reduction();
        List<ParameterArrays> arrays = new ArrayList<>(List.of(parameters, gradient));
        rule.states().forEach(state -> arrays.add(states.getOrDefault(state, gradient)));
        this.weights = arrays.stream().map(ParameterArrays::weightPieces).toArray(double[][][]::new);
        this.biases = arrays.stream().map(ParameterArrays::biasPieces).toArray(double[][][]::new);
        this.ofWeights = rule.moves() ? Optional.of(loop(document.penalty())) : Optional.empty();
        this.ofBiases =
                rule.moves() && optimizer.updatesBiases() ? Optional.of(loop(Optional.empty())) : Optional.empty();
        double[] settings =
                rule.hyperparameters().stream().mapToDouble(optimizer::of).toArray();
        this.numbers = new double[settings.length + 3];
        numbers[2] = document.penalty().map(Penalty::strength).orElse(0.0);
        System.arraycopy(settings, 0, numbers, 3, settings.length);
    }

    private Loop loop(Optional<Penalty> penalty) {
        Formula w = EntrySymbol.PARAMETER.formula();
        Formula g = EntrySymbol.GRADIENT.formula();
        Formula reduced = g.times(Formula.of(FACTOR));
        var assignments = new ArrayList<ArrayAssignment>();
        assignments.add(new ArrayAssignment(
                EntrySymbol.GRADIENT,
                penalty.map(any -> reduced.plus(any.rule().slope(w))).orElse(reduced)));
        var after = new HashMap<OptimizerState, Formula>();
        for (OptimizerState state : rule.states()) {
            assignments.add(
                    new ArrayAssignment(state, RuleOfTime.of(t -> rule.remembered(state, Formula.of(state), g, t))));
            after.put(state, Formula.of(state));
        }
        var states = new States<>(after);
        assignments.add(new ArrayAssignment(EntrySymbol.PARAMETER, RuleOfTime.of(t -> rule.moved(w, g, states, t))));
        return LoopCompiler.compile(
                assignments,
                Stream.concat(Stream.of(EntrySymbol.PARAMETER, EntrySymbol.GRADIENT), rule.states().stream())
                        .toList(),
                numbers());
    }

    private List<Symbol> numbers() {
        List<Hyperparameter> settings = rule.hyperparameters();
        return Stream.concat(Stream.of(RuleOfTime.T, FACTOR, PenaltyRule.STRENGTH), settings.stream())
                .toList();
    }

    /// Makes the update of an iteration, which counts from 1.
    ///
    /// @param samples the number of samples over which the gradient is summed up
    void run(int iteration, int samples) {
        numbers[0] = iteration;
        numbers[1] = reduction.factor(samples);
        if (ofWeights.isPresent()) {
            ofWeights.get().run(weights, numbers, Integer.MAX_VALUE);
        }
        if (ofBiases.isPresent()) {
            ofBiases.get().run(biases, numbers, Integer.MAX_VALUE);
        }
    }
}
