package chalkgrad.notation;

import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name.Letter;

/// A letter with its indices, as one line of text and as it is drawn.
record Written(String text, Letter letter) {
    static Written of(String text) {
        return new Written(text, LetterText.read(text));
    }

    static Written of(Letter letter) {
        return new Written(LetterText.write(letter), letter);
    }
}
