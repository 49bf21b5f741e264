package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;

/// Mistakes with the biases in the weighted sums.
final class BiasMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "bias-left-out", "Bias left out", "The bias is added to the weighted sum.", BiasMistakes::leftOut),
            new Mistake("wrong-bias", "Wrong bias", "Each neuron adds its own bias.", BiasMistakes::other),
            new Mistake(
                    "bias-for-each-input",
                    "Bias added for each input",
                    "A neuron adds its bias once, after all products.",
                    BiasMistakes::forEachInput),
            new Mistake(
                    "bias-after-activation",
                    "Bias added after the activation",
                    "The bias belongs into z, to which the activation is applied: a = f(x W + b).",
                    BiasMistakes::afterActivation));

    private BiasMistakes() {}

    private static void leftOut(Setting setting, Variants variants) {
        Telling telling = w -> {
            Quantity bias = w.bias(w.l(), w.j());
            return w.contrast(w.z()).withTerm(bias, "0").told(w.where() + "you left out the bias " + w.worth(bias));
        };
        variants.inLayers(Cost.PLAIN, telling, Role.PRE_ACTIVATION, setting.biased(), BiasMistakes::products);
    }

    private static Matrix products(Spot at) {
        return at.before().times(at.w());
    }

    private static void other(Setting setting, Variants variants) {
        for (int l : setting.biased()) {
            for (int other : setting.biased()) {
                int count = setting.network().biasCount(other);
                if (other != l && (count == 1 || count == setting.size(l))) {
                    Telling telling = other(w -> w.bias(other, Math.min(count, w.j())));
                    variants.inLayers(
                            Cost.ONE_NEURON,
                            telling,
                            Role.PRE_ACTIVATION,
                            List.of(l),
                            at -> Broadcast.plus(products(at), at.ofBatch(Role.BIASES, other)));
                }
                for (int j = 1; j <= count && setting.isSmall(l) && count > 1; j++) {
                    constant(variants, l, Quantity.bias(other, setting.tied(other) ? 0 : j));
                }
            }
        }
    }

    /// The same bias for all neurons of a layer, and for each of them separately.
    private static void constant(Variants variants, int l, Quantity wrong) {
        int column = Math.max(0, wrong.to() - 1);
        // where a neuron has this bias anyway, another one is spoken of
        Telling telling = w -> other(any -> wrong).tell(wrong.layer() == l ? w.notAt(wrong.to()) : w);
        double cost = wrong.layer() == l ? Cost.ONE_NEURON : Cost.SELDOM;
        variants.inLayers(cost, telling, Role.PRE_ACTIVATION, List.of(l), at -> {
            Matrix usual = at.usual();
            Matrix products = products(at);
            double bias = at.ofBatch(Role.BIASES, wrong.layer()).get(0, column);
            return Matrix.generate(
                    usual.rows(),
                    usual.columns(),
                    (r, j) -> wrong.layer() == l && column == j ? usual.get(r, j) : products.get(r, j) + bias);
        });
    }

    private static Telling other(Function<Wording, Quantity> wrong) {
        return w -> {
            Quantity right = w.bias(w.l(), w.j());
            return w.contrast(w.z())
                    .with(right, wrong.apply(w))
                    .told(w.where() + "added", w.worth(wrong.apply(w)), w.worth(right));
        };
    }

    private static void forEachInput(Setting setting, Variants variants) {
        List<Integer> layers =
                setting.biased().stream().filter(l -> setting.size(l - 1) > 1).toList();
        Telling telling = w -> {
            Quantity bias = w.bias(w.l(), w.j());
            int inputs = setting.size(w.l() - 1);
            Worth wrong = w.worth(inputs + " · " + w.name(bias), inputs * w.value(bias));
            return w.contrast(w.z())
                    .with(bias, wrong.name())
                    .told(w.where()
                            + "you added the bias %s for each of the %d inputs instead of once"
                                    .formatted(w.worth(bias), inputs));
        };
        variants.inLayers(
                Cost.SELDOM,
                telling,
                Role.PRE_ACTIVATION,
                layers,
                at -> Broadcast.plus(products(at), at.b().scale(setting.size(at.layer() - 1))));
    }

    private static void afterActivation(Setting setting, Variants variants) {
        List<Integer> layers = setting.biased().stream()
                .filter(l -> !setting.activation(l).name().equals("identity"))
                .toList();
        Telling telling = w -> {
            String bias = w.name(w.bias(w.l(), w.j()));
            String start =
                    w.name(w.a()) + " = " + w.f() + "(" + w.contrast(w.z()).without(w.bias(w.l(), w.j()));
            return new Told(
                    w.where()
                            + "you added the bias %s after the activation instead of before it"
                                    .formatted(w.worth(w.bias(w.l(), w.j()))),
                    start + " «+ " + bias + "»)",
                    start + ") «+ " + bias + "»");
        };
        variants.inLayers(
                Cost.SELDOM,
                telling,
                layers,
                new Variants.Part(Role.PRE_ACTIVATION, BiasMistakes::products),
                new Variants.Part(Role.ACTIVATION, at -> Broadcast.plus(at.usual(), at.b())));
    }
}
