package chalkgrad.mistake.wording;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;

/// Words in the place of a number in a formula, such as "the sum over all neurons".
public record Phrase(Message message) implements Symbol {
    /// A formula of these words alone.
    public static Formula of(String key, Argument... arguments) {
        return Formula.of(new Phrase(Message.of(key, arguments)));
    }

    @Override
    public String name() {
        return message.key();
    }
}
