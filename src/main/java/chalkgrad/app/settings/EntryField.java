package chalkgrad.app.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for an entry of the document. Enter or leaving the field takes the entry over, Esc brings back what the
/// document has. A wrong entry is marked with its reason, which is told again when the field is entered, and not taken
/// over.
public final class EntryField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Function<String, Optional<String>> commit = typed -> Optional.empty();
    private Consumer<Optional<String>> reason = problem -> {};
    private String shown = "";

    public EntryField() {
        setAccessibleHelp("");
        setOnAction(event -> take());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            } else if (!getAccessibleHelp().isEmpty()) {
                reason.accept(Optional.of(getAccessibleHelp()));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
                event.consume();
                bringBack();
            }
        });
    }

    /// Says what becomes of entries.
    ///
    /// @param commits takes an entry over, and says why it cannot
    /// @param tells is told what is wrong, or that nothing is
    void onEntry(Function<String, Optional<String>> commits, Consumer<Optional<String>> tells) {
        commit = commits;
        reason = tells;
    }

    /// Shows what the document has, unless something else is being typed.
    void show(String text) {
        boolean typing = isFocused() && !getText().equals(shown);
        shown = text;
        if (!typing && !getText().equals(text)) {
            bringBack();
        }
    }

    private void bringBack() {
        setText(shown);
        mark(Optional.empty());
    }

    private void take() {
        if (getText().equals(shown)) {
            mark(Optional.empty());
        } else {
            String typed = getText();
            Optional<String> problem = commit.apply(typed);
            if (problem.isEmpty()) {
                bringBack();
            } else {
                mark(problem);
            }
        }
    }

    private void mark(Optional<String> problem) {
        pseudoClassStateChanged(WRONG, problem.isPresent());
        setAccessibleHelp(problem.orElse(""));
        reason.accept(problem);
    }
}
