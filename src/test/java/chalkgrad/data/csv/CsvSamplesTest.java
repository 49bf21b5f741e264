package chalkgrad.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleColumns;
import chalkgrad.document.Scale;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvSamplesTest {
    @TempDir
    Path folder = Path.of("");

    private static CsvSamples read(Path file, Document document) {
        return CsvSamples.of(file.toString(), CsvSamples.parts(file, document, share -> {}), document);
    }

    private CsvSamples read(String network, String text) throws IOException {
        Document document = NetworkText.parse(network).toDocument();
        return read(Files.writeString(folder.resolve("t.csv"), text), document);
    }

    static List<String> workedNetworks() {
        return WorkedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void whatIsWrittenIsReadAgain(String name) throws IOException {
        Document document = WorkedNetworks.open(name);
        for (CsvFormat format : List.of(
                CsvFormat.USUAL, CsvFormat.USUAL.with(Separator.SEMICOLON).withDecimal(','))) {
            Path file = folder.resolve(name + ".csv");
            new CsvWriting(document, format).write(file);
            assertThat(read(file, document).samples()).isEqualTo(document.samples());
        }
    }

    @Test
    void samplesForTheTestStayApart() throws IOException {
        Document document = NetworkText.parse("1-1 sigmoid binary_cross_entropy")
                .toDocument()
                .withTestSamples(List.of(new Sample(Matrix.number(1e-7), Matrix.number(1))));
        Path file = folder.resolve("t.csv");
        new CsvWriting(document, CsvFormat.USUAL).write(file);
        assertThat(read(file, document)).isEqualTo(new CsvSamples(document.samples(), document.testSamples()));
    }

    @Test
    void theNetworkTellsHowManyColumnsAreTargets() throws IOException {
        assertThat(read("2-2 identity half_squared_error", "1,2,3,4\n5,6,7,8\n").samples())
                .containsExactly(
                        new Sample(Matrix.row(1, 2), Matrix.row(3, 4)), new Sample(Matrix.row(5, 6), Matrix.row(7, 8)));
    }

    @Test
    void classesBecomeWhatTheOutputsNeed() throws IOException {
        String table = "a,b\n1,no\n2,yes\n";
        assertThat(read("1-1 sigmoid binary_cross_entropy", table).samples())
                .extracting(Sample::y)
                .containsExactly(Matrix.number(0), Matrix.number(1));
        assertThat(read("1-2 softmax", table).samples())
                .extracting(Sample::y)
                .containsExactly(Matrix.row(1, 0), Matrix.row(0, 1));
        assertThat(read("1-3 softmax", "1,5\n2,7\n3,9\n").samples())
                .extracting(Sample::y)
                .containsExactly(Matrix.row(1, 0, 0), Matrix.row(0, 1, 0), Matrix.row(0, 0, 1));
    }

    /// A network that learned from two columns, the first of them scaled, and calls its classes b, a, c.
    private static Document trained() {
        return NetworkText.parse("2-3 softmax")
                .toDocument()
                .with(new SampleColumns(
                        List.of(
                                new SampleColumns.Input("length", new Scale(10, 4)),
                                new SampleColumns.Input("width", Scale.NONE)),
                        List.of(),
                        List.of("b", "a", "c")));
    }

    @Test
    void samplesAreScaledAsThoseThatTheNetworkLearnedFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "length,width,label\n12,5,a\n10,6,b\n");
        assertThat(read(file, trained()).samples())
                .containsExactly(
                        new Sample(Matrix.row(0.5, 5), Matrix.row(0, 1, 0)),
                        new Sample(Matrix.row(0, 6), Matrix.row(1, 0, 0)));
    }

    @Test
    void inputsAreWrittenAsTheyWereBeforeTheyWereScaled() {
        Document document = trained().withSample(1, new Sample(Matrix.row(0.5, 5), Matrix.row(0, 1, 0)));
        assertThat(new CsvWriting(document, CsvFormat.USUAL).text()).endsWith("\n12,5,0,1,0\n");
    }

    @Test
    void aClassThatTheNetworkDoesNotKnowIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "length,width,label\n12,5,a\n10,6,d\n1,2,c\n");
        assertThatThrownBy(() -> read(file, trained()))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("\"d\" is not a class that the network knows, which are b, a, c");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertThatThrownBy(() -> read("2-1 sigmoid", "a,b\n1,2\n3,4\n"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("the data have 1 input, but the network has 2");
    }
}
