package chalkgrad.cli;

import chalkgrad.exchange.Found;
import chalkgrad.exchange.answer.AnswersFile.WrongLine;
import chalkgrad.grading.Checked;
import chalkgrad.language.Language;
import chalkgrad.language.Words;
import chalkgrad.math.Decimals;
import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.MistakeWords;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Checked numbers as text: a line for each number, the explanation below a wrong one, and a summary. Lines that could
/// not be read are reported on the error stream, in order between the numbers.
final class CheckTable {
    private static final int DIGITS = 8;

    /// A longer label or number would push all columns out of sight.
    private static final int WIDEST = 80;

    private final PrintWriter out;
    private final PrintWriter err;

    private final Words words = words();

    CheckTable(Terminal terminal) {
        this.out = terminal.out();
        this.err = terminal.err();
    }

    /// The words of the current language.
    private static Words words() {
        return Words.of("chalkgrad.cli.check");
    }

    /// How sentences write numbers: as the window does at first, with a decimal comma where the language uses one.
    static Decimals decimals() {
        return Decimals.STANDARD.separatedBy(Language.writesCommas() ? Decimals.COMMA : Decimals.POINT);
    }

    void write(List<Checked> numbers, List<WrongLine> unread) {
        var wrong = new ArrayDeque<>(unread);
        int place = width(numbers.stream().map(Checked::shownPlace).toList());
        int printed = width(numbers.stream().map(CheckTable::printed).toList());
        int quantity = width(numbers.stream().map(CheckTable::quantity).toList());
        Checked last = null;
        for (Checked one : numbers) {
            while (!wrong.isEmpty() && wrong.getFirst().line() < line(one)) {
                complain(wrong.removeFirst());
            }
            out.println(("%-" + place + "s  %" + printed + "s  %-" + quantity + "s  %s")
                    .formatted(one.shownPlace(), printed(one), quantity(one), verdict(one))
                    .stripTrailing());
            if (last == null || !saysTheSame(last, one)) {
                explain(one, " ".repeat(place + 2));
            }
            last = one;
        }
        wrong.forEach(this::complain);
        if (!numbers.isEmpty()) {
            out.println();
        }
        out.println(
                unread.isEmpty()
                        ? summary(numbers)
                        : words.get("count.unread", summary(numbers), Integer.toString(unread.size())));
    }

    private void complain(WrongLine line) {
        out.flush();
        err.println(words.get("unread", words.get("line", Integer.toString(line.line())), line.sentence()));
        err.flush();
    }

    /// The line of a number; 0 in a notebook, where every line can be read.
    private static int line(Checked one) {
        return NumberToken.is(Kind.WHOLE, one.place()) ? Integer.parseInt(one.place()) : 0;
    }

    private static int width(List<String> texts) {
        return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
    }

    private static String quantity(Checked one) {
        return Found.shortened(one.quantity().isEmpty() ? one.label() : one.quantity(), WIDEST);
    }

    private static String printed(Checked one) {
        return Found.shortened(one.written().text(), WIDEST);
    }

    private String verdict(Checked one) {
        return switch (one.verdict()) {
            case RIGHT -> one.noted(words.get("right"));
            case ROUNDED -> withRight(words.get("rounded"), one);
            case WRONG -> one.shape().isEmpty() ? withRight(wrong(one), one) : words.get("wrong.shape", one.shape());
            case FOLLOWS -> words.get("follows", place(one.shownFollows()));
            case UNKNOWN -> one.noted(words.get("unknown"));
        };
    }

    private String wrong(Checked one) {
        return one.isWrongAgain() ? words.get("wrong.again", place(one.shownFollows())) : words.get("wrong");
    }

    private String withRight(String verdict, Checked one) {
        return Double.isNaN(one.right())
                ? verdict
                : words.get(
                        "right.value", verdict, decimals().significant(DIGITS).format(one.right()));
    }

    private static boolean saysTheSame(Checked one, Checked other) {
        return one.verdict() == other.verdict()
                && sentences(one).equals(sentences(other))
                && !one.explanations().isEmpty();
    }

    private static List<String> sentences(Checked one) {
        return one.explanations().stream()
                .map(explanation -> explanation.sentence(decimals()))
                .toList();
    }

    private void explain(Checked one, String indent) {
        if (one.verdict() != Verdict.WRONG) {
            return;
        }
        if (one.explanations().isEmpty()) {
            out.println(indent + one.noted(words.get("unexplained")));
        }
        if (one.explanations().size() > 1) {
            out.println(indent + words.get("each"));
        }
        one.explanations().forEach(explanation -> write(explanation, indent, out));
    }

    /// Writes the sentence of a mistake and its two formulas.
    static void write(Explanation explanation, String indent, PrintWriter out) {
        out.println(indent + explanation.sentence(decimals()) + " (" + explanation.id() + ")");
        MistakeWords formulas = explanation.words(decimals());
        Words words = words();
        for (Description description : explanation.descriptions()) {
            out.println(indent + "  " + words.get("right.formula", formulas.right(description)));
            out.println(indent + "  " + words.get("yours", formulas.mistaken(description)));
        }
    }

    private String summary(List<Checked> numbers) {
        if (numbers.isEmpty()) {
            return words.get("none");
        }
        Map<Verdict, Long> counts = numbers.stream()
                .collect(Collectors.groupingBy(
                        Checked::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        return Output.list(counts.entrySet().stream()
                .map(count ->
                        words.get("count." + count.getKey(), count.getValue().toString())));
    }

    /// "line 3", or the place in a notebook.
    private String place(String place) {
        return NumberToken.is(Kind.WHOLE, place) ? words.get("line", place) : place;
    }
}
