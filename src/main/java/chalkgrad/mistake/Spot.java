package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import org.jspecify.annotations.Nullable;

/// A place in a pass where an array is computed, from which a mistake can reach whatever else the pass has.
///
/// @param layer the layer, 0 for inputs, targets and losses
/// @param sample the sample from 1, 0 for the batch
/// @param iteration the iteration from 1
/// @param made the changes of this expression that are still to be made
public record Spot(Replay pass, Term term, int layer, int sample, int iteration, Replay.@Nullable Made made) {
    /// The array that would stand here without the change that asks.
    public Matrix usual() {
        return pass.evaluate(this);
    }

    public Matrix of(Term other, int ofLayer) {
        return pass.value(other, ofLayer, sample, iteration);
    }

    public Matrix ofBatch(Term other, int ofLayer) {
        return pass.value(other, ofLayer, 0, iteration);
    }

    public Matrix z() {
        return of(Term.PRE_ACTIVATION, layer);
    }

    public Matrix a() {
        return of(Term.ACTIVATION, layer);
    }

    /// The activations of the layer before, or the inputs.
    public Matrix before() {
        return of(Term.ACTIVATION, layer - 1);
    }

    public Matrix w() {
        return ofBatch(Term.WEIGHTS, layer);
    }

    public Matrix b() {
        return ofBatch(Term.BIASES, layer);
    }

    public Matrix delta() {
        return of(Term.DELTA, layer);
    }

    /// dL/da of this layer.
    public Matrix gradient() {
        return of(Term.ACTIVATION_GRADIENT, layer);
    }

    /// The weights to the next layer, as gradients come back through them.
    public Matrix wNext() {
        return ofBatch(Term.BACKWARD_WEIGHTS, layer + 1);
    }

    /// dL/dz of the next layer.
    public Matrix deltaNext() {
        return of(Term.DELTA, layer + 1);
    }

    /// The outputs of the network.
    public Matrix output() {
        return of(Term.ACTIVATION, pass.depth());
    }

    public Matrix target() {
        return of(Term.TARGET, 0);
    }

    public Activation activation() {
        return pass.document().network().layer(layer).activation();
    }

    /// The layer's activation, which must be elementwise.
    public ElementwiseActivation elementwise() {
        return (ElementwiseActivation) activation();
    }

    /// Whether another expression of the layer is exchanged.
    boolean isChanged(Term other) {
        return pass.isChanged(other, layer, sample, iteration);
    }

    /// This spot without a change, and without those made upon it.
    Spot before(Replay.Made change) {
        return new Spot(pass, term, layer, sample, iteration, change.before());
    }
}
