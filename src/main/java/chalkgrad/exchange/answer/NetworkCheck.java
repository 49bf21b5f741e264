package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Claim;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Numeral;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.notation.CourseNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Checks what a notebook printed by one network.
final class NetworkCheck {
    /// Readings of one kind are examined for mistakes up to these numbers: looking deeper takes time.
    private static final Map<Depth, Integer> MOST_READINGS =
            Map.of(Depth.FOUND, 24, Depth.SINGLE, 24, Depth.UPON_EARLIER, 6, Depth.PAIRS, 1);

    /// For one printed array so many passes are replayed for its readings, nominally: whether they are known already
    /// does not matter, so that a verdict does not depend on what was checked before.
    private static final long MOST_PASSES = 60_000;

    /// How many explanations may fit by chance.
    static final double SURE = 0.05;

    /// Fewer significant digits say nothing by themselves.
    private static final int TELLING_DIGITS = 4;

    private final Document document;
    private final Logged logged;
    private final CourseNames names;
    private final Readings readings;
    private final LabelledReadings labelled;
    private final RememberedReadings remembered;
    private final Diagnosis diagnosis;
    private final Map<Tried, Diagnosis.Trial> trials = new HashMap<>();
    private @Nullable Occurrences occurrences;
    private int now = 1;

    /// @param logged the numbers of logs, whose lines tell their iteration
    NetworkCheck(Document document, List<Cell> cells, Logged logged) {
        this.document = document;
        this.logged = logged.unchecked();
        this.names = new CourseNames(document);
        var labels = new LabelReader(
                new Lexicon(Habits.letters(cells, document)),
                !document.optimizer().rule().states().isEmpty());
        var layers = LayerIndices.of(document.network(), cells, labels);
        this.readings = new Readings(document, Digits.of(document.network(), cells, layers));
        this.labelled = new LabelledReadings(document, cells, labels, readings);
        this.remembered = new RememberedReadings(labelled, readings.span());
        this.diagnosis = new Diagnosis(document);
    }

    /// What a network makes of printed numbers.
    ///
    /// @param merit how well it explains them, 0 if it does not
    record Result(Optional<Diagnosis.Trial> trial, int iteration, double merit) {
        static final Result NONE = new Result(Optional.empty(), 0, 0);

        boolean isNone() {
            return trial.isEmpty();
        }
    }

    /// A reading that was examined so far.
    private record Tried(List<Claim> claims, Depth depth) {}

    /// Whether printed numbers with many digits are those of this network, whatever their label says.
    boolean knows(Labels.Named named) {
        return readings.holds(named.printed().size())
                && digits(named) > TELLING_DIGITS
                && !labelled.areOther(named)
                && !right(named, readings.all(named.printed()), 3).isNone();
    }

    /// What a line of a log says of its iteration, if that is right; of others nothing.
    Result attemptLogged(Labels.Named named) {
        if (!logged.has(named) || labelled.areOther(named)) {
            return Result.NONE;
        }
        Result counted = right(named);
        if (!counted.isNone() || digits(named) < TELLING_DIGITS + (isBeyond(named) ? 2 : 0)) {
            return counted;
        }
        readings.span().look(now, found(named));
        return right(named, remembered.of(named));
    }

    /// The reading of a label by which all numbers are right.
    Result attemptRight(Labels.Named named) {
        if (!mayBeOfNetwork(named)) {
            return Result.NONE;
        }
        look(named);
        List<Reading> all = remembered.of(named);
        Result sure = right(named, all);
        for (int tier = 2; tier <= 3 && sure.isNone() && digits(named) >= TELLING_DIGITS; tier++) {
            sure = right(named, ofTier(all, tier), tier);
        }
        return sure;
    }

    private Result right(Labels.Named named) {
        look(named);
        return isBeyond(named) ? Result.NONE : right(named, remembered.of(named));
    }

    /// The first reading of a telling label by which all is right.
    private Result right(Labels.Named named, List<Reading> all) {
        Result right = right(named, ofTier(all, 0), 0);
        return right.isNone() ? right(named, ofTier(all, 1), 1) : right;
    }

    /// Remembers numbers that are right before others are looked at, which mistakes must have left so.
    void know(Labels.Named named) {
        if (mayBeOfNetwork(named) && digits(named) >= TELLING_DIGITS) {
            right(named).trial().ifPresent(diagnosis::knowRight);
        }
    }

