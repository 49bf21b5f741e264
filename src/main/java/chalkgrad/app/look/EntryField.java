package chalkgrad.app.look;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for an entry of the document. Enter, or leaving the field, applies the entry; Esc restores the document's
/// value. A wrong entry is marked and not applied. Its reason is shown, and shown again when the field is entered.
public final class EntryField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Function<String, Optional<String>> commit = typed -> Optional.empty();
    private Consumer<Optional<String>> reason = problem -> {};
    private Runnable done = () -> {};
    private String shown = "";

    public EntryField() {
        setAccessibleHelp("");
        setOnAction(event -> {
            if (take()) {
                done.run();
            }
        });
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

    /// Sets what happens to entries.
    ///
    /// @param commits applies an entry, and returns why it is not possible
    /// @param tells receives what is wrong, or empty
    public void onEntry(Function<String, Optional<String>> commits, Consumer<Optional<String>> tells) {
        commit = commits;
        reason = tells;
    }

    /// Sets what happens after Enter, unless the entry is wrong.
    public void onDone(Runnable action) {
        done = action;
    }

    /// Shows the document's value, unless something else is being typed.
    public void show(String text) {
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

    /// @return whether the entry is right
    private boolean take() {
        if (getText().equals(shown)) {
            mark(Optional.empty());
            return true;
        }
        Optional<String> problem = commit.apply(getText());
        if (problem.isEmpty()) {
            bringBack();
        } else {
            mark(problem);
        }
        return problem.isEmpty();
    }

    private void mark(Optional<String> problem) {
        pseudoClassStateChanged(WRONG, problem.isPresent());
        setAccessibleHelp(problem.orElse(""));
        reason.accept(problem);
    }
}
