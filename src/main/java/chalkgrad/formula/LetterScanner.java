package chalkgrad.formula;

import chalkgrad.formula.Name.Letter;
import chalkgrad.math.TextScanner;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/// Reads a letter with its marks in time proportional to the text, by this grammar:
///
///     letter = base [ "_" accent ] primes number { ( "_" | "^" ) group } { "[" ... "]" }
///     base   = a letter, then letters and combining marks
///     accent = "hat" | "bar" | "tilde"
///     group  = "{" ... "}" | "(" ... ")" | "[" ... "]" | word { "," word }
///
/// No bracket stands within one of its own kind. Digits below and above that are characters of their own are marks,
/// too:
/// `W₁` is `W_1`.
final class LetterScanner {
    private static final Map<String, String> ACCENTS = Map.of("hat", "\u0302", "bar", "\u0304", "tilde", "\u0303");

    private final TextScanner text;
    private final StringBuilder below = new StringBuilder();
    private final StringBuilder above = new StringBuilder();

    private LetterScanner(String text) {
        this.text = new TextScanner(withPlainMarks(text));
    }

    /// The letter that a text without white space says; empty if it has another form.
    static Optional<Letter> read(String text) {
        return new LetterScanner(text).letter();
    }

    private Optional<Letter> letter() {
        String base = base();
        if (base.isEmpty()) {
            return Optional.empty();
        }
        above.append(text.run(c -> c == '\'' || c == '′').replace('\'', '′'));
        below.append(text.run(LetterScanner::isNumber));
        while (text.peek() == '_' || text.peek() == '^') {
            boolean isBelow = text.next() == '_';
            Optional<String> group = group();
            if (group.isEmpty()) {
                return Optional.empty();
            }
            StringBuilder place = isBelow ? below : above;
            place.append(isBelow && !below.isEmpty() ? "," : "").append(group.get());
        }
        Optional<String> behind = behind();
        return behind.filter(any -> text.isAtEnd())
                .map(brackets -> new Letter(base, below.toString(), above.toString(), brackets));
    }

    private String base() {
        int first = text.position();
        if (text.run(Character::isLetter).isEmpty()) {
            return "";
        }
        text.returnTo(first);
        String base = text.run(c -> Character.isLetter(c) || isMark(c));
        int end = text.position();
        if (text.accept('_')) {
            String accent = text.run(Character::isLetter);
            if (ACCENTS.containsKey(accent)) {
                return accented(base, accent);
            }
            text.returnTo(end);
        }
        int letter = Character.charCount(base.codePointAt(0));
        String rest = base.substring(letter);
        return ACCENTS.containsKey(rest) ? accented(base.substring(0, letter), rest) : Greek.letter(base);
    }

    private static String accented(String base, String accent) {
        return Normalizer.normalize(Greek.letter(base) + ACCENTS.get(accent), Normalizer.Form.NFC);
    }

    /// What follows a mark, without braces; empty if nothing does.
    private Optional<String> group() {
        return switch (text.peek()) {
            case '{' -> enclosed('{', '}').map(group -> group.substring(1, group.length() - 1));
            case '(' -> enclosed('(', ')');
            case '[' -> enclosed('[', ']');
            default -> Optional.of(words()).filter(words -> !words.isEmpty());
        };
    }

    /// Letters and digits, and more of them after commas.
    private String words() {
        var words = new StringBuilder(text.run(LetterScanner::isAlphanumeric));
        while (!words.isEmpty() && text.peek() == ',') {
            int comma = text.position();
            text.next();
            String word = text.run(LetterScanner::isAlphanumeric);
            if (word.isEmpty()) {
                text.returnTo(comma);
                break;
            }
            words.append(',').append(word);
        }
        return words.toString();
    }

    /// A bracket with what it holds; empty if it is not closed or holds another of its kind.
    private Optional<String> enclosed(char open, char close) {
        if (!text.accept(open)) {
            return Optional.empty();
        }
        String inside = text.run(c -> c != open && c != close);
        return text.accept(close) ? Optional.of(open + inside + close) : Optional.empty();
    }

    private Optional<String> behind() {
        var brackets = new StringBuilder();
        while (text.peek() == '[') {
            Optional<String> index = enclosed('[', ']');
            if (index.isEmpty()) {
                return Optional.empty();
            }
            brackets.append(index.get());
        }
        return Optional.of(brackets.toString());
    }

    private static String withPlainMarks(String text) {
        var result = new StringBuilder();
        var rest = new TextScanner(text);
        while (!rest.isAtEnd()) {
            result.append(rest.run(c -> !isBelow(c) && !isAbove(c)));
            append(result, "_", rest.run(LetterScanner::isBelow));
            append(result, "^", rest.run(LetterScanner::isAbove));
        }
        return result.toString();
    }

    private static void append(StringBuilder result, String mark, String digits) {
        if (!digits.isEmpty()) {
            result.append(mark).append(Normalizer.normalize(digits, Normalizer.Form.NFKC));
        }
    }

    private static boolean isBelow(int c) {
        return c >= '₀' && c <= '₉';
    }

    private static boolean isAbove(int c) {
        return c == '⁰' || c == '¹' || c == '²' || c == '³' || c >= '⁴' && c <= '⁹' || c == '⁽' || c == '⁾';
    }

    /// Whether a character is an accent of the one before it.
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isAlphanumeric(int c) {
        return Character.isLetter(c) || isNumber(c);
    }

    /// Whether a text is a group by itself, so that it needs no braces behind a mark.
    static boolean isGroup(String text) {
        if (text.codePoints().allMatch(LetterScanner::isAlphanumeric)) {
            return !text.isEmpty();
        }
        var scanner = new LetterScanner(text);
        boolean bracket = scanner.text.peek() == '(' || scanner.text.peek() == '[';
        return bracket && scanner.group().isPresent() && scanner.text.isAtEnd();
    }
}
