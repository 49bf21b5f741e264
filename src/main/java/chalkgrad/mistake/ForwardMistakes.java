package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Mistakes on the way from the inputs to the outputs.
final class ForwardMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "bias-left-out",
                    "Bias left out",
                    "The bias is added to the weighted sum.",
                    ForwardMistakes::withoutBias),
            new Mistake(
                    "wrong-bias", "Another bias", "Each neuron adds the bias of its own.", ForwardMistakes::otherBias),
            new Mistake(
                    "wrong-input",
                    "Another input to an edge",
                    "Each weight multiplies the number of the neuron that its edge comes from.",
                    ForwardMistakes::otherInput),
            new Mistake(
                    "activation-left-out",
                    "Activation left out",
                    "After the weighted sum comes the activation: a = f(z).",
                    ForwardMistakes::withoutActivation),
            new Mistake(
                    "activation-for-preactivation",
                    "Activation in place of the pre-activation",
                    "z is the weighted sum before the activation is applied, and the activation is applied once.",
                    ForwardMistakes::activatedTwice),
            new Mistake(
                    "wrong-activation",
                    "Another activation",
                    "The layer has an activation of its own.",
                    ForwardMistakes::otherActivation));

    private ForwardMistakes() {}

    private static void withoutBias(Setting setting, Variants variants) {
        Telling telling = w -> Told.instead(
                w.where() + "left out the bias: you added",
                new Worth("nothing", ""),
                w.worth(w.bias(w.l(), w.j())),
                w.name(w.z()) + " = ... + %s");
        variants.inLayers(
                Cost.PLAIN,
                telling,
                Term.PRE_ACTIVATION,
                setting.layers(),
                at -> at.before().times(at.w()));
    }

    private static void otherBias(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            for (int other : setting.layers()) {
                int count = setting.network().layer(other).biasCount();
                if (other != l && (count == 1 || count == setting.size(l))) {
                    Telling telling = otherBias(w -> w.bias(other, Math.min(count, w.j())));
                    variants.add(
                            Cost.ONE_NEURON,
                            telling.in(l),
                            Term.PRE_ACTIVATION,
                            l,
                            at -> Broadcast.plus(at.before().times(at.w()), at.ofBatch(Term.BIASES, other)));
                }
            }
            int size = setting.size(l);
            for (int j = 1; j <= size && !setting.tied(l) && setting.isSmall(l); j++) {
                for (int other = 1; other <= size; other++) {
                    if (other != j) {
                        int wrong = other;
                        Change change = at -> Broadcast.plus(
                                at.before().times(at.w()),
                                at.b().map(any -> at.b().get(0, wrong - 1)));
                        variants.add(
                                Cost.ONE_NEURON,
                                otherBias(w -> Quantity.bias(l, wrong)).in(l, j),
                                Term.PRE_ACTIVATION,
                                l,
                                change.onlyFor(j));
                    }
                }
            }
        }
    }

    private static Telling otherBias(Function<Wording, Quantity> wrong) {
        return w -> Told.instead(
                w.where() + "added",
                w.worth(wrong.apply(w)),
                w.worth(w.bias(w.l(), w.j())),
                w.name(w.z()) + " = ... + %s");
    }

    private static void otherInput(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            int inputs = setting.size(l - 1);
            for (int i = 1; i <= inputs && setting.isSmall(l); i++) {
                for (int other = 1; other <= inputs; other++) {
                    for (int j = 1; j <= setting.size(l) && other != i; j++) {
                        otherInput(variants, l, i, other, j);
                    }
                }
            }
        }
    }

    private static void otherInput(Variants variants, int l, int i, int other, int j) {
        Telling telling = w -> Told.instead(
                "multiplied " + w.name(Quantity.weight(l, i, j)) + " by",
                w.worth(Quantity.activation(l - 1, other)),
                w.worth(Quantity.activation(l - 1, i)),
                w.name(Quantity.preActivation(l, j)) + " = ... + " + w.name(Quantity.weight(l, i, j)) + " · %s + ...");
        variants.add(Cost.SELDOM, telling, Term.PRE_ACTIVATION, l, at -> {
            Matrix usual = at.usual();
            Matrix before = at.before();
            double weight = at.w().get(i - 1, j - 1);
            return Matrix.generate(usual.rows(), usual.columns(), (r, c) -> {
                int row = before.rows() == 1 ? 0 : r;
                double change = weight * (before.get(row, other - 1) - before.get(row, i - 1));
                return usual.get(r, c) + (c == j - 1 ? change : 0);
            });
        });
    }

    private static Told activated(Wording w, Worth wrong) {
        return Told.instead(
                w.where() + "took",
                wrong,
                w.worth(w.f() + "(" + w.name(w.z()) + ")", w.value(w.a())),
                w.name(w.a()) + " = %s");
    }

    private static void withoutActivation(Setting setting, Variants variants) {
        Telling telling = w -> activated(w, w.worth(w.z()));
        List<Integer> layers = new ArrayList<>(setting.curved());
        layers.addAll(setting.softmaxes());
        variants.inLayers(Cost.PLAIN, telling, Term.ACTIVATION, layers, Spot::z);
        withDerivative(
                setting,
                variants,
                Cost.EVERYWHERE,
                telling,
                layers,
                Spot::z,
                at -> at.z().map(z -> 1));
        List<Integer> hidden = layers.stream().filter(l -> l < setting.depth()).toList();
        if (hidden.size() > 1) {
            variants.add(
                    Cost.ONE_NEURON,
                    telling.inOneOf(hidden),
                    hidden.stream()
                            .map(l -> new Exchange(Term.ACTIVATION, l, Spot::z))
                            .toList());
        }
        for (int l : layers) {
            Change change = Spot::z;
            for (int j = 1; j <= setting.size(l) && setting.size(l) > 1 && setting.isSmall(l); j++) {
                variants.add(Cost.ONE_NEURON, telling.in(l, j), Term.ACTIVATION, l, change.onlyFor(j));
            }
        }
    }

    /// The wrong activation with its own derivative, as automatic differentiation would have it: in each layer, and in
    /// all hidden ones.
    private static void withDerivative(
            Setting setting,
            Variants variants,
            double cost,
            Telling telling,
            List<Integer> layers,
            Change value,
            Change derivative) {
        List<Integer> elementwise = layers.stream()
                .filter(l -> setting.activation(l).isElementwise())
                .toList();
        for (int l : elementwise) {
            variants.add(cost, telling.in(l), both(List.of(l), value, derivative));
        }
        List<Integer> hidden =
                elementwise.stream().filter(l -> l < setting.depth()).toList();
        if (hidden.size() > 1) {
            variants.add(cost + Cost.EVERYWHERE, telling.inOneOf(hidden), both(hidden, value, derivative));
        }
    }

    private static List<Exchange> both(List<Integer> layers, Change value, Change derivative) {
        var exchanges = new ArrayList<Exchange>();
        for (int l : layers) {
            exchanges.add(new Exchange(Term.ACTIVATION, l, value));
            exchanges.add(new Exchange(Term.DERIVATIVE, l, derivative));
        }
        return exchanges;
    }

    private static void activatedTwice(Setting setting, Variants variants) {
        Telling telling =
                w -> Told.instead(w.where() + "took", w.worth(w.a()), w.worth(w.z()), w.name(w.z()) + " = %s");
        List<Integer> layers = setting.layers().stream()
                .filter(l -> !setting.activation(l).name().equals("identity"))
                .toList();
        variants.inLayers(
                Cost.PLAIN,
                telling,
                Term.PRE_ACTIVATION,
                layers,
                at -> at.activation().value(at.usual()));
    }

    private static void otherActivation(Setting setting, Variants variants) {
        for (Activation other : Activations.ALL) {
            List<Integer> layers = setting.layers().stream()
                    .filter(l -> !setting.activation(l).equals(other))
                    .toList();
            if (other.name().equals("identity")) {
                continue;
            }
            Telling telling = w -> activated(w, wrongWorth(w, other));
            Change value = at -> other.value(at.z());
            variants.inLayers(Cost.EVERYWHERE, telling, Term.ACTIVATION, layers, value);
            if (other instanceof ElementwiseActivation g) {
                withDerivative(
                        setting,
                        variants,
                        Cost.PLAIN,
                        telling,
                        layers,
                        value,
                        at -> at.z().map(g::derivative));
            }
        }
    }

    private static Worth wrongWorth(Wording w, Activation other) {
        return other instanceof ElementwiseActivation g
                ? w.worth(g.name() + "(" + w.name(w.z()) + ")", g.value(w.value(w.z())))
                : new Worth(other.name(), "");
    }
}
