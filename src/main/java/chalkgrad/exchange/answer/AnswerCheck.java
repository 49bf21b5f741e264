package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Claim;
import chalkgrad.mistake.Numeral;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.NameException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Checks answers that are given by name.
public final class AnswerCheck {
    private static final System.Logger LOG = System.getLogger(AnswerCheck.class.getName());

    /// How unsure a usual name may be.
    private static final int MOST_DOUBT = 1;

    private static final int MOST_READINGS = 12;

    /// In so many ways to take the same numbers two mistakes at once are looked for.
    private static final int MOST_SEARCHED = 2;

    /// So many answers are looked at beforehand for those that are right.
    private static final int MOST_KNOWN = 400;

    private final Document document;
    private final CourseNames names;
    private final ExactNames exact;
    private final Diagnosis diagnosis;
    private LabelReader labels;
    private final Readings readings;
    private final AnswerConventions conventions;

    public AnswerCheck(Document document) {
        this.document = document;
        this.names = new CourseNames(document);
        this.exact = new ExactNames(document);
        this.diagnosis = new Diagnosis(document);
        this.labels = labels(List.of());
        this.readings = new Readings(document, Digits.of(document.network(), List.of(), LayerIndices.NONE));
        this.conventions = new AnswerConventions(document, readings, exact);
    }

    private LabelReader labels(List<Labelled> answers) {
        return new LabelReader(
                new Lexicon(Habits.ofAnswers(answers, document)),
                !document.optimizer().rule().states().isEmpty());
    }

    /// All answers in their order.
    public List<Checked> of(List<Labelled> answers) {
        return of(answers, Progress.NONE);
    }

    /// All answers in their order.
    ///
    /// @param progress takes them as they are found
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public List<Checked> of(List<Labelled> answers, Progress progress) {
        labels = labels(answers);
        conventions.lookAt(answers, labels);
        answers.stream().limit(MOST_KNOWN).forEach(this::know);
        return Progress.each(answers, this::alone, progress);
    }

