package chalkgrad.app.data;

import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Texts;
import chalkgrad.data.DataSet;
import chalkgrad.data.Parts;
import chalkgrad.data.Scaling;
import chalkgrad.data.Split;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// How inputs are scaled, and how many samples are kept for the test.
public final class PartsForm extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MOST_PERCENT = 90;
    private static final int MOST_DIGITS = 9;

    private final ChoiceBox<Scaling> scaling = new ChoiceBox<>();
    private final TextField share = new TextField("20");
    private final TextField seed = new TextField("1");
    private Runnable changed = () -> {};

    public PartsForm() {
        getStyleClass().add("data-row");
    }

    /// Fills the form.
    ///
    /// @param onChange is called when something else is chosen
    void fill(Texts texts, Runnable onChange) {
        changed = onChange;
        Choices.fill(scaling, List.of(Scaling.values()), one -> texts.get("data.scaling." + one));
        scaling.setValue(Scaling.NONE);
        share.setId("testShare");
        seed.setId("splitSeed");
        scaling.setId("scaling");
        share.setPrefColumnCount(2);
        share.setMinWidth(USE_PREF_SIZE);
        seed.setPrefColumnCount(3);
        seed.setMinWidth(USE_PREF_SIZE);
        scaling.setMinWidth(USE_PREF_SIZE);
        add(texts, "data.scaling", scaling);
        add(texts, "data.share", share);
        add(texts, "data.splitSeed", seed);
        scaling.valueProperty().subscribe((before, now) -> changed.run());
        share.textProperty().subscribe((before, now) -> changed.run());
        seed.textProperty().subscribe((before, now) -> changed.run());
    }

    private void add(Texts texts, String key, Control control) {
        var label = new Label(texts.get(key));
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        control.setAccessibleText(texts.get(key));
        getChildren().addAll(label, control);
    }

    /// Whether the table itself tells which samples are for the test.
    void setSplit(boolean possible) {
        share.setDisable(!possible);
        seed.setDisable(!possible);
    }

    /// The parts as chosen; empty while a number is wrong.
    ///
    /// @param read parts that are kept if the second has rows
    Optional<Parts> of(Parts read) {
        OptionalInt percent = whole(share, MOST_PERCENT);
        OptionalInt number = whole(seed, Integer.MAX_VALUE);
        if (percent.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        DataSet training = read.training();
        Parts parts =
                read.test().size() > 0 ? read : new Split(percent.getAsInt() / 100.0, number.getAsInt()).of(training);
        return Optional.of(parts.scaled(scaling.getValue()));
    }

    /// The scaling that is chosen.
    Scaling scaling() {
        return scaling.getValue();
    }

    /// A whole number from 0 on; a field with another text is marked.
    static OptionalInt whole(TextField field, int most) {
        String typed = field.getText().strip();
        boolean right = !typed.isEmpty()
                && typed.length() <= MOST_DIGITS
                && typed.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(typed) <= most;
        field.pseudoClassStateChanged(WRONG, !right);
        return right ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }
}
