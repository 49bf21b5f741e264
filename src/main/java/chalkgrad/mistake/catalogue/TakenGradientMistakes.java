package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ZERO;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.mistake.catalogue.UpdateVariants.ParameterChange;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Description;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Stream;

/// Updates with a wrong gradient: one that belongs to another parameter, or one that includes those of earlier
/// iterations.
final class TakenGradientMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("gradient-accumulated", UpdateVariants.of(TakenGradientMistakes::accumulated)),
            new Mistake("wrong-gradient", UpdateVariants.of(TakenGradientMistakes::ofAnother)));

    private TakenGradientMistakes() {}

    private static void accumulated(UpdateVariants updates) {
        if (updates.assignment().document().iterations() == 1) {
            return;
        }
        updates.gradient(
                Cost.PLAIN,
                TakenGradientMistakes::added,
                at -> at.iteration() == 1 ? at.unchanged() : Broadcast.plus(at.unchanged(), at.gradientBefore()));
    }

    /// What was accumulated before is in the student's gradient of the iteration before.
    private static Description added(ParameterUpdate u) {
        Formula before = u.iteration() == 1 ? ZERO : Formula.of(u.gradient().at(0, u.iteration() - 1));
        return u.contrast(u.gradient())
                .plus(before)
                .describedHere("gradient-accumulated", u.valued(before), u.valued(u.gradient()));
    }

    /// The first formula of the update that has the gradient in it, with something else there.
    private static Description taken(ParameterUpdate u, Quantity wrong) {
        return u.contrast(shown(u))
                .with(u.g(), u.of(wrong))
                .describedHere("wrong-gradient", new Written(u.old()), u.valued(u.of(wrong)), u.valued(u.gradient()));
    }

    /// A new parameter, or what the optimizer remembers, if only that is made of the gradient itself.
    private static Quantity shown(ParameterUpdate u) {
        Stream<Quantity> states = u.rule().states().stream().map(u::state);
        return Stream.concat(Stream.of(u.asked(), u.fresh()), states)
                .filter(q ->
                        q.kind().compareTo(Kind.VELOCITY) >= 0 && u.contrast(q).has(u.g()))
                .findFirst()
                .orElse(u.fresh());
    }

    private static void ofAnother(UpdateVariants updates) {
        Assignment assignment = updates.assignment();
        for (int l : assignment.dense()) {
            if (assignment.biased().contains(l)) {
                ofBias(updates, l);
            }
            for (int other : assignment.dense()) {
                if (other != l && assignment.size(other) == assignment.size(l)) {
                    ofLayer(updates, l, other);
                }
            }
            if (assignment.isSmall(l)) {
                for (int k = 1; k < assignment.size(l - 1) * assignment.size(l); k++) {
                    ofNeighbour(updates, l, k / assignment.size(l), k % assignment.size(l));
                }
            }
        }
    }

    /// The gradients of the biases, which NumPy broadcasts over the rows of the weights.
    private static void ofBias(UpdateVariants updates, int l) {
        updates.only(
                Cost.ONE_NEURON,
                u -> taken(u, u.bias().gradient()),
                l,
                true,
                with(updates, at -> at.at().of(UpdateSite.gradientTerm(false), l)));
    }

    private static void ofLayer(UpdateVariants updates, int l, int other) {
        Assignment assignment = updates.assignment();
        UpdateWording words = u -> {
            Quantity own = u.gradient();
            return taken(u, new Quantity(own.kind(), other, own.from(), own.to(), 0, own.iteration()));
        };
        if (assignment.size(other - 1) == assignment.size(l - 1)) {
            updates.only(
                    Cost.SELDOM, words, l, true, with(updates, at -> at.at().of(UpdateSite.gradientTerm(true), other)));
        }
        if (assignment.biased().containsAll(List.of(l, other)) && assignment.tied(l) == assignment.tied(other)) {
            updates.only(
                    Cost.SELDOM,
                    words,
                    l,
                    false,
                    with(updates, at -> at.at().of(UpdateSite.gradientTerm(false), other)));
        }
    }

    /// The gradient of the weight at a distance in rows and columns.
    private static void ofNeighbour(UpdateVariants updates, int l, int down, int right) {
        int rows = updates.assignment().size(l - 1);
        int columns = updates.assignment().size(l);
        UpdateWording words = u -> {
            Quantity own = u.gradient();
            int i = (own.from() - 1 + down) % rows + 1;
            int j = (own.to() - 1 + right) % columns + 1;
            return taken(u, new Quantity(own.kind(), l, i, j, 0, own.iteration()));
        };
        updates.only(
                Cost.RARE,
                words,
                l,
                true,
                with(
                        updates,
                        at -> at.gradient().rowsFrom(i -> (i + down) % rows).columnsFrom(j -> (j + right) % columns)));
    }

    /// The whole update with another gradient.
    private static ParameterChange[] with(UpdateVariants updates, UpdateVariants.Replacement gradient) {
        Stream<ParameterChange> states = updates.assignment().document().optimizer().rule().states().stream()
                .map(state -> UpdateVariants.arrays(state, at -> at.with(gradient.of(at))));
        return Stream.concat(states, Stream.of(UpdateVariants.parameterArrays(at -> at.with(gradient.of(at)))))
                .toArray(ParameterChange[]::new);
    }
}