    private boolean mayBeOfNetwork(Labels.Named named) {
        return readings.holds(named.printed().size()) && !labelled.areOther(named);
    }

    private List<Reading> considered(Labels.Named named) {
        trials.clear();
        look(named);
        return remembered.of(named);
    }

    Result attempt(Labels.Named named) {
        if (!mayBeOfNetwork(named)) {
            return Result.NONE;
        }
        List<Reading> all = considered(named);
        // a name may count from 0 or from 1: what is right in either way is no mistake in the other
        Result found = right(named, all);
        boolean isTelling = digits(named) >= TELLING_DIGITS;
        found = found.isNone() && !isTelling ? right(named, ofTier(all, 2), 2) : found;
        if (!found.isNone()) {
            return found;
        }
        boolean isCertain = labelled.isCertain(named, all);
        Result sure = isCertain ? mistaken(named, all, SURE) : Result.NONE;
        if (!sure.isNone()) {
            return sure;
        }
        for (int tier = 2; tier <= 3 && found.isNone(); tier++) {
            found = right(named, ofTier(all, tier), tier);
        }
        if (found.isNone() && isCertain) {
            found = mistaken(named, all, 1);
        }
        return found.isNone() && isTelling ? right(named, readings.all(named.printed()), 4) : found;
    }

    /// What mistakes make of numbers under a telling label.
    private Result mistaken(Labels.Named named, List<Reading> all, double doubt) {
        Result exact = mistaken(named, ofTier(all, 0), 0, doubt);
        return exact.isNone() ? mistaken(named, ofTier(all, 1), 1, doubt) : exact;
    }

    /// Looks at the iterations that the line tells of, or that something else speaks for.
    private void look(Labels.Named named) {
        if (logged.has(named) && !isBeyond(named)) {
            // counted from 0 or from 1, and printed before or after the update
            readings.span().lookAt(List.of(named.counter(), named.counter() + 1, named.counter() + 2));
        } else {
            readings.span().look(now, found(named));
        }
    }

    /// The iterations in which the first or the last of the numbers is a parameter or the loss.
    private Set<Integer> found(Labels.Named named) {
        if (document.iterations() < Span.FEW || digits(named) < TELLING_DIGITS) {
            return Set.of();
        }
        if (occurrences == null) {
            occurrences = Occurrences.of(document);
        }
        List<Numeral> all = named.printed().all();
        var found = new TreeSet<>(occurrences.of(all.getFirst()));
        found.addAll(occurrences.of(all.getLast()));
        return found;
    }

    /// Whether a line of a log tells of an iteration that the network does not have.
    boolean isBeyond(Labels.Named named) {
        return logged.has(named) && logged.iteration(named) > document.iterations() + 1;
    }

    /// The number of iterations that the network has.
    int iterations() {
        return document.iterations();
    }

    /// The same with two mistakes at once, for what nothing else explains.
    Result attemptPairs(Labels.Named named) {
        if (!mayBeOfNetwork(named) || logged.isGivenUp(named)) {
            return Result.NONE;
        }
        List<Reading> all = considered(named);
        for (int tier = 0; tier <= 1 && labelled.isCertain(named, all); tier++) {
            Result result = mistaken(named, ofTier(all, tier), Depth.PAIRS, tier, 1);
            if (!result.isNone()) {
                return result;
            }
        }
        logged.failed(named);
        return Result.NONE;
    }

    /// Numbers under a telling label of which most are right, though nothing explains the others.
    Result attemptPartly(Labels.Named named) {
        if (!readings.holds(named.printed().size())) {
            return Result.NONE;
        }
        Result best = Result.NONE;
        for (Reading reading : remembered.of(named)) {
            List<Answer> answers = answers(named.printed(), reading.claims());
            long right = answers.stream()
                    .filter(answer -> diagnosis.judged(answer).verdict() == Verdict.RIGHT)
                    .filter(answer -> answer.numeral().value() != 0)
                    .count();
            if (reading.tier() <= 1 && right > 1 && 2 * right > answers.size() && right > best.merit()) {
                best = new Result(Optional.of(diagnosis.attempt(answers, Depth.SINGLE)), reading.iteration(), right);
            }
        }
        return best;
    }

    private List<Reading> ofTier(List<Reading> all, int tier) {
        return all.stream()
                .filter(reading -> reading.tier() == tier)
                .sorted(Comparator.comparingInt(reading -> distance(reading.iteration())))
                .limit(400)
                .toList();
    }

