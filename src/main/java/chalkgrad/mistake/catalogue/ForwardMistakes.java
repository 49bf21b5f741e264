package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.mistake.catalogue.VariantCollector.LayerChange;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
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
            new Mistake("wrong-input", ForwardMistakes::otherInput),
            new Mistake("activation-left-out", ForwardMistakes::withoutActivation),
            new Mistake("activation-for-preactivation", ForwardMistakes::activatedTwice),
            new Mistake("wrong-activation", ForwardMistakes::otherActivation),
            new Mistake("second-activation", ForwardMistakes::secondActivation));

    private ForwardMistakes() {}

    private static void otherInput(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.layers()) {
            int inputs = assignment.size(l - 1);
            for (int i = 1; i <= inputs && assignment.isSmall(l); i++) {
                for (int other = 1; other <= inputs; other++) {
                    for (int j = 1; j <= assignment.size(l) && other != i; j++) {
                        otherInput(variants, l, i, other, j);
                    }
                }
            }
        }
    }

    private static void otherInput(VariantCollector variants, int l, int i, int other, int j) {
        Quantity right = Quantity.activation(l - 1, i);
        Quantity wrong = Quantity.activation(l - 1, other);
        Wording wording = v -> v.contrast(Quantity.preActivation(l, j))
                .with(right, wrong)
                .described("multiplied", v.named(Quantity.weight(l, i, j)), v.valued(wrong), v.valued(right));
        Change change = at -> at.with(Role.ACTIVATION, l - 1, at.before().columnsFrom(k -> k == i - 1 ? other - 1 : k))
                .unchanged();
        variants.add(Cost.SELDOM, wording, Role.PRE_ACTIVATION, l, change.onlyFor(j));
    }

    private static Contrast activated(Viewpoint v, Formula wrong) {
        return v.equation(v.a(), swap(v.activated(), wrong));
    }

    private static void withoutActivation(Assignment assignment, VariantCollector variants) {
        Wording wording = v -> activated(v, v.of(v.z()))
                .describedHere("activation-not-applied", v.valued(v.z()), v.valued(v.activated()));
        List<Integer> layers = new ArrayList<>(assignment.curved());
        layers.addAll(assignment.softmaxes());
        variants.inLayers(Cost.PLAIN, wording, Role.ACTIVATION, layers, Site::z);
        variants.inLayers(
                Cost.EVERYWHERE,
                wording,
                assignment.softmaxes(),
                new LayerChange(Role.ACTIVATION, Site::z),
                new LayerChange(Role.DELTA, Site::gradient));
        withDerivative(
                variants,
                Cost.EVERYWHERE,
                wording,
                assignment.curved(),
                Site::z,
                at -> at.z().map(z -> 1));
    }

    /// The wrong activation with its own derivative, as automatic differentiation would have it.
    private static void withDerivative(
            VariantCollector variants,
            double cost,
            Wording wording,
            List<Integer> layers,
            Change value,
            Change derivative) {
        variants.inLayers(
                cost,
                wording,
                layers,
                new LayerChange(Role.ACTIVATION, value),
                new LayerChange(Role.DERIVATIVE, derivative));
    }

    private static void activatedTwice(Assignment assignment, VariantCollector variants) {
        Wording wording = v -> v.contrast(v.z())
                .whole(applied(v, v.contrast(v.z()).formula()))
                .describedHere("activation-applied-already", activation(v), v.valued(v.a()), v.valued(v.z()));
        List<Integer> layers = assignment.layers().stream()
                .filter(l -> !assignment.activation(l).name().equals("identity"))
                .toList();
        variants.inLayers(
                Cost.PLAIN,
                wording,
                Role.PRE_ACTIVATION,
                layers,
                at -> at.activation().value(at.unchanged()));
        Wording twice = v -> activated(v, applied(v, v.activated()))
                .describedHere("activation-applied-twice", activation(v), v.named(v.z()));
        variants.inLayers(
                Cost.EVERYWHERE,
                twice,
                Role.ACTIVATION,
                layers,
                at -> at.activation().value(at.unchanged()));
    }

    private static Argument activation(Viewpoint v) {
        return new Verbatim(v.activation().name());
    }

    /// The layer's activation, applied to something else than z.
    static Formula applied(Viewpoint v, Formula inside) {
        return v.function(v.activation(), z -> z).of(inside);
    }

    private static void otherActivation(Assignment assignment, VariantCollector variants) {
        for (Activation other : Activations.ALL) {
            List<Integer> layers = assignment.layers().stream()
                    .filter(l -> !assignment.activation(l).name().equals(other.name()))
                    .toList();
            if (other.name().equals("identity")) {
                continue;
            }
            Wording wording = v -> activated(v, v.activated(other))
                    .describedHere("used", v.valued(v.activated(other)), v.valued(v.activated()));
            Change value = at -> other.value(at.z());
            variants.inLayers(Cost.EVERYWHERE, wording, Role.ACTIVATION, layers, value);
            if (other instanceof ElementwiseActivation g) {
                List<Integer> elementwise = layers.stream()
                        .filter(l -> assignment.activation(l).isElementwise())
                        .toList();
                withDerivative(variants, Cost.PLAIN, wording, elementwise, value, at -> g.derivative(at.z()));
            }
        }
    }

    /// A second activation on top of the right one, such as softmax of a sigmoid.
    private static void secondActivation(Assignment assignment, VariantCollector variants) {
        var softmax = new Softmax();
        for (ElementwiseActivation first : List.of(new Sigmoid(), new Tanh(), new Relu())) {
            secondActivation(variants, assignment.softmaxes(), first, softmax);
        }
        List<Integer> outputs = List.of(assignment.depth());
        if (assignment.activation(assignment.depth()).equals(new Sigmoid())) {
            secondActivation(variants, outputs, new Sigmoid(), softmax);
        }
    }

    private static void secondActivation(
            VariantCollector variants, List<Integer> layers, ElementwiseActivation first, Activation second) {
        Wording wording = v -> {
            Formula wrong = v.function(second, first::value).of(first.function().of(v.of(v.z())));
            return activated(v, wrong).describedHere("used", v.valued(wrong), v.valued(v.activated()));
        };
        variants.inLayers(Cost.ONE_NEURON, wording, Role.ACTIVATION, layers, at -> second.value(first.value(at.z())));
    }
}
