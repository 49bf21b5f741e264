package chalkgrad.pass;

import chalkgrad.math.Matrix;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import chalkgrad.network.States;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The end of an iteration: what the optimizer remembers, and the new parameters.
public record Update(States<Parameters> states, Parameters parameters) {
    /// The start of every run: the document's parameters, and states of 0.
    static Update start(Optimizer optimizer, Parameters parameters) {
        Parameters zeros = parameters.map(matrix -> Matrix.zeros(matrix.rows(), matrix.columns()));
        return new Update(
                new States<>(optimizer.rule().states().stream()
                        .collect(Collectors.toMap(Function.identity(), state -> zeros))),
                parameters);
    }

    /// The update of iteration t, which counts from 1.
    Update next(Optimizer optimizer, Parameters gradient, int t) {
        var weights = new ArrayList<Moved>();
        var biases = new ArrayList<Moved>();
        for (int l = 1; l <= gradient.weights().size(); l++) {
            weights.add(move(optimizer, Parameters::weights, gradient, l, t));
            biases.add(
                    optimizer.updatesBiases()
                            ? move(optimizer, Parameters::biases, gradient, l, t)
                            : new Moved(parameters.biases(l), statesOf(optimizer, Parameters::biases, l)));
        }
        var after = new EnumMap<OptimizerState, Parameters>(OptimizerState.class);
        for (OptimizerState state : optimizer.rule().states()) {
            after.put(state, assemble(weights, biases, moved -> moved.states.get(state)));
        }
        return new Update(new States<>(after), assemble(weights, biases, moved -> moved.parameter));
    }

    private Moved move(Optimizer optimizer, Part part, Parameters gradient, int l, int t) {
        Matrix g = part.of(gradient, l);
        States<Matrix> after = optimizer.rule().remember(statesOf(optimizer, part, l), g, optimizer);
        return new Moved(optimizer.rule().move(part.of(parameters, l), g, after, optimizer, t), after);
    }

    private States<Matrix> statesOf(Optimizer optimizer, Part part, int l) {
        return new States<>(optimizer.rule().states().stream()
                .collect(Collectors.toMap(Function.identity(), state -> part.of(states.get(state), l))));
    }

    private static Parameters assemble(List<Moved> weights, List<Moved> biases, Function<Moved, Matrix> matrix) {
        return new Parameters(
                weights.stream().map(matrix).toList(),
                biases.stream().map(matrix).toList());
    }

    private record Moved(Matrix parameter, States<Matrix> states) {}

    /// The weights or the biases of a layer.
    private interface Part {
        Matrix of(Parameters parameters, int l);
    }
}
