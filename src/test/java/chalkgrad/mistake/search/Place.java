package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import java.util.List;
import java.util.Random;

/// Where and when a student makes a slip. Layers count from 1, neurons and samples from 0.
///
/// @param other another neuron, or whatever the slip has a choice of
/// @param sample the only sample for which it is made, -1 for all
/// @param since the first iteration in which it is made
record Place(Scope scope, int layer, int neuron, int other, int sample, int since) {
    enum Scope {
        NEURON,
        LAYER,
        HIDDEN,
        EVERYWHERE
    }

    static Place random(Random random, Document document, Slip.Reach reach) {
        int depth = document.network().depth();
        int layer = 1 + random.nextInt(depth);
        List<Scope> scopes = switch (reach) {
            case ANY -> List.of(Scope.NEURON, Scope.LAYER, Scope.LAYER, Scope.HIDDEN, Scope.EVERYWHERE);
            case ALL -> List.of(Scope.EVERYWHERE);
            case ONE_LAYER -> List.of(Scope.LAYER);
            case ONE_NEURON -> List.of(Scope.NEURON);
            case PARAMETERS, LATER -> List.of(Scope.LAYER, Scope.EVERYWHERE, Scope.EVERYWHERE);
        };
        Scope scope = scopes.get(random.nextInt(scopes.size()));
        return new Place(
                scope,
                layer,
                random.nextInt(document.network().size(layer)),
                random.nextInt(12),
                random.nextInt(8) == 0 ? random.nextInt(document.samples().size()) : -1,
                reach == Slip.Reach.LATER || random.nextInt(5) == 0 ? document.iterations() : 1);
    }

    /// This place in the same samples and iterations as another.
    Place when(Place same) {
        return new Place(scope, layer, neuron, other, same.sample, same.since);
    }

    /// Whether the slip is made here; layer 0 are targets and losses, neuron -1 is a whole layer, sample -1 the batch.
    boolean covers(int ofSample, int l, int j, int iteration, int depth) {
        boolean now = iteration >= since && (sample < 0 || ofSample < 0 || ofSample == sample);
        return now
                && switch (scope) {
                    case EVERYWHERE -> true;
                    case HIDDEN -> l < depth;
                    case LAYER -> l == 0 || l == layer;
                    case NEURON -> l == 0 || l == layer && (j < 0 || j == neuron);
                };
    }
}
