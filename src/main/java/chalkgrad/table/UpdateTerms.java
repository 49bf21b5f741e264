package chalkgrad.table;

import chalkgrad.network.ArrayUpdate;
import chalkgrad.network.OptimizerState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// What an iteration leaves: the states of the optimizer, and the parameters that they move.
record UpdateTerms(PassStructure structure, ArrayUpdate update) {
    UpdateTerms(PassStructure structure) {
        this(structure, new ArrayUpdate(structure.optimizer()));
    }

    List<Definition> all() {
        var result = new ArrayList<Definition>();
        for (int l = 1; l <= structure.network().depth(); l++) {
            ForwardTerms.weights(structure.network(), l)
                    .map(weights -> update(weights, Role.REDUCED_WEIGHT_GRADIENT, Role.NEW_WEIGHTS, true))
                    .ifPresent(result::addAll);
            boolean updated = structure.updatesBiases();
            ForwardTerms.biases(structure.network(), l)
                    .map(biases -> update(biases, Role.REDUCED_BIAS_GRADIENT, Role.NEW_BIASES, updated))
                    .ifPresent(result::addAll);
        }
        return result;
    }

    private List<Definition> update(Read parameter, Role gradientRole, Role fresh, boolean changes) {
        int l = parameter.term().layer();
        boolean ofWeights = fresh == Role.NEW_WEIGHTS;
        var gradient = new Read(gradientRole.in(l), parameter.axes());
        var result = new ArrayList<Definition>();
        var states = new EnumMap<OptimizerState, Read>(OptimizerState.class);
        for (OptimizerState state : structure.optimizer().states()) {
            var own = new Read(Role.of(state, ofWeights).in(l), parameter.axes());
            states.put(state, own);
            result.add(updated(own, new RememberedState(update, state, own, gradient, changes), changes));
        }
        var moved = new Moved(update, parameter, gradient, states, changes);
        result.add(updated(new Read(fresh.in(l), parameter.axes()), moved, changes));
        return result;
    }

    private Definition updated(Read itself, Expression expression, boolean changes) {
        var definition = Definition.of(itself, expression, true);
        return changes && structure.optimizer().moves() ? definition : definition.unrevealed();
    }
}
