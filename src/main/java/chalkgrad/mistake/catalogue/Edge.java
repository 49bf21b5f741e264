package chalkgrad.mistake.catalogue;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// An edge into layer l. In both directions, a sum has one term for each edge.
record Edge(int l, int i, int j) {
    /// The edges of all small layers.
    static List<Edge> all(Assignment assignment) {
        return assignment.layers().stream()
                .filter(assignment::isSmall)
                .flatMap(l -> into(assignment, l).stream())
                .toList();
    }

    /// The edges into a layer.
    static List<Edge> into(Assignment assignment, int l) {
        return Assignment.range(1, assignment.size(l - 1)).stream()
                .flatMap(i -> Assignment.range(1, assignment.size(l)).stream().map(j -> new Edge(l, i, j)))
                .toList();
    }

    Quantity weight() {
        return Quantity.weight(l, i, j);
    }

    /// The sum that contains it in the forward pass.
    Quantity forward() {
        return Quantity.preActivation(l, j);
    }

    Quantity activation() {
        return Quantity.activation(l - 1, i);
    }

    /// The sum that contains it in the backward pass.
    Quantity backward() {
        return Quantity.activationGradient(l - 1, i);
    }

    Quantity delta() {
        return Quantity.delta(l, j);
    }

    /// Exchanges the weight in each direction separately.
    ///
    /// @param weight what the student had instead, from the weights of the layer
    void exchange(VariantCollector variants, double cost, ToDoubleFunction<Matrix> weight, OfEdge wrong) {
        variants.add(cost, wrong.wording(this, backward(), delta()), Role.ACTIVATION_GRADIENT, l - 1, backward(weight));
        variants.add(cost, wrong.wording(this, forward(), activation()), Role.PRE_ACTIVATION, l, forward(weight));
    }

    /// Exchanges the weight of one edge forward, in z of the neuron that it leads to.
    private Change forward(ToDoubleFunction<Matrix> weight) {
        return at -> at.with(Role.WEIGHTS, l, exchanged(at.w(), weight)).unchanged();
    }

    /// Exchanges the weight of one edge backward, in dL/da of the neuron that it comes from.
    private Change backward(ToDoubleFunction<Matrix> weight) {
        return at ->
                at.with(Role.BACKWARD_WEIGHTS, l, exchanged(at.wNext(), weight)).unchanged();
    }

    private Matrix exchanged(Matrix weights, ToDoubleFunction<Matrix> weight) {
        return weights.with(i - 1, j - 1, weight.applyAsDouble(weights));
    }

    /// Describes a mistake with the weight of an edge.
    interface OfEdge {
        /// The words for it.
        ///
        /// @param sum the number in which it was made
        /// @param carried the number that the edge carries
        Wording wording(Edge edge, Quantity sum, Quantity carried);
    }

    /// "you multiplied by this where the weight belongs".
    static OfEdge instead(Function<Viewpoint, Formula> wrong) {
        return (edge, sum, carried) -> v -> v.contrast(sum)
                .with(edge.weight(), wrong.apply(v))
                .described("multiplied", v.named(carried), v.valued(wrong.apply(v)), v.valued(edge.weight()));
    }

    /// dL/dz of all neurons of layer l.
    static List<Quantity> deltas(Assignment assignment, int l) {
        return Assignment.range(1, assignment.size(l)).stream()
                .map(j -> Quantity.delta(l, j))
                .toList();
    }

    /// The weights of a neuron to the next layer l.
    static List<Quantity> weightsFrom(Assignment assignment, int l, int i) {
        return Assignment.range(1, assignment.size(l)).stream()
                .map(j -> Quantity.weight(l, i, j))
                .toList();
    }
}
