package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.mistake.Variants.Part;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Other numbers in the product that the gradient of a weight is: dL/dz of another layer, or the weight itself.
final class DeltaMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "weight-for-activation",
                    "Weight instead of the activation in its gradient",
                    "z is a · w + b, so its derivative with respect to w is the activation a that w multiplies; w"
                            + " itself belongs to the derivative with respect to a.",
                    DeltaMistakes::weight),
            new Mistake(
                    "wrong-delta",
                    "dL/dz of another layer in a gradient",
                    "The gradients of a layer's weights and biases are made of dL/dz of that same layer.",
                    DeltaMistakes::otherDelta));

    private DeltaMistakes() {}

    private static Quantity weightGradient(Wording w) {
        return Quantity.weightGradient(w.l(), w.i(), w.j());
    }

    private static void weight(Setting setting, Variants variants) {
        Telling telling = w -> {
            Quantity right = Quantity.activation(w.l() - 1, w.i());
            Worth wrong = w.worth(Quantity.weight(w.l(), w.i(), w.j()));
            return w.ofSample()
                    .contrast(weightGradient(w))
                    .with(right, wrong.name())
                    .told(w.where() + "multiplied " + w.name(w.delta()) + " by", wrong, w.worth(right));
        };
        variants.inLayers(Cost.PLAIN, telling, Role.WEIGHT_GRADIENT, setting.layers(), at -> {
            Matrix delta = at.delta();
            return Matrix.generate(
                    setting.size(at.layer() - 1),
                    setting.size(at.layer()),
                    (i, j) -> delta.get(0, j) * at.w().get(i, j));
        });
    }

    /// Of a layer above, since those below are not computed yet.
    private static void otherDelta(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            for (int other : Setting.range(l + 1, setting.depth())) {
                if (setting.size(other) == setting.size(l)) {
                    otherDelta(setting, variants, l, other);
                }
            }
        }
    }

    private static void otherDelta(Setting setting, Variants variants, int l, int other) {
        var ofWeights = new Part(Role.WEIGHT_GRADIENT, at -> at.before().transposeTimes(at.of(Role.DELTA, other)));
        var ofBiases = new Part(Role.BIAS_GRADIENT, at -> {
            Matrix row = at.of(Role.DELTA, other);
            return setting.tied(l) ? Matrix.row(row.sum()) : row;
        });
        Telling inWeights = w -> w.ofSample()
                .contrast(weightGradient(w))
                .with(w.delta(), Quantity.delta(other, w.j()))
                .told(w.where() + "multiplied by", w.worth(Quantity.delta(other, w.j())), w.worth(w.delta()));
        Telling inBiases = w -> w.ofSample()
                .contrast(w.bias(l, w.j()).gradient())
                .with(setting.size(l), k -> Quantity.delta(l, k), k -> Quantity.delta(other, k))
                .told(w.where() + "used", w.worth(Quantity.delta(other, w.j())), w.worth(w.delta()));
        Telling inBoth = w -> (w.hasBiases(w.l())
                                && w.asked().isOfParameter()
                                && w.asked().from() == 0
                        ? inBiases
                        : inWeights)
                .tell(w);
        variants.add(Cost.ONE_NEURON, inBoth.in(l), List.of(ofWeights.in(l), ofBiases.in(l)));
        variants.add(Cost.ONE_NEURON + Cost.EVERYWHERE, inWeights.in(l), List.of(ofWeights.in(l)));
        variants.add(Cost.ONE_NEURON + Cost.EVERYWHERE, inBiases.in(l), List.of(ofBiases.in(l)));
    }
}
