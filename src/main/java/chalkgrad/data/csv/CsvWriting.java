package chalkgrad.data.csv;

import chalkgrad.data.Scales;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.TextFile;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Writes the samples of a document as a table, with the names of the document's notation. A last column tells samples
/// to learn from and those for the test apart, if there are both. Inputs that were scaled are as they were before.
///
/// @param format separator and decimal sign
public record CsvWriting(Document document, CsvFormat format) {
    /// The name of the column that tells the parts apart.
    static final String PART = "set";

    /// The whole table.
    public String text() {
        var text = new StringWriter();
        try (CsvWriter csv = writer().build(text)) {
            write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Writes a file.
    ///
    /// @throws InputException if it cannot be written
    public void write(Path file) {
        TextFile.write(file, text());
    }

    private CsvWriter.CsvWriterBuilder writer() {
        return CsvWriter.builder()
                .fieldSeparator(format.separator().character())
                .lineDelimiter(LineDelimiter.LF);
    }

    private void write(CsvWriter csv) {
        boolean parts = !document.testSamples().isEmpty();
        if (format.header()) {
            csv.writeRecord(withPart(names(), parts, PART));
        }
        document.samples().forEach(sample -> csv.writeRecord(withPart(cells(sample), parts, "train")));
        document.testSamples().forEach(sample -> csv.writeRecord(withPart(cells(sample), parts, "test")));
    }

    /// The names of the inputs and targets.
    private List<String> names() {
        var names = new CourseNames(document);
        var all = new ArrayList<String>();
        for (int i = 1; i <= document.network().inputSize(); i++) {
            all.add(names.text(Quantity.input(i)));
        }
        for (int j = 1; j <= document.network().outputLayer().size(); j++) {
            all.add(names.text(Quantity.target(j)));
        }
        return all;
    }

    private List<String> cells(Sample sample) {
        Decimals exact = Decimals.EXACT.separatedBy(format.decimal());
        return DoubleStream.concat(
                        DoubleStream.of(unscaled(sample.x()).toArray(0)),
                        DoubleStream.of(sample.y().toArray(0)))
                .mapToObj(exact::format)
                .toList();
    }

    private Matrix unscaled(Matrix x) {
        return document.columns().inputs().isEmpty()
                ? x
                : new Scales(document.columns().scales()).undo(x);
    }

    private static List<String> withPart(List<String> cells, boolean parts, String part) {
        var all = new ArrayList<>(cells);
        if (parts) {
            all.add(part);
        }
        return all;
    }
}
