package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Claim;
import chalkgrad.mistake.Diagnosis;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Numeral;
import chalkgrad.mistake.Verdict;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;

/// Checks answers that are given by name.
public final class AnswerCheck {
    /// How unsure a usual name may be.
    private static final int MOST_DOUBT = 1;

    private static final int MOST_READINGS = 12;

    private final Document document;
    private final CourseNames names;
    private final ExactNames exact;
    private final Diagnosis diagnosis;
    private final LabelReader labels;
    private final Readings readings;

    /// @param decimals whether numbers are told with a decimal point or comma
    public AnswerCheck(Document document, Decimals decimals) {
        this.document = document;
        this.names = new CourseNames(document);
        this.exact = new ExactNames(document);
        this.diagnosis = new Diagnosis(document, names::text, decimals);
        this.labels = new LabelReader(
                new Lexicon(Habits.letters(List.of(), document)),
                !document.optimizer().rule().states().isEmpty());
        this.readings = new Readings(document, Digits.of(document.network(), List.of()));
    }

    /// All answers in their order.
    public List<Checked> of(List<Labelled> answers) {
        return answers.stream().flatMap(answer -> of(answer).stream()).toList();
    }

    private List<Checked> of(Labelled given) {
        Labelled labelled = withDecimalComma(given);
        Printed printed = labelled.printed();
        List<List<Claim>> layouts = layouts(labelled);
        if (layouts.isEmpty()) {
            return unknown(labelled);
        }
        Diagnosis.Trial best = layouts.stream()
                .map(layout -> diagnosis.attempt(answers(printed, layout)))
                .reduce((p, q) -> Merit.of(q) > Merit.of(p) ? q : p)
                .orElseThrow();
        diagnosis.accept(best);
        return best.findings().stream()
                .map(finding -> checked(labelled.name(), finding))
                .toList();
    }

    /// Two whole numbers for a name that means one are a number with a decimal comma.
    private Labelled withDecimalComma(Labelled labelled) {
        List<Numeral> numbers = labelled.printed().all();
        boolean comma = numbers.size() == 2
                && numbers.getFirst().text().matches("[+-]?\\d+")
                && numbers.getLast().text().matches("\\d+")
                && !exact.singles(labelled.name()).isEmpty();
        if (!comma) {
            return labelled;
        }
        String digits = numbers.getFirst().text() + "." + numbers.getLast().text();
        String place = labelled.printed().place(0);
        return new Labelled(labelled.name(), Printed.single(place, Numeral.of(digits)));
    }

    private List<List<Claim>> layouts(Labelled labelled) {
        Printed printed = labelled.printed();
        List<Quantity> singles = exact.singles(labelled.name());
        if (printed.size() == 1 && !singles.isEmpty()) {
            return singles.stream()
                    .map(quantity -> List.<Claim>of(new Claim.Plain(quantity)))
                    .toList();
        }
        return exact.read(labelled.name())
                .map(first -> Layouts.of(document, first, printed))
                .orElseGet(() -> usual(labelled.name(), printed));
    }

    /// The layouts of what is called by a usual name, such as `grad_w1`, `W1.grad` or `y_hat`.
    private List<List<Claim>> usual(String name, Printed printed) {
        if (!readings.holds(printed.size()) || name.matches(".*[@#]\\d.*")) {
            return List.of();
        }
        List<Reading> all = labels.read(name).stream()
                .flatMap(meaning -> readings.of(meaning, printed).stream())
                .filter(reading -> reading.iteration() == 1 || isLater(reading))
                .toList();
        int surest = all.stream().mapToInt(Reading::tier).min().orElse(0);
        return all.stream()
                .filter(reading -> reading.tier() == surest && surest <= MOST_DOUBT)
                .map(Reading::claims)
                .distinct()
                .limit(MOST_READINGS)
                .toList();
    }

    /// Whether a reading is of a result that only exists after the update.
    private boolean isLater(Reading reading) {
        return reading.iteration() == document.iterations() + 1
                && reading.claims().getFirst().about().isOfParameter();
    }

    private static List<Answer> answers(Printed printed, List<Claim> layout) {
        var result = new ArrayList<Answer>();
        for (int k = 0; k < layout.size(); k++) {
            result.add(new Answer(printed.place(k), printed.all().get(k), layout.get(k)));
        }
        return result;
    }

    private Checked checked(String label, Finding finding) {
        return new Checked(
                finding.answer().place(),
                label,
                finding.answer().numeral(),
                finding.verdict(),
                document.description().name(),
                finding.answer().claim().name(names::text),
                finding.right(),
                finding.follows(),
                finding.explanations());
    }

    private static List<Checked> unknown(Labelled labelled) {
        var result = new ArrayList<Checked>();
        Printed printed = labelled.printed();
        for (int k = 0; k < printed.size(); k++) {
            result.add(new Checked(
                    printed.place(k),
                    labelled.name(),
                    printed.all().get(k),
                    Verdict.UNKNOWN,
                    "",
                    "",
                    Double.NaN,
                    "",
                    List.of()));
        }
        return result;
    }
}
