package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The sign between a name and its number, searched for outside of brackets:
///
/// ```
/// line     = name sign value { sign value }
/// sign     = ":=" | "==" | "=" | "≈" | "≅" | "→" | "=>" | "->" | …   the surest,
///          | ":"                                                     then this,
///          | blank ("is" | "are" | …) blank                          then this,
///          | blank                                                   before numbers that end the line
/// ```
public final class AnswerSigns {
    private static final List<String> SIGNS = List.of(":=", "==", "=>", "->", "=", "≈", "≅", "≃", "≙", "≐", "→", "⟶");
    private static final List<String> COLONS = List.of(":");
    private static final Set<String> VERBS = Set.of(
            "is", "ist", "are", "sind", "equals", "beträgt", "lautet", "zijn", "vaut", "valent", "est", "sont", "égale",
            "vale", "valen", "es", "son");
    /// Of a longer name the end is compared.
    private static final int LONGEST = 60;

    private static final Set<String> COMPARING = Set.of("in", "between", "zwischen", "entre", "below", "above");

    private static final Set<String> JOINS = Set.of("and", "und", "en", "et", "y", "ve");

    private static final Set<String> HEADINGS = Set.of(
            "exercise",
            "question",
            "problem",
            "task",
            "part",
            "step",
            "homework",
            "assignment",
            "sheet",
            "section",
            "chapter",
            "page",
            "week",
            "layer",
            "sample",
            "epoch",
            "iteration",
            "aufgabe",
            "frage",
            "teil",
            "blatt",
            "schritt",
            "schicht",
            "opgave",
            "vraag",
            "deel",
            "stap",
            "laag");

    private AnswerSigns() {}

    /// The parts between the surest signs present; the whole line if there are none.
    public static List<String> parts(String line) {
        for (List<String> signs : List.of(SIGNS, COLONS)) {
            List<String> parts = split(line, signs);
            if (parts.size() > 1) {
                return parts;
            }
        }
        List<String> told = splitByVerbs(line);
        return told.size() > 1 ? told : splitBeforeNumbers(line);
    }

    /// Whether one of the surest signs or a verb stands between the parts of a text.
    public static boolean hasSign(String text) {
        return split(text, SIGNS).size() > 1 || splitByVerbs(text).size() > 1;
    }

