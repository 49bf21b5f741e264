package chalkgrad.app.plots.measure;

import chalkgrad.app.plots.drawing.Range;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import java.util.stream.Stream;

/// A rectangle of the plane in equal cells. What is computed for a cell is computed in its middle. Cells are counted
/// row by row from the upper left.
public record Field(Range x, Range y, int columns, int rows) {
    /// The part of the plane of two inputs in which all samples lie.
    public static Field of(Document document, int cells) {
        return new Field(range(document, 0), range(document, 1), cells, cells);
    }

    /// The part of an input's axis in which all samples lie. It counts from 0.
    public static Range range(Document document, int input) {
        return Range.of(Stream.concat(document.samples().stream(), document.testSamples().stream())
                        .map(Sample::x)
                        .mapToDouble(x -> x.get(0, input)))
                .rounded();
    }

    public int cells() {
        return columns * rows;
    }

    public double x(int column) {
        return x.at((column + 0.5) / columns);
    }

    public double y(int row) {
        return y.at(1 - (row + 0.5) / rows);
    }

    /// The middles of all cells, as inputs of a network.
    public double[] middles() {
        double[] inputs = new double[2 * cells()];
        for (int cell = 0; cell < cells(); cell++) {
            inputs[2 * cell] = x(cell % columns);
            inputs[2 * cell + 1] = y(cell / columns);
        }
        return inputs;
    }
}
