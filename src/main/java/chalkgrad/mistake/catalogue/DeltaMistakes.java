package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.catalogue.VariantCollector.LayerChange;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Other numbers in the product that the gradient of a weight is: dL/dz of another layer, or the weight itself.
final class DeltaMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("weight-for-activation", DeltaMistakes::weight),
            new Mistake("wrong-delta", DeltaMistakes::otherDelta));

    private DeltaMistakes() {}

    private static void weight(Assignment assignment, VariantCollector variants) {
        Wording wording = v -> GradientMistakes.instead(v, Quantity.weight(v.l(), v.i(), v.j()));
        variants.inLayers(
                Cost.PLAIN,
                wording,
                Role.WEIGHT_GRADIENT,
                assignment.layers(),
                GradientMistakes.product(
                        (at, i, j) -> at.delta().get(0, j) * at.w().get(i, j)));
    }

    /// Of a layer above, since those below are not computed yet.
    private static void otherDelta(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.layers()) {
            for (int other : Assignment.range(l + 1, assignment.depth())) {
                if (assignment.size(other) == assignment.size(l)) {
                    otherDelta(assignment, variants, l, other);
                }
            }
        }
    }

    private static void otherDelta(Assignment assignment, VariantCollector variants, int l, int other) {
        Change change = at -> at.with(Role.DELTA, l, at.of(Role.DELTA, other)).unchanged();
        var ofWeights = new LayerChange(Role.WEIGHT_GRADIENT, change);
        var ofBiases = new LayerChange(Role.BIAS_GRADIENT, change);
        Wording inWeights = v -> v.ofSample()
                .contrast(v.weightGradient())
                .with(v.delta(), Quantity.delta(other, v.j()))
                .describedHere("multiplied-by", v.valued(Quantity.delta(other, v.j())), v.valued(v.delta()));
        Wording inBiases = v -> v.ofSample()
                .contrast(v.biasGradient())
                .with(assignment.size(l), k -> Quantity.delta(l, k), k -> Quantity.delta(other, k))
                .describedHere("used", v.valued(Quantity.delta(other, v.j())), v.valued(v.delta()));
        Wording inBoth = v ->
                (v.hasBiases(v.l()) && v.asked().isOfParameter() && v.asked().from() == 0 ? inBiases : inWeights).of(v);
        variants.add(Cost.ONE_NEURON, inBoth.in(l), List.of(ofWeights.in(l), ofBiases.in(l)));
        variants.add(Cost.ONE_NEURON + Cost.EVERYWHERE, inWeights.in(l), List.of(ofWeights.in(l)));
        variants.add(Cost.ONE_NEURON + Cost.EVERYWHERE, inBiases.in(l), List.of(ofBiases.in(l)));
    }
}
