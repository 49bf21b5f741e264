package chalkgrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Four times as much to read takes about four times as long and as much memory, never sixteen times or more.
@EnabledIfSystemProperty(named = "chalkgrad.fuzz.inputs", matches = "1000000", disabledReason = "-Pfuzz runs it")
final class GrowthTest {
    private static final int TIMES = 4;
    /// Between the linear 4 and the quadratic 16.
    private static final double MOST = 9;
    /// The clock and the garbage of what does not depend on the size say nothing below these.
    private static final double SECONDS_SEEN = 0.05;

    private static final double BYTES_SEEN = 2e7;
    private static final int TRIALS = 2;

    private final Workshop workshop = new Workshop();

    @TempDir
    private Path folder = Path.of("");

    static Stream<Growing> inputs() {
        return Growing.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void fourTimesTheInputTakesFourTimesAsMuch(Growing growing) {
        Target target = new Targets(folder)
                .all().stream()
                        .filter(one -> one.name().equals(growing.target()))
                        .findFirst()
                        .orElseThrow();
        List<Trial> small = trials(target, growing.input().apply(growing.size()));
        List<Trial> large = trials(target, growing.input().apply(TIMES * growing.size()));
        assertThat(large.getFirst().complaint()).as("what is wrong with it").isEmpty();
        double seconds = seconds(large);
        double bytes = bytes(large);
        assertThat(seconds)
                .as("seconds for %d times the input, %.3f for the smaller", TIMES, seconds(small))
                .isLessThan(Math.max(SECONDS_SEEN, MOST * seconds(small)));
        assertThat(bytes)
                .as("bytes for %d times the input, %.0f for the smaller", TIMES, bytes(small))
                .isLessThan(Math.max(BYTES_SEEN, MOST * bytes(small)));
    }

    /// The first is the one that may not have ended; what is fast is tried again, since the compiler warms up.
    private List<Trial> trials(Target target, String input) {
        Trial first = workshop.read(target, input);
        boolean again = first.ended() && first.seconds() > SECONDS_SEEN / TIMES && first.seconds() < 1;
        return again
                ? Stream.concat(
                                Stream.of(first),
                                Stream.generate(() -> workshop.read(target, input))
                                        .limit(TRIALS))
                        .toList()
                : List.of(first);
    }

    private static double seconds(List<Trial> trials) {
        return trials.stream().mapToDouble(Trial::seconds).min().orElseThrow();
    }

    private static double bytes(List<Trial> trials) {
        return trials.stream().map(Trial::bytes).min(Comparator.naturalOrder()).orElseThrow();
    }
}
