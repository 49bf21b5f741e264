package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.function.IntFunction;

/// Numbers that belong to a neighbour.
final class CopyMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "copied-neighbour",
            "The number of a neighbour",
            "The number is right, but for another neuron or weight of the same layer.",
            CopyMistakes::all));

    private CopyMistakes() {}

    private static void all(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            if (setting.isSmall(l)) {
                int layer = l;
                neurons(setting, variants, l, Term.PRE_ACTIVATION, j -> Quantity.preActivation(layer, j));
                neurons(setting, variants, l, Term.ACTIVATION, j -> Quantity.activation(layer, j));
                neurons(setting, variants, l, Term.ACTIVATION_GRADIENT, j -> Quantity.activationGradient(layer, j));
                neurons(setting, variants, l, Term.DELTA, j -> Quantity.delta(layer, j));
                weights(setting, variants, l);
            }
        }
    }

    private static void neurons(Setting setting, Variants variants, int l, Term term, IntFunction<Quantity> quantity) {
        int size = setting.size(l);
        for (int j = 1; j <= size; j++) {
            for (int other = 1; other <= size; other++) {
                if (other != j) {
                    int wrong = other - 1;
                    Change copied = at -> {
                        Matrix usual = at.usual();
                        return Matrix.generate(usual.rows(), usual.columns(), (r, c) -> usual.get(r, wrong));
                    };
                    variants.add(
                            Cost.BLIND,
                            telling(quantity.apply(other), quantity.apply(j)).in(l, j),
                            term,
                            l,
                            copied.onlyFor(j));
                }
            }
        }
    }

    private static void weights(Setting setting, Variants variants, int l) {
        int rows = setting.size(l - 1);
        int size = rows * setting.size(l);
        for (int k = 0; k < size; k++) {
            for (int other = 0; other < size; other++) {
                if (other != k) {
                    weight(
                            variants,
                            l,
                            new Entry(k / setting.size(l), k % setting.size(l)),
                            new Entry(other / setting.size(l), other % setting.size(l)));
                }
            }
        }
    }

    /// A place in a matrix, from 0.
    private record Entry(int row, int column) {
        Quantity gradient(int l) {
            return Quantity.weightGradient(l, row + 1, column + 1);
        }
    }

    private static void weight(Variants variants, int l, Entry own, Entry other) {
        variants.add(
                Cost.BLIND,
                telling(other.gradient(l), own.gradient(l)).in(l),
                Term.WEIGHT_GRADIENT,
                l,
                at -> at.usual().with(own.row, own.column, at.usual().get(other.row, other.column)));
    }

    private static Telling telling(Quantity wrong, Quantity right) {
        return w -> {
            Worth taken = w.worth(wrong);
            return Told.instead("gave", taken, w.worth(right), w.name(right) + " = %s");
        };
    }
}
