package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;

/// Mistakes in the upstream factor of the chain rule: dL/da is left out, or replaced by the loss itself.
final class ChainMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("gradient-left-out", ChainMistakes::leftOut),
            new Mistake("loss-for-error", ChainMistakes::lossForError));

    private ChainMistakes() {}

    private static void leftOut(Assignment assignment, VariantCollector variants) {
        List<Integer> elementwise = assignment.layers().stream()
                .filter(l -> assignment.activation(l).isElementwise())
                .toList();
        Wording slope = v -> v.chain()
                .whole(v.derivative())
                .describedHere("gradient-left-out", v.valued(v.gradient()), v.valued(v.derivative()));
        variants.inLayers(Cost.PLAIN, slope, Role.DELTA, elementwise, at -> at.of(Role.DERIVATIVE, at.layer()));
        variants.inLayers(
                Cost.SELDOM, slope, Role.DELTA, assignment.softmaxes(), at -> at.of(Role.DERIVATIVE, at.layer()));
        Wording deltas = v -> {
            Contrast contrast = v.contrast(v.gradient());
            List<Quantity> next = Edge.deltas(assignment, v.l() + 1);
            for (Quantity delta : next) {
                contrast = contrast.with(delta, ONE);
            }
            return contrast.described("weights-alone", v.names(next));
        };
        variants.inLayers(
                Cost.SELDOM,
                deltas,
                Role.ACTIVATION_GRADIENT,
                Assignment.range(0, assignment.depth() - 1),
                at -> at.wNext().transpose().sumOfRows());
    }

    private static void lossForError(Assignment assignment, VariantCollector variants) {
        List<Integer> outputs = List.of(assignment.depth());
        Change ofSample = at -> Broadcast.spread(at.of(Role.LOSS, 0), at.output());
        Change ofOutput = at -> at.of(Role.LOSS_TERMS, 0);
        Change ofBatch = at -> Broadcast.spread(at.of(Role.BATCH_LOSS, 0), at.output());
        inPlace(variants, outputs, Cost.PLAIN, v -> v.ofSample().of(Quantity.loss()), ofSample);
        if (assignment.size(assignment.depth()) > 1) {
            inPlace(variants, outputs, Cost.ONE_NEURON, v -> v.ofSample().of(v.lossTerm()), ofOutput);
        }
        if (assignment.hasBatch()) {
            inPlace(variants, outputs, Cost.ONE_NEURON, v -> v.ofBatch().of(Quantity.loss()), ofBatch);
        }
        Wording hidden = v -> {
            Formula loss = v.ofSample().of(Quantity.loss());
            return v.chain()
                    .with(v.gradient(), loss)
                    .describedHere("used-loss", v.valued(loss), v.valued(v.gradient()));
        };
        List<Integer> before = assignment.hidden().stream()
                .filter(l -> assignment.activation(l).isElementwise())
                .toList();
        variants.inLayers(
                Cost.SELDOM,
                hidden,
                Role.DELTA,
                before,
                at -> at.of(Role.DERIVATIVE, at.layer())
                        .scale(at.of(Role.LOSS, 0).get(0, 0)));
    }

    /// A loss where dL/da of the outputs belongs, and where their dL/dz belongs.
    private static void inPlace(
            VariantCollector variants,
            List<Integer> outputs,
            double cost,
            Function<Viewpoint, Formula> loss,
            Change change) {
        variants.inLayers(cost, at(loss, v -> v.output().gradient()), Role.ACTIVATION_GRADIENT, outputs, change);
        variants.inLayers(cost + Cost.SELDOM, at(loss, v -> v.output().delta()), Role.DELTA, outputs, change);
    }

    private static Wording at(Function<Viewpoint, Formula> loss, Function<Viewpoint, Quantity> number) {
        return v -> {
            Formula wrong = loss.apply(v);
            Quantity right = number.apply(v);
            return v.contrast(right).whole(wrong).described("used-loss", v.valued(wrong), v.valued(right));
        };
    }
}
