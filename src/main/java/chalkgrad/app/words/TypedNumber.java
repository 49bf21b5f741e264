package chalkgrad.app.words;

import chalkgrad.math.NumberText;
import java.util.Optional;

/// Explains why a typed text is not a number.
public record TypedNumber(Texts texts) {
    /// Why the text is not a number; empty if it is one.
    public Optional<String> problem(String typed) {
        return NumberText.flaw(typed).map(flaw -> texts.get("number.flaw." + flaw, typed.strip()));
    }
}
