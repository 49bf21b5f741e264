package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import java.util.List;

/// Edges that are left out of a sum, or their weights, forward and backward.
final class EdgeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "path-left-out",
                    "A path left out",
                    "Every edge adds its part: forward to z, and backward to dL/da, which is the sum over all paths"
                            + " that leave the neuron.",
                    EdgeMistakes::leftOut),
            new Mistake(
                    "weight-left-out",
                    "Weight left out of a path",
                    "What goes along an edge is multiplied by its weight, in both directions.",
                    EdgeMistakes::weightLeftOut));

    private EdgeMistakes() {}

    private static Telling withoutTerm(Edge edge, Quantity sum, Quantity carried) {
        return w -> {
            String product = w.name(carried) + " · " + w.name(edge.weight());
            return w.contrast(sum)
                    .withTerm(edge.weight(), "0")
                    .told("you left out %s, which %s has in its sum"
                            .formatted(w.worth(product, w.value(carried) * w.value(edge.weight())), w.name(sum)));
        };
    }

    private static void leftOut(Setting setting, Variants variants) {
        for (Edge edge : Edge.all(setting)) {
            edge.exchange(variants, Cost.ONE_NEURON, weights -> 0, EdgeMistakes::withoutTerm);
        }
        for (int l : setting.layers()) {
            allFrom(setting, variants, l);
            for (int k = 1; k <= setting.size(l) && setting.size(l) > 1; k++) {
                int path = k - 1;
                variants.add(
                        Cost.PLAIN,
                        pathLeftOut(l, k),
                        Term.ACTIVATION_GRADIENT,
                        l - 1,
                        at -> at.usual().minus(alongPath(at, path)));
                if (setting.size(l) > 2) {
                    variants.add(
                            Cost.SELDOM,
                            onePathOnly(setting, l, k),
                            Term.ACTIVATION_GRADIENT,
                            l - 1,
                            at -> alongPath(at, path));
                }
            }
        }
    }

    /// Forward, a neuron of the layer before that reaches none of this layer.
    private static void allFrom(Setting setting, Variants variants, int l) {
        for (int i = 1; i <= setting.size(l - 1) && setting.size(l - 1) > 1; i++) {
            int from = i;
            Telling telling = w -> {
                Quantity left = Quantity.activation(l - 1, from);
                Quantity sum = w.in(l, 0).z();
                return w.contrast(sum)
                        .withTerm(left, "0")
                        .told("you left out %s, which neuron %d of %s passes on: %s is the sum over all"
                                .formatted(
                                        w.worth(left), from, l == 1 ? "the inputs" : "layer " + (l - 1), w.name(sum)));
            };
            variants.add(Cost.PLAIN, telling, Term.PRE_ACTIVATION, l, at -> {
                Matrix usual = at.usual();
                Matrix before = at.before();
                return Matrix.generate(
                        usual.rows(),
                        usual.columns(),
                        (r, j) -> usual.get(r, j)
                                - before.get(before.rows() == 1 ? 0 : r, from - 1)
                                        * at.w().get(from - 1, j));
            });
        }
    }

    static Matrix alongPath(Spot at, int path) {
        Matrix delta = at.deltaNext();
        Matrix w = at.wNext();
        return Matrix.generate(delta.rows(), w.rows(), (r, i) -> delta.get(r, path) * w.get(i, path));
    }

    private static Telling pathLeftOut(int l, int k) {
        return w -> {
            Quantity sum = w.in(l - 1, 0).gradient();
            return w.contrast(sum)
                    .withTerm(Quantity.delta(l, k), "0")
                    .told("you left out the path through neuron %d of layer %d: %s is the sum over all paths"
                            .formatted(k, l, w.name(sum)));
        };
    }

    private static Telling onePathOnly(Setting setting, int l, int k) {
        return w -> {
            Quantity sum = w.in(l - 1, 0).gradient();
            Contrast contrast = w.contrast(sum);
            for (int other = 1; other <= setting.size(l); other++) {
                contrast = other == k ? contrast : contrast.withTerm(Quantity.delta(l, other), "0");
            }
            return contrast.told(
                    "you went along the path through neuron %d of layer %d only: %s is the sum over all paths"
                            .formatted(k, l, w.name(sum)));
        };
    }

    private static void weightLeftOut(Setting setting, Variants variants) {
        for (Edge edge : Edge.all(setting)) {
            edge.exchange(variants, Cost.SELDOM, weights -> 1, Edge.instead(w -> new Worth("1", "")));
        }
        Telling telling = w -> {
            Contrast contrast = w.contrast(w.gradient());
            for (Quantity weight : Edge.weightsFrom(setting, w.l() + 1, w.j())) {
                contrast = contrast.with(weight, "1");
            }
            return contrast.told("you added up the deltas of layer " + (w.l() + 1) + " without their weights");
        };
        variants.inLayers(Cost.SELDOM, telling, Term.ACTIVATION_GRADIENT, Setting.range(0, setting.depth() - 1), at -> {
            Matrix delta = at.deltaNext();
            return Matrix.generate(
                    delta.rows(), at.wNext().rows(), (r, i) -> delta.row(r).sum());
        });
    }
}
