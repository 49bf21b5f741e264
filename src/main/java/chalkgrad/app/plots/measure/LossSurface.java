package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.network.Parameters;
import java.util.List;
import java.util.Optional;

/// The loss of the training as a function of one parameter or two, while all others stay as they are.
///
/// @param field the values of the parameters; a single row if there is only one parameter
/// @param losses in the middles of the cells, one row each
/// @param now the loss with the document's own parameters
/// @param samples how many of the samples the loss is computed of
public record LossSurface(Field field, Values losses, double now, int samples) {
    /// The multiplications that take about as long as anybody waits for a plot.
    private static final double AFFORDABLE = 5e7;

    private static final int FEWEST = 24;
    private static final int MOST = 40;

    /// Computes the loss in the middle of each cell. With many samples or parameters, the cells are larger; if that is
    /// not enough, only some of the samples count.
    ///
    /// @param area the values of the parameters, whose cells are ignored
    public static LossSurface of(
            Document document, Field area, Knob across, Optional<Knob> upwards, Evaluator evaluator) {
        double pass = Math.max(1, document.network().parameterCount());
        int all = document.samples().size();
        int samples = (int) Math.clamp(AFFORDABLE / pass / cells(FEWEST, upwards), 1, all);
        int side =
                (int) Math.clamp(upwards.isEmpty() ? 4 * MOST : Math.sqrt(AFFORDABLE / pass / samples), FEWEST, MOST);
        var field = upwards.isEmpty()
                ? new Field(area.x(), area.y(), 4 * MOST, 1)
                : new Field(area.x(), area.y(), side, side);
        List<Sample> counted = document.samples().subList(0, samples);
        var loss = new LossAt(document, counted, evaluator);
        double[] losses = new double[field.cells()];
        for (int cell = 0; cell < field.cells() && !Thread.currentThread().isInterrupted(); cell++) {
            double x = field.x(cell % field.columns());
            double y = field.y(cell / field.columns());
            Parameters varied = across.in(document.parameters(), x);
            losses[cell] = loss.of(upwards.map(knob -> knob.in(varied, y)).orElse(varied));
        }
        return new LossSurface(field, new Values(losses, field.cells(), 1), loss.of(document.parameters()), samples);
    }

    private static double cells(int side, Optional<Knob> upwards) {
        return upwards.isEmpty() ? side : side * side;
    }
}
