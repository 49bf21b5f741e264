package chalkgrad.grading;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.reading.AnswerReadings;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.notation.CourseNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks answers that are given by name.
public final class AnswerCheck {
    private static final System.Logger LOG = System.getLogger(AnswerCheck.class.getName());

    /// In so many ways to take the same numbers two mistakes at once are looked for.
    private static final int MOST_SEARCHED = 2;

    /// So many answers are looked at beforehand for those that are right.
    private static final int MOST_KNOWN = 400;

    private final Document document;
    private final CourseNames names;
    private final Diagnosis diagnosis;

    public AnswerCheck(Document document) {
        this.document = document;
        this.names = new CourseNames(document);
        this.diagnosis = new Diagnosis(document);
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
        var readings = new AnswerReadings(document, answers);
        answers.stream().limit(MOST_KNOWN).forEach(answer -> know(answer, readings));
        return Progress.each(answers, answer -> alone(answer, readings), progress);
    }

    /// One that fails does not cost the others.
    private List<Checked> alone(Labelled answer, AnswerReadings readings) {
        try {
            return of(answer, readings);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "an answer could not be checked", e);
            return Checked.unknown(answer.name(), answer.printed());
        }
    }

    /// Remembers a number that is right before others are looked at, which mistakes must have left so.
    private void know(Labelled answer, AnswerReadings readings) {
        try {
            attempts(answer, readings).stream()
                    .filter(this::isRight)
                    .findFirst()
                    .ifPresent(attempt -> diagnosis.know(attempt.answers()));
        } catch (RuntimeException | StackOverflowError fails) {
            LOG.log(System.Logger.Level.DEBUG, "is logged when its turn comes", fails);
        }
    }

    private List<Attempt> attempts(Labelled answer, AnswerReadings readings) {
        List<Attempt> all = attempts(answer, readings, (name, printed) -> readings.of(answer, printed));
        List<Attempt> otherwise =
                all.stream().anyMatch(this::isRight) ? List.of() : attempts(answer, readings, readings::otherwise);
        return otherwise.isEmpty() ? all : otherwise;
    }

    private interface Ways {
        List<List<ExpectedNumber>> of(String name, Printed printed);
    }

    private static List<Attempt> attempts(Labelled answer, AnswerReadings readings, Ways ways) {
        return readings.numbers(answer).stream()
                .flatMap(printed -> ways.of(answer.name(), printed).stream().map(way -> new Attempt(printed, way)))
                .toList();
    }

    private boolean isRight(Attempt attempt) {
        return attempt.isRight(diagnosis);
    }

    private List<Checked> of(Labelled answer, AnswerReadings readings) {
        List<Attempt> attempts = attempts(answer, readings);
        boolean isRight = attempts.stream().anyMatch(this::isRight);
        // what is not right as the program has it may be right by a convention; no mistakes are looked for in it
        Optional<Attempt> byConvention = isRight ? Optional.empty() : byConvention(answer, readings, attempts);
        if (byConvention.isPresent()) {
            return accepted(answer, diagnosis.attempt(byConvention.get().answers()));
        }
        if (attempts.isEmpty()) {
            return readings.unknown(answer.name())
                    .map(sentence -> Checked.unnamed(answer.name(), answer.printed(), sentence))
                    .orElseGet(() -> Checked.unknown(answer.name(), answer.printed()));
        }
        if (!isRight && (!readings.isClear(answer) || mayBeOneNumber(answer, readings, attempts))) {
            return Checked.unknown(answer.name(), answer.printed());
        }
        List<Attempt> fitting = attempts.stream().filter(Attempt::fits).toList();
        if (fitting.isEmpty() && !readings.holds(answer.printed().size())) {
            return attempts.getFirst().answers().stream()
                    .map(one -> Checked.of(answer.name(), diagnosis.judged(one), document, names::text))
                    .toList();
        }
        Diagnosis.Trial usual = best(fitting.isEmpty() ? attempts : fitting);
        return accepted(answer, afterUpdate(answer, readings, usual).orElse(usual));
    }

    /// The convention by which all numbers are right, or by which half of several are that are not as the program has
    /// them: the others are mistakes in it.
    private Optional<Attempt> byConvention(Labelled answer, AnswerReadings readings, List<Attempt> usual) {
        List<Attempt> all = Stream.concat(
                        attempts(answer, readings, readings::byConvention).stream(),
                        attempts(answer, readings, (name, printed) -> readings.ofSamples(answer, printed)).stream())
                .toList();
        Optional<Attempt> right = all.stream().filter(this::isRight).findFirst();
        long most = usual.stream().mapToLong(this::countRight).max().orElse(0);
        return right.or(() -> all.stream()
                .filter(attempt -> attempt.fits()
                        && 2 * countRight(attempt) >= attempt.expected().size())
                .filter(attempt -> countRight(attempt) > most)
                .findFirst());
    }

    /// Whether the numbers may be a single one with a decimal comma or in groups of digits, of which nothing is known
    /// under this name.
    private static boolean mayBeOneNumber(Labelled answer, AnswerReadings readings, List<Attempt> attempts) {
        return answer.printed().size() > 1
                && readings.numbers(answer).stream()
                        .filter(printed -> printed.size() == 1)
                        .anyMatch(printed -> attempts.stream()
                                .noneMatch(attempt -> attempt.printed().equals(printed)));
    }

    private long countRight(Attempt attempt) {
        return attempt.answers().stream()
                .filter(answer -> Grade.of(diagnosis.judged(answer)) == Grade.RIGHT)
                .count();
    }

    /// What mistakes make of parameters after an update, under the names that they have before; empty if there is
    /// doubt, or if that is not needed.
    private Optional<Diagnosis.Trial> afterUpdate(Labelled answer, AnswerReadings readings, Diagnosis.Trial usual) {
        List<Attempt> after =
                isAtLeast(usual, Grade.DOUBTFUL) ? List.of() : attempts(answer, readings, readings::afterUpdates);
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(best(after)).filter(trial -> isAtLeast(trial, Grade.EXPLAINED));
    }

    private static boolean isAtLeast(Diagnosis.Trial trial, Grade least) {
        return trial.findings().stream().allMatch(finding -> Grade.of(finding).isAtLeast(least));
    }

    private List<Checked> accepted(Labelled answer, Diagnosis.Trial trial) {
        diagnosis.acceptAsWritten(trial);
        return trial.findings().stream()
                .map(finding -> Checked.of(answer.name(), finding, document, names::text))
                .toList();
    }

    /// What is right as it is taken needs no search for mistakes; where there are many ways, only the best few are
    /// searched deeply.
    private Diagnosis.Trial best(List<Attempt> attempts) {
        Optional<Attempt> right = attempts.stream().filter(this::isRight).findFirst();
        List<Attempt> promising = right.map(List::of).orElseGet(() -> promising(attempts));
        return promising.stream()
                .map(attempt -> diagnosis.attempt(attempt.answers()).asOneOf(attempts.indexOf(attempt) + 1))
                .min(Comparator.comparing(Quality::of))
                .orElseThrow();
    }

    private List<Attempt> promising(List<Attempt> attempts) {
        if (attempts.size() <= MOST_SEARCHED) {
            return attempts;
        }
        return attempts.stream()
                .map(attempt -> new Rated(attempt, Quality.of(diagnosis.attempt(attempt.answers(), Depth.SINGLE))))
                .sorted(Comparator.comparing(Rated::quality))
                .limit(MOST_SEARCHED)
                .map(Rated::attempt)
                .toList();
    }

    private record Rated(Attempt attempt, Quality quality) {}
}
