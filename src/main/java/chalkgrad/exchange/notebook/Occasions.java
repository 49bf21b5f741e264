package chalkgrad.exchange.notebook;

import chalkgrad.math.NumberToken;
import chalkgrad.math.TextScanner;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Distinguishes results from numbers that only say when or how fast they were found: counters, shares such as
/// `10/100`, times, percentages.
final class Occasions {
    private static final int LONGEST_SHARE = 40;
    private static final Set<String> COUNTING = Set.of(
            "sample",
            "layer",
            "schicht",
            "laag",
            "i",
            "j",
            "k",
            "l",
            "epoch",
            "epoche",
            "iteration",
            "iter",
            "step",
            "schritt",
            "stap");
    private static final Set<String> UNITS = Set.of(
            "s",
            "ms",
            "us",
            "µs",
            "ns",
            "sec",
            "secs",
            "second",
            "seconds",
            "sekunden",
            "min",
            "mins",
            "minutes",
            "it");

    private final OutputText text;
    private final List<Counters.Counted> counted;

    Occasions(OutputText text, Counters counters) {
        this.text = text;
        this.counted = IntStream.range(0, text.lines().size())
                .mapToObj(line -> counters.of(text.line(line, text.length())))
                .toList();
    }

    /// The counter before a place on its line; [Item#NOT_COUNTED] if there is none.
    int counter(int k) {
        int line = text.line(Math.min(k, text.length() - 1));
        Counters.Counted own = counted.get(line);
        return own.end() <= k - text.start(line) ? own.counter() : Item.NOT_COUNTED;
    }

    /// Whether a place belongs to the line's counter.
    boolean isCounter(int k) {
        int line = text.line(k);
        int place = k - text.start(line);
        return counted.get(line).start() <= place && place < counted.get(line).end();
    }

    /// Whether a bracket holds a share: `[ 10/100]`.
    boolean isShare(int open) {
        int close = text.close(open);
        if (close >= text.length() || close - open > LONGEST_SHARE) {
            return false;
        }
        String inside = text.text.substring(open + 1, close);
        int bar = inside.indexOf('/');
        return bar > 0
                && isWhole(inside.substring(0, bar).strip())
                && isWhole(inside.substring(bar + 1).strip());
    }

    private static boolean isWhole(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> NumberToken.isDigit((char) c));
    }

    /// Whether a number is a result, not a remark about one.
    ///
    /// @param before the text between the number before it on the line and this one
    boolean isResult(int k, int end, String before) {
        boolean whole = NumberToken.is(NumberToken.Kind.WHOLE, text.text.substring(k, end));
        int next = behindBlanks(end);
        boolean isOther = text.at(next) == '%' || isMeasured(next) || isCounter(k);
        if (isOther || whole && (isCounted(before) || isPart(k, end))) {
            return false;
        }
        boolean announced = before.isEmpty() || ":=,(→".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean describes = whole && (":)".indexOf(text.at(next)) >= 0 || isLetter(text.at(next)));
        return whole
                ? announced && !describes
                : announced || text.text.substring(k, end).indexOf('.') >= 0;
    }

    private int behindBlanks(int from) {
        int k = from;
        while (text.at(k) == ' ' || text.at(k) == '\t') {
            k++;
        }
        return k;
    }

    /// Whether a unit of time is at a place, and not the name of what comes next.
    private boolean isMeasured(int from) {
        int end = from;
        while (Character.isLetter(text.at(end))) {
            end++;
        }
        return UNITS.contains(TextScanner.lowerCase(text.text.substring(from, end)))
                && text.at(end) != '_'
                && !NumberToken.isDigit(text.at(end))
                && "=:[".indexOf(text.at(behindBlanks(end))) < 0;
    }

    /// Whether the last word before a number makes it a counter.
    private static boolean isCounted(String before) {
        int end = before.length();
        while (end > 0
                && (Character.isWhitespace(before.charAt(end - 1)) || ":=".indexOf(before.charAt(end - 1)) >= 0)) {
            end--;
        }
        int start = end;
        while (start > 0 && isLetter(before.charAt(start - 1))) {
            start--;
        }
        boolean isWord = start == 0 || !OutputText.isWord(before.charAt(start - 1));
        return isWord && COUNTING.contains(TextScanner.lowerCase(before.substring(start, end)));
    }

    /// Whether a whole number is part of a share such as `3/10`, or of a time such as `00:03`.
    private boolean isPart(int k, int end) {
        boolean above = text.at(end) == '/' && NumberToken.isDigit(text.at(end + 1));
        boolean below = text.at(k - 1) == '/' && NumberToken.isDigit(text.at(k - 2));
        boolean hours = text.at(end) == ':' && NumberToken.isDigit(text.at(end + 1));
        boolean minutes = text.at(k - 1) == ':' && isNumberBefore(k - 1);
        return above || below || hours || minutes;
    }

    /// Whether digits that are not part of a name end at a place.
    private boolean isNumberBefore(int end) {
        int k = end;
        while (NumberToken.isDigit(text.at(k - 1)) && end - k < LONGEST_SHARE) {
            k--;
        }
        return k < end && !isLetter(text.at(k - 1)) && text.at(k - 1) != '_';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
