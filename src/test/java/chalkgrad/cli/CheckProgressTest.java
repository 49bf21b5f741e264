package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.pass.Pace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The line that says how far the checking is.
class CheckProgressTest {
    private static final long NEVER = 1_000_000;

    private final StringWriter terminal = new StringWriter();
    private final PrintWriter err = new PrintWriter(terminal);

    @Test
    void isWrittenOverItselfAndIsGoneAtTheEnd() {
        try (var progress = new CheckProgress(err, new Pace(0, 0))) {
            progress.take(List.of(), 1, 4);
            progress.take(List.of(), 4, 4);
        }
        assertThat(terminal.toString().split("\r", -1))
                .containsExactly("", "checked 1 of 4 (25 %)", "checked 4 of 4 (100 %)", " ".repeat(22), "");
    }

    @Test
    void coversALongerLineWhole() {
        try (var progress = new CheckProgress(err, new Pace(0, 0))) {
            progress.take(List.of(), 100, 400);
            progress.take(List.of(), 1, 4);
        }
        assertThat(terminal.toString()).contains("\rchecked 1 of 4 (25 %)    \r");
    }

    @Test
    void isNotShownWhereTheCheckingTakesNoTime() {
        try (var progress = new CheckProgress(err, new Pace(NEVER, 0))) {
            progress.take(List.of(), 1, 4);
        }
        assertThat(terminal.toString()).isEmpty();
    }
}
