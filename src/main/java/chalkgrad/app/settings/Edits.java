package chalkgrad.app.settings;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.app.words.TypedNumber;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Misfit;
import chalkgrad.math.NumberText;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/// Turns typed and chosen entries into edits, and explains why one is not possible.
record Edits(Session session, Texts texts) {
    private static final int MOST_DIGITS = 9;

    /// Makes an edit, and returns why it is not possible.
    Optional<String> make(Edit edit) {
        return session.edit(edit).map(words()::of);
    }

    /// The misfit of the document's layers and loss, if there is one.
    Optional<String> misfit() {
        Document document = session.moment().document();
        return Misfit.of(document.network(), document.loss()).map(words()::of);
    }

    private ProblemWords words() {
        return new ProblemWords(texts, session.moment().document());
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
        return new TypedNumber(texts)
                .problem(typed)
                .or(() -> make(edit.apply(NumberText.parse(typed).orElseThrow())));
    }
}
