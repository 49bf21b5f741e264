package chalkgrad.mistake.replay;

import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.table.Operands;
import chalkgrad.table.Role;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import org.jspecify.annotations.Nullable;

/// A place in a pass where an array is computed. From it a mistake can reach everything else in the pass.
///
/// @param sample the sample from 1, 0 for the batch
/// @param iteration the iteration from 1
/// @param made the changes of this expression that are still to be made
/// @param swapped the operands that are read as something else
public record Site(
        Replay pass,
        Term term,
        int sample,
        int iteration,
        @Nullable Made made,
        @Nullable Swap swapped) implements Operands {
    /// An operand, and what is read in its place.
    record Swap(Term operand, Matrix instead, @Nullable Swap next) {}

    /// The layer, 0 for inputs, targets and losses.
    public int layer() {
        return term.layer();
    }

    /// The array without the current change.
    public Matrix unchanged() {
        return pass.evaluate(this);
    }

    /// This place with one operand exchanged. [#unchanged] gives the array that follows from it.
    public Site with(Role operand, int ofLayer, Matrix instead) {
        return new Site(pass, term, sample, iteration, made, new Swap(operand.in(ofLayer), instead, swapped));
    }

    private @Nullable Matrix swapped(Term other) {
        for (Swap swap = swapped; swap != null; swap = swap.next) {
            if (swap.operand.equals(other)) {
                return swap.instead;
            }
        }
        return null;
    }

    @Override
    public Matrix of(Term other) {
        Matrix instead = swapped(other);
        return instead != null ? instead : pass.value(other, other.role().isOfSample() ? sample : 0, iteration);
    }

    @Override
    public Matrix ofSample(Term other, int s) {
        return pass.value(other, s, iteration);
    }

    @Override
    public Matrix ofIterationBefore(Term other) {
        return pass.value(other, 0, iteration - 1);
    }

    @Override
    public Table table() {
        return pass.table();
    }

    @Override
    public boolean areStacked() {
        return false;
    }

    @Override
    public boolean isExchanged(Term other) {
        return swapped(other) != null || pass.isChanged(other, sample, iteration);
    }

    /// An array of a layer, of this sample if each sample has its own.
    public Matrix of(Role other, int ofLayer) {
        return of(other.in(ofLayer));
    }

    public Matrix z() {
        return of(Role.PRE_ACTIVATION, layer());
    }

    public Matrix a() {
        return of(Role.ACTIVATION, layer());
    }

    /// The activations of the layer before, or the inputs.
    public Matrix before() {
        return of(Role.ACTIVATION, layer() - 1);
    }

    public Matrix w() {
        return of(Role.WEIGHTS, layer());
    }

    /// The biases; 0 if there are none.
    public Matrix b() {
        boolean biased = table().has(Role.BIASES.in(layer()));
        return biased ? of(Role.BIASES, layer()) : Matrix.number(0);
    }

    public Matrix delta() {
        return of(Role.DELTA, layer());
    }

    /// dL/da of this layer.
    public Matrix gradient() {
        return of(Role.ACTIVATION_GRADIENT, layer());
    }

    /// The weights to the next layer, as gradients come back through them.
    public Matrix wNext() {
        return of(Role.BACKWARD_WEIGHTS, layer() + 1);
    }

    /// dL/dz of the next layer.
    public Matrix deltaNext() {
        return of(Role.DELTA, layer() + 1);
    }

    /// dL/dz of this layer by the chain rule.
    public Matrix chainRule() {
        return table().chainRule(Role.DELTA.in(layer()), this);
    }

    /// The outputs of the network.
    public Matrix output() {
        return of(Role.ACTIVATION, pass.depth());
    }

    public Matrix target() {
        return of(Role.TARGET, 0);
    }

    public Activation activation() {
        return pass.document().network().layer(layer()).activation();
    }

    /// The layer's activation, which must be elementwise.
    public ElementwiseActivation elementwise() {
        return (ElementwiseActivation) activation();
    }

    /// This site without a change and those made after it.
    Site before(Made change) {
        return new Site(pass, term, sample, iteration, change.before(), swapped);
    }
}
