package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A word of a label with the index behind it, such as `w_{1,2}` or `layer 2`.
///
/// @param before the characters between the word before it and this one, without white space at either end
/// @param apart whether white space separates it from the word before it
/// @param letters its letters
/// @param index digits and brackets as they stand behind the word, without white space; empty if there are none
public record LabelWord(String before, boolean apart, String letters, String index) {
    /// The word and its index.
    String name() {
        return letters + index;
    }

    String small() {
        return TextScanner.lowerCase(letters);
    }

    public boolean is(String... words) {
        return List.of(words).contains(small());
    }

    /// Whether it and the word before it are parts of one name, as in `net_h1`, `out_{h1}` and `hiddenInput`.
    boolean isJoined() {
        return !apart && before.codePoints().allMatch(c -> "_^{}".indexOf(c) >= 0);
    }

    List<Integer> digits() {
        return Meaning.digits(index);
    }

    /// The same word with other letters.
    LabelWord as(String other) {
        return new LabelWord(before, apart, other, index);
    }

    /// Cuts a text into words, each character once, by this grammar:
    ///
    ///     text  = { signs word } signs
    ///     word  = letters [ index ], where a capital follows two small letters, a new one begins
    ///     index = [ blanks, "_" or "^", at most two ] group { [ "_" | "^" | "," | blank ] group }
    ///     group = digits | "[" ... "]" | "{" digits, commas "}" | "(" digits, commas ")"
    ///
    /// The signs after the last word are the last element's, whose letters are empty.
    public static List<LabelWord> of(String text) {
        var words = new ArrayList<LabelWord>();
        var scanner = new TextScanner(text);
        while (true) {
            String signs = scanner.run(c -> !Character.isLetter(c));
            String stripped = signs.strip();
            boolean apart = !signs.isEmpty()
                    && (Character.isWhitespace(signs.charAt(0))
                            || Character.isWhitespace(signs.charAt(signs.length() - 1)));
            if (scanner.isAtEnd()) {
                words.add(new LabelWord(stripped, apart, "", ""));
                return words;
            }
            words.add(new LabelWord(stripped, apart, letters(scanner), index(scanner)));
        }
    }

    private static String letters(TextScanner text) {
        int[] small = {0};
        return text.run(c -> {
            boolean begins = Character.isUpperCase(c) && small[0] >= 2;
            small[0] = Character.isLowerCase(c) ? small[0] + 1 : 0;
            return Character.isLetter(c) && !begins;
        });
    }

    private static String index(TextScanner text) {
        var index = new StringBuilder();
        int most = 2;
        while (true) {
            int end = text.position();
            String link = link(text, most);
            String group = group(text);
            if (group.isEmpty()) {
                text.returnTo(end);
                return index.toString();
            }
            index.append(link).append(group);
            most = 1;
        }
    }

    /// The signs that lead to an index, at most so many; blanks are left out.
    private static String link(TextScanner text, int most) {
        var link = new StringBuilder();
        for (int k = 0; k < most; k++) {
            if (text.peek() == '_' || text.peek() == '^' || text.peek() == ',' && most == 1) {
                link.appendCodePoint(text.next());
            } else if (Character.isWhitespace(text.peek()) && !text.isAtEnd()) {
                text.next();
            }
        }
        return link.toString();
    }

    private static String group(TextScanner text) {
        return switch (text.peek()) {
            case '[' -> enclosed(text, ']', c -> c != ']' && c != '[');
            case '{' -> enclosed(text, '}', LabelWord::isCounting);
            case '(' -> enclosed(text, ')', LabelWord::isCounting);
            default -> text.digits();
        };
    }

    private static boolean isCounting(int c) {
        return TextScanner.isDigit(c) || c == ',' || c == ' ';
    }

    /// A bracket that holds a digit at least, or anything if it is square; else nothing is read.
    private static String enclosed(TextScanner text, char close, IntPredicate inside) {
        int start = text.position();
        int open = text.next();
        String content = text.run(inside);
        boolean counts = close == ']' || content.chars().anyMatch(TextScanner::isDigit);
        if (counts && text.accept(close)) {
            return Character.toString(open) + TextScanner.withoutSpace(content) + close;
        }
        text.returnTo(start);
        return "";
    }
}
