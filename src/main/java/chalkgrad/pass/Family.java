package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.table.Axis;
import java.util.ArrayList;
import java.util.List;

/// Quantities that form an array: the activations of a layer, the gradients of its weights.
///
/// @param first any of them
/// @param rows the number of rows: the neurons of the layer before for weights, otherwise 1
/// @param columns the number of columns: the neurons of the layer
public record Family(Quantity first, int rows, int columns) {
    /// The array that a quantity belongs to.
    public static Family of(Quantity q, Document document) {
        List<Axis> axes = q.axes(document.network());
        int rows = axes.size() == 2 ? axes.getFirst().size() : 1;
        return new Family(q, rows, axes.isEmpty() ? 1 : axes.getLast().size());
    }

    /// The array of a layer, without sample and iteration; of a kind of weights and biases that of weights.
    public static Family of(Kind kind, int layer, Document document) {
        return of(Quantity.first(kind, layer, document.network()), document);
    }

    /// The number of entries of an array with these axes.
    static int size(List<Axis> axes) {
        return axes.stream().mapToInt(Axis::size).reduce(1, (n, m) -> n * m);
    }

    public int size() {
        return rows * columns;
    }

    /// The quantity in a row and a column, which count from 0.
    public Quantity at(int row, int column) {
        boolean tied = first.to() == 0;
        int from = first.from() == 0 ? 0 : row + 1;
        return new Quantity(
                first.kind(), first.layer(), from, tied ? 0 : column + 1, first.sample(), first.iteration());
    }

    /// All quantities of the array, row by row.
    public List<Quantity> all() {
        var result = new ArrayList<Quantity>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result.add(at(i, j));
            }
        }
        return result;
    }
}
