package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In 3-3-3-3, a is the letter of pre-activations and h that of activations. The names of the course and those of the
/// program have one meaning, so a number of the other kind is a mistake.
final class LettersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'h1[1] = 1.5350', activation-left-out",
        "'a2[1] = 2.1421', activation-left-out",
        "'a_{2,1} = 0.8949', activation-for-preactivation",
        "'a_21 = 0.8949', activation-for-preactivation",
        "'z1[1] = 0.8227', activation-for-preactivation"
    })
    void aNameOfTheCourseOrTheProgramHasOneMeaning(String answer, String mistake) throws IOException {
        assertThat(check(answer).out()).contains("1 wrong", mistake);
    }

    @ParameterizedTest
    @CsvSource({"'a1[1] = 0.8227'", "'a_{2,1} = 2.1421'", "'h1[1] = 0.8227'", "'a1 = [0.8227, 0.8789, 0.8733]'"})
    void aNumberThatIsRightInOneOfTheirMeaningsIsRight(String answer) throws IOException {
        assertThat(check(answer).out()).doesNotContain("wrong");
    }

    private Outcome check(String answer) throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.txt"), answer);
        return Outcome.of("check", "seed002-softmax-3333", "--answers", answers.toString());
    }
}
