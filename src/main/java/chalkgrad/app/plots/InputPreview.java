package chalkgrad.app.plots;

import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit.SetSample;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableBooleanValue;

/// Lets the shown sample follow the pointer over a plot of the inputs, so that the stage computes what is pointed at.
/// When the pointer leaves, the sample has its own inputs again. A click keeps the new ones: then the sample stays
/// there until the pointer comes back, so that an undo takes back what the click did.
final class InputPreview {
    private final Session session;
    private final Texts texts;
    private final ObservableBooleanValue held;
    private Optional<Object> gesture = Optional.empty();
    private boolean isKept;

    /// @param held while it is true, such as during a training, samples stay as they are
    InputPreview(Session session, Texts texts, ObservableBooleanValue held) {
        this.session = session;
        this.texts = texts;
        this.held = held;
        held.subscribe(now -> leave());
    }

    /// Whether the shown sample is somewhere else than in the document.
    boolean isOn() {
        return gesture.isPresent();
    }

    /// Gives the shown sample other inputs.
    void show(Seen seen, double... inputs) {
        if (isKept
                || held.get()
                || seen.sample() > session.moment().document().samples().size()) {
            return;
        }
        if (gesture.isEmpty()) {
            gesture = Optional.of(new Object());
        }
        Sample sample = session.moment().document().samples().get(seen.sample() - 1);
        session.edit(new SetSample(seen.sample(), new Sample(Matrix.row(inputs), sample.y())), gesture);
    }

    /// Gives the shown sample other inputs for good.
    Click keep(Seen seen, double... inputs) {
        isKept = false;
        show(seen, inputs);
        if (!isOn()) {
            return Click.NOTHING;
        }
        gesture = Optional.empty();
        session.endGesture();
        isKept = true;
        Decimals decimals = session.decimalsProperty().get();
        String equations = IntStream.rangeClosed(1, inputs.length)
                .mapToObj(i -> PlotWords.equation(seen, Quantity.input(i), inputs[i - 1], decimals))
                .collect(Collectors.joining(decimals.listSeparator() + " "));
        return Click.edited(texts.get("plots.input.kept", Integer.toString(seen.sample()), equations));
    }

    /// Gives the sample its own inputs again.
    void leave() {
        gesture.ifPresent(session::cancel);
        gesture = Optional.empty();
        isKept = false;
    }

    /// A number with no more digits than a pixel of the plot can mean.
    static double rounded(double value, double length) {
        double step = Math.pow(10, Math.floor(Math.log10(length / 200)));
        return step >= 1 ? Math.round(value / step) * step : Math.round(value / step) / (double) Math.round(1 / step);
    }
}
