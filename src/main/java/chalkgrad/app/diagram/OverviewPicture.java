package chalkgrad.app.diagram;

import chalkgrad.app.look.ink.HeatMap;
import chalkgrad.app.look.ink.HeatMap.Cell;
import chalkgrad.app.session.Moment;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// A small picture of all numbers of a layer, or of all weights into it, above a network of which some neurons are left
/// out.
sealed interface OverviewPicture {
    /// The layer; 0 for the inputs.
    int layer();

    Rectangle2D place();

    /// The number of neurons or weights.
    int count();

    /// The numbers of a moment; what the walk has not reached is not a number.
    Matrix numbers(Moment moment);

    /// The picture of such numbers.
    HeatMap map(Matrix numbers);

    /// What a cell stands for; empty for a cell after the last.
    Optional<Quantity> quantity(Cell cell);

    /// The cell that a number of this layer or edge belongs to.
    Optional<Cell> cell(Quantity quantity);

    /// The activations of a layer, row by row in the order of its neurons.
    ///
    /// @param layer 0 for the inputs
    /// @param count the number of neurons
    /// @param columns the number of neurons in a row of the picture
    record Activations(int layer, int count, int columns, Rectangle2D place) implements OverviewPicture {
        /// The activations of a layer in rows whose cells are about square.
        static Activations of(int layer, int count, Rectangle2D place) {
            double square = Math.sqrt(count * place.getWidth() / place.getHeight());
            return new Activations(layer, count, Math.clamp(Math.round(square), 1, count), place);
        }

        @Override
        public Matrix numbers(Moment moment) {
            return Matrix.generate(1, count, (row, k) -> {
                Quantity own = moment.here(number(k + 1));
                return moment.isKnown(own) ? moment.value(own) : Double.NaN;
            });
        }

        private Quantity number(int neuron) {
            return layer == 0 ? Quantity.input(neuron) : Quantity.activation(layer, neuron);
        }

        @Override
        public HeatMap map(Matrix numbers) {
            int rows = (count + columns - 1) / columns;
            return new HeatMap(columns, rows, (column, row) -> {
                int k = row * columns + column;
                return k < count ? numbers.get(0, k) : Double.NaN;
            });
        }

        @Override
        public Optional<Quantity> quantity(Cell cell) {
            int k = cell.row() * columns + cell.column();
            return k < count ? Optional.of(number(k + 1)) : Optional.empty();
        }

        @Override
        public Optional<Cell> cell(Quantity quantity) {
            boolean own = quantity.layer() == layer && quantity.from() == 0 && quantity.to() > 0;
            int k = quantity.to() - 1;
            return own ? Optional.of(new Cell(k % columns, k / columns)) : Optional.empty();
        }
    }

    /// The weights into a layer. The neurons of the larger of both layers follow one another from left to right.
    ///
    /// @param from the number of neurons that the weights come from
    /// @param to the number of neurons of the layer
    record Weights(int layer, int from, int to, Rectangle2D place) implements OverviewPicture {
        @Override
        public int count() {
            return from * to;
        }

        @Override
        public Matrix numbers(Moment moment) {
            int iteration = moment.iteration();
            return (iteration == 1
                            ? moment.document().parameters()
                            : moment.run().pass(iteration).parameters())
                    .weights(layer);
        }

        @Override
        public HeatMap map(Matrix weights) {
            return from >= to
                    ? new HeatMap(from, to, (column, row) -> weights.get(column, row))
                    : new HeatMap(to, from, (column, row) -> weights.get(row, column));
        }

        @Override
        public Optional<Quantity> quantity(Cell cell) {
            return Optional.of(
                    from >= to
                            ? Quantity.weight(layer, cell.column() + 1, cell.row() + 1)
                            : Quantity.weight(layer, cell.row() + 1, cell.column() + 1));
        }

        @Override
        public Optional<Cell> cell(Quantity quantity) {
            boolean own = quantity.layer() == layer && quantity.from() > 0 && quantity.kind() != Kind.JACOBIAN;
            int i = quantity.from() - 1;
            int j = quantity.to() - 1;
            return own ? Optional.of(from >= to ? new Cell(i, j) : new Cell(j, i)) : Optional.empty();
        }
    }
}
