package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Networks in which the weights that go out of a layer's neurons stand as the code gives them: what was found has them
/// in another order, because the forward pass takes one neuron for another.
final class ReorderedWeights {
    private ReorderedWeights() {}

    /// How the network would be in each world.
    static List<UnaryOperator<Document>> of(Judgement code) {
        List<UnaryOperator<Document>> result = new ArrayList<>();
        for (int k = 0; k < code.lines().size(); k++) {
            ComputedLine line = code.line(k);
            if (line.sources().isEmpty() && line.shape().size() == 2) {
                code.tie(k)
                        .quantities()
                        .flatMap(all -> ordered(all, line.shape()))
                        .ifPresent(result::add);
            }
        }
        return result;
    }

    /// Empty if they are in order, or not all weights of a layer.
    private static Optional<UnaryOperator<Document>> ordered(List<Quantity> all, List<Integer> shape) {
        int layer = all.getFirst().layer();
        boolean isOne =
                all.stream().allMatch(one -> one.kind() == Kind.WEIGHT && one.isGiven() && one.layer() == layer);
        if (!isOne || Order.isKept(all)) {
            return Optional.empty();
        }
        int columns = shape.getLast();
        List<Integer> ofRow = IntStream.range(0, shape.getFirst())
                .map(row -> all.get(row * columns).from())
                .boxed()
                .toList();
        List<Integer> ofColumn = IntStream.range(0, columns)
                .map(column -> all.get(column).from())
                .boxed()
                .toList();
        boolean areRows =
                IntStream.range(0, all.size()).allMatch(k -> all.get(k).from() == ofRow.get(k / columns));
        boolean areColumns =
                IntStream.range(0, all.size()).allMatch(k -> all.get(k).from() == ofColumn.get(k % columns));
        return areRows == areColumns
                ? Optional.empty()
                : Optional.of(world -> reordered(world, layer, areRows ? ofRow : ofColumn));
    }

    /// @param places the neuron whose weights stand at each place
    private static Document reordered(Document world, int layer, List<Integer> places) {
        Matrix old = world.parameters().weights(layer);
        return world.with(world.parameters()
                .withWeights(
                        layer, Matrix.generate(old.rows(), old.columns(), (i, j) -> old.get(places.get(i) - 1, j))));
    }
}
