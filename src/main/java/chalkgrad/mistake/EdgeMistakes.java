package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.function.Function;

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

        /// The sum that it is in on the way forward.
        Quantity forward() {
            return Quantity.preActivation(l, j);
        }

        Quantity activation() {
            return Quantity.activation(l - 1, i);
        }

        /// The sum that it is in on the way back.
        Quantity backward() {
            return Quantity.activationGradient(l - 1, i);
        }

        Quantity delta() {
            return Quantity.delta(l, j);
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

    private static void addBoth(Variants variants, double cost, Edge edge, Weight weight, OfEdge wrong) {
        variants.add(
                cost,
                wrong.telling(edge, edge.backward(), edge.delta()),
                Term.ACTIVATION_GRADIENT,
                edge.l - 1,
                backward(edge, weight));
        variants.add(
                cost,
                wrong.telling(edge, edge.forward(), edge.activation()),
                Term.PRE_ACTIVATION,
                edge.l,
                forward(edge, weight));
    }

    /// Tells a mistake with the weight of an edge.
    private interface OfEdge {
        /// @param sum the number in which it was made
        /// @param carried what goes along the edge
        Telling telling(Edge edge, Quantity sum, Quantity carried);
    }

    private static OfEdge instead(Function<Wording, Worth> wrong) {
        return (edge, sum, carried) -> w -> w.contrast(sum)
                .with(edge.weight(), wrong.apply(w).name())
                .told("multiplied " + w.name(carried) + " by", wrong.apply(w), w.worth(edge.weight()));
    }

    private static Telling withoutTerm(Edge edge, Quantity sum, Quantity carried) {
        return w -> {
            String product = w.name(carried) + " · " + w.name(edge.weight());
            return w.contrast(sum)
                    .withTerm(edge.weight(), "0")
                    .told("you left out %s, which %s has in its sum"
                            .formatted(w.worth(product, w.value(carried) * w.value(edge.weight())), w.name(sum)));
        };
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
                            instead(w -> w.worth(other.weight())));
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
            Telling telling = any -> {
                Wording w = any.notAt(wrong);
                return withOthers(w, w.z(), into(setting, l, w.j()), into(setting, l, wrong))
                        .told(
                                w.where() + "took",
                                new Worth("the column of weights into neuron " + wrong, ""),
                                new Worth("that into neuron " + w.j(), ""));
            };
            variants.inLayers(Cost.ONE_NEURON, telling, Term.PRE_ACTIVATION, List.of(l), at -> {
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

    private static List<Quantity> into(Setting setting, int l, int j) {
        return Setting.range(1, setting.size(l - 1)).stream()
                .map(i -> Quantity.weight(l, i, j))
                .toList();
    }

    private static List<Quantity> outOf(Setting setting, int l, int i) {
        return Setting.range(1, setting.size(l)).stream()
                .map(j -> Quantity.weight(l, i, j))
                .toList();
    }

    /// The formula of a number with other weights, one for each.
    private static Contrast withOthers(Wording w, Quantity number, List<Quantity> own, List<Quantity> others) {
        Contrast contrast = w.contrast(number);
        for (int k = 0; k < own.size(); k++) {
            contrast = contrast.with(own.get(k), others.get(k));
        }
        return contrast;
    }

    /// The weights of another layer, forward or back.
    private static void matrices(Setting setting, Variants variants, int l) {
        for (int other : setting.layers()) {
            boolean fits = setting.size(other) == setting.size(l) && setting.size(other - 1) == setting.size(l - 1);
            if (other != l && fits) {
                var wrong = new Worth("the matrix of weights of layer " + other, "");
                var right = new Worth("that of layer " + l, "");
                Telling forward = w -> withOthers(w, w.z(), into(setting, l, w.j()), into(setting, other, w.j()))
                        .told("took", wrong, right);
                Telling back = w -> {
                    Wording before = w.in(l - 1, 0);
                    int i = before.j();
                    return withOthers(w, before.gradient(), outOf(setting, l, i), outOf(setting, other, i))
                            .told("went back through", wrong, right);
                };
                variants.inLayers(
                        Cost.ONE_NEURON,
                        forward,
                        Term.PRE_ACTIVATION,
                        List.of(l),
                        at -> Broadcast.plus(at.before().times(at.ofBatch(Term.WEIGHTS, other)), at.b()));
                variants.add(
                        Cost.ONE_NEURON,
                        back,
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
                    Telling telling = otherNeuron(setting, l, i, other);
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

    private static Telling otherNeuron(Setting setting, int l, int i, int other) {
        Quantity sum = Quantity.activationGradient(l - 1, i);
        return w -> withOthers(w, sum, outOf(setting, l, i), outOf(setting, l, other))
                .told(
                        "went back along",
                        new Worth("the row of weights out of neuron " + other, ""),
                        new Worth("that out of neuron " + i, ""));
    }

    private static void leftOut(Setting setting, Variants variants) {
        for (Edge edge : edges(setting)) {
            addBoth(variants, Cost.ONE_NEURON, edge, (at, weights) -> 0, EdgeMistakes::withoutTerm);
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
        for (Edge edge : edges(setting)) {
            addBoth(variants, Cost.SELDOM, edge, (at, weights) -> 1, instead(w -> new Worth("1", "")));
        }
        Telling telling = w -> {
            Contrast contrast = w.contrast(w.gradient());
            for (Quantity weight : outOf(setting, w.l() + 1, w.j())) {
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
