package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import java.util.List;

/// Mistakes with the single weights of a sum, forward and backward.
final class EdgeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "wrong-weight",
                    "Another weight",
                    "Each path goes through the weight of its own edge.",
                    EdgeMistakes::wrongWeight),
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

    /// An edge into layer l. Both ways a sum has one term for each edge.
    private record Edge(int l, int i, int j) {
        Quantity weight() {
            return Quantity.weight(l, i, j);
        }
    }

    /// Exchanges the weight of one edge forward, in z of the neuron that it leads to.
    private static Change forward(Edge edge, Weight weight) {
        return at -> {
            Matrix usual = at.usual();
            double change = (weight.of(at, at.w()) - at.w().get(edge.i - 1, edge.j - 1));
            Matrix before = at.before();
            return Matrix.generate(
                    usual.rows(),
                    usual.columns(),
                    (r, c) -> usual.get(r, c)
                            + (c == edge.j - 1 ? change * before.get(before.rows() == 1 ? 0 : r, edge.i - 1) : 0));
        };
    }

    /// Exchanges the weight of one edge backward, in dL/da of the neuron that it comes from.
    private static Change backward(Edge edge, Weight weight) {
        return at -> {
            Matrix usual = at.usual();
            Matrix w = at.wNext();
            double change = weight.of(at, w) - w.get(edge.i - 1, edge.j - 1);
            Matrix delta = at.deltaNext();
            return Matrix.generate(
                    usual.rows(),
                    usual.columns(),
                    (r, c) -> usual.get(r, c) + (c == edge.i - 1 ? change * delta.get(r, edge.j - 1) : 0));
        };
    }

    private interface Weight {
        double of(Spot at, Matrix weights);
    }

    private static void addBoth(Variants variants, double cost, Edge edge, Weight weight, WrongWorth wrong) {
        variants.add(
                cost,
                telling(
                        edge,
                        wrong,
                        w -> w.name(Quantity.delta(edge.l, edge.j)),
                        w -> w.name(Quantity.activationGradient(edge.l - 1, edge.i))),
                Term.ACTIVATION_GRADIENT,
                edge.l - 1,
                backward(edge, weight));
        variants.add(
                cost,
                telling(
                        edge,
                        wrong,
                        w -> w.name(Quantity.activation(edge.l - 1, edge.i)),
                        w -> w.name(Quantity.preActivation(edge.l, edge.j))),
                Term.PRE_ACTIVATION,
                edge.l,
                forward(edge, weight));
    }

    private interface WrongWorth {
        Worth of(Wording w);
    }

    private static Telling telling(
            Edge edge,
            WrongWorth wrong,
            java.util.function.Function<Wording, String> carried,
            java.util.function.Function<Wording, String> sum) {
        return w -> Told.instead(
                "multiplied " + carried.apply(w) + " by",
                wrong.of(w),
                w.worth(edge.weight()),
                sum.apply(w) + " = ... + " + carried.apply(w) + " · %s + ...");
    }

    private static void wrongWeight(Setting setting, Variants variants) {
        for (Edge edge : edges(setting)) {
            for (Edge other : edgesInto(setting, edge.l)) {
                if (!other.equals(edge)) {
                    boolean near = other.i == edge.i || other.j == edge.j;
                    addBoth(
                            variants,
                            near ? Cost.ONE_NEURON : Cost.ONE_NEURON + Cost.EVERYWHERE,
                            edge,
                            (at, weights) -> weights.get(other.i - 1, other.j - 1),
                            w -> w.worth(other.weight()));
                }
            }
        }
        for (int l : setting.layers()) {
            rows(setting, variants, l);
            columns(setting, variants, l);
            matrices(setting, variants, l);
        }
    }

    /// All weights into a neuron in place of those into another.
    private static void columns(Setting setting, Variants variants, int l) {
        for (int other = 1; other <= setting.size(l) && setting.size(l) > 1 && setting.isSmall(l); other++) {
            int wrong = other;
            Telling telling = w -> Told.instead(
                    w.where() + "took",
                    new Worth(
                            "the weights into neuron " + wrong + ", such as " + w.name(Quantity.weight(l, 1, wrong)),
                            ""),
                    new Worth("those into neuron " + w.j() + ", such as " + w.name(Quantity.weight(l, 1, w.j())), ""),
                    w.name(w.z()) + " = %s · " + w.name(Quantity.activation(l - 1, 1)) + " + ...");
            variants.inLayers(Cost.ONE_NEURON, telling, Term.PRE_ACTIVATION, List.of(l), at -> {
                double sum = at.before().times(at.w()).get(0, wrong - 1);
                return Matrix.generate(
                        1, setting.size(l), (r, k) -> sum + at.b().get(0, setting.tied(l) ? 0 : k));
            });
        }
    }

    /// The weights of another layer, forward or back.
    private static void matrices(Setting setting, Variants variants, int l) {
        for (int other : setting.layers()) {
            boolean fits = setting.size(other) == setting.size(l) && setting.size(other - 1) == setting.size(l - 1);
            if (other != l && fits) {
                Telling telling = w -> Told.instead(
                        "took",
                        w.worth(Quantity.weight(other, w.i(), w.j())),
                        w.worth(Quantity.weight(l, w.i(), w.j())),
                        "... + %s · ...");
                variants.inLayers(
                        Cost.ONE_NEURON,
                        telling,
                        Term.PRE_ACTIVATION,
                        List.of(l),
                        at -> Broadcast.plus(at.before().times(at.ofBatch(Term.WEIGHTS, other)), at.b()));
                variants.add(
                        Cost.ONE_NEURON,
                        telling.in(l),
                        Term.ACTIVATION_GRADIENT,
                        l - 1,
                        at -> at.deltaNext().timesTransposeOf(at.ofBatch(Term.WEIGHTS, other)));
            }
        }
    }

    /// All weights of a neuron in place of those of another.
    private static void rows(Setting setting, Variants variants, int l) {
        for (int i = 1; i <= setting.size(l - 1) && setting.isSmall(l); i++) {
            for (int other = 1; other <= setting.size(l - 1); other++) {
                if (other != i) {
                    int wrong = other - 1;
                    Telling telling = otherNeuron(l, i, other);
                    variants.add(
                            Cost.SELDOM,
                            telling,
                            Term.ACTIVATION_GRADIENT,
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

    private static Telling otherNeuron(int l, int i, int other) {
        return w -> Told.instead(
                "went back along",
                new Worth("the weights of neuron " + other + ", such as " + w.name(Quantity.weight(l, other, 1)), ""),
                new Worth("those of neuron " + i + ", such as " + w.name(Quantity.weight(l, i, 1)), ""),
                w.name(Quantity.activationGradient(l - 1, i)) + " = " + w.name(Quantity.delta(l, 1)) + " · %s + ...");
    }

    private static void leftOut(Setting setting, Variants variants) {
        for (Edge edge : edges(setting)) {
            addBoth(variants, Cost.ONE_NEURON, edge, (at, weights) -> 0, w -> new Worth("nothing", ""));
        }
        for (int l : setting.layers()) {
            allFrom(setting, variants, l);
            for (int k = 1; k <= setting.size(l) && setting.size(l) > 1; k++) {
                int path = k - 1;
                variants.add(
                        Cost.PLAIN,
                        onePath(l, k, true),
                        Term.ACTIVATION_GRADIENT,
                        l - 1,
                        at -> at.usual().minus(alongPath(at, path)));
                if (setting.size(l) > 2) {
                    variants.add(
                            Cost.SELDOM,
                            onePath(l, k, false),
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
            Telling telling = w -> Told.of("you left out %s, which neuron %d of %s passes on: %s is the sum over all"
                    .formatted(
                            w.worth(Quantity.activation(l - 1, from)),
                            from,
                            l == 1 ? "the inputs" : "layer " + (l - 1),
                            w.name(w.in(l, 0).z())));
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

    private static Telling onePath(int l, int k, boolean left) {
        return w -> Told.of(
                left
                        ? "you left out the path through neuron %d of layer %d: %s is the sum over all paths"
                                .formatted(k, l, w.name(Quantity.activationGradient(l - 1, 1)))
                        : "you went along the path through neuron %d of layer %d only: %s is the sum over all paths"
                                .formatted(k, l, w.name(Quantity.activationGradient(l - 1, 1))));
    }

    private static void weightLeftOut(Setting setting, Variants variants) {
        for (Edge edge : edges(setting)) {
            addBoth(variants, Cost.SELDOM, edge, (at, weights) -> 1, w -> new Worth("1", ""));
        }
        Telling telling = w -> Told.of("you added up the deltas of layer " + (w.l() + 1) + " without their weights");
        variants.inLayers(Cost.SELDOM, telling, Term.ACTIVATION_GRADIENT, Setting.range(0, setting.depth() - 1), at -> {
            Matrix delta = at.deltaNext();
            return Matrix.generate(
                    delta.rows(), at.wNext().rows(), (r, i) -> delta.row(r).sum());
        });
    }

    private static List<Edge> edges(Setting setting) {
        return setting.layers().stream()
                .filter(setting::isSmall)
                .flatMap(l -> edgesInto(setting, l).stream())
                .toList();
    }

    private static List<Edge> edgesInto(Setting setting, int l) {
        return Setting.range(1, setting.size(l - 1)).stream()
                .flatMap(i -> Setting.range(1, setting.size(l)).stream().map(j -> new Edge(l, i, j)))
                .toList();
    }
}
