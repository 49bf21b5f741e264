package chalkgrad.exchange.answer;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the lines of a cell count: the number behind `epoch` or `iteration`, or whole numbers at the start of the lines
/// that rise by the same step.
final class Counters {
    private static final Set<String> WORDS =
            Set.of("epoch", "epoche", "iteration", "iter", "step", "schritt", "stap", "iteratie");
    private static final int LONGEST = 9;

    private final boolean atStart;

    Counters(List<Cell.Line> lines) {
        this.atStart = countAtStart(lines);
    }

    private static boolean countAtStart(List<Cell.Line> lines) {
        int last = Item.NOT_COUNTED;
        int step = 0;
        int start = 0;
        int counted = 0;
        for (Cell.Line line : lines) {
            int now = first(line.text());
            if (now < 0) {
                continue;
            }
            if (counted > 0 && now <= last
                    || counted > 1 && now - last != step
                    || !line.text().contains(".")) {
                return false;
            }
            step = counted == 0 ? 0 : now - last;
            start = counted == 0 ? now : start;
            last = now;
            counted++;
        }
        return counted > 1 && (start == 0 || step == 1);
    }

    /// The whole number at the start of a line, behind which more follows; -1 if there is none.
    private static int first(String line) {
        String text = line.strip();
        NumberToken token = NumberToken.at(text, 0);
        boolean counts = token.kind() == Kind.WHOLE
                && NumberToken.isDigit(text.charAt(0))
                && token.end() <= LONGEST
                && token.end() < text.length()
                && Character.isWhitespace(text.charAt(token.end()));
        return counts ? Integer.parseInt(text.substring(0, token.end())) : Item.NOT_COUNTED;
    }

    /// Whether what a line starts with only counts.
    boolean isCounter(String before) {
        return atStart && before.isBlank();
    }

    /// What a line says to be counted by the text before a number; [Item#NOT_COUNTED] if it says nothing.
    int before(String text) {
        int counter = atStart ? first(text) : Item.NOT_COUNTED;
        int k = 0;
        while (k < text.length() && counter < 0) {
            int end = k;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > k && WORDS.contains(text.substring(k, end).toLowerCase(Locale.ROOT))) {
                counter = behind(text, end);
            }
            k = Math.max(end, k + 1);
        }
        return counter;
    }

    private static int behind(String text, int from) {
        int k = from;
        while (k < text.length() && " :=#[(".indexOf(text.charAt(k)) >= 0) {
            k++;
        }
        NumberToken token = NumberToken.at(text, k);
        boolean counts = token.kind() == Kind.WHOLE && token.end() - k <= LONGEST && text.charAt(k) != '-';
        return counts ? Integer.parseInt(text, k, token.end(), 10) : Item.NOT_COUNTED;
    }
}
