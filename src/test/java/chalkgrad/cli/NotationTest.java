package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
    @ParameterizedTest
    @CsvSource({
        "seed000-q1-q2-sse, dL/dw7, 'dL/dw2[1,2] = '",
        "seed001-regression, W1[0][1], 'w1[1,2] = 0.2'",
        "seed002-softmax-3333, 'a_{1,2}', 'z1[2] = '",
        "seed003-silu-momentum, w_21, 'w1[1,2] = -0.3'",
        "seed004-relu-softmax-242, 'w_{0,2}^1', 'b1[2] = -1'"
    })
    void numbersAreAskedForInTheCoursesLetters(String network, String name, String answer) {
        assertThat(Outcome.of("trace", network, "--quantity", name).out()).startsWith(answer);
    }

    @Test
    void aWalkIsWrittenInTheNotationThatIsAskedFor() {
        assertThat(Outcome.of("trace", "seed000-q1-q2-sse", "--notation").out())
                .contains("z_h2", "dL/dw7")
                .doesNotContain("w2[1,2]");
        assertThat(Outcome.of("trace", "seed000-q1-q2-sse").out()).contains("dL/dw2[1,2]");
        assertThat(Outcome.of(
                                "trace",
                                "seed000-q1-q2-sse",
                                "--notation-of",
                                "seed004-relu-softmax-242",
                                "--quantity",
                                "w2[1,2]")
                        .out())
                .isEqualTo("w_{1,2}^2 = 0.4\n");
    }

    @Test
    void aNameThatTheCourseUsesForAnotherNumberIsNoted() {
        Outcome outcome = Outcome.of("trace", "seed002-softmax-3333", "--quantity", "a1[2]");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("to mean z1[2], write a_{1,2}");
    }

    @Test
    void jsonKeepsTheProgramsNames() {
        assertThat(Outcome.of("trace", "seed000-q1-q2-sse", "--json", "--quantity", "dL/dw7")
                        .out())
                .contains("\"dL/dw2[1,2]\"");
        assertThat(Outcome.of("trace", "seed000-q1-q2-sse", "--json", "--notation")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aNotationThatNamesTwoNumbersAlikeIsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("twice.json");
        String json = Files.readString(Path.of("assets", "networks", "seed000-q1-q2-sse.json"));
        Files.writeString(file, json.replace("\"w8\"", "\"w7\""));
        Outcome outcome = Outcome.of("trace", file.toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("twice.json: /notation/names/w2[2,2]: \"w7\" is also the name of w2[1,2]");
    }

    @Test
    void anUnknownNotationIsToldWithThoseThereAre() {
        Outcome outcome = Outcome.of("trace", "seed001-regression", "--notation-of", "chalk");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("canonical", "seed002-softmax-3333");
    }
}
