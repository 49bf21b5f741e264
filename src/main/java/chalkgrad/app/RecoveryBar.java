package chalkgrad.app;

import chalkgrad.app.file.Recovery;
import chalkgrad.app.session.Latest;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.Texts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Offers the unsaved work of programs that crashed, one piece after the other, as soon as it has been read in the
/// background. The window stays usable meanwhile, and undecided pieces are offered again at the next start.
final class RecoveryBar extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Recovery recovery;
    private final Texts texts;
    private final Consumer<Runnable> leave;
    private final Deque<Recovery.Leftover> leftovers = new ArrayDeque<>();
    private final Latest<List<Recovery.Leftover>> reading = new Latest<>(0);
    private final Label sentence = new Label();

    /// @param leave does something that closes the open document, when that may be
    RecoveryBar(Recovery recovery, Texts texts, Consumer<Runnable> leave) {
        this.recovery = recovery;
        this.texts = texts;
        this.leave = leave;
        getStyleClass().add("recovery");
        setId("recovery");
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new FontIcon("bi-life-preserver"),
                        sentence,
                        button("restore", this::restore),
                        button("discard", this::discard));
        show();
        reading.ask(soFar -> recovery.leftovers(), this::offer, () -> {});
    }

    private void offer(List<Recovery.Leftover> found) {
        leftovers.addAll(found);
        show();
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get("recovery." + key));
        button.setId(key);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void restore() {
        leave.accept(() -> {
            recovery.restore(leftovers.pop());
            show();
        });
    }

    private void discard() {
        recovery.discard(leftovers.pop());
        show();
    }

    private void show() {
        if (leftovers.isEmpty() && isFocusWithin()) {
            // hidden with the focus, it would hand this to the first number, which the next key would change
            getScene().getRoot().requestFocus();
        }
        setVisible(!leftovers.isEmpty());
        setManaged(!leftovers.isEmpty());
        if (leftovers.isEmpty()) {
            return;
        }
        Recovery.Leftover next = leftovers.peek();
        String time = LocalDateTime.ofInstant(next.time().toInstant(), ZoneId.systemDefault())
                .format(TIME);
        String heading = next.file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElseGet(
                        () -> new NetworkTitles(texts).heading(next.document().description()));
        int more = leftovers.size() - 1;
        sentence.setText(
                more == 0
                        ? texts.get("recovery.found", heading, time)
                        : texts.get("recovery.found.more", heading, time, Integer.toString(more)));
        setAccessibleText(sentence.getText());
    }
}
