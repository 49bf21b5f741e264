package chalkgrad.app.settings;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.app.words.TypedNumber;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.math.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;

/// Turns entries of the settings into edits, and explains at the control why one is not possible.
record SettingsForm(Session session, Texts texts, Reasons reasons) {
    private static final int MOST_DIGITS = 9;

    Document document() {
        return session.moment().document();
    }

    EditWords words() {
        return new EditWords(texts, document());
    }

    /// Makes an edit, and returns why it is not possible.
    Optional<String> make(Edit edit) {
        return session.edit(edit).map(new ProblemWords(texts, document())::of);
    }

    /// Makes an edit of a whole number.
    Optional<String> whole(String typed, IntFunction<Edit> edit) {
        String plain = typed.strip();
        return plain.matches("-?\\d{1," + MOST_DIGITS + "}")
                ? make(edit.apply(Integer.parseInt(plain)))
                : Optional.of(texts.get("settings.noWhole"));
    }

    /// Makes an edit of a number.
    Optional<String> number(String typed, DoubleFunction<Edit> edit) {
        return new TypedNumber(texts, session.decimalsProperty().get())
                .problem(typed)
                .or(() -> make(edit.apply(NumberText.parse(typed).orElseThrow())));
    }

    /// Lets a choice be made by an edit.
    <T> Choosing<T> choosing(
            ChoiceBox<T> box, List<T> choices, BiFunction<EditWords, T, String> words, Function<T, Edit> edit) {
        return new Choosing<>(
                box, choices, one -> words.apply(words(), one), one -> make(edit.apply(one)), reasons.at(box));
    }

    /// Lets one of several, or none, be chosen by an edit.
    ///
    /// @param none the text for none
    <T> Choosing<Optional<T>> choosingOrNone(
            ChoiceBox<Optional<T>> box,
            List<T> choices,
            String none,
            BiFunction<EditWords, T, String> words,
            Function<Optional<T>, Edit> edit) {
        return choosing(
                box,
                orNone(choices),
                (known, one) -> one.map(some -> words.apply(known, some)).orElseGet(() -> texts.get(none)),
                edit);
    }

    static <T> List<Optional<T>> orNone(List<T> choices) {
        return Stream.concat(Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                .toList();
    }
}
