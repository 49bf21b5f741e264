package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.words.Texts;
import chalkgrad.app.words.TypedNumber;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.math.Matrix;
import chalkgrad.math.NumberText;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sample as a row: its inputs, its targets, and buttons to copy and remove it.
final class SampleCell extends ListCell<Integer> {
    private final SettingsForm form;
    private final Texts texts;
    private final Label number = new Label();
    private final EntryField x = new EntryField();
    private final EntryField y = new EntryField();
    private final HBox row;
    private Subscription following = Subscription.EMPTY;

    SampleCell(SettingsForm form) {
        this.form = form;
        this.texts = form.texts();
        getStyleClass().add("sample");
        number.getStyleClass().add("column");
        x.onEntry(
                typed -> numbers(typed, sample().x(), "settings.countX", this::setX),
                form.reasons().at(x));
        y.onEntry(
                typed -> numbers(typed, sample().y(), "settings.countY", this::setY),
                form.reasons().at(y));
        x.setAccessibleText(texts.get("settings.x"));
        y.setAccessibleText(texts.get("settings.y"));
        x.getStyleClass().add("x");
        y.getStyleClass().add("y");
        HBox.setHgrow(x, Priority.ALWAYS);
        HBox.setHgrow(y, Priority.ALWAYS);
        row = new HBox(
                number,
                x,
                y,
                button("settings.duplicateSample", "bi-files", SampleEdit.DuplicateSample::new),
                button("settings.removeSample", "bi-x", SampleEdit.RemoveSample::new));
        row.getStyleClass().add("sample-row");
        setText(null);
        sceneProperty().subscribe(scene -> follow(scene != null));
    }

    /// Subscribes while the cell is in a window, and unsubscribes afterwards, so that the session does not keep it for
    /// ever. A cell that comes back shows the document as it is by then.
    private void follow(boolean shown) {
        following.unsubscribe();
        following = shown ? form.session().momentProperty().subscribe(moment -> show(getItem())) : Subscription.EMPTY;
    }

    private Button button(String key, String icon, Function<Integer, SampleEdit> edit) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> form.reasons().at(button).accept(form.make(edit.apply(getItem()))));
        return button;
    }

    @Override
    protected void updateItem(@Nullable Integer sample, boolean empty) {
        super.updateItem(sample, empty);
        setGraphic(empty || sample == null ? null : row);
        show(sample);
    }

    private void show(@Nullable Integer sample) {
        var samples = form.document().samples();
        if (sample != null && sample <= samples.size()) {
            number.setText(Integer.toString(sample));
            x.show(text(samples.get(sample - 1).x()));
            y.show(text(samples.get(sample - 1).y()));
        }
    }

    private String text(Matrix row) {
        return Arrays.stream(row.toArray(0)).mapToObj(this::written).collect(Collectors.joining("  "));
    }

    private String written(double number) {
        return form.session().decimalsProperty().get().format(number);
    }

    private Sample sample() {
        return form.document().samples().get(getItem() - 1);
    }

    private Optional<String> setX(Matrix x) {
        return form.make(new SampleEdit.SetSample(getItem(), new Sample(x, sample().y())));
    }

    private Optional<String> setY(Matrix y) {
        return form.make(new SampleEdit.SetSample(getItem(), new Sample(sample().x(), y)));
    }

    /// Reads as many numbers as there were before. Those that are left as they are written keep all of their digits.
    private Optional<String> numbers(
            String typed, Matrix before, String count, Function<Matrix, Optional<String>> commit) {
        int size = before.columns();
        String[] words = typed.strip().split("[\\s;]+", -1);
        if (words.length != size) {
            return Optional.of(texts.get(count, Integer.toString(size), Integer.toString(words.length)));
        }
        double[] numbers = new double[size];
        for (int k = 0; k < size; k++) {
            if (words[k].equals(written(before.get(0, k)))) {
                numbers[k] = before.get(0, k);
                continue;
            }
            Optional<String> problem =
                    new TypedNumber(texts, form.session().decimalsProperty().get()).problem(words[k]);
            if (problem.isPresent()) {
                return problem;
            }
            numbers[k] = NumberText.parse(words[k]).orElseThrow();
        }
        return commit.apply(Matrix.row(numbers));
    }
}