    /// The iteration in which the notebook is comes first, then the one after it.
    private int distance(int iteration) {
        return iteration >= now ? iteration - now : 10 + now - iteration;
    }

    /// The most significant digits that a number shows.
    private static int digits(Labels.Named named) {
        return named.printed().all().stream()
                .mapToInt(numeral -> numeral.printed().digits())
                .max()
                .orElse(0);
    }

    /// The first reading by which all numbers are right.
    private Result right(Labels.Named named, List<Reading> candidates, int tier) {
        for (Reading reading : candidates) {
            List<Answer> answers = answers(named.printed(), reading.claims());
            boolean right =
                    answers.stream().map(diagnosis::judged).allMatch(finding -> finding.verdict() == Verdict.RIGHT);
            if (right) {
                return new Result(
                        Optional.of(diagnosis.attempt(answers)),
                        reading.iteration(),
                        answers.size() * (1 - (digits(named) < TELLING_DIGITS ? 0.2 : 0.02) * tier));
            }
        }
        return Result.NONE;
    }

    /// The reading by which mistakes explain the numbers best: if no single mistake does, one upon an earlier one.
    private Result mistaken(Labels.Named named, List<Reading> all, int tier, double doubt) {
        // what a loop does wrong it does wrong again
        Result found = logged.has(named) ? mistaken(named, all, Depth.FOUND, tier, doubt) : Result.NONE;
        if (!found.isNone() || logged.isGivenUp(named)) {
            return found;
        }
        Result single = mistaken(named, all, Depth.SINGLE, tier, doubt);
        return single.isNone() ? mistaken(named, all, Depth.UPON_EARLIER, tier, doubt) : single;
    }

    private Result mistaken(Labels.Named named, List<Reading> all, Depth depth, int tier, double doubt) {
        Result best = Result.NONE;
        List<Reading> candidates = all.stream()
                .filter(reading -> !reading.isGiven())
                .limit(MOST_READINGS.getOrDefault(depth, 0))
                .toList();
        long passes = 0;
        for (int k = 0; k < candidates.size(); k++) {
            Reading reading = candidates.get(k);
            List<Answer> answers = answers(named.printed(), reading.claims());
            passes += depth == Depth.FOUND ? 0 : diagnosis.passes(answers);
            if (passes > MOST_PASSES && !reading.equals(candidates.getFirst())) {
                break;
            }
            if (!diagnosis.mayExplain(answers, depth)) {
                continue;
            }
            Diagnosis.Trial trial = trials.computeIfAbsent(
                            new Tried(reading.claims(), depth), tried -> diagnosis.attempt(answers, tried.depth))
                    .asOneOf(k + 1);
            double merit = Merit.of(trial) * (1 - 0.05 * tier);
            boolean explained = trial.findings().stream().noneMatch(finding -> isOpen(finding, doubt));
            if (explained && merit > best.merit() + 1e-9) {
                best = new Result(Optional.of(trial), reading.iteration(), merit);
            }
        }
        return best;
    }

    /// Whether a number is right, or a mistake makes it.
    static boolean isExplained(Finding finding) {
        return finding.verdict() != Verdict.WRONG || !finding.explanations().isEmpty();
    }

    /// Whether a number is not explained, or by what may well be chance.
    static boolean isOpen(Finding finding, double doubt) {
        return finding.verdict() == Verdict.WRONG
                && (!isExplained(finding)
                        || finding.explanations().getFirst().chance() > doubt
                        // a number copied from a neighbour may as well be read as that of the neighbour
                        || doubt < 1
                                && finding.explanations()
                                        .getFirst()
                                        .hypothesis()
                                        .isBlind());
    }

    private static List<Answer> answers(Printed printed, List<Claim> claims) {
        var result = new ArrayList<Answer>();
        for (int k = 0; k < claims.size(); k++) {
            result.add(new Answer(printed.place(k), printed.all().get(k), claims.get(k)));
        }
        return result;
    }

    /// Remembers what was found, and tells it.
    List<Checked> accept(Labels.Named named, Result result) {
        Diagnosis.Trial trial = result.trial().orElseThrow();
        diagnosis.accept(trial);
        logged.explained(named);
        now = Math.max(now, result.iteration());
        return trial.findings().stream()
                .map(finding -> Checked.of(named.label(), finding, document, names::text)
                        .unlessUnexplained())
                .toList();
    }
}
