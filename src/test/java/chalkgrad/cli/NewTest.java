package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.NetworkText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `new` makes documents from a line of text.
final class NewTest {
    @TempDir
    private Path folder;

    @Test
    void theFileHoldsTheNetworkThatTheTextSays() {
        Outcome outcome = Outcome.of("new", "2-4-2 relu softmax", "-o", file().toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(DocumentReader.read(file()))
                .isEqualTo(NetworkText.parse("2-4-2 relu softmax").toDocument());
        assertThat(outcome.out()).contains("2-4-2 relu softmax categorical_cross_entropy seed 1");
    }

    @Test
    void theTextMayStandWithoutQuotesAndTheNetworkMayHaveAName() {
        Outcome outcome = Outcome.of("new", "2-1", "tanh", "seed", "4", "--name", "mine", "-o", file().toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Document document = DocumentReader.read(file());
        assertThat(document.description().name()).isEqualTo("mine");
        assertThat(document.parameters())
                .isEqualTo(NetworkText.parse("2-1 tanh seed 4").toDocument().parameters());
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Files.writeString(file(), "precious");
        assertThat(Outcome.of("new", "2-1", "-o", file().toString()).code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(file()).hasContent("precious");
        assertThat(Outcome.of("new", "2-1", "--force", "-o", file().toString()).code())
                .isZero();
        assertThat(DocumentReader.read(file()).network().depth()).isOne();
    }

    @Test
    void aMistakeInTheTextIsSaidInOneSentence() {
        Outcome outcome = Outcome.of("new", "2-4-2 rellu", "-o", file().toString());
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(outcome.err().lines()).singleElement().asString().contains("did you mean relu?");
        assertThat(file()).doesNotExist();
    }

    @Test
    void theNetworkIsMadeForItsData() {
        Outcome outcome = Outcome.of("new", "4-6-2 tanh softmax", "--data", "iris", "-o", file().toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("4-6-3, 120 samples, 30 for the test");
        assertThat(outcome.err()).contains("the data have 3 classes, but the network has 2 outputs; it gets 3");
        Document document = DocumentReader.read(file());
        assertThat(document.columns().classes()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(document.testSamples()).hasSize(30);
        assertThat(Outcome.of("eval", file().toString(), "--data", "iris").out())
                .contains(" of 150)", "virginica");
        assertThat(Outcome.of("eval", file().toString(), "--data", "moons").err())
                .contains("moons: \"0\" is not a class that the network knows");
    }

    @Test
    void aLossThatDoesNotFitIsToldAndTheFileWritten() {
        Outcome outcome = Outcome.of("new", "2-1", "identity", "binary_cross_entropy", "-o", file().toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("identity also gives others")
                .contains("sigmoid");
        assertThat(DocumentReader.read(file()).loss().name()).isEqualTo("binary_cross_entropy");
    }

    private Path file() {
        return folder.resolve("new.json");
    }
}
