package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.mistake.Variants.Part;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Relu;
import chalkgrad.network.Sigmoid;
import chalkgrad.network.Softmax;
import chalkgrad.network.Tanh;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;

/// Mistakes in the forward pass.
final class ForwardMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "wrong-input",
                    "Wrong input of a weight",
                    "Each weight multiplies the input or activation of the neuron that its connection comes from.",
                    ForwardMistakes::otherInput),
            new Mistake(
                    "activation-left-out",
                    "Activation left out",
                    "After the weighted sum comes the activation: a = f(z).",
                    ForwardMistakes::withoutActivation),
            new Mistake(
                    "activation-for-preactivation",
                    "Activation instead of the pre-activation",
                    "z is the weighted sum before the activation is applied, and the activation is applied once.",
                    ForwardMistakes::activatedTwice),
            new Mistake(
                    "wrong-activation",
                    "Wrong activation",
                    "Each layer uses its own activation.",
                    ForwardMistakes::otherActivation),
            new Mistake(
                    "second-activation",
                    "Two activations one after the other",
                    "A layer applies one activation to z: softmax takes z as it is, not what a sigmoid made of it.",
                    ForwardMistakes::secondActivation));

    private ForwardMistakes() {}

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
        Quantity right = Quantity.activation(l - 1, i);
        Quantity wrong = Quantity.activation(l - 1, other);
        Telling telling = w -> w.contrast(Quantity.preActivation(l, j))
                .with(right, wrong)
                .told("multiplied " + w.name(Quantity.weight(l, i, j)) + " by", w.worth(wrong), w.worth(right));
        variants.add(Cost.SELDOM, telling, Role.PRE_ACTIVATION, l, at -> {
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
                w.where() + "used",
                wrong,
                w.worth(w.f() + "(" + w.name(w.z()) + ")", w.value(w.a())),
                w.name(w.a()) + " = %s");
    }

    private static void withoutActivation(Setting setting, Variants variants) {
        Telling telling = w -> new Told(
                Told.sentence(
                        w.where() + "left out the activation:",
                        w.worth(w.z()),
                        w.worth(w.f() + "(" + w.name(w.z()) + ")", w.value(w.a()))),
                w.name(w.a()) + " = «" + w.f() + "(" + w.name(w.z()) + ")»",
                w.name(w.a()) + " = «" + w.name(w.z()) + "»");
        List<Integer> layers = new ArrayList<>(setting.curved());
        layers.addAll(setting.softmaxes());
        variants.inLayers(Cost.PLAIN, telling, Role.ACTIVATION, layers, Spot::z);
        variants.inLayers(
                Cost.EVERYWHERE,
                telling,
                setting.softmaxes(),
                new Part(Role.ACTIVATION, Spot::z),
                new Part(Role.DELTA, Spot::gradient));
        withDerivative(
                variants,
                Cost.EVERYWHERE,
                telling,
                setting.curved(),
                Spot::z,
                at -> at.z().map(z -> 1));
    }

    /// The wrong activation with its own derivative, as automatic differentiation would have it.
    private static void withDerivative(
            Variants variants, double cost, Telling telling, List<Integer> layers, Change value, Change derivative) {
        variants.inLayers(
                cost, telling, layers, new Part(Role.ACTIVATION, value), new Part(Role.DERIVATIVE, derivative));
    }

    private static void activatedTwice(Setting setting, Variants variants) {
        Telling telling = w -> {
            Contrast contrast = w.contrast(w.z());
            return contrast.whole(
                    Told.sentence(w.where() + "applied " + w.f() + " already:", w.worth(w.a()), w.worth(w.z())),
                    w.f() + "(" + contrast.right() + ")");
        };
        List<Integer> layers = setting.layers().stream()
                .filter(l -> !setting.activation(l).name().equals("identity"))
                .toList();
        variants.inLayers(
                Cost.PLAIN,
                telling,
                Role.PRE_ACTIVATION,
                layers,
                at -> at.activation().value(at.usual()));
        Telling twice = w -> {
            String once = w.f() + "(" + w.name(w.z()) + ")";
            return new Told(
                    w.where() + "you applied " + w.f() + " twice to " + w.name(w.z()),
                    w.name(w.a()) + " = " + once,
                    w.name(w.a()) + " = «" + w.f() + "(»" + once + "«)»");
        };
        variants.inLayers(
                Cost.EVERYWHERE,
                twice,
                Role.ACTIVATION,
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
            variants.inLayers(Cost.EVERYWHERE, telling, Role.ACTIVATION, layers, value);
            if (other instanceof ElementwiseActivation g) {
                List<Integer> elementwise = layers.stream()
                        .filter(l -> setting.activation(l).isElementwise())
                        .toList();
                withDerivative(variants, Cost.PLAIN, telling, elementwise, value, at -> g.derivative(at.z()));
            }
        }
    }

    /// A second activation on top of the right one, such as softmax of a sigmoid.
    private static void secondActivation(Setting setting, Variants variants) {
        var softmax = new Softmax();
        for (ElementwiseActivation first : List.of(new Sigmoid(), new Tanh(), new Relu())) {
            secondActivation(variants, setting.softmaxes(), first, softmax);
        }
        List<Integer> outputs = List.of(setting.depth());
        if (setting.activation(setting.depth()).equals(new Sigmoid())) {
            secondActivation(variants, outputs, new Sigmoid(), softmax);
        }
    }

    private static void secondActivation(
            Variants variants, List<Integer> layers, ElementwiseActivation first, Activation second) {
        String formula = second.name() + "(" + first.name() + "(%s))";
        Telling telling = w -> activated(w, new Worth(formula.formatted(w.name(w.z())), ""));
        variants.inLayers(Cost.ONE_NEURON, telling, Role.ACTIVATION, layers, at -> second.value(first.value(at.z())));
    }

    private static Worth wrongWorth(Wording w, Activation other) {
        return other instanceof ElementwiseActivation g
                ? w.worth(g.name() + "(" + w.name(w.z()) + ")", g.value(w.value(w.z())))
                : new Worth(other.name(), "");
    }
}
