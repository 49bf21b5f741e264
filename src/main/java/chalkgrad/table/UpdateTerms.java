package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// What an iteration leaves: the states of the optimizer, and the parameters that they move.
record UpdateTerms(Document document) {
    List<Definition> all() {
        var result = new ArrayList<Definition>();
        for (int l = 1; l <= document.network().depth(); l++) {
            ForwardTerms.weights(document.network(), l)
                    .map(weights -> update(weights, Role.REDUCED_WEIGHT_GRADIENT, Role.NEW_WEIGHTS, true))
                    .ifPresent(result::addAll);
            boolean updated = document.optimizer().updatesBiases();
            ForwardTerms.biases(document.network(), l)
                    .map(biases -> update(biases, Role.REDUCED_BIAS_GRADIENT, Role.NEW_BIASES, updated))
                    .ifPresent(result::addAll);
        }
        return result;
    }

    private List<Definition> update(Read parameter, Role gradientRole, Role fresh, boolean changes) {
        Optimizer optimizer = document.optimizer();
        int l = parameter.term().layer();
        boolean ofWeights = fresh == Role.NEW_WEIGHTS;
        var gradient = new Read(gradientRole.in(l), parameter.axes());
        var result = new ArrayList<Definition>();
        var states = new EnumMap<OptimizerState, Read>(OptimizerState.class);
        for (OptimizerState state : optimizer.rule().states()) {
            var own = new Read(Role.of(state, ofWeights).in(l), parameter.axes());
            states.put(state, own);
            result.add(updated(
                    own, new RememberedState(optimizer, state, own, gradient, document.start(), changes), changes));
        }
        var moved = new Moved(
                optimizer, parameter, gradient, states, document.start().iterations(), changes);
        result.add(updated(new Read(fresh.in(l), parameter.axes()), moved, changes));
        return result;
    }

    private Definition updated(Read itself, Expression expression, boolean changes) {
        var definition = Definition.of(itself, expression, true);
        return changes && document.optimizer().rule().moves() ? definition : definition.unrevealed();
    }
}
