package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.mistake.Variants.Part;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// The error, a - y or dL/da, where delta belongs.
final class ErrorMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "error-for-delta",
            "Error instead of dL/dz",
            "What is passed back, and what gradients are made of, is dL/dz, which contains the derivative of the"
                    + " activation; dL/da or the error a - y alone does not.",
            ErrorMistakes::all));

    private ErrorMistakes() {}

    private static void all(Setting setting, Variants variants) {
        int last = setting.depth();
        Change error = at -> Broadcast.zip(at.output(), at.target(), (a, y) -> a - y);
        Change negative = at -> Broadcast.zip(at.output(), at.target(), (a, y) -> y - a);
        Telling telling = w -> {
            Wording output = w.output();
            Quantity target = Quantity.target(output.j());
            return error(output, output.a(), target);
        };
        Telling opposite = w -> {
            Wording output = w.output();
            return error(output, Quantity.target(output.j()), output.a());
        };
        variants.inLayers(Cost.PLAIN, telling, Role.DELTA, List.of(last), error);
        var ofWeights = new Part(Role.WEIGHT_GRADIENT, at -> at.before().transposeTimes(error.instead(at)));
        var ofBias = new Part(Role.BIAS_GRADIENT, at -> forBias(setting, at, error.instead(at)));
        variants.inLayers(Cost.SELDOM, telling, List.of(last), ofWeights);
        variants.inLayers(Cost.SELDOM, telling, List.of(last), ofBias);
        variants.inLayers(Cost.SELDOM, telling, List.of(last), ofWeights, ofBias);
        variants.add(Cost.SELDOM, opposite, Role.DELTA, last, negative);
        variants.add(
                Cost.SELDOM,
                telling,
                Role.ACTIVATION_GRADIENT,
                last - 1,
                at -> error.instead(at).timesTransposeOf(at.wNext()));
        Telling hidden = w -> w.contrast(w.gradient())
                .with(
                        setting.size(w.l() + 1),
                        k -> Quantity.delta(w.l() + 1, k),
                        k -> Quantity.activationGradient(w.l() + 1, k))
                .told(
                        w.where() + "passed back",
                        w.worth(Quantity.activationGradient(w.l() + 1, 1)),
                        w.worth(Quantity.delta(w.l() + 1, 1)));
        variants.inLayers(
                Cost.SELDOM,
                hidden,
                Role.ACTIVATION_GRADIENT,
                Setting.range(0, last - 1),
                at -> at.of(Role.ACTIVATION_GRADIENT, at.layer() + 1).timesTransposeOf(at.wNext()));
        inGradients(setting, variants);
    }

    private static Told error(Wording output, Quantity first, Quantity second) {
        Worth wrong = output.worth(
                output.name(first) + " - " + output.name(second), output.value(first) - output.value(second));
        return output.contrast(output.delta())
                .whole(Told.sentence("used the error", wrong, output.worth(output.delta())), wrong.name());
    }

    private static void inGradients(Setting setting, Variants variants) {
        List<Integer> layers = setting.layers().stream()
                .filter(l -> !setting.activation(l).name().equals("identity"))
                .toList();
        Telling weights = w -> w.ofSample()
                .contrast(Quantity.weightGradient(w.l(), w.i(), w.j()))
                .with(w.delta(), w.gradient())
                .told(w.where() + "multiplied by", w.worth(w.gradient()), w.worth(w.delta()));
        variants.inLayers(
                Cost.SELDOM,
                weights,
                Role.WEIGHT_GRADIENT,
                layers,
                at -> at.before().transposeTimes(at.gradient()));
        Telling biases = w -> w.ofSample()
                .contrast(w.bias(w.l(), w.j()).gradient())
                .with(w.delta(), w.gradient())
                .told(w.where() + "used", w.worth(w.gradient()), w.worth(w.delta()));
        variants.inLayers(
                Cost.SELDOM,
                biases,
                Role.BIAS_GRADIENT,
                layers,
                at -> forBias(setting, at, at.gradient().sumOfRows()));
    }

    private static Matrix forBias(Setting setting, Spot at, Matrix row) {
        return setting.tied(at.layer()) ? Matrix.row(row.sum()) : row;
    }
}
