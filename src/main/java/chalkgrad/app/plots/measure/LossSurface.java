package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.network.Parameters;
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
        var loss = loss(document, samples, evaluator);
        double[] losses = new double[field.cells()];
        for (int cell = 0; cell < field.cells() && !Thread.currentThread().isInterrupted(); cell++) {
            double x = field.x(cell % field.columns());
            double y = field.y(cell / field.columns());
            losses[cell] = loss.of(varied(document, across, upwards, x, y));
        }
        return new LossSurface(field, new Values(losses, field.cells(), 1), loss.of(document.parameters()), samples);
    }

    private static LossAt loss(Document document, int samples, Evaluator evaluator) {
        return new LossAt(document, document.samples().subList(0, samples), evaluator);
    }

    private static Parameters varied(Document document, Knob across, Optional<Knob> upwards, double x, double y) {
        Parameters once = across.in(document.parameters(), x);
        return upwards.map(knob -> knob.in(once, y)).orElse(once);
    }

    /// The loss of the same samples with any values of the parameters.
    ///
    /// @param y of the second parameter, if there is one
    public double at(Document document, Knob across, Optional<Knob> upwards, double x, double y, Evaluator evaluator) {
        return loss(document, samples, evaluator).of(varied(document, across, upwards, x, y));
    }

    private static double cells(int side, Optional<Knob> upwards) {
        return upwards.isEmpty() ? side : side * side;
    }
}
