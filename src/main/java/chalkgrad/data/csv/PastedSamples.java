package chalkgrad.data.csv;

import chalkgrad.document.Sample;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Samples from the cells of a spreadsheet, as the clipboard holds them: the inputs and then the targets of a row.
public final class PastedSamples {
    private static final String SOURCE = "the clipboard";
    private static final int LONGEST = 10_000_000;

    private PastedSamples() {}

    /// The samples of a text for a network.
    ///
    /// @throws InputException that names the first wrong cell
    public static List<Sample> of(String text, Network network) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw InputException.at(SOURCE, "", "rows of numbers are expected");
        }
        var head = new CsvHead(text, StandardCharsets.UTF_8, true);
        CsvFormat format = CsvDetection.of(head);
        int inputs = network.inputSize();
        int outputs = network.outputLayer().size();
        var samples = new ArrayList<Sample>();
        List<CsvRow> rows = CsvDetection.rows(head, format, Integer.MAX_VALUE);
        for (CsvRow row : format.header() ? rows.subList(1, rows.size()) : rows) {
            double[] numbers = numbers(row, inputs + outputs, format);
            samples.add(new Sample(
                    Matrix.generate(1, inputs, (zero, i) -> numbers[i]),
                    Matrix.generate(1, outputs, (zero, j) -> numbers[inputs + j])));
        }
        if (samples.isEmpty()) {
            throw InputException.at(SOURCE, "", "rows of numbers are expected");
        }
        return List.copyOf(samples);
    }

    private static double[] numbers(CsvRow row, int count, CsvFormat format) {
        if (row.cells().size() != count) {
            throw InputException.at(
                    SOURCE,
                    "line " + row.line(),
                    "a row needs %s, inputs and then targets, but this one has %d"
                            .formatted(Found.count(count, "number"), row.cells().size()));
        }
        double[] numbers = new double[count];
        for (int c = 0; c < count; c++) {
            numbers[c] = CsvCell.number(row.cells().get(c), format.decimal());
            if (Double.isNaN(numbers[c])) {
                throw InputException.at(
                        SOURCE,
                        "line %d, column %d".formatted(row.lineOf(c), c + 1),
                        CsvCell.isMissing(row.cells().get(c))
                                ? "a value is missing"
                                : CsvCell.flaw(row.cells().get(c), format.decimal()));
            }
        }
        return numbers;
    }
}
