package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Wrong weights in the sums, forward and backward: of one edge, of a row or column, of a layer.
final class WeightMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "wrong-weight",
            "Wrong weight",
            "Every connection has its own weight, and the same one in both directions.",
            WeightMistakes::wrongWeight));

    private WeightMistakes() {}

    private static void wrongWeight(Setting setting, Variants variants) {
        for (Edge edge : Edge.all(setting)) {
            for (Edge other : Edge.into(setting, edge.l())) {
                if (!other.equals(edge)) {
                    boolean near = other.i() == edge.i() || other.j() == edge.j();
                    edge.exchange(
                            variants,
                            near ? Cost.ONE_NEURON : Cost.ONE_NEURON + Cost.EVERYWHERE,
                            weights -> weights.get(other.i() - 1, other.j() - 1),
                            Edge.instead(w -> w.worth(other.weight())));
                }
            }
        }
        for (int l : setting.layers()) {
            rows(setting, variants, l);
            columns(setting, variants, l);
            LayerWeights.of(setting, l).forEach(one -> one.add(variants));
        }
    }

    /// The weights into one neuron instead of those into another.
    private static void columns(Setting setting, Variants variants, int l) {
        for (int other = 1; other <= setting.size(l) && setting.size(l) > 1 && setting.isSmall(l); other++) {
            int wrong = other;
            Telling telling = any -> {
                Wording w = any.notAt(wrong);
                return withOthers(w, w.z(), into(setting, l, w.j()), into(setting, l, wrong))
                        .told(w.where()
                                + "you used the weights into %s (%s) where those into %s (%s) belong"
                                        .formatted(
                                                w.name(Quantity.preActivation(l, wrong)),
                                                w.names(into(setting, l, wrong)),
                                                w.name(w.z()),
                                                w.names(into(setting, l, w.j()))));
            };
            variants.inLayers(Cost.ONE_NEURON, telling, Role.PRE_ACTIVATION, List.of(l), at -> {
                Matrix usual = at.usual();
                double sum = at.before().times(at.w()).get(0, wrong - 1);
                return Matrix.generate(
                        1,
                        setting.size(l),
                        (r, k) ->
                                k == wrong - 1 ? usual.get(0, k) : sum + at.b().get(0, setting.tied(l) ? 0 : k));
            });
        }
    }

    static List<Quantity> into(Setting setting, int l, int j) {
        return Setting.range(1, setting.size(l - 1)).stream()
                .map(i -> Quantity.weight(l, i, j))
                .toList();
    }

    /// The formula of a number with each weight replaced by another.
    static Contrast withOthers(Wording w, Quantity number, List<Quantity> own, List<Quantity> others) {
        Contrast contrast = w.contrast(number);
        for (int k = 0; k < own.size(); k++) {
            contrast = contrast.with(own.get(k), others.get(k));
        }
        return contrast;
    }

    /// The weights out of one neuron instead of those out of another.
    private static void rows(Setting setting, Variants variants, int l) {
        for (int i = 1; i <= setting.size(l - 1) && setting.isSmall(l); i++) {
            for (int other = 1; other <= setting.size(l - 1); other++) {
                if (other != i) {
                    int wrong = other - 1;
                    Telling telling = otherNeuron(setting, l, i, other);
                    variants.add(
                            Cost.SELDOM,
                            telling,
                            Role.ACTIVATION_GRADIENT,
                            l - 1,
                            ((Change) at -> Matrix.generate(
                                            at.usual().rows(),
                                            at.usual().columns(),
                                            (r, c) -> dot(
                                                    at.deltaNext().row(r),
                                                    at.wNext().row(wrong))))
                                    .onlyFor(i));
                }
            }
        }
    }

    private static double dot(Matrix p, Matrix q) {
        return p.hadamard(q).sum();
    }

    private static Telling otherNeuron(Setting setting, int l, int i, int other) {
        Quantity sum = Quantity.activationGradient(l - 1, i);
        return w -> withOthers(w, sum, Edge.weightsFrom(setting, l, i), Edge.weightsFrom(setting, l, other))
                .told("you went back through the weights of %s (%s) where those of %s (%s) belong"
                        .formatted(
                                w.name(Quantity.activation(l - 1, other)),
                                w.names(Edge.weightsFrom(setting, l, other)),
                                w.name(Quantity.activation(l - 1, i)),
                                w.names(Edge.weightsFrom(setting, l, i))));
    }
}
