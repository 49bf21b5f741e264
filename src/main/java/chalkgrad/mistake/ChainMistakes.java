package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;

/// Mistakes in the upstream factor of the chain rule: dL/da is left out, or replaced by the loss itself.
final class ChainMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "gradient-left-out",
                    "Gradient from above left out",
                    "The chain rule multiplies dL/da, which comes from the loss or from the next layer, by f'(z). The"
                            + " slope f'(z) alone does not know the target.",
                    ChainMistakes::leftOut),
            new Mistake(
                    "loss-for-error",
                    "Loss instead of its derivative",
                    "Backpropagation starts with dL/da, the derivative of the loss with respect to each output, not"
                            + " with the value of the loss.",
                    ChainMistakes::lossForError));

    private ChainMistakes() {}

    private static void leftOut(Setting setting, Variants variants) {
        List<Integer> elementwise = setting.layers().stream()
                .filter(l -> setting.activation(l).isElementwise())
                .toList();
        Telling slope = w -> {
            Worth only = w.derivative();
            String sentence =
                    w.where() + "you left out %s and used the slope %s alone".formatted(w.worth(w.gradient()), only);
            return w.chain().whole(sentence, only.name());
        };
        variants.inLayers(Cost.PLAIN, slope, Role.DELTA, elementwise, at -> at.of(Role.DERIVATIVE, at.layer()));
        variants.inLayers(
                Cost.SELDOM, slope, Role.DELTA, setting.softmaxes(), at -> at.of(Role.DERIVATIVE, at.layer()));
        Telling deltas = w -> {
            Contrast contrast = w.contrast(w.gradient());
            for (int k = 1; k <= setting.size(w.l() + 1); k++) {
                contrast = contrast.with(Quantity.delta(w.l() + 1, k), "1");
            }
            List<Quantity> next = Setting.range(1, setting.size(w.l() + 1)).stream()
                    .map(k -> Quantity.delta(w.l() + 1, k))
                    .toList();
            return contrast.told(
                    "you added up the weights without the gradients that come back through them, " + w.names(next));
        };
        variants.inLayers(
                Cost.SELDOM,
                deltas,
                Role.ACTIVATION_GRADIENT,
                Setting.range(0, setting.depth() - 1),
                at -> at.wNext().transpose().sumOfRows());
    }

    private static void lossForError(Setting setting, Variants variants) {
        List<Integer> outputs = List.of(setting.depth());
        Change ofSample = at -> Broadcast.spread(at.of(Role.LOSS, 0), at.output());
        Change ofOutput = at -> at.of(Role.LOSS_TERMS, 0);
        Change ofBatch = at -> Broadcast.spread(at.ofBatch(Role.BATCH_LOSS, 0), at.output());
        inPlace(variants, outputs, Cost.PLAIN, w -> w.ofSample().worth(Quantity.loss()), ofSample);
        if (setting.size(setting.depth()) > 1) {
            inPlace(
                    variants,
                    outputs,
                    Cost.ONE_NEURON,
                    w -> w.ofSample().worth(Quantity.lossTerm(w.output().j())),
                    ofOutput);
        }
        if (setting.hasBatch()) {
            inPlace(variants, outputs, Cost.ONE_NEURON, w -> w.ofBatch().worth(Quantity.loss()), ofBatch);
        }
        Telling hidden = w -> w.chain()
                .with(w.gradient(), w.ofSample().name(Quantity.loss()))
                .told(w.where() + "used the loss", w.ofSample().worth(Quantity.loss()), w.worth(w.gradient()));
        List<Integer> before = setting.hidden().stream()
                .filter(l -> setting.activation(l).isElementwise())
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
            Variants variants, List<Integer> outputs, double cost, Function<Wording, Worth> loss, Change change) {
        variants.inLayers(cost, at(loss, w -> w.output().gradient()), Role.ACTIVATION_GRADIENT, outputs, change);
        variants.inLayers(cost + Cost.SELDOM, at(loss, w -> w.output().delta()), Role.DELTA, outputs, change);
    }

    private static Telling at(Function<Wording, Worth> loss, Function<Wording, Quantity> number) {
        return w -> {
            Worth wrong = loss.apply(w);
            Quantity right = number.apply(w);
            return w.contrast(right).whole(Told.sentence("used the loss", wrong, w.worth(right)), wrong.name());
        };
    }
}