    private static List<String> split(String line, List<String> signs) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        int k = 0;
        while (k < line.length()) {
            int length = length(line, k, signs);
            boolean splits = length > 0
                    && depth <= 0
                    && !line.substring(0, Math.min(k, 1)).isBlank();
            if (splits) {
                parts.add(line.substring(from, k).strip());
                from = k + length;
                depth = 0;
            }
            depth += depth(line.charAt(k));
            k += Math.max(1, length);
        }
        parts.add(line.substring(from).stripLeading());
        return parts;
    }

    private static int length(String line, int k, List<String> signs) {
        for (String sign : signs) {
            if (line.startsWith(sign, k)) {
                return sign.length();
            }
        }
        return 0;
    }

    private static List<String> splitByVerbs(String line) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        int k = 0;
        while (k < line.length()) {
            depth += depth(line.charAt(k));
            int start = blanks(line, k);
            int end = start > k ? word(line, start) : start;
            boolean splits = depth <= 0
                    && VERBS.contains(line.substring(start, end))
                    && end < line.length()
                    && Character.isWhitespace(line.charAt(end));
            if (splits) {
                parts.add(line.substring(from, k));
                from = blanks(line, end);
                depth = 0;
            }
            k = splits ? from : Math.max(start, k + 1);
        }
        parts.add(line.substring(from));
        return parts;
    }

    /// A name followed by numbers up to the end of the line. A whole number before a single other one belongs to the
    /// name, as in `layer 2 0.5`.
    private static List<String> splitBeforeNumbers(String written) {
        String line = PowersOfTen.plain(written);
        List<Integer> numbers = numbersAtEnd(line);
        if (numbers.isEmpty() || isHeading(line, numbers) || isCompared(line.substring(0, numbers.getFirst()))) {
            return List.of(written);
        }
        boolean isIndex = numbers.size() == 2
                && NumberToken.is(
                        Kind.WHOLE,
                        line.substring(numbers.get(0), numbers.get(1)).strip());
        int start = numbers.get(isIndex ? 1 : 0);
        return List.of(line.substring(0, start).strip(), line.substring(start));
    }

    /// Whether a name ends in a sign or a word that compares: `z > 1`, `z in [1, 2]`.
    private static boolean isCompared(String name) {
        String stripped = name.strip();
        String last = stripped.substring(lastWord(stripped));
        return !last.isEmpty() && "<>≤≥∈±".indexOf(last.charAt(last.length() - 1)) >= 0 || COMPARING.contains(last);
    }

    /// Whether it only counts exercises, as in `Question 3`.
    private static boolean isHeading(String line, List<Integer> numbers) {
        int start = numbers.getFirst();
        String name = TextScanner.lowerCase(line.substring(0, start).strip());
        return numbers.size() == 1
                && NumberToken.is(Kind.WHOLE, line.substring(start).strip())
                && HEADINGS.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /// The starts of the pieces, between blanks outside of brackets, at the end of the line without a word among them;
    /// none if a decimal number stands before a word, which may be another answer.
    private static List<Integer> numbersAtEnd(String line) {
        var starts = new ArrayList<Integer>();
        int depth = 0;
        int k = 0;
        while (k < line.length()) {
            int start = blanks(line, k);
            if (start > k && k > 0 && start < line.length() && depth <= 0) {
                if (startsNumber(line, start)) {
                    starts.add(start);
                } else if (starts.stream().anyMatch(number -> isDecimal(line, number))) {
                    return List.of();
                } else {
                    starts.clear();
                }
            }
            k = start;
            if (k < line.length()) {
                depth += depth(line.charAt(k));
                k++;
            }
        }
        return starts;
    }

    private static boolean isDecimal(String line, int start) {
        NumberToken token = NumberToken.at(line, start);
        boolean comma = token.end() + 1 < line.length()
                && line.charAt(token.end()) == ','
                && NumberToken.isDigit(line.charAt(token.end() + 1));
        return token.kind() == Kind.DECIMAL || token.kind() == Kind.WHOLE && comma;
    }

    private static boolean startsNumber(String line, int start) {
        return line.charAt(start) == '['
                || line.startsWith("array(", start)
                || line.startsWith("tensor(", start)
                || NumberToken.at(line, start).kind() != Kind.NONE && !Character.isLetter(line.charAt(start));
    }

    /// The end of a number, and the start of the next answer's name.
    public record Next(int end, int name) {}

    /// The first place in a value where another answer can start: after a number, a comma, a joining word or a wide
    /// gap, and then a letter.
    ///
    /// @param close whether one blank behind a number is enough before a single word
    /// @return the end of the value if there is none
    public static Next next(String value, boolean close) {
        int lastWord = lastWord(value);
        for (int k = 0; k < value.length(); k++) {
            char c = value.charAt(k);
            if (NumberToken.isDigit(c) || c == ']' || c == ')' || c == WrittenNumber.GOES_ON) {
                int sign = blanks(value, k + 1);
                boolean isPercentage = sign < value.length() && value.charAt(sign) == '%';
                int end = isPercentage ? sign + 1 : k + 1;
                int name = nameBehind(value, end, close || isPercentage, lastWord);
                if (name < value.length()) {
                    return new Next(end, name);
                }
            }
        }
        return new Next(value.length(), value.length());
    }

    /// Whether blanks separate the answers of a line rather than factors: `z1=0.8 a1=0.6`, `z1: 0.8 a1: 0.6`.
    public static boolean areApart(String line) {
        return isCompact(line) || line.indexOf('=') < 0 && line.indexOf(':') > 0;
    }

    /// Whether the last words of two texts count the same things, as in `w1 = 0.8 w2 = 0.6`, in contrast to
    /// `z = 0.8 w = 0.6`.
    public static boolean areAlike(CharSequence name, CharSequence value) {
        return stem(name).equals(stem(value));
    }

    /// Whether a line has signs, and no blanks around them.
    private static boolean isCompact(String line) {
        int sign = line.indexOf('=');
        boolean compact = sign > 0;
        while (compact && sign > 0) {
            compact = sign + 1 < line.length()
                    && !Character.isWhitespace(line.charAt(sign - 1))
                    && !Character.isWhitespace(line.charAt(sign + 1));
            sign = line.indexOf('=', sign + 1);
        }
        return compact;
    }

    /// The last word of a text without what it counts.
    private static String stem(CharSequence text) {
        var stem = new StringBuilder();
        int last = text.length() - 1;
        for (int k = last; k >= 0 && last - k < LONGEST && !Character.isWhitespace(text.charAt(k)); k--) {
            char c = text.charAt(k);
            stem.append(Character.isDigit(c) || "₀₁₂₃₄₅₆₇₈₉".indexOf(c) >= 0 ? "" : c);
        }
        return stem.toString();
    }

    /// A name with commas between its indices, where a course with decimal commas writes semicolons.
    public static String withCommas(String name) {
        var result = new StringBuilder(name);
        int depth = 0;
        for (int k = 0; k < name.length(); k++) {
            depth += depth(name.charAt(k));
            if (name.charAt(k) == ';' && depth > 0) {
                result.setCharAt(k, ',');
            }
        }
        return result.toString();
    }

    /// Where the last word of a text starts.
    private static int lastWord(String text) {
        int k = text.stripTrailing().length();
        while (k > 0 && !Character.isWhitespace(text.charAt(k - 1))) {
            k--;
        }
        return k;
    }

    /// @param lastWord where the last word of the value starts
    private static int nameBehind(String value, int from, boolean close, int lastWord) {
        int start = blanks(value, from);
        int word = word(value, start);
        boolean joins = start > from && JOINS.contains(value.substring(start, word)) && blanks(value, word) > word;
        boolean room = start - from > (close && start >= lastWord ? 0 : 1)
                || value.substring(from, start).indexOf('\t') >= 0;
        int name = start;
        boolean isList = start < value.length() && ",;|".indexOf(value.charAt(start)) >= 0;
        boolean isColon = start < value.length() && value.charAt(start) == ':' && blanks(value, start + 1) > start + 1;
        // a blank on both sides: otherwise it divides
        boolean isSlash = close && value.startsWith("/ ", start) && start > from;
        if (isList || isColon || isSlash) {
            name = blanks(value, start + 1);
        } else if (joins) {
            name = blanks(value, word);
        } else if (!room) {
            return value.length();
        }
        return name < value.length() && startsName(value.charAt(name)) ? name : value.length();
    }

    /// Whether a name can start with a character.
    public static boolean startsName(char c) {
        return Character.isLetter(c) || c == '∂' || c == '∇';
    }

    /// By how much a character changes the number of open brackets.
    public static int depth(char c) {
        return "[({".indexOf(c) >= 0 ? 1 : "])}".indexOf(c) >= 0 ? -1 : 0;
    }

    private static int blanks(String text, int from) {
        int k = from;
        while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
            k++;
        }
        return k;
    }

    private static int word(String text, int from) {
        int k = from;
        while (k < text.length() && Character.isLetter(text.charAt(k))) {
            k++;
        }
        return k;
    }
}
