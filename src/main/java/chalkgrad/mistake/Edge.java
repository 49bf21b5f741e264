package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// An edge into layer l. In both directions, a sum has one term for each edge.
record Edge(int l, int i, int j) {
    /// The edges of all small layers.
    static List<Edge> all(Setting setting) {
        return setting.layers().stream()
                .filter(setting::isSmall)
                .flatMap(l -> into(setting, l).stream())
                .toList();
    }

    /// The edges into a layer.
    static List<Edge> into(Setting setting, int l) {
        return Setting.range(1, setting.size(l - 1)).stream()
                .flatMap(i -> Setting.range(1, setting.size(l)).stream().map(j -> new Edge(l, i, j)))
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
    void exchange(Variants variants, double cost, ToDoubleFunction<Matrix> weight, OfEdge wrong) {
        variants.add(cost, wrong.telling(this, backward(), delta()), Role.ACTIVATION_GRADIENT, l - 1, backward(weight));
        variants.add(cost, wrong.telling(this, forward(), activation()), Role.PRE_ACTIVATION, l, forward(weight));
    }

    /// Exchanges the weight of one edge forward, in z of the neuron that it leads to.
    private Change forward(ToDoubleFunction<Matrix> weight) {
        return at -> {
            Matrix usual = at.usual();
            double change = weight.applyAsDouble(at.w()) - at.w().get(i - 1, j - 1);
            Matrix before = at.before();
            return Matrix.generate(
                    usual.rows(),
                    usual.columns(),
                    (r, c) -> usual.get(r, c)
                            + (c == j - 1 ? change * before.get(before.rows() == 1 ? 0 : r, i - 1) : 0));
        };
    }

    /// Exchanges the weight of one edge backward, in dL/da of the neuron that it comes from.
    private Change backward(ToDoubleFunction<Matrix> weight) {
        return at -> {
            Matrix usual = at.usual();
            Matrix w = at.wNext();
            double change = weight.applyAsDouble(w) - w.get(i - 1, j - 1);
            Matrix delta = at.deltaNext();
            return Matrix.generate(
                    usual.rows(),
                    usual.columns(),
                    (r, c) -> usual.get(r, c) + (c == i - 1 ? change * delta.get(r, j - 1) : 0));
        };
    }

    /// Describes a mistake with the weight of an edge.
    interface OfEdge {
        /// The words for it.
        ///
        /// @param sum the number in which it was made
        /// @param carried the number that the edge carries
        Telling telling(Edge edge, Quantity sum, Quantity carried);
    }

    /// "you multiplied by this where the weight belongs".
    static OfEdge instead(Function<Wording, Worth> wrong) {
        return (edge, sum, carried) -> w -> w.contrast(sum)
                .with(edge.weight(), wrong.apply(w).name())
                .told("multiplied " + w.name(carried) + " by", wrong.apply(w), w.worth(edge.weight()));
    }

    /// The weights of a neuron to the next layer l.
    static List<Quantity> weightsFrom(Setting setting, int l, int i) {
        return Setting.range(1, setting.size(l)).stream()
                .map(j -> Quantity.weight(l, i, j))
                .toList();
    }
}
