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
/// @param seed of the new weights
record Resizing(Network after, IntUnaryOperator origin, long seed) {
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
            double drawn = drawing.draw(random, inputs, outputs);
            return i < old.rows() && j < old.columns() ? old.get(i, j) : drawn;
        });
    }

    /// Biases that become tied are replaced by their mean; a tied bias that is untied is copied.
    private Matrix biases(int l, Matrix old) {
        int had = old.columns();
        if (after.layer(l).tiedBias() && had > 0) {
            return Matrix.row(old.sum() / had);
        }
        return Matrix.generate(1, after.biasCount(l), (zero, j) -> j < had ? old.get(0, j) : 0);
    }

    private Sample fitted(Sample sample, Targets targets) {
        return new Sample(
                fitted(sample.x(), after.inputSize(), 0),
                fitted(sample.y(), after.outputLayer().size(), targets.ofOtherClass()));
    }

    private static Matrix fitted(Matrix row, int size, double added) {
        return row.columns() == size
                ? row
                : Matrix.generate(1, size, (zero, j) -> j < row.columns() ? row.get(0, j) : added);
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
