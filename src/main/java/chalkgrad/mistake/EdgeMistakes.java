package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Edges, or their weights, left out of a sum, forward and backward.
final class EdgeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "path-left-out",
                    "A path left out",
                    "Every connection adds a term: to z in the forward pass, and to dL/da in the backward pass, which"
                            + " is the sum over all paths that leave the neuron.",
                    EdgeMistakes::leftOut),
            new Mistake(
                    "weight-left-out",
                    "Weight left out of a path",
                    "What passes along a connection is multiplied by its weight, in both directions.",
                    EdgeMistakes::weightLeftOut));

    private EdgeMistakes() {}

    private static Telling withoutTerm(Edge edge, Quantity sum, Quantity carried) {
        return w -> {
            String product = w.name(carried) + " · " + w.name(edge.weight());
            return w.contrast(sum)
                    .withTerm(edge.weight(), "0")
                    .told("you left out the term %s"
                            .formatted(w.worth(product, w.value(carried) * w.value(edge.weight()))));
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
                        Role.ACTIVATION_GRADIENT,
                        l - 1,
                        at -> at.usual().minus(alongPath(at, path)));
                if (setting.size(l) > 2) {
                    variants.add(
                            Cost.SELDOM,
                            onePathOnly(setting, l, k),
                            Role.ACTIVATION_GRADIENT,
                            l - 1,
                            at -> alongPath(at, path));
                }
            }
        }
    }

    /// Forward, a neuron of the layer before left out of all sums of this layer.
    private static void allFrom(Setting setting, Variants variants, int l) {
        for (int i = 1; i <= setting.size(l - 1) && setting.size(l - 1) > 1; i++) {
            int from = i;
            Telling telling = w -> {
                Quantity left = Quantity.activation(l - 1, from);
                Quantity sum = w.in(l, 0).z();
                return w.contrast(sum)
                        .withTerm(left, "0")
                        .told("you left out the %s %s in the weighted sums of layer %d"
                                .formatted(l == 1 ? "input" : "activation", w.worth(left), l));
            };
            variants.add(Cost.EVERYWHERE, telling, Role.PRE_ACTIVATION, l, at -> {
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
                    .told("you left out the path through %s: %s adds up all paths"
                            .formatted(w.name(Quantity.activation(l, k)), w.name(sum)));
        };
    }

    private static Telling onePathOnly(Setting setting, int l, int k) {
        return w -> {
            Quantity sum = w.in(l - 1, 0).gradient();
            Contrast contrast = w.contrast(sum);
            for (int other = 1; other <= setting.size(l); other++) {
                contrast = other == k ? contrast : contrast.withTerm(Quantity.delta(l, other), "0");
            }
            return contrast.told("you followed only the path through %s: %s adds up all paths"
                    .formatted(w.name(Quantity.activation(l, k)), w.name(sum)));
        };
    }

    private static Telling withoutWeight(Edge edge, Quantity sum, Quantity carried) {
        return w -> w.contrast(sum)
                .with(edge.weight(), "1")
                .told("you left out the weight %s, by which %s is multiplied"
                        .formatted(w.worth(edge.weight()), w.name(carried)));
    }

    private static void weightLeftOut(Setting setting, Variants variants) {
        for (Edge edge : Edge.all(setting)) {
            edge.exchange(variants, Cost.SELDOM, weights -> 1, EdgeMistakes::withoutWeight);
        }
        Telling telling = w -> {
            Contrast contrast = w.contrast(w.gradient());
            for (Quantity weight : Edge.weightsFrom(setting, w.l() + 1, w.j())) {
                contrast = contrast.with(weight, "1");
            }
            List<Quantity> next = Setting.range(1, setting.size(w.l() + 1)).stream()
                    .map(k -> Quantity.delta(w.l() + 1, k))
                    .toList();
            return contrast.told("you added up " + w.names(next) + " without the weights");
        };
        variants.inLayers(Cost.SELDOM, telling, Role.ACTIVATION_GRADIENT, Setting.range(0, setting.depth() - 1), at -> {
            Matrix delta = at.deltaNext();
            return Matrix.generate(
                    delta.rows(), at.wNext().rows(), (r, i) -> delta.row(r).sum());
        });
    }
}
