package chalkgrad.mistake.catalogue;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;
import java.util.List;
import java.util.stream.Stream;

/// Weights or gradients with their indices exchanged.
final class TransposeMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("transposed", TransposeMistakes::transposed));

    private TransposeMistakes() {}

    private static void transposed(Assignment assignment, VariantCollector variants) {
        List<Integer> square =
                assignment.dense().stream().filter(assignment::isSquare).toList();
        Wording forward = v -> {
            int other = v.j() == 1 ? 2 : 1;
            return v.contrast(v.z())
                    .with(
                            assignment.size(v.l()),
                            k -> Quantity.weight(v.l(), k, v.j()),
                            k -> Quantity.weight(v.l(), v.j(), k))
                    .describedHere(
                            "indices-of-weights-exchanged",
                            v.valued(Quantity.weight(v.l(), v.j(), other)),
                            v.valued(Quantity.weight(v.l(), other, v.j())));
        };
        for (int l : square) {
            Wording back = v -> {
                Quantity sum = v.in(l - 1, 0).gradient();
                return v.contrast(sum)
                        .with(
                                assignment.size(l),
                                k -> Quantity.weight(l, sum.to(), k),
                                k -> Quantity.weight(l, k, sum.to()))
                        .described(
                                "indices-exchanged-back",
                                v.named(Quantity.weight(l, 1, 2)),
                                v.named(Quantity.weight(l, 2, 1)));
            };
            variants.inLayers(Cost.PLAIN, back, Role.ACTIVATION_GRADIENT, List.of(l - 1), TransposeMistakes::back);
            Wording first =
                    v -> isFromBack(v.asked(), l) ? back.of(v) : forward.in(l).of(v);
            variants.add(
                    Cost.EVERYWHERE,
                    first,
                    List.of(
                            new Exchange(Role.PRE_ACTIVATION, l, TransposeMistakes::forward),
                            new Exchange(Role.ACTIVATION_GRADIENT, l - 1, TransposeMistakes::back)));
            Wording gradient = any -> {
                // on the diagonal nothing is exchanged
                Viewpoint v = any.notAt(any.i());
                Formula wrong = v.of(Quantity.delta(l, v.i())).times(v.of(Quantity.activation(l - 1, v.j())));
                Formula right = v.of(Quantity.delta(l, v.j())).times(v.of(Quantity.activation(l - 1, v.i())));
                return v.ofSample()
                        .contrast(v.weightGradient())
                        .whole(wrong)
                        .described("indices-exchanged", new Written(wrong), new Written(right));
            };
            variants.add(
                    Cost.PLAIN,
                    gradient.in(l),
                    Role.WEIGHT_GRADIENT,
                    l,
                    at -> at.unchanged().transpose());
        }
        variants.inLayers(Cost.PLAIN, forward, Role.PRE_ACTIVATION, square, TransposeMistakes::forward);
        throughout(variants, square, forward);
        bothWays(variants, square, forward);
        reshaped(assignment, variants);
    }

    /// Whether the way back through a layer has a part in a number.
    private static boolean isFromBack(Quantity asked, int l) {
        return asked.layer() < l && asked.kind().phase().compareTo(Phase.BACKWARD) >= 0;
    }

    /// In all layers, forward and backward.
    private static void bothWays(VariantCollector variants, List<Integer> square, Wording wording) {
        if (square.size() > 1) {
            variants.add(
                    Cost.EVERYWHERE,
                    wording.inOneOf(square),
                    square.stream()
                            .flatMap(l -> Stream.of(
                                    new Exchange(Role.PRE_ACTIVATION, l, TransposeMistakes::forward),
                                    new Exchange(Role.ACTIVATION_GRADIENT, l - 1, TransposeMistakes::back)))
                            .toList());
        }
    }

    private static Matrix back(Site at) {
        return back(at, at.wNext().transpose());
    }

    private static Matrix back(Site at, Matrix weights) {
        return at.with(Role.BACKWARD_WEIGHTS, at.layer() + 1, weights).unchanged();
    }

    private static Matrix forward(Site at) {
        return forward(at, at.w().transpose());
    }

    private static Matrix forward(Site at, Matrix weights) {
        return at.with(Role.WEIGHTS, at.layer(), weights).unchanged();
    }

    /// Forward and backward, as if the file held the transposed matrix.
    private static void throughout(VariantCollector variants, List<Integer> square, Wording wording) {
        variants.inLayers(
                Cost.ONE_NEURON,
                wording,
                Role.WEIGHTS,
                square,
                at -> at.iteration() == 1 ? at.unchanged().transpose() : at.unchanged());
    }

    /// The numbers of a matrix that is not square, read in the order of its transpose.
    private static void reshaped(Assignment assignment, VariantCollector variants) {
        List<Integer> others = assignment.dense().stream()
                .filter(l -> assignment.size(l) != assignment.size(l - 1))
                .filter(l -> assignment.size(l) > 1 && assignment.size(l - 1) > 1)
                .toList();
        Wording wording = v -> {
            return v.contrast(v.z())
                    .with(
                            assignment.size(v.l() - 1),
                            i -> Quantity.weight(v.l(), i, v.j()),
                            i -> reshaped(assignment, v.l(), i, v.j()))
                    .described("weights-reshaped", new Count(v.l()));
        };
        Wording back = v -> {
            int i = v.in(v.l() - 1, 0).j();
            return v.contrast(v.in(v.l() - 1, 0).gradient())
                    .with(
                            assignment.size(v.l()),
                            j -> Quantity.weight(v.l(), i, j),
                            j -> reshaped(assignment, v.l(), i, j))
                    .described("weights-reshaped", new Count(v.l()));
        };
        Wording gradient = v -> v.ofSample()
                .contrast(v.weightGradient())
                .whole(reshaped(assignment, v.l(), v.i(), v.j()).gradient())
                .described("weight-gradients-reshaped", new Count(v.l()));
        variants.inLayers(Cost.ONE_NEURON, wording, Role.PRE_ACTIVATION, others, at -> forward(at, reshaped(at.w())));
        for (int l : others) {
            variants.add(
                    Cost.ONE_NEURON,
                    wording.in(l),
                    Role.WEIGHTS,
                    l,
                    at -> at.iteration() == 1 ? reshaped(at.unchanged()) : at.unchanged());
            variants.add(Cost.ONE_NEURON, back.in(l), Role.BACKWARD_WEIGHTS, l, at -> reshaped(at.unchanged()));
            variants.add(Cost.ONE_NEURON, gradient.in(l), Role.WEIGHT_GRADIENT, l, at -> reshaped(at.unchanged()));
        }
    }

    /// The weight that is read instead of another.
    private static Quantity reshaped(Assignment assignment, int l, int i, int j) {
        int rows = assignment.size(l - 1);
        int place = (i - 1) * assignment.size(l) + j - 1;
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
