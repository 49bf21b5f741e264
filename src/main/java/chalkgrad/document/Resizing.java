package chalkgrad.document;

import chalkgrad.math.Matrix;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import chalkgrad.network.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/// Gives a document another structure and keeps every number that still has a place. New weights are random; new
/// biases and inputs are 0, and so are targets where they can be.
///
/// @param after the new structure
/// @param origin the layer of the document that a layer of the new structure continues, or 0 if it is new
/// @param removed the neuron or input that is taken out, if one is
/// @param seed of the new weights
record Resizing(Network after, IntUnaryOperator origin, Removed removed, long seed) {
    Resizing(Network after, IntUnaryOperator origin, long seed) {
        this(after, origin, Removed.NOTHING, seed);
    }

    /// A neuron that is taken out of a layer, or an input if the layer is 0. Those after it move up by one.
    record Removed(int layer, int neuron) {
        static final Removed NOTHING = new Removed(-1, 0);

        /// The place, from 0, that a neuron had before.
        int before(int ofLayer, int place) {
            return ofLayer == layer && place >= neuron - 1 ? place + 1 : place;
        }

        /// The number that a neuron has afterwards; 0 if it is the one that is taken out.
        int afterwards(int ofLayer, int number) {
            if (ofLayer != layer || number < neuron) {
                return number;
            }
            return number == neuron ? 0 : number - 1;
        }
    }

    Document applyTo(Document document) {
        return document.withStructure(
                after,
                this::parameters,
                sample -> fitted(sample, document.loss().targets()),
                new Renaming(document.network(), this).applyTo(document.notation()));
    }

    /// The layer of the new structure that continues a layer of the document; 0 if none does.
    int continuation(int layer) {
        for (int l = 1; l <= after.depth(); l++) {
            if (origin.applyAsInt(l) == layer) {
                return l;
            }
        }
        return 0;
    }

    private Parameters parameters(Parameters before) {
        var weights = new ArrayList<Matrix>();
        var biases = new ArrayList<Matrix>();
        for (int l = 1; l <= after.depth(); l++) {
            int old = origin.applyAsInt(l);
            weights.add(weights(l, old == 0 ? Matrix.zeros(0, 0) : before.weights(old)));
            biases.add(biases(l, old == 0 ? Matrix.zeros(1, 0) : before.biases(old)));
        }
        return new Parameters(weights, biases);
    }

    private Matrix weights(int l, Matrix old) {
        int inputs = after.weightRows(l);
        int outputs = after.weightColumns(l);
        var random = new Random(seed + l);
        Initialisation drawing = Initialisation.of(after.layer(l).activation());
        return Matrix.generate(inputs, outputs, (i, j) -> {
            double drawn = drawing.draw(random, inputs, outputs, 0);
            int row = removed.before(l - 1, i);
            int column = removed.before(l, j);
            return row < old.rows() && column < old.columns() ? old.get(row, column) : drawn;
        });
    }

    /// Biases that become tied are replaced by their mean; a tied bias that is untied is copied.
    private Matrix biases(int l, Matrix old) {
        int had = old.columns();
        if (after.layer(l).tiedBias() && had > 0) {
            return Matrix.row(old.sum() / had);
        }
        return Matrix.generate(1, after.biasCount(l), (zero, j) -> {
            int place = after.layer(l).tiedBias() ? j : removed.before(l, j);
            return place < had ? old.get(0, place) : 0;
        });
    }

    private Sample fitted(Sample sample, Targets targets) {
        return new Sample(fitted(sample.x(), 0, 0), fitted(sample.y(), after.depth(), targets.ofOtherClass()));
    }

    private Matrix fitted(Matrix row, int layer, double added) {
        int size = after.size(layer);
        return row.columns() == size
                ? row
                : Matrix.generate(1, size, (zero, j) -> {
                    int place = removed.before(layer, j);
                    return place < row.columns() ? row.get(0, place) : added;
                });
    }

    /// The network with one layer replaced.
    static Network with(Network network, int l, Layer layer) {
        var layers = new ArrayList<>(network.layers());
        layers.set(l - 1, layer);
        return new Network(network.inputSize(), layers);
    }

    /// A resizing that keeps all layers in their places.
    static Resizing of(Network after, long seed) {
        return new Resizing(after, l -> l, seed);
    }

    /// The names of layers in the new order; empty if there were none or one would be missing.
    List<String> reordered(List<String> names, String letter) {
        if (names.isEmpty()) {
            return names;
        }
        var result = new ArrayList<String>();
        for (int l = 1; l <= after.depth(); l++) {
            int old = origin.applyAsInt(l);
            result.add(old == 0 ? letter + l : names.get(old - 1));
        }
        return result.stream().distinct().count() == result.size() ? result : List.of();
    }
}
