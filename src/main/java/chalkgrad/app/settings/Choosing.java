package chalkgrad.app.settings;

import chalkgrad.app.words.Choices;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;

/// A choice in the document's settings. An impossible choice is explained, and the old one stays.
final class Choosing<T> {
    private final ChoiceBox<T> box;
    private boolean showing;

    /// @param commit applies a choice, and returns why it is not possible
    /// @param reason receives what is wrong, or empty
    Choosing(
            ChoiceBox<T> box,
            List<T> choices,
            Function<T, String> words,
            Function<T, Optional<String>> commit,
            Consumer<Optional<String>> reason) {
        this.box = box;
        Choices.fill(box, choices, words);
        box.valueProperty().addListener((observable, before, now) -> {
            if (!showing && now != null) {
                Optional<String> problem = commit.apply(now);
                reason.accept(problem);
                if (problem.isPresent() && before != null) {
                    show(before);
                }
            }
        });
    }

    /// Shows the document's choice.
    void show(T choice) {
        showing = true;
        box.setValue(choice);
        showing = false;
    }
}
