package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Moves.Pair;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Stream;

/// Updates with a wrong gradient: one that belongs to another parameter, or one that includes those of earlier
/// iterations.
final class TakenGradientMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "gradient-accumulated",
                    "Gradients of earlier iterations added",
                    "Each iteration has its own gradient. Programs that accumulate gradients must set them to 0 before"
                            + " each backward pass.",
                    Moves.of(TakenGradientMistakes::accumulated)),
            new Mistake(
                    "wrong-gradient",
                    "Gradient of another parameter",
                    "Every parameter is updated with its own gradient.",
                    Moves.of(TakenGradientMistakes::ofAnother)));

    private TakenGradientMistakes() {}

    private static void accumulated(Moves moves) {
        if (moves.setting().document().iterations() == 1) {
            return;
        }
        moves.gradient(
                Cost.PLAIN,
                TakenGradientMistakes::added,
                at -> at.iteration() == 1 ? at.usual() : Broadcast.plus(at.usual(), at.gradientBefore()));
    }

    /// What was accumulated before is in the student's gradient of the iteration before.
    private static Told added(UpdateWording u) {
        String formula = u.formula(u.gradient());
        boolean first = u.t() == 1;
        Worth before = first ? new Worth("0", "") : u.worth(u.g(u.t() - 1), u.gradientAt(u.t() - 1));
        return u.told(
                "you added the gradient of the iteration before, %s, to this one, %s"
                        .formatted(before, u.worth(u.gradient())),
                u.g() + " = " + formula,
                u.g() + " = «" + before.name() + " +» " + formula);
    }

    /// The first formula of the update that has the gradient in it, with something else there.
    private static Told taken(UpdateWording u, Worth wrong) {
        return u.told(
                "you updated %s with the gradient %s where %s belongs".formatted(u.old(), wrong, u.worth(u.gradient())),
                u.withGradient(shown(u), "«" + u.g() + "»"),
                u.withGradient(shown(u), "«" + wrong.name() + "»"));
    }

    /// A new parameter, or what the optimizer remembers, if only that is made of the gradient itself.
    private static Quantity shown(UpdateWording u) {
        Stream<Quantity> states =
                u.rule().states().stream().map(state -> u.asked().state(state));
        return Stream.concat(Stream.of(u.asked(), u.freshQuantity()), states)
                .filter(q -> q.kind().compareTo(Kind.VELOCITY) >= 0 && u.takesGradient(q))
                .findFirst()
                .orElse(u.freshQuantity());
    }

    private static void ofAnother(Moves moves) {
        Setting setting = moves.setting();
        for (int l : setting.layers()) {
            if (setting.biased().contains(l)) {
                ofBias(moves, l);
            }
            for (int other : setting.layers()) {
                if (other != l && setting.size(other) == setting.size(l)) {
                    ofLayer(moves, l, other);
                }
            }
            if (setting.isSmall(l)) {
                for (int k = 1; k < setting.size(l - 1) * setting.size(l); k++) {
                    ofNeighbour(moves, l, k / setting.size(l), k % setting.size(l));
                }
            }
        }
    }

    /// The gradients of the biases, which NumPy broadcasts over the rows of the weights.
    private static void ofBias(Moves moves, int l) {
        moves.only(
                Cost.ONE_NEURON,
                u -> taken(u, u.worth(u.bias().gradient())),
                l,
                true,
                with(moves, at -> at.at().ofBatch(Move.gradientTerm(false), l)));
    }

    private static void ofLayer(Moves moves, int l, int other) {
        Setting setting = moves.setting();
        Moves.Words words = u -> {
            Quantity own = u.gradient();
            return taken(u, u.worth(new Quantity(own.kind(), other, own.from(), own.to(), 0, own.iteration())));
        };
        if (setting.size(other - 1) == setting.size(l - 1)) {
            moves.only(Cost.SELDOM, words, l, true, with(moves, at -> at.at().ofBatch(Move.gradientTerm(true), other)));
        }
        if (setting.biased().containsAll(List.of(l, other)) && setting.tied(l) == setting.tied(other)) {
            moves.only(
                    Cost.SELDOM, words, l, false, with(moves, at -> at.at().ofBatch(Move.gradientTerm(false), other)));
        }
    }

    /// The gradient of the weight at a distance in rows and columns.
    private static void ofNeighbour(Moves moves, int l, int down, int right) {
        int rows = moves.setting().size(l - 1);
        int columns = moves.setting().size(l);
        Moves.Words words = u -> {
            Quantity own = u.gradient();
            int i = (own.from() - 1 + down) % rows + 1;
            int j = (own.to() - 1 + right) % columns + 1;
            return taken(u, u.worth(new Quantity(own.kind(), l, i, j, 0, own.iteration())));
        };
        moves.only(Cost.RARE, words, l, true, with(moves, at -> {
            Matrix g = at.gradient();
            return Matrix.generate(rows, columns, (i, j) -> g.get((i + down) % rows, (j + right) % columns));
        }));
    }

    /// The whole update with another gradient.
    private static Pair[] with(Moves moves, Moves.Rule gradient) {
        Stream<Pair> states = moves.setting().document().optimizer().rule().states().stream()
                .map(state -> Moves.state(state, at -> at.remembered(state, gradient.of(at))));
        return Stream.concat(states, Stream.of(Moves.parameters(at -> at.movedBy(gradient.of(at)))))
                .toArray(Pair[]::new);
    }
}
