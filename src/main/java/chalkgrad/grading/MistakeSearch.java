package chalkgrad.grading;

import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.notebook.NamedNumbers;
import chalkgrad.exchange.reading.Reading;
import chalkgrad.grading.Account.Standing;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks for the reading by which mistakes explain numbers that belong together best. All its budgets are those of
/// these numbers.
final class MistakeSearch {
    /// So many readings that are equally sure are examined: looking deeper takes time.
    private static final Map<Depth, Integer> MOST_READINGS =
            Map.of(Depth.FOUND, 24, Depth.SINGLE, 24, Depth.UPON_EARLIER, 6, Depth.PAIRS, 1);

    /// So many passes are replayed for all readings, nominally: whether they are known already does not matter.
    private static final long MOST_PASSES = 60_000;

    private final Diagnosis diagnosis;
    private final NamedNumbers named;
    private final List<Reading> readings;
    private final Map<Tried, Diagnosis.Trial> tried = new HashMap<>();

    MistakeSearch(Diagnosis diagnosis, NamedNumbers named, List<Reading> readings) {
        this.diagnosis = diagnosis;
        this.named = named;
        this.readings = readings;
    }

    /// A reading that was examined so far.
    private record Tried(List<ExpectedNumber> expected, Depth depth) {}

    /// What mistakes make of the numbers under a label that says what they are: the surest reading first, and the
    /// simplest mistakes in it.
    ///
    /// @param least the least that is asked of each number
    Optional<Account> explained(Grade least, Depth... depths) {
        for (Certainty certainty : List.of(Certainty.NAMED, Certainty.WORDED)) {
            List<Reading> candidates = readings.stream()
                    .filter(reading -> reading.certainty() == certainty && !reading.isGiven())
                    .toList();
            for (Depth depth : depths) {
                Optional<Account> found = explained(candidates, least, depth);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Account> explained(List<Reading> candidates, Grade least, Depth depth) {
        @Nullable Account best = null;
        long passes = 0;
        for (int k = 0; k < Math.min(candidates.size(), MOST_READINGS.getOrDefault(depth, 0)); k++) {
            Reading reading = candidates.get(k);
            List<Answer> answers = new Attempt(named.printed(), reading.expected()).answers();
            passes += depth == Depth.FOUND ? 0 : diagnosis.passes(answers);
            if (passes > MOST_PASSES && k > 0) {
                break;
            }
            if (diagnosis.mayExplain(answers, depth)) {
                Diagnosis.Trial trial = tried.computeIfAbsent(
                                new Tried(reading.expected(), depth), any -> diagnosis.attempt(answers, depth))
                        .asOneOf(k + 1);
                boolean explained = trial.findings().stream()
                        .allMatch(finding -> Grade.of(finding).isAtLeast(least));
                Account account = Account.of(Standing.EXPLAINED, reading.certainty(), trial, reading.iteration());
                best = explained && (best == null || account.compareTo(best) < 0) ? account : best;
            }
        }
        return Optional.ofNullable(best);
    }
}
