package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.stream.Stream;

/// Weights or gradients with their indices exchanged.
final class TransposeMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "transposed",
            "Indices exchanged",
            "A weight connects one neuron to another, and its indices say which. The backward pass goes the other"
                    + " way along the same connection, so the matrix is transposed.",
            TransposeMistakes::transposed));

    private TransposeMistakes() {}

    private static void transposed(Setting setting, Variants variants) {
        List<Integer> square =
                setting.layers().stream().filter(setting::isSquare).toList();
        for (int l : square) {
            Telling back = w -> {
                Quantity sum = w.in(l - 1, 0).gradient();
                return w.contrast(sum)
                        .with(
                                setting.size(l),
                                k -> Quantity.weight(l, sum.to(), k),
                                k -> Quantity.weight(l, k, sum.to()))
                        .told("you exchanged the indices of the weights on the way back, such as %s and %s"
                                .formatted(w.name(Quantity.weight(l, 1, 2)), w.name(Quantity.weight(l, 2, 1))));
            };
            variants.inLayers(Cost.PLAIN, back, Role.ACTIVATION_GRADIENT, List.of(l - 1), TransposeMistakes::back);
            variants.add(
                    Cost.EVERYWHERE,
                    back,
                    List.of(
                            new Exchange(Role.PRE_ACTIVATION, l, TransposeMistakes::forward),
                            new Exchange(Role.ACTIVATION_GRADIENT, l - 1, TransposeMistakes::back)));
            Telling gradient = any -> {
                // on the diagonal nothing is exchanged
                Wording w = any.notAt(any.i());
                String wrong = w.name(Quantity.delta(l, w.i())) + " · " + w.name(Quantity.activation(l - 1, w.j()));
                String right = w.name(Quantity.delta(l, w.j())) + " · " + w.name(Quantity.activation(l - 1, w.i()));
                return w.ofSample()
                        .contrast(Quantity.weightGradient(l, w.i(), w.j()))
                        .whole(
                                Told.sentence(
                                        "exchanged the indices: you computed",
                                        new Worth(wrong, ""),
                                        new Worth(right, "")),
                                wrong);
            };
            variants.add(
                    Cost.PLAIN,
                    gradient.in(l),
                    Role.WEIGHT_GRADIENT,
                    l,
                    at -> at.usual().transpose());
        }
        Telling forward = w -> {
            int other = w.j() == 1 ? 2 : 1;
            return w.contrast(w.z())
                    .with(
                            setting.size(w.l()),
                            k -> Quantity.weight(w.l(), k, w.j()),
                            k -> Quantity.weight(w.l(), w.j(), k))
                    .told(
                            w.where() + "exchanged the indices of the weights: you used",
                            w.worth(Quantity.weight(w.l(), w.j(), other)),
                            w.worth(Quantity.weight(w.l(), other, w.j())));
        };
        variants.inLayers(Cost.PLAIN, forward, Role.PRE_ACTIVATION, square, TransposeMistakes::forward);
        throughout(variants, square, forward);
        bothWays(variants, square, forward);
        reshaped(setting, variants);
    }

    /// In all layers, forward and backward.
    private static void bothWays(Variants variants, List<Integer> square, Telling telling) {
        if (square.size() > 1) {
            variants.add(
                    Cost.EVERYWHERE,
                    telling.inOneOf(square),
                    square.stream()
                            .flatMap(l -> Stream.of(
                                    new Exchange(Role.PRE_ACTIVATION, l, TransposeMistakes::forward),
                                    new Exchange(Role.ACTIVATION_GRADIENT, l - 1, TransposeMistakes::back)))
                            .toList());
        }
    }

    private static Matrix back(Spot at) {
        return at.deltaNext().times(at.wNext());
    }

    private static Matrix forward(Spot at) {
        return Broadcast.plus(at.before().timesTransposeOf(at.w()), at.b());
    }

    /// Forward and backward, as if the file held the transposed matrix.
    private static void throughout(Variants variants, List<Integer> square, Telling telling) {
        variants.inLayers(
                Cost.ONE_NEURON,
                telling,
                Role.WEIGHTS,
                square,
                at -> at.iteration() == 1 ? at.usual().transpose() : at.usual());
    }

    /// The numbers of a matrix that is not square, read in the order of its transpose.
    private static void reshaped(Setting setting, Variants variants) {
        List<Integer> others = setting.layers().stream()
                .filter(l -> setting.size(l) != setting.size(l - 1))
                .filter(l -> setting.size(l) > 1 && setting.size(l - 1) > 1)
                .toList();
        Telling telling = w -> {
            return w.contrast(w.z())
                    .with(
                            setting.size(w.l() - 1),
                            i -> Quantity.weight(w.l(), i, w.j()),
                            i -> reshaped(setting, w.l(), i, w.j()))
                    .told(reshaped("weights", w.l()));
        };
        Telling back = w -> {
            int i = w.in(w.l() - 1, 0).j();
            return w.contrast(w.in(w.l() - 1, 0).gradient())
                    .with(setting.size(w.l()), j -> Quantity.weight(w.l(), i, j), j -> reshaped(setting, w.l(), i, j))
                    .told(reshaped("weights", w.l()));
        };
        Telling gradient = w -> w.ofSample()
                .contrast(Quantity.weightGradient(w.l(), w.i(), w.j()))
                .whole(
                        reshaped("gradients of the weights", w.l()),
                        w.ofSample().name(reshaped(setting, w.l(), w.i(), w.j()).gradient()));
        variants.inLayers(
                Cost.ONE_NEURON,
                telling,
                Role.PRE_ACTIVATION,
                others,
                at -> Broadcast.plus(at.before().times(reshaped(at.w())), at.b()));
        for (int l : others) {
            variants.add(
                    Cost.ONE_NEURON,
                    telling.in(l),
                    Role.WEIGHTS,
                    l,
                    at -> at.iteration() == 1 ? reshaped(at.usual()) : at.usual());
            variants.add(Cost.ONE_NEURON, back.in(l), Role.BACKWARD_WEIGHTS, l, at -> reshaped(at.usual()));
            variants.add(Cost.ONE_NEURON, gradient.in(l), Role.WEIGHT_GRADIENT, l, at -> reshaped(at.usual()));
        }
    }

    private static String reshaped(String what, int l) {
        return "you reshaped the matrix of %s of layer %d instead of transposing it".formatted(what, l);
    }

    /// The weight that is read instead of another.
    private static Quantity reshaped(Setting setting, int l, int i, int j) {
        int rows = setting.size(l - 1);
        int place = (i - 1) * setting.size(l) + j - 1;
        return Quantity.weight(l, place % rows + 1, place / rows + 1);
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
