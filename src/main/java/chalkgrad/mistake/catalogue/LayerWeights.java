package chalkgrad.mistake.catalogue;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The matrix of another layer used instead of a layer's own, as it is or transposed, if the shapes fit.
///
/// @param l the layer to whose neurons the right weights lead
/// @param other the layer whose weights are used
/// @param turned whether rows and columns of the other matrix are exchanged
record LayerWeights(Assignment assignment, int l, int other, boolean turned) {
    /// All matrices that fit a layer.
    static List<LayerWeights> of(Assignment assignment, int l) {
        var all = new ArrayList<LayerWeights>();
        for (int other : assignment.layers()) {
            for (boolean turned : new boolean[] {false, true}) {
                int rows = assignment.size(turned ? other : other - 1);
                int columns = assignment.size(turned ? other - 1 : other);
                if (other != l && rows == assignment.size(l - 1) && columns == assignment.size(l)) {
                    all.add(new LayerWeights(assignment, l, other, turned));
                }
            }
        }
        return all;
    }

    /// Adds the mistake forward, backward, and both.
    void add(VariantCollector variants) {
        double cost = turned ? Cost.SELDOM : Cost.ONE_NEURON;
        variants.inLayers(cost, this::forward, Role.PRE_ACTIVATION, List.of(l), this::forward);
        variants.add(cost, this::back, Role.ACTIVATION_GRADIENT, l - 1, this::back);
        variants.add(
                cost + Cost.ONE_NEURON,
                v -> v.asked().layer() < l && v.asked().layer() >= 0 ? back(v) : forward(v.in(l, 0)),
                List.of(
                        new Exchange(Role.PRE_ACTIVATION, l, this::forward),
                        new Exchange(Role.ACTIVATION_GRADIENT, l - 1, this::back)));
    }

    private Matrix matrix(Site at) {
        Matrix its = at.of(Role.WEIGHTS, other);
        return turned ? its.transpose() : its;
    }

    private Matrix forward(Site at) {
        return at.with(Role.WEIGHTS, l, matrix(at)).unchanged();
    }

    private Matrix back(Site at) {
        return at.with(Role.BACKWARD_WEIGHTS, l, matrix(at)).unchanged();
    }

    private Quantity weight(int i, int j) {
        return turned ? Quantity.weight(other, j, i) : Quantity.weight(other, i, j);
    }

    private static List<Quantity> each(int count, IntFunction<Quantity> weight) {
        return Assignment.range(1, count).stream().map(weight::apply).toList();
    }

    private Description forward(Viewpoint v) {
        List<Quantity> wrong = each(assignment.size(l - 1), i -> weight(i, v.j()));
        return WeightMistakes.withOthers(v, v.z(), WeightMistakes.into(assignment, l, v.j()), wrong)
                .described(turned ? "transposed-weights-of-layer" : "weights-of-layer", new Count(other), new Count(l));
    }

    private Description back(Viewpoint v) {
        Viewpoint before = v.in(l - 1, 0);
        List<Quantity> own = Edge.weightsFrom(assignment, l, before.j());
        List<Quantity> wrong = each(assignment.size(l), j -> weight(before.j(), j));
        return WeightMistakes.withOthers(v, before.gradient(), own, wrong)
                .described(
                        turned ? "back-through-transposed-layer" : "back-through-layer",
                        new Count(other),
                        new Count(l));
    }
}
