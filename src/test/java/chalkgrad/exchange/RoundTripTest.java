package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.document.Extras;
import chalkgrad.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is saved opens again as the same document.
final class RoundTripTest {
    private static final Path WORKED_EXAMPLES = Path.of("..", "shared", "worked-examples");

    static Stream<Document> randomDocuments() {
        return Stream.of(RandomDocuments.many(200, 7), RandomDocuments.wired(60, 8), RandomDocuments.inTraining(60, 9))
                .flatMap(documents -> documents);
    }

    static List<String> workedNetworks() {
        return WorkedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("randomDocuments")
    void aRandomDocumentReadsBackEqual(Document document) {
        assertThat(read(DocumentWriter.write(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void aWorkedNetworkIsWrittenAsItsFileIs(String name) throws IOException {
        Path file = Path.of("assets", "networks", name + ".json");
        assertThat(DocumentWriter.write(DocumentReader.read(file))).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void aWorkedExampleReadsBackEqualWithItsExpectedResults(String name) {
        Path file = WORKED_EXAMPLES.resolve(name + ".json");
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        Document document = DocumentReader.read(file);
        assertThat(document.extras().at("")).containsKeys("expected", "source", "notes");
        assertThat(read(DocumentWriter.write(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void expectedResultsAreWrittenWithTheDigitsTheyHad(String name) throws IOException {
        String expected = Files.readString(Path.of("src", "test", "resources", "expected", name + ".json"));
        assertThat(Json.write(Json.read(expected, name)).replace('E', 'e')).isEqualTo(expected.replace('E', 'e'));
    }

    @Test
    void unknownKeysOfEveryObjectAreKept() {
        Document document = read(DocumentText.replacing("\"y\": [1]", "\"y\": [1], \"weight\": 2.50")
                .replace("\"size\": 2,", "\"size\": 2, \"colour\": null,")
                .replace("\"kind\": \"sgd\",", "\"kind\": \"sgd\", \"schedule\": [1, {\"a/b\": -0.0}],")
                .replace("\"name\": \"half_squared_error\"", "\"name\": \"half_squared_error\", \"by\": \"me\"")
                .replace(
                        "\"iterations\": 1",
                        "\"iterations\": 1, \"notation\": {\"font\": \"chalk\"}, \"huge\": 1e400"));
        assertThat(document.extras().entries().keySet())
                .containsExactlyInAnyOrder("", "/samples/0", "/layers/0", "/optimizer", "/loss", "/notation");
        assertThat(document.extras().at("/layers/0")).containsEntry("colour", null);
        String written = DocumentWriter.write(document);
        assertThat(written).contains("\"weight\": 2.50", "\"colour\": null", "\"a/b\": -0.0", "\"huge\": 1E+400");
        assertThat(read(written)).isEqualTo(document);
    }

    @Test
    void aNotationReadsBackEqual() {
        Document document = DocumentSource.open("seed001-regression");
        var notation = new Notation(
                "a",
                "h",
                List.of("W", "U"),
                List.of("b", "c"),
                0,
                Notation.IndexOrder.OUTPUT_INPUT,
                Notation.IndexStyle.LAYER_ABOVE,
                true,
                Map.of("w1[1,2]", "w3", "a1[1]", "h1 \"hidden\" \\ \u0001 \ud800"));
        assertThat(read(DocumentWriter.write(with(document, notation, Extras.NONE)))
                        .notation())
                .isEqualTo(notation);
    }

    @Test
    void savingReplacesAFileAndLeavesNoDraft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("network.json");
        Files.writeString(file, "old");
        Document document = DocumentSource.open("seed002-softmax-3333");
        DocumentWriter.save(document, file);
        assertThat(DocumentReader.read(file)).isEqualTo(document);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void savingThroughALinkKeepsTheLink(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("network.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        DocumentWriter.save(DocumentSource.open("seed001-regression"), link);
        assertThat(link).isSymbolicLink();
        assertThat(file).content().contains("seed001-regression");
    }

    private static Document with(Document document, Notation notation, Extras extras) {
        return new Document(
                document.description(),
                document.network(),
                document.parameters(),
                document.samples(),
                document.loss(),
                document.printedLoss(),
                document.reduction(),
                document.penalty(),
                document.optimizer(),
                document.iterations(),
                notation,
                extras);
    }

    private static Document read(String text) {
        return DocumentReader.read(text, "test.json");
    }
}
