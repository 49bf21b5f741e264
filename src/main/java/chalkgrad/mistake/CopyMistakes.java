package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Kind;
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

    private static final List<Term> OF_BIASES = List.of(
            Term.BIAS_GRADIENT,
            Term.REDUCED_BIAS_GRADIENT,
            Term.VELOCITY_OF_BIASES,
            Term.FIRST_MOMENT_OF_BIASES,
            Term.SECOND_MOMENT_OF_BIASES,
            Term.NEW_BIASES);

    private static final List<Term> OF_WEIGHTS = List.of(
            Term.VELOCITY_OF_WEIGHTS, Term.FIRST_MOMENT_OF_WEIGHTS, Term.SECOND_MOMENT_OF_WEIGHTS, Term.NEW_WEIGHTS);

    private CopyMistakes() {}

    /// What stands right beside a number is copied sooner than what is farther off.
    private static double cost(int distance) {
        return distance == 1 ? Cost.RARE : Cost.BLIND;
    }

    private static void all(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            if (setting.isSmall(l)) {
                int layer = l;
                neurons(setting, variants, l, Term.PRE_ACTIVATION, j -> Quantity.preActivation(layer, j));
                neurons(setting, variants, l, Term.ACTIVATION, j -> Quantity.activation(layer, j));
                neurons(setting, variants, l, Term.ACTIVATION_GRADIENT, j -> Quantity.activationGradient(layer, j));
                neurons(setting, variants, l, Term.DELTA, j -> Quantity.delta(layer, j));
                weights(setting, variants, l);
                parameters(setting, variants, l);
            }
        }
        neurons(setting, variants, 0, Term.LOSS_TERMS, Quantity::lossTerm);
    }

    /// Gradients of biases, velocities, moments and new parameters.
    private static void parameters(Setting setting, Variants variants, int l) {
        int size = setting.size(l);
        boolean shares = setting.tied(l);
        for (Term term : OF_BIASES) {
            for (int j = 1; j <= size && !shares; j++) {
                for (int other = 1; other <= size; other++) {
                    column(variants, l, term, j, other);
                }
            }
        }
        for (Term term : OF_WEIGHTS) {
            shifted(setting, variants, l, term);
        }
    }

    /// The neighbour by so many rows and columns, for all entries alike.
    private static void shifted(Setting setting, Variants variants, int l, Term term) {
        int rows = setting.size(l - 1);
        int columns = setting.size(l);
        for (int k = 1; k < rows * columns; k++) {
            int down = k / columns;
            int right = k % columns;
            Telling telling = w -> {
                Quantity own = w.asked().isOfParameter()
                                && w.asked().from() > 0
                                && w.asked().layer() == l
                        ? w.asked()
                        : Quantity.weight(l, 1, 1).as(Kind.NEW_PARAMETER);
                int i = (own.from() - 1 + down) % rows + 1;
                int j = (own.to() - 1 + right) % columns + 1;
                Quantity wrong = new Quantity(own.kind(), l, i, j, own.sample(), own.iteration());
                return Told.instead("gave", w.worth(wrong), w.worth(own), w.name(own) + " = %s");
            };
            variants.add(Cost.BLIND, telling, term, l, at -> {
                Matrix usual = at.usual();
                return Matrix.generate(rows, columns, (i, j) -> usual.get((i + down) % rows, (j + right) % columns));
            });
        }
    }

    private static void column(Variants variants, int l, Term term, int j, int other) {
        if (other != j) {
            Change copied = at -> {
                Matrix usual = at.usual();
                return usual.map(any -> usual.get(0, other - 1));
            };
            Telling telling = w ->
                    Told.of("you gave the number of neuron %d where that of neuron %d belongs".formatted(other, j));
            variants.add(cost(Math.abs(other - j)), telling.in(l, j), term, l, copied.onlyFor(j));
        }
    }

    private static void neurons(Setting setting, Variants variants, int l, Term term, IntFunction<Quantity> quantity) {
        int size = setting.size(l == 0 ? setting.depth() : l);
        for (int j = 1; j <= size; j++) {
            for (int other = 1; other <= size; other++) {
                if (other != j) {
                    int wrong = other - 1;
                    Change copied = at -> {
                        Matrix usual = at.usual();
                        return Matrix.generate(usual.rows(), usual.columns(), (r, c) -> usual.get(r, wrong));
                    };
                    variants.add(
                            cost(Math.abs(other - j)),
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
                    var own = new Entry(k / setting.size(l), k % setting.size(l));
                    var wrong = new Entry(other / setting.size(l), other % setting.size(l));
                    weight(variants, l, own, wrong, Term.WEIGHT_GRADIENT, Kind.WEIGHT_GRADIENT);
                    weight(variants, l, own, wrong, Term.NEW_WEIGHTS, Kind.NEW_PARAMETER);
                }
            }
        }
    }

    /// A place in a matrix, from 0.
    private record Entry(int row, int column) {
        Quantity of(int l, Kind kind) {
            return Quantity.weight(l, row + 1, column + 1).as(kind);
        }
    }

    private static void weight(Variants variants, int l, Entry own, Entry other, Term term, Kind kind) {
        variants.add(
                cost(Math.abs(own.row - other.row) + Math.abs(own.column - other.column)),
                telling(other.of(l, kind), own.of(l, kind)).in(l),
                term,
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
