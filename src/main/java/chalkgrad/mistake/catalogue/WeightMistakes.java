package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Wrong weights in the sums, forward and backward: of one edge, of a row or column, of a layer.
final class WeightMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("wrong-weight", WeightMistakes::wrongWeight));

    private WeightMistakes() {}

    private static void wrongWeight(Assignment assignment, VariantCollector variants) {
        for (Edge edge : Edge.all(assignment)) {
            for (Edge other : Edge.into(assignment, edge.l())) {
                if (!other.equals(edge)) {
                    boolean near = other.i() == edge.i() || other.j() == edge.j();
                    edge.exchange(
                            variants,
                            near ? Cost.ONE_NEURON : Cost.ONE_NEURON + Cost.EVERYWHERE,
                            weights -> weights.get(other.i() - 1, other.j() - 1),
                            Edge.instead(v -> v.of(other.weight())));
                }
            }
        }
        for (int l : assignment.layers()) {
            rows(assignment, variants, l);
            columns(assignment, variants, l);
            LayerWeights.of(assignment, l).forEach(one -> one.add(variants));
        }
    }

    /// The weights into one neuron instead of those into another.
    private static void columns(Assignment assignment, VariantCollector variants, int l) {
        for (int other = 1; other <= assignment.size(l) && assignment.size(l) > 1 && assignment.isSmall(l); other++) {
            int wrong = other;
            Wording wording = any -> {
                Viewpoint v = any.notAt(wrong);
                return withOthers(v, v.z(), into(assignment, l, v.j()), into(assignment, l, wrong))
                        .describedHere(
                                "weights-into",
                                v.named(Quantity.preActivation(l, wrong)),
                                v.names(into(assignment, l, wrong)),
                                v.named(v.z()),
                                v.names(into(assignment, l, v.j())));
            };
            variants.inLayers(
                    Cost.ONE_NEURON,
                    wording,
                    Role.PRE_ACTIVATION,
                    List.of(l),
                    at -> at.with(Role.WEIGHTS, l, at.w().columnsFrom(any -> wrong - 1))
                            .unchanged());
        }
    }

    static List<Quantity> into(Assignment assignment, int l, int j) {
        return Assignment.range(1, assignment.size(l - 1)).stream()
                .map(i -> Quantity.weight(l, i, j))
                .toList();
    }

    /// The formula of a number with each weight replaced by another.
    static Contrast withOthers(Viewpoint v, Quantity number, List<Quantity> own, List<Quantity> others) {
        Contrast contrast = v.contrast(number);
        for (int k = 0; k < own.size(); k++) {
            contrast = contrast.with(own.get(k), others.get(k));
        }
        return contrast;
    }

    /// The weights out of one neuron instead of those out of another.
    private static void rows(Assignment assignment, VariantCollector variants, int l) {
        for (int i = 1; i <= assignment.size(l - 1) && assignment.isSmall(l); i++) {
            for (int other = 1; other <= assignment.size(l - 1); other++) {
                if (other != i) {
                    int right = i - 1;
                    int wrong = other - 1;
                    variants.add(
                            Cost.SELDOM,
                            otherNeuron(assignment, l, i, other),
                            Role.ACTIVATION_GRADIENT,
                            l - 1,
                            at -> at.with(Role.BACKWARD_WEIGHTS, l, at.wNext().rowsFrom(k -> k == right ? wrong : k))
                                    .unchanged());
                }
            }
        }
    }

    private static Wording otherNeuron(Assignment assignment, int l, int i, int other) {
        Quantity sum = Quantity.activationGradient(l - 1, i);
        return v -> withOthers(v, sum, Edge.weightsFrom(assignment, l, i), Edge.weightsFrom(assignment, l, other))
                .described(
                        "weights-of",
                        v.named(Quantity.activation(l - 1, other)),
                        v.names(Edge.weightsFrom(assignment, l, other)),
                        v.named(Quantity.activation(l - 1, i)),
                        v.names(Edge.weightsFrom(assignment, l, i)));
    }
}
