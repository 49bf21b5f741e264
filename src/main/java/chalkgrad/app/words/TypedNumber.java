package chalkgrad.app.words;

import chalkgrad.math.NumberText;
import java.util.Optional;

/// Says why a text that was typed is no number.
public record TypedNumber(Texts texts) {
    /// Why it is none; empty if it is one.
    public Optional<String> problem(String typed) {
        return NumberText.flaw(typed).map(flaw -> texts.get("number.flaw." + flaw, typed.strip()));
    }
}
