package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
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
record LayerWeights(Setting setting, int l, int other, boolean turned) {
    /// All matrices that fit a layer.
    static List<LayerWeights> of(Setting setting, int l) {
        var all = new ArrayList<LayerWeights>();
        for (int other : setting.layers()) {
            for (boolean turned : new boolean[] {false, true}) {
                int rows = setting.size(turned ? other : other - 1);
                int columns = setting.size(turned ? other - 1 : other);
                if (other != l && rows == setting.size(l - 1) && columns == setting.size(l)) {
                    all.add(new LayerWeights(setting, l, other, turned));
                }
            }
        }
        return all;
    }

    /// Adds the mistake forward, backward, and both.
    void add(Variants variants) {
        double cost = turned ? Cost.SELDOM : Cost.ONE_NEURON;
        variants.inLayers(cost, this::forward, Role.PRE_ACTIVATION, List.of(l), this::forward);
        variants.add(cost, this::back, Role.ACTIVATION_GRADIENT, l - 1, this::back);
        variants.add(
                cost + Cost.ONE_NEURON,
                w -> w.asked().layer() < l && w.asked().layer() >= 0 ? back(w) : forward(w.in(l, 0)),
                List.of(
                        new Exchange(Role.PRE_ACTIVATION, l, this::forward),
                        new Exchange(Role.ACTIVATION_GRADIENT, l - 1, this::back)));
    }

    private Matrix matrix(Spot at) {
        Matrix its = at.ofBatch(Role.WEIGHTS, other);
        return turned ? its.transpose() : its;
    }

    private Matrix forward(Spot at) {
        return Broadcast.plus(at.before().times(matrix(at)), at.b());
    }

    private Matrix back(Spot at) {
        return at.deltaNext().timesTransposeOf(matrix(at));
    }

    private Quantity weight(int i, int j) {
        return turned ? Quantity.weight(other, j, i) : Quantity.weight(other, i, j);
    }

    private static List<Quantity> each(int count, IntFunction<Quantity> weight) {
        return Setting.range(1, count).stream().map(weight::apply).toList();
    }

    private Told forward(Wording w) {
        List<Quantity> wrong = each(setting.size(l - 1), i -> weight(i, w.j()));
        return WeightMistakes.withOthers(w, w.z(), WeightMistakes.into(setting, l, w.j()), wrong)
                .told("you used " + instead());
    }

    private Told back(Wording w) {
        Wording before = w.in(l - 1, 0);
        List<Quantity> own = Edge.weightsFrom(setting, l, before.j());
        List<Quantity> wrong = each(setting.size(l), j -> weight(before.j(), j));
        return WeightMistakes.withOthers(w, before.gradient(), own, wrong).told("you went back through " + instead());
    }

    private String instead() {
        return "the %sweights of layer %d where those of layer %d belong"
                .formatted(turned ? "transposed " : "", other, l);
    }
}
