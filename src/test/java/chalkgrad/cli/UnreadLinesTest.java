package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of answers that cannot be read. In the network, z1 = (0.8, 1.2) and the loss is 0.2592.
class UnreadLinesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Outcome check(String answers, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("answers"), answers);
        var arguments = new ArrayList<>(List.of("check", "seed001-regression", "--answers", file.toString()));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    @Test
    void areToldWithTheirPlaceAndCountedAndStopNoOther() throws IOException {
        Outcome outcome = check("My results\nz1[1] = 0.8\nz1[2] = 120%\nL = 0.2592");
        assertThat(outcome.out()).contains("Z1[0]", "right").endsWith("2 right, 2 could not be read\n");
        assertThat(outcome.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("line 1: a name and a number are expected"))
                .anyMatch(line -> line.equals("line 3: 120% is a percentage: write 1.20"));
    }

    @Test
    void doNotChangeWhatTheExitCodeSaysAboutTheOthers() throws IOException {
        assertThat(check("words\nL = 0.2592").code()).isEqualTo(Cli.DONE);
        assertThat(check("words\nL = 0.5").code()).isEqualTo(Cli.FOUND_WRONG);
    }

    @Test
    void areAnErrorIfThereIsNothingElse() throws IOException {
        Outcome outcome = check("some words\nz1 = 50%");
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("line 1: a name and a number are expected");
    }

    @Test
    void areListedInJson() throws IOException {
        Outcome outcome = check("L = 0.2592\nz1 = 50%", "--json");
        assertThat(outcome.out())
                .contains("\"unread\"", "\"place\": \"line 2\"", "\"sentence\": \"50% is a percentage: write 0.50\"");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void loseOnlyAPercentageAndNotTheOtherNumbersOfTheLine() throws IOException {
        Outcome outcome = check("""
            L = 0.2592, accuracy = 48.5%
            accuracy: 48,5 % loss: 0.2592
            z1 = [80%,
              1.2]
            z1[1] = 0.8 accuracy = 75 %
            z1[2] = 1.2 (that is 120%)
            """);
        assertThat(outcome.out()).endsWith("5 right, 4 could not be read\n");
        assertThat(outcome.err().lines())
                .containsExactly(
                        "line 1: 48.5% is a percentage: write 0.485",
                        "line 2: 48,5 % is a percentage: write 0,485",
                        "line 3: 80% is a percentage: write 0.80",
                        "line 5: 75 % is a percentage: write 0.75");
    }
}
