package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Edges, or their weights, left out of a sum, forward and backward.
final class EdgeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("path-left-out", EdgeMistakes::leftOut),
            new Mistake("weight-left-out", EdgeMistakes::weightLeftOut));

    private EdgeMistakes() {}

    private static Wording withoutTerm(Edge edge, Quantity sum, Quantity carried) {
        return v -> {
            Formula product = v.of(carried).times(v.of(edge.weight()));
            return v.contrast(sum).withTerm(edge.weight(), ZERO).described("term-left-out", v.valued(product));
        };
    }

    private static void leftOut(Assignment assignment, VariantCollector variants) {
        for (Edge edge : Edge.all(assignment)) {
            edge.exchange(variants, Cost.ONE_NEURON, weights -> 0, EdgeMistakes::withoutTerm);
        }
        for (int l : assignment.layers()) {
            allFrom(assignment, variants, l);
            for (int k = 1; k <= assignment.size(l) && assignment.size(l) > 1; k++) {
                int path = k - 1;
                variants.add(
                        Cost.PLAIN,
                        pathLeftOut(l, k),
                        Role.ACTIVATION_GRADIENT,
                        l - 1,
                        at -> at.with(Role.DELTA, l, at.deltaNext().mapColumn(path, any -> 0))
                                .unchanged());
                if (assignment.size(l) > 2) {
                    variants.add(
                            Cost.SELDOM,
                            onePathOnly(assignment, l, k),
                            Role.ACTIVATION_GRADIENT,
                            l - 1,
                            at -> at.with(Role.DELTA, l, only(at.deltaNext(), path))
                                    .unchanged());
                }
            }
        }
    }

    /// Forward, a neuron of the layer before left out of all sums of this layer.
    private static void allFrom(Assignment assignment, VariantCollector variants, int l) {
        for (int i = 1; i <= assignment.size(l - 1) && assignment.size(l - 1) > 1; i++) {
            int from = i;
            Wording wording = v -> {
                Quantity left = Quantity.activation(l - 1, from);
                Quantity sum = v.in(l, 0).z();
                String key = l == 1 ? "input-left-out" : "activation-left-out";
                return v.contrast(sum).withTerm(left, ZERO).described(key, v.valued(left), new Count(l));
            };
            variants.add(
                    Cost.EVERYWHERE,
                    wording,
                    Role.PRE_ACTIVATION,
                    l,
                    at -> at.with(Role.ACTIVATION, l - 1, at.before().mapColumn(from - 1, any -> 0))
                            .unchanged());
        }
    }

    /// A matrix with only one of its columns, and 0 in the others.
    private static Matrix only(Matrix matrix, int column) {
        return Matrix.generate(matrix.rows(), matrix.columns(), (r, j) -> j == column ? matrix.get(r, j) : 0);
    }

    private static Wording pathLeftOut(int l, int k) {
        return v -> {
            Quantity sum = v.in(l - 1, 0).gradient();
            return v.contrast(sum)
                    .withTerm(Quantity.delta(l, k), ZERO)
                    .described("path-left-out", v.named(Quantity.activation(l, k)), v.named(sum));
        };
    }

    private static Wording onePathOnly(Assignment assignment, int l, int k) {
        return v -> {
            Quantity sum = v.in(l - 1, 0).gradient();
            Contrast contrast = v.contrast(sum);
            for (int other = 1; other <= assignment.size(l); other++) {
                contrast = other == k ? contrast : contrast.withTerm(Quantity.delta(l, other), ZERO);
            }
            return contrast.described("one-path-only", v.named(Quantity.activation(l, k)), v.named(sum));
        };
    }

    private static Wording withoutWeight(Edge edge, Quantity sum, Quantity carried) {
        return v -> v.contrast(sum)
                .with(edge.weight(), ONE)
                .described("weight-left-out", v.valued(edge.weight()), v.named(carried));
    }

    private static void weightLeftOut(Assignment assignment, VariantCollector variants) {
        for (Edge edge : Edge.all(assignment)) {
            edge.exchange(variants, Cost.SELDOM, weights -> 1, EdgeMistakes::withoutWeight);
        }
        Wording wording = v -> {
            Contrast contrast = v.contrast(v.gradient());
            for (Quantity weight : Edge.weightsFrom(assignment, v.l() + 1, v.j())) {
                contrast = contrast.with(weight, ONE);
            }
            return contrast.described("weights-left-out", v.names(Edge.deltas(assignment, v.l() + 1)));
        };
        variants.inLayers(
                Cost.SELDOM,
                wording,
                Role.ACTIVATION_GRADIENT,
                Assignment.range(0, assignment.depth() - 1),
                at -> at.with(Role.BACKWARD_WEIGHTS, at.layer() + 1, at.wNext().map(any -> 1))
                        .unchanged());
    }
}
