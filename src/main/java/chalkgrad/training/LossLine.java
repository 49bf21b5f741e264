package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Pass;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;

/// The loss as a function of one number, with all others fixed: a forward pass with that number shifted, without any
/// part of the backward pass. A shifted weight or bias shifts the pre-activations of its layer, which are linear in it.
final class LossLine {
    private final Document document;
    private final Network network;
    private final Pass pass;
    private final Parameters parameters;
    private final Quantity gradient;

    /// @param gradient the gradient that should equal the slope of this line
    LossLine(Document document, Pass pass, Quantity gradient) {
        this.document = document;
        this.network = document.network();
        this.pass = pass;
        this.gradient = gradient;
        this.parameters = pass.parameters();
    }

    /// The loss with the number increased by this much.
    Point at(double shift) {
        int l = gradient.layer();
        var z = new ArrayList<Matrix>();
        return switch (gradient.kind()) {
            case WEIGHT_GRADIENT, BIAS_GRADIENT, DELTA -> {
                z.add(shiftedPreActivation(shift));
                yield from(l, z);
            }
            case ACTIVATION_GRADIENT, INPUT_GRADIENT -> {
                Matrix a = shiftedActivation(shift);
                if (l == network.depth()) {
                    yield new Point(factor() * lossOf(a), List.of(), l);
                }
                z.add(a.times(parameters.weights(l + 1)).plusRow(parameters.biases(l + 1)));
                yield from(l + 1, z);
            }
            default -> throw new IllegalArgumentException(gradient + " is no gradient of the loss");
        };
    }

    private Matrix shiftedPreActivation(double shift) {
        int l = gradient.layer();
        Matrix old = rows(pass.z(l));
        Matrix before = rows(pass.a(l - 1));
        boolean ofWeight = gradient.kind() == Kind.WEIGHT_GRADIENT;
        return Matrix.generate(old.rows(), old.columns(), (s, j) -> {
            boolean moved = gradient.to() == 0 || gradient.to() == j + 1;
            double by = ofWeight && moved ? shift * before.get(s, gradient.from() - 1) : shift;
            return moved ? old.get(s, j) + by : old.get(s, j);
        });
    }

    private Matrix shiftedActivation(double shift) {
        Matrix old = rows(pass.a(gradient.layer()));
        return old.with(0, gradient.to() - 1, old.get(0, gradient.to() - 1) + shift);
    }

    private Point from(int first, List<Matrix> z) {
        Matrix a = network.layer(first).activation().value(z.getLast());
        for (int l = first + 1; l <= network.depth(); l++) {
            z.add(a.times(parameters.weights(l)).plusRow(parameters.biases(l)));
            a = network.layer(l).activation().value(z.getLast());
        }
        Activation output = network.outputLayer().activation();
        double loss = document.loss()
                .terms(output, z.getLast(), a, rows(document.targets()))
                .sum();
        return new Point(factor() * loss, z, first);
    }

    private double lossOf(Matrix a) {
        return a.zip(rows(document.targets()), (one, y) -> document.loss().term(one, y, a.columns()))
                .sum();
    }

    private double factor() {
        return isOfBatch() ? document.reduction().factor(document.samples().size()) : 1;
    }

    private boolean isOfBatch() {
        return gradient.sample() == 0 && !document.hasSingleSample();
    }

    /// The rows of all samples, or of the gradient's own sample.
    private Matrix rows(Matrix all) {
        return isOfBatch() ? all : all.row(Math.max(0, gradient.sample() - 1));
    }

    /// Whether any activation has its kink between two points.
    boolean hasKinkBetween(Point one, Point other) {
        for (int k = 0; k < one.z.size(); k++) {
            boolean bends = network.layer(one.first + k).activation() instanceof ElementwiseActivation activation
                    && activation.hasKink();
            if (bends
                    && one.z
                                    .get(k)
                                    .zip(other.z.get(k), (p, q) -> p > 0 == q > 0 ? 0 : 1)
                                    .sum()
                            > 0) {
                return true;
            }
        }
        return false;
    }

    /// The loss at a place of the line.
    ///
    /// @param z the pre-activations that depend on the number, by layer
    /// @param first the layer of the first of them
    record Point(double loss, List<Matrix> z, int first) {}
}
