package chalkgrad.mistake.catalogue;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.catalogue.VariantCollector.LayerChange;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// The error, a - y or dL/da, where delta belongs.
final class ErrorMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("error-for-delta", ErrorMistakes::all));

    private ErrorMistakes() {}

    private static void all(Assignment assignment, VariantCollector variants) {
        int last = assignment.depth();
        Change error = at -> Broadcast.zip(at.output(), at.target(), (a, y) -> a - y);
        Change negative = at -> Broadcast.zip(at.output(), at.target(), (a, y) -> y - a);
        Wording wording = v -> error(v.output(), v.output().a(), v.output().target());
        Wording opposite =
                v -> error(v.output(), v.output().target(), v.output().a());
        variants.inLayers(Cost.PLAIN, wording, Role.DELTA, List.of(last), error);
        Change used = at -> withDelta(at, last, error.instead(at));
        var ofWeights = new LayerChange(Role.WEIGHT_GRADIENT, used);
        var ofBias = new LayerChange(Role.BIAS_GRADIENT, used);
        variants.inLayers(Cost.SELDOM, wording, List.of(last), ofWeights);
        variants.inLayers(Cost.SELDOM, wording, List.of(last), ofBias);
        variants.inLayers(Cost.SELDOM, wording, List.of(last), ofWeights, ofBias);
        variants.add(Cost.SELDOM, opposite, Role.DELTA, last, negative);
        variants.add(Cost.SELDOM, wording, Role.ACTIVATION_GRADIENT, last - 1, used);
        Wording hidden = v -> v.contrast(v.gradient())
                .with(
                        assignment.size(v.l() + 1),
                        k -> Quantity.delta(v.l() + 1, k),
                        k -> Quantity.activationGradient(v.l() + 1, k))
                .describedHere(
                        "passed-back",
                        v.valued(Quantity.activationGradient(v.l() + 1, 1)),
                        v.valued(Quantity.delta(v.l() + 1, 1)));
        variants.inLayers(
                Cost.SELDOM,
                hidden,
                Role.ACTIVATION_GRADIENT,
                Assignment.range(0, last - 1),
                at -> withDelta(at, at.layer() + 1, at.of(Role.ACTIVATION_GRADIENT, at.layer() + 1)));
        inGradients(assignment, variants);
    }

    private static Description error(Viewpoint output, Quantity first, Quantity second) {
        Formula wrong = output.of(first).minus(output.of(second));
        return output.contrast(output.delta())
                .whole(wrong)
                .described("used-error", output.valued(wrong), output.valued(output.delta()));
    }

    private static void inGradients(Assignment assignment, VariantCollector variants) {
        List<Integer> layers = assignment.layers().stream()
                .filter(l -> !assignment.activation(l).name().equals("identity"))
                .toList();
        Wording weights = v -> v.ofSample()
                .contrast(v.weightGradient())
                .with(v.delta(), v.gradient())
                .describedHere("multiplied-by", v.valued(v.gradient()), v.valued(v.delta()));
        Change undifferentiated = at -> withDelta(at, at.layer(), at.gradient());
        variants.inLayers(Cost.SELDOM, weights, Role.WEIGHT_GRADIENT, layers, undifferentiated);
        Wording biases = v -> v.ofSample()
                .contrast(v.biasGradient())
                .with(v.delta(), v.gradient())
                .describedHere("used", v.valued(v.gradient()), v.valued(v.delta()));
        variants.inLayers(Cost.SELDOM, biases, Role.BIAS_GRADIENT, layers, undifferentiated);
    }

    private static Matrix withDelta(Site at, int layer, Matrix wrong) {
        return at.with(Role.DELTA, layer, wrong).unchanged();
    }
}
