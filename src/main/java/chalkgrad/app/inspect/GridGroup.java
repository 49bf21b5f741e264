package chalkgrad.app.inspect;

import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.function.Predicate;

/// Aligned grids that belong together, such as the weights and biases of a layer: each bias is below the column of its
/// weights, or beside their row if matrices are transposed.
///
/// @param below whether the grids stand below each other rather than side by side
record GridGroup(List<Grid> grids, boolean below) {
    GridGroup {
        grids = List.copyOf(grids);
    }

    GridGroup in(IndexOrder order) {
        return order == IndexOrder.INPUT_OUTPUT
                ? this
                : new GridGroup(grids.stream().map(Grid::transposed).toList(), !below);
    }

    /// Whether any number shown fulfils a condition.
    boolean hasAny(Predicate<Quantity> wanted) {
        return grids.stream().flatMap(Grid::shown).anyMatch(wanted);
    }
}