    /// One that fails does not cost the others.
    private List<Checked> alone(Labelled answer) {
        try {
            return of(answer);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "an answer could not be checked", e);
            return Checked.unknown(answer.name(), answer.printed());
        }
    }

    /// Remembers a number that is right before others are looked at, which mistakes must have left so.
    private void know(Labelled labelled) {
        try {
            attempts(labelled).stream()
                    .filter(this::isRight)
                    .findFirst()
                    .ifPresent(attempt -> diagnosis.know(attempt.answers()));
        } catch (RuntimeException | StackOverflowError fails) {
            LOG.log(System.Logger.Level.DEBUG, "is logged when its turn comes", fails);
        }
    }

    private List<Attempt> attempts(Labelled labelled) {
        if (exact.claims(labelled.name()).isEmpty() && isOfAbsentLayer(labelled.name())) {
            return List.of();
        }
        List<Attempt> all = attempts(labelled, this::layouts);
        boolean otherwise = exact.isOfLayerZero(labelled.name()) && all.stream().noneMatch(this::isRight);
        return otherwise ? attempts(labelled, this::usual) : all;
    }

    private List<Attempt> attempts(Labelled labelled, BiFunction<String, Printed, List<List<Claim>>> layouts) {
        return readings(labelled).stream()
                .flatMap(printed ->
                        layouts.apply(labelled.name(), printed).stream().map(layout -> new Attempt(printed, layout)))
                .toList();
    }

    /// The ways to read the numbers: as a single one, such as 0,5 with a decimal comma, if the name is that of a single
    /// one.
    private List<Printed> readings(Labelled labelled) {
        List<Printed> single = labelled.readings().stream()
                .filter(printed -> printed.size() == 1)
                .toList();
        return single.isEmpty() || exact.claims(labelled.name()).isEmpty() ? labelled.readings() : single;
    }

    /// Whether a name is complete, but of a layer that the network does not have. It is not taken for another one then.
    private boolean isOfAbsentLayer(String name) {
        try {
            names.parse(name);
            return false;
        } catch (NameException nothing) {
            return nothing.isOfAbsentLayer();
        }
    }

    private List<Checked> of(Labelled labelled) {
        List<Attempt> attempts = attempts(labelled);
        Optional<Attempt> byConvention = byConvention(labelled, attempts);
        if (byConvention.isPresent()) {
            return accepted(labelled, diagnosis.attempt(byConvention.get().answers()));
        }
        if (attempts.isEmpty()) {
            return unknown(labelled);
        }
        if (attempts.stream().noneMatch(this::isRight) && !isCertain(labelled)) {
            return Checked.unknown(labelled.name(), labelled.printed());
        }
        List<Attempt> fitting = attempts.stream().filter(Attempt::fits).toList();
        if (fitting.isEmpty() && !readings.holds(labelled.printed().size())) {
            return attempts.getFirst().answers().stream()
                    .map(answer -> Checked.of(labelled.name(), diagnosis.judged(answer), document, names::text))
                    .toList();
        }
        Diagnosis.Trial usual = best(fitting.isEmpty() ? attempts : fitting);
        return accepted(labelled, explainedAfterUpdate(labelled, usual).orElse(usual));
    }

    /// What mistakes make of parameters after an update, under the names that they have before; empty if there is
    /// doubt,
    /// or if that is not needed.
    private Optional<Diagnosis.Trial> explainedAfterUpdate(Labelled labelled, Diagnosis.Trial usual) {
        List<Attempt> after = usual.findings().stream().allMatch(NetworkCheck::isExplained)
                ? List.of()
                : attempts(labelled, conventions::updated);
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(best(after))
                        .filter(trial -> trial.findings().stream()
                                .noneMatch(one -> NetworkCheck.isOpen(one, NetworkCheck.SURE)));
    }

    private List<Checked> unknown(Labelled labelled) {
        try {
            names.parse(labelled.name());
            return Checked.unknown(labelled.name(), labelled.printed());
        } catch (NameException nothing) {
            return Checked.unnamed(labelled.name(), labelled.printed(), String.valueOf(nothing.getMessage()));
        }
    }

    private List<Checked> accepted(Labelled labelled, Diagnosis.Trial trial) {
        diagnosis.accept(trial);
        return trial.findings().stream()
                .map(finding -> Checked.of(labelled.name(), finding, document, names::text))
                .toList();
    }

    /// What is not right as the program has it may be right by a convention; no mistakes are looked for in it.
    private Optional<Attempt> byConvention(Labelled labelled, List<Attempt> attempts) {
        if (attempts.stream().anyMatch(this::isRight)) {
            return Optional.empty();
        }
        return readings(labelled).stream()
                .flatMap(printed -> conventions.of(labelled.name(), printed, labels).stream()
                        .map(layout -> new Attempt(printed, layout)))
                .filter(this::isRight)
                .findFirst();
    }

    /// What is right as it is taken needs no search for mistakes; where there are many ways, only the best few are
    /// searched deeply.
    private Diagnosis.Trial best(List<Attempt> attempts) {
        Optional<Attempt> right = attempts.stream().filter(this::isRight).findFirst();
        List<Attempt> promising = right.map(List::of).orElseGet(() -> promising(attempts));
        return promising.stream()
                .map(attempt -> diagnosis.attempt(attempt.answers()).asOneOf(attempts.indexOf(attempt) + 1))
                .reduce((p, q) -> Merit.of(q) > Merit.of(p) ? q : p)
                .orElseThrow();
    }

    private boolean isRight(Attempt attempt) {
        return attempt.answers().stream()
                .allMatch(answer -> diagnosis.judged(answer).verdict() == Verdict.RIGHT);
    }

    private List<Attempt> promising(List<Attempt> attempts) {
        if (attempts.size() <= MOST_SEARCHED) {
            return attempts;
        }
        var merits = new HashMap<Attempt, Double>();
        attempts.forEach(attempt -> merits.put(attempt, Merit.of(diagnosis.attempt(attempt.answers(), Depth.SINGLE))));
        return attempts.stream()
                .sorted(Comparator.comparingDouble((Attempt attempt) -> -merits.getOrDefault(attempt, 0.0)))
                .limit(MOST_SEARCHED)
                .toList();
    }

    /// Numbers and what they are taken for.
    private record Attempt(Printed printed, List<Claim> layout) {
        boolean fits() {
            return !(layout.getFirst() instanceof Claim.Misfit);
        }

        List<Answer> answers() {
            List<Numeral> numerals = printed.all();
            List<String> places = printed.allPlaces();
            return IntStream.range(0, layout.size())
                    .filter(k -> !numerals.get(k).isUnread())
                    .mapToObj(k -> new Answer(places.get(k), numerals.get(k), layout.get(k)))
                    .toList();
        }
    }

    /// Whether there is no doubt what an answer claims to be, so that it may be called wrong.
    private boolean isCertain(Labelled labelled) {
        String name = labelled.name();
        Printed printed = labelled.printed();
        if (exact.isOfLayerZero(name)) {
            return false;
        }
        boolean isCounted = name.chars().anyMatch(Character::isDigit);
        if (isCounted || printed.size() == 1 && !exact.claims(name).isEmpty()) {
            return true;
        }
        List<Meaning> meanings = labels.read(name);
        List<Reading> all = meanings.stream()
                .flatMap(meaning -> readings.of(meaning, printed).stream())
                .toList();
        return meanings.stream().anyMatch(meaning -> Certainty.of(name, meaning, printed, all))
                || meanings.isEmpty() && printed.size() > 1 && exact.read(name).isPresent();
    }

    private List<List<Claim>> layouts(String name, Printed printed) {
        List<Claim> singles = exact.claims(name);
        if (printed.size() == 1 && !singles.isEmpty()) {
            return singles.stream().map(List::of).toList();
        }
        return exact.read(name)
                .map(first -> Layouts.of(document, first, printed))
                .orElseGet(() -> usual(name, printed));
    }

    /// Whether a name says its sample or iteration, as in `z1[1]@2#3`.
    private static boolean saysWhere(String name) {
        return IntStream.range(1, name.length())
                .anyMatch(k -> Character.isDigit(name.charAt(k)) && "@#".indexOf(name.charAt(k - 1)) >= 0);
    }

    /// The layouts of what is called by a usual name, such as `grad_w1`, `W1.grad` or `y_hat`.
    private List<List<Claim>> usual(String name, Printed printed) {
        if (!readings.holds(printed.size()) || saysWhere(name)) {
            return List.of();
        }
        if (conventions.isOtherLoss(name, labels)) {
            return conventions.of(name, printed, labels);
        }
        List<Reading> all = labels.read(name).stream()
                .filter(meaning -> !meaning.kinds().isEmpty() || meaning.role() == Role.COUNT)
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
}
