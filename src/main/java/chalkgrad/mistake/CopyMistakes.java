package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers that belong to a neighbour.
final class CopyMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "copied-neighbour",
            "Number of a neighbour",
            "The number is right, but belongs to another neuron or weight of the same layer.",
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
        Set<Term> absent = absent(setting);
        for (Term term : minus(OF_BIASES, absent)) {
            for (int j = 1; j <= size && !shares; j++) {
                for (int other = 1; other <= size; other++) {
                    column(variants, l, term, j, other);
                }
            }
        }
        for (Term term : minus(OF_WEIGHTS, absent)) {
            shifted(setting, variants, l, term);
        }
    }

    /// What this optimizer does not remember.
    private static Set<Term> absent(Setting setting) {
        List<OptimizerState> known = setting.document().optimizer().rule().states();
        return Stream.of(OptimizerState.values())
                .filter(state -> !known.contains(state))
                .flatMap(state -> Stream.of(StateTerm.of(state, true), StateTerm.of(state, false)))
                .collect(Collectors.toSet());
    }

    private static List<Term> minus(List<Term> terms, Set<Term> absent) {
        return terms.stream().filter(term -> !absent.contains(term)).toList();
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
                return gave(w, wrong, own);
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
            Telling telling = w -> gave(w, of(term, Quantity.bias(l, other)), of(term, Quantity.bias(l, j)));
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
        return w -> gave(w, wrong, right);
    }

    private static Told gave(Wording w, Quantity wrong, Quantity right) {
        return w.contrast(right).whole(Told.sentence("gave", w.worth(wrong), w.worth(right)), wrong);
    }

    /// What belongs to a bias.
    private static Quantity of(Term term, Quantity bias) {
        return switch (term) {
            case VELOCITY_OF_BIASES -> bias.as(Kind.VELOCITY);
            case FIRST_MOMENT_OF_BIASES -> bias.as(Kind.FIRST_MOMENT);
            case SECOND_MOMENT_OF_BIASES -> bias.as(Kind.SECOND_MOMENT);
            case NEW_BIASES -> bias.as(Kind.NEW_PARAMETER);
            default -> bias.gradient();
        };
    }
}
