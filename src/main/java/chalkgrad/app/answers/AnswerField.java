package chalkgrad.app.answers;

import chalkgrad.app.session.Moment;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The field in which numbers are typed or pasted. A text that is too long to be edited is kept out of it. Tab leaves
/// it, as everywhere.
final class AnswerField {
    private static final double EXAMPLE = 0.5;
    /// It is as high as its lines, within these limits.
    private static final int LEAST_LINES = 4;

    private static final int MOST_LINES = 7;
    /// Less where there are results, which need the room.
    private static final int LEAST_BESIDE_RESULTS = 2;

    private static final int MOST_BESIDE_RESULTS = 5;

    private final TextArea area;
    private final Texts texts;
    private final Consumer<String> tooLong;

    /// @param changed receives the text whenever it changes
    /// @param tooLong receives a text that is kept out
    /// @param hasResults whether some of it has been checked
    AnswerField(
            TextArea area,
            Texts texts,
            Consumer<String> changed,
            Consumer<String> tooLong,
            BooleanExpression hasResults) {
        this.area = area;
        this.texts = texts;
        this.tooLong = tooLong;
        area.setTextFormatter(new TextFormatter<>(this::divert));
        area.textProperty().subscribe(changed);
        area.prefRowCountProperty()
                .bind(Bindings.createIntegerBinding(
                        () -> hasResults.get()
                                ? Math.clamp(area.getParagraphs().size(), LEAST_BESIDE_RESULTS, MOST_BESIDE_RESULTS)
                                : Math.clamp(area.getParagraphs().size(), LEAST_LINES, MOST_LINES),
                        area.textProperty(),
                        hasResults));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
    }

    /// Shows an example of what can be typed, with a name of the open network.
    void prompt(Moment moment, Decimals decimals) {
        int sample = moment.document().hasSingleSample()
                ? 0
                : moment.timeline().batch(1).sample(0);
        Quantity first = Quantity.preActivation(1, 1).at(sample, 1);
        String number = decimals.exact().format(EXAMPLE);
        area.setPromptText(texts.get("answers.prompt", moment.names().typed(first), number));
    }

    private TextFormatter.@Nullable Change divert(TextFormatter.Change change) {
        String text = change.getControlNewText();
        if (text.length() <= Source.LONGEST_EDITED) {
            return change;
        }
        tooLong.accept(text);
        return null;
    }

    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
