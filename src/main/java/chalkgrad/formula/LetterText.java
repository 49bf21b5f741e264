package chalkgrad.formula;

import chalkgrad.formula.Name.Letter;
import chalkgrad.math.TextScanner;
import java.util.Optional;

/// Reads a name as people type it on one line as a letter with its marks: `w_{1,2}^1`, `h1`, `W1[0][1]`, `eta`,
/// `y_hat`.
public final class LetterText {
    /// The longest text that is read as a letter with marks; a longer one is a single letter.
    private static final int LONGEST = 200;

    private static final String PLAIN = "0123456789(),";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₍₎,";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾,";

    private LetterText() {}

    /// The letter that a text stands for. A text of another form is a single letter.
    public static Letter read(String text) {
        return parse(text).orElseGet(() -> Name.letter(text.strip()));
    }

    /// The letter that a text stands for; empty if the text has another form.
    public static Optional<Letter> parse(String text) {
        return text.length() > LONGEST ? Optional.empty() : LetterScanner.read(TextScanner.withoutSpace(text));
    }

    /// A name with Unicode subscripts and superscripts: `w₂₁` for `w_21` and `w₂,₁` for `w_{2,1}`. Unchanged if
    /// Unicode lacks one of them.
    public static String withScripts(String name) {
        var result = new StringBuilder();
        var text = new TextScanner(name);
        while (!text.isAtEnd()) {
            result.append(text.run(c -> c != '_' && c != '^'));
            if (!text.isAtEnd()) {
                boolean isBelow = text.next() == '_';
                String mark = isBelow ? below(text) : above(text);
                if (mark.isEmpty()) {
                    return name;
                }
                String signs = isBelow ? BELOW : ABOVE;
                mark.chars().forEach(c -> result.append(signs.charAt(PLAIN.indexOf(c))));
            }
        }
        return result.toString();
    }

    /// Digits, or digits and commas in braces.
    private static String below(TextScanner text) {
        if (!text.accept('{')) {
            return text.digits();
        }
        String indices = text.run(c -> TextScanner.isDigit(c) || c == ',');
        return text.accept('}') ? indices : "";
    }

    /// Digits, or digits in parentheses.
    private static String above(TextScanner text) {
        if (!text.accept('(')) {
            return text.digits();
        }
        String digits = text.digits();
        return !digits.isEmpty() && text.accept(')') ? "(" + digits + ")" : "";
    }

    /// Writes a letter as one line of text that reads back as the same letter.
    public static String write(Letter letter) {
        return letter.base() + mark("_", letter.below()) + mark("^", letter.above()) + letter.behind();
    }

    private static String mark(String sign, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return sign + (LetterScanner.isGroup(text) ? text : "{" + text + "}");
    }
}
