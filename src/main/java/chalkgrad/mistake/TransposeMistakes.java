package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Stream;

/// Weights or gradients with their indices exchanged.
final class TransposeMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "transposed",
            "Indices exchanged",
            "w[i,j] leads from neuron i to neuron j. Going back, the same edge is walked the other way, so the"
                    + " matrix is transposed.",
            TransposeMistakes::transposed));

    private TransposeMistakes() {}

    private static void transposed(Setting setting, Variants variants) {
        List<Integer> square =
                setting.layers().stream().filter(setting::isSquare).toList();
        for (int l : square) {
            Worth wrong = new Worth("the weights with their indices exchanged", "");
            Telling back = w -> Told.instead(
                    "went back through",
                    wrong,
                    w.worth(Quantity.weight(l, 1, 2)),
                    w.name(Quantity.activationGradient(l - 1, 1)) + " = ... + " + w.name(Quantity.delta(l, 2))
                            + " · %s");
            variants.inLayers(
                    Cost.PLAIN,
                    w -> back.tell(w.in(l, 0)),
                    Term.ACTIVATION_GRADIENT,
                    List.of(l - 1),
                    TransposeMistakes::back);
            variants.add(
                    Cost.EVERYWHERE,
                    back.in(l),
                    List.of(
                            new Exchange(Term.PRE_ACTIVATION, l, TransposeMistakes::forward),
                            new Exchange(Term.ACTIVATION_GRADIENT, l - 1, TransposeMistakes::back)));
            Telling gradient = w -> Told.instead(
                    "multiplied",
                    new Worth(w.name(Quantity.delta(l, w.i())) + " · " + w.name(Quantity.activation(l - 1, w.j())), ""),
                    new Worth(w.name(Quantity.delta(l, w.j())) + " · " + w.name(Quantity.activation(l - 1, w.i())), ""),
                    w.name(Quantity.weightGradient(l, w.i(), w.j())) + " = %s");
            variants.add(
                    Cost.PLAIN,
                    gradient.in(l),
                    Term.WEIGHT_GRADIENT,
                    l,
                    at -> at.usual().transpose());
        }
        Telling forward = w -> Told.instead(
                "multiplied by",
                w.worth(Quantity.weight(w.l(), 2, 1)),
                w.worth(Quantity.weight(w.l(), 1, 2)),
                w.name(Quantity.preActivation(w.l(), 2)) + " = %s · " + w.name(Quantity.activation(w.l() - 1, 1))
                        + " + ...");
        variants.inLayers(Cost.PLAIN, forward, Term.PRE_ACTIVATION, square, TransposeMistakes::forward);
        throughout(variants, square, forward);
        bothWays(variants, square, forward);
        reshaped(setting, variants);
    }

    /// In all layers, forward and back.
    private static void bothWays(Variants variants, List<Integer> square, Telling telling) {
        if (square.size() > 1) {
            variants.add(
                    Cost.EVERYWHERE,
                    telling.inOneOf(square),
                    square.stream()
                            .flatMap(l -> Stream.of(
                                    new Exchange(Term.PRE_ACTIVATION, l, TransposeMistakes::forward),
                                    new Exchange(Term.ACTIVATION_GRADIENT, l - 1, TransposeMistakes::back)))
                            .toList());
        }
    }

    private static Matrix back(Spot at) {
        return at.deltaNext().times(at.wNext());
    }

    private static Matrix forward(Spot at) {
        return Broadcast.plus(at.before().timesTransposeOf(at.w()), at.b());
    }

    /// Forward and backward alike, as if the file held the transposed matrix.
    private static void throughout(Variants variants, List<Integer> square, Telling telling) {
        variants.inLayers(
                Cost.ONE_NEURON,
                telling,
                Term.WEIGHTS,
                square,
                at -> at.iteration() == 1 ? at.usual().transpose() : at.usual());
    }

    /// The numbers of a matrix that is not square read in the order of its transpose.
    private static void reshaped(Setting setting, Variants variants) {
        List<Integer> others = setting.layers().stream()
                .filter(l -> setting.size(l) != setting.size(l - 1))
                .filter(l -> setting.size(l) > 1 && setting.size(l - 1) > 1)
                .toList();
        Telling telling = w -> Told.of(
                "you read the weights of layer %d row by row where they stand column by column".formatted(w.l()));
        variants.inLayers(
                Cost.ONE_NEURON,
                telling,
                Term.PRE_ACTIVATION,
                others,
                at -> Broadcast.plus(at.before().times(reshaped(at.w())), at.b()));
        for (int l : others) {
            variants.add(
                    Cost.ONE_NEURON,
                    telling.in(l),
                    Term.WEIGHTS,
                    l,
                    at -> at.iteration() == 1 ? reshaped(at.usual()) : at.usual());
            variants.add(Cost.ONE_NEURON, telling.in(l), Term.BACKWARD_WEIGHTS, l, at -> reshaped(at.usual()));
            variants.add(Cost.ONE_NEURON, telling.in(l), Term.WEIGHT_GRADIENT, l, at -> reshaped(at.usual()));
        }
    }

    private static Matrix reshaped(Matrix matrix) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        return Matrix.generate(rows, columns, (i, j) -> {
            int place = i * columns + j;
            return matrix.get(place % rows, place / rows);
        });
    }
}
