package chalkgrad.app.answers;

import chalkgrad.app.mistake.FormulasCard;
import chalkgrad.app.mistake.MistakeSentences;
import chalkgrad.app.mistake.Wrong;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.Found;
import chalkgrad.grading.Checked;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.wording.MistakeWords;
import chalkgrad.pass.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the results for a student's numbers into words.
record AnswerWords(Texts texts, Session session) {
    private static final char NO_BREAK = '\u00a0';

    /// Of a longer name or number only the beginning is shown.
    private static final int LONGEST = 60;

    /// "Z1[0] = 0.8", or "Z1 (2 numbers)".
    String heading(ResultLine.Numbers line) {
        Checked first = line.first();
        if (line.numbers().size() > 1) {
            return texts.get(
                    "answers.numbers",
                    label(first),
                    Integer.toString(line.numbers().size()));
        }
        String name = first.quantity().isEmpty() ? label(first) : first.quantity();
        return name.isEmpty() ? digits(first) : texts.get("answers.number", name, digits(first));
    }

    private static String label(Checked one) {
        return Found.shortened(one.label(), LONGEST);
    }

    /// The digits as they were typed, except for the decimal separator.
    String digits(Checked one) {
        return Found.shortened(one.written().text().strip(), LONGEST)
                .replace(Decimals.POINT, session.decimalsProperty().get().separator());
    }

    /// "right", "wrong", ..., with its remarks: "right, in float32".
    String verdict(ResultLine.Numbers line) {
        Checked first = line.first();
        if (line.numbers().size() == 1) {
            String key = "answers.verdict." + first.verdict().name() + (first.isWrongAgain() ? ".again" : "");
            return first.noted(texts.get(key, place(first.shownFollows())));
        }
        String all = first.noted(texts.get("answers.verdict.RIGHT.all"));
        boolean same = line.numbers().stream().allMatch(one -> one.remarks().equals(first.remarks()));
        return same ? all : texts.get("answers.verdict.others", all);
    }

    /// "line 3", or the place in a notebook.
    String place(String place) {
        return isLine(place) ? texts.get("answers.line", place) : place;
    }

    /// Where a notebook shows the number: `In [5], line 2`; empty for numbers that were typed here.
    String placeInNotebook(ResultLine.Numbers line) {
        String shown = line.first().shownPlace();
        return isLine(shown) ? "" : shown;
    }

    private static boolean isLine(String place) {
        return !place.isEmpty() && place.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The explanation of the number, or why it is unknown; empty if there is nothing to say.
    String sentence(ResultLine.Numbers line) {
        Checked one = line.first();
        if (one.verdict() == Verdict.UNKNOWN && !one.remarks().isEmpty()) {
            return "";
        }
        if (one.verdict() == Verdict.UNKNOWN) {
            return one.label().isEmpty()
                    ? texts.get("answers.unknown.unnamed")
                    : texts.get("answers.unknown", label(one));
        }
        if (one.verdict() != Verdict.WRONG) {
            return "";
        }
        boolean explained = !one.explanations().isEmpty();
        if (!one.shape().isEmpty()) {
            String shape = texts.sentence(one.shape());
            return explained && !line.repeats() ? shape + " " + mistakes().all(one.explanations()) : shape;
        }
        String now = line.repeats()
                ? texts.get("answers.same")
                : explained ? mistakes().all(one.explanations()) : unexplained(one);
        return switch (line.before()) {
            case RIGHT -> explained ? texts.get("answers.before.RIGHT") + " " + now : texts.get("answers.before.RIGHT");
            case EXPLAINED -> explained ? now : (now + " " + texts.get("answers.before.EXPLAINED")).strip();
            case NOTHING -> now;
        };
    }

    /// What a remark says about a wrong number is all that is known of it.
    private String unexplained(Checked one) {
        return one.remarks().isEmpty() ? texts.get("answers.unexplained") : "";
    }

    /// A sentence that some numbers were right before the network was changed, and what to do; empty if there are none.
    String change(List<ResultLine> lines) {
        long were = lines.stream()
                .filter(line ->
                        line instanceof ResultLine.Numbers numbers && numbers.before() == ResultLine.Before.RIGHT)
                .count();
        if (were == 0) {
            return "";
        }
        boolean undo = session.standingProperty().get().undo().isPresent();
        return texts.get(undo ? "answers.changed.undo" : "answers.changed", Long.toString(were));
    }

    /// The complete text of a line, to be copied.
    String all(ResultLine line) {
        return switch (line) {
            case ResultLine.Numbers numbers ->
                Stream.concat(
                                Stream.of(
                                        placeInNotebook(numbers),
                                        heading(numbers) + ": " + verdict(numbers),
                                        sentence(numbers)),
                                numbers.first().explanations().stream().flatMap(this::formulas))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining("\n"));
            case ResultLine.Wrong wrong -> place(wrong.place()) + ": " + wrong.sentence();
        };
    }

    private Stream<String> formulas(Explanation explanation) {
        MistakeWords words = mistakes().words(explanation);
        return explanation.descriptions().stream()
                .flatMap(description -> Stream.of(
                        texts.get("mistake.card.right") + ": " + words.right(description),
                        texts.get("mistake.card.yours") + ": " + words.mistaken(description)));
    }

    private MistakeSentences mistakes() {
        return new MistakeSentences(texts, session);
    }

    /// A wrong number as the card with its formulas shows it.
    ///
    /// @param quantity the number in the network, if it has it
    /// @param right the right value
    Wrong wrong(Checked checked, Optional<Quantity> quantity, String right) {
        return new Wrong(
                checked.quantity(),
                texts.get("mistake.card.said", digits(checked)),
                Double.isNaN(checked.right()) ? "" : texts.get("mistake.card.belongs", right),
                FormulasCard.rounded(digits(checked), checked.written().digits()),
                checked.explanations(),
                texts.get("answers.unexplained"),
                quantity);
    }

    /// The text of the link to a wrong number's formulas; empty if there are none.
    String link(ResultLine line) {
        if (!(line instanceof ResultLine.Numbers numbers) || numbers.first().verdict() != Verdict.WRONG) {
            return "";
        }
        boolean explained = !numbers.first().explanations().isEmpty();
        return texts.get(explained ? "answers.formulas.show" : "answers.formulas.show.right");
    }

    /// "2 right · 1 wrong · 1 not read": counts every number, and every line that could not be read.
    String summary(List<ResultLine> lines) {
        List<Checked> all = lines.stream()
                .filter(ResultLine.Numbers.class::isInstance)
                .flatMap(line -> ((ResultLine.Numbers) line).numbers().stream())
                .toList();
        Stream<String> verdicts =
                Arrays.stream(Verdict.values()).map(verdict -> counted(verdict.name(), count(all, verdict)));
        long unread = lines.stream().filter(ResultLine.Wrong.class::isInstance).count();
        return Stream.concat(verdicts, Stream.of(counted("unread", unread)))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" · "));
    }

    /// "2 right", with a no-break space; empty if there are none.
    private String counted(String what, long count) {
        return count == 0
                ? ""
                : texts.get("answers.count." + what, Long.toString(count)).replace(' ', NO_BREAK);
    }

    private static long count(List<Checked> all, Verdict verdict) {
        return all.stream().filter(one -> one.verdict() == verdict).count();
    }
}
