package chalkgrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is typed or stands in a file, there is a result or one sentence, soon and in little memory.
///
/// The property `chalkgrad.fuzz.inputs` says how many inputs are tried, `chalkgrad.fuzz.seed` which.
final class HostileInputTest {
    private static final int INPUTS = Integer.getInteger("chalkgrad.fuzz.inputs", 5_000);
    private static final long SEED = Long.getLong("chalkgrad.fuzz.seed", 5);
    private static final int MOST_REPEATED = 100_000;
    private static final int MOST_REPEATED_WHERE_CHECKED = 10;
    private static final int MOST_GIVEN_UP = 8;

    @TempDir
    private Path folder = Path.of("");

    private final Workshop workshop = new Workshop();
    private final Map<String, Trial> failures = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> report = new ArrayList<>();

    @Test
    void everyInputGivesAResultOrASentenceSoonAndInLittleMemory() {
        for (Target target : new Targets(folder).all()) {
            report.add(tried(target, INPUTS * target.share() / 100));
        }
        failures.forEach((complaint, trial) ->
                report.add("%d × %s: %s".formatted(counts.get(complaint), complaint, Literal.of(trial.input()))));
        Findings.note("fuzz", String.join("\n", report));
        assertThat(failures.keySet()).as(String.join("\n", report)).isEmpty();
    }

    private String tried(Target target, int inputs) {
        boolean checks = target.name().endsWith("checked");
        var random = new Random(SEED);
        var mutator = new Mutator(random, checks ? MOST_REPEATED_WHERE_CHECKED : MOST_REPEATED);
        var trials = new ArrayList<Trial>();
        int refused = 0;
        int tried = 0;
        for (; tried < inputs && workshop.givenUp() < MOST_GIVEN_UP; tried++) {
            Trial trial = workshop.read(target, mutator.mutated(target.seeds()));
            trial.complaint().ifPresent(complaint -> note(target, trial, complaint));
            refused += trial.isRefused() ? 1 : 0;
            keepExtremes(trials, trial);
        }
        return "%s: %d inputs, %d refused; %s".formatted(target.name(), tried, refused, extremes(trials));
    }

    private void note(Target target, Trial trial, String complaint) {
        String key = target.name() + " " + complaint;
        counts.merge(key, 1, Integer::sum);
        Optional<Trial> known = Optional.ofNullable(failures.get(key));
        if (known.isEmpty()) {
            failures.put(key, new Shrinking(workshop).smallest(trial));
        }
    }

    private static void keepExtremes(List<Trial> trials, Trial trial) {
        trials.add(trial);
        if (trials.size() > 2) {
            var kept = List.of(slowest(trials), largest(trials));
            trials.clear();
            trials.addAll(kept);
        }
    }

    private static Trial slowest(List<Trial> trials) {
        return trials.stream().max(Comparator.comparingDouble(Trial::seconds)).orElseThrow();
    }

    private static Trial largest(List<Trial> trials) {
        return trials.stream().max(Comparator.comparingLong(Trial::bytes)).orElseThrow();
    }

    private static String extremes(List<Trial> trials) {
        if (trials.isEmpty()) {
            return "none tried";
        }
        Trial slowest = slowest(trials);
        Trial largest = largest(trials);
        return "slowest %.3f s for %d characters, largest %.1f MB for %d characters; the slowest is %s"
                .formatted(
                        slowest.seconds(),
                        slowest.input().length(),
                        largest.bytes() / 1e6,
                        largest.input().length(),
                        Literal.of(slowest.input()));
    }
}
