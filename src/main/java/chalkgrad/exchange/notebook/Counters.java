package chalkgrad.exchange.notebook;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.math.TextScanner;
import java.util.List;
import java.util.Set;

/// What the lines of a cell count: the number behind `epoch` or `iteration`, or whole numbers at the start of the lines
/// that rise by the same step and that the code counts.
final class Counters {
    private static final Set<String> WORDS =
            Set.of("epoch", "epoche", "iteration", "iter", "step", "schritt", "stap", "iteratie");
    private static final int LONGEST = 9;

    /// So many lines count by themselves, without code that says so.
    private static final int MANY = 3;

    private final boolean atStart;

    Counters(Cell cell) {
        this.atStart = countAtStart(cell.output(), LoopCounters.of(cell.code()));
    }

    /// A whole number that counts.
    ///
    /// @param start where it, and the word before it, start in the line
    /// @param end the place behind it; beyond every line if there is none
    record Counted(int counter, int start, int end) {
        private static final Counted NONE = new Counted(Item.NOT_COUNTED, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private static boolean countAtStart(List<Cell.OutputLine> lines, LoopCounters code) {
        int last = Item.NOT_COUNTED;
        int step = 0;
        int start = 0;
        int counted = 0;
        for (Cell.OutputLine line : lines) {
            int now = first(line.text()).counter();
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
        return switch (code) {
            case YES -> counted > 0 && (start <= 1 || step <= 1);
            case NO -> false;
            case NOT_SAID -> counted >= MANY && start == 0;
        };
    }

    /// The whole number at the start of a line, of the tuple that starts it, or in the brackets there, behind which
    /// more follows: `3 0.25`, `(3, 0.25)`, `[ 3] 0.25`.
    private static Counted first(String line) {
        int start = blanks(line, 0);
        char open = start < line.length() ? line.charAt(start) : ' ';
        boolean isBracketed = open == '[';
        int from = isBracketed ? blanks(line, start + 1) : open == '(' ? start + 1 : start;
        NumberToken token = NumberToken.at(line, from);
        int end = isBracketed ? blanks(line, token.end()) : token.end();
        boolean counts = token.kind() == Kind.WHOLE
                && NumberToken.isDigit(line.charAt(from))
                && token.end() - from <= LONGEST
                && end < line.length()
                && switch (open) {
                    case '[' -> line.charAt(end) == ']' && end + 1 < line.length();
                    case '(' -> line.charAt(end) == ',';
                    default -> separates(line, end);
                };
        return counts
                ? new Counted(number(line, from, token.end()), start, isBracketed ? end + 1 : token.end())
                : Counted.NONE;
    }

    private static int blanks(String line, int from) {
        int k = from;
        while (k < line.length() && (line.charAt(k) == ' ' || line.charAt(k) == '\t')) {
            k++;
        }
        return k;
    }

    /// Whether something that is no part of a number, a name or a fraction comes next.
    private static boolean separates(String line, int k) {
        char c = line.charAt(k);
        char next = k + 1 < line.length() ? line.charAt(k + 1) : ' ';
        return Character.isWhitespace(c) || ":,;|".indexOf(c) >= 0 && Character.isWhitespace(next);
    }

    private static int number(String line, int from, int to) {
        return Integer.parseInt(line, from, to, 10);
    }

    /// What a line says to be counted, and where.
    Counted of(String line) {
        Counted first = atStart ? first(line) : Counted.NONE;
        int k = 0;
        while (k < line.length() && first.counter() < 0) {
            int end = word(line, k);
            if (end > k && isCounting(line.substring(k, end))) {
                first = behind(line, k, end);
            }
            k = Math.max(end, k + 1);
        }
        return first;
    }

    private static int word(String line, int from) {
        int k = from;
        while (k < line.length() && Character.isLetter(line.charAt(k))) {
            k++;
        }
        return k;
    }

    /// Whether a word says that a number counts iterations.
    static boolean isCounting(String word) {
        return WORDS.contains(TextScanner.lowerCase(word));
    }

    private static Counted behind(String line, int start, int from) {
        int k = from;
        while (k < line.length() && " \t:=#[(".indexOf(line.charAt(k)) >= 0) {
            k++;
        }
        NumberToken token = NumberToken.at(line, k);
        boolean counts =
                token.kind() == Kind.WHOLE && token.end() - k <= LONGEST && NumberToken.isDigit(line.charAt(k));
        return counts ? new Counted(number(line, k, token.end()), start, token.end()) : Counted.NONE;
    }
}
