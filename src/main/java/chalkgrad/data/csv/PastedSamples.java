package chalkgrad.data.csv;

import chalkgrad.document.Sample;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Place;
import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Samples from the cells of a spreadsheet, as the clipboard holds them: the inputs and then the targets of a row.
public final class PastedSamples {
    private static final int LONGEST = 10_000_000;

    private PastedSamples() {}

    /// The samples of a text for a network.
    ///
    /// @throws InputException that names the first wrong cell
    public static List<Sample> of(String text, Network network) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw error("", Sentences.of("clipboard.numbers"));
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
            throw error("", Sentences.of("clipboard.numbers"));
        }
        return List.copyOf(samples);
    }

    private static double[] numbers(CsvRow row, int count, CsvFormat format) {
        if (row.cells().size() != count) {
            throw error(
                    Place.of(row.line()),
                    Sentences.of("clipboard.row", count, row.cells().size()));
        }
        double[] numbers = new double[count];
        for (int c = 0; c < count; c++) {
            numbers[c] = CsvCell.number(row.cells().get(c), format.decimal());
            if (Double.isNaN(numbers[c])) {
                throw error(
                        Place.of(row.lineOf(c), c + 1),
                        CsvCell.isMissing(row.cells().get(c))
                                ? Sentences.of("cell.missing")
                                : CsvCell.flaw(row.cells().get(c), format.decimal()));
            }
        }
        return numbers;
    }

    private static InputException error(String place, String sentence) {
        return InputException.at(Sentences.of("clipboard"), place, sentence);
    }
}
