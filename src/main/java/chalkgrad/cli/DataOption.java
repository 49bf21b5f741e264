package chalkgrad.cli;

import chalkgrad.data.csv.CsvSamples;
import chalkgrad.document.Document;
import chalkgrad.document.SampleEdit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The samples of a table instead of those in the network's file.
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "CSV",
            description = "Use the rows of this table as samples instead of those of the file. Separator, decimal sign "
                    + "and header are found by themselves. The targets are the columns with such names as y or label, "
                    + "or the last ones; a column \"set\" with \"test\" tells test samples.")
    private @Nullable Path table;

    /// The document with the samples of the table, if one is given.
    ///
    /// @throws chalkgrad.exchange.InputException if the table cannot be read or does not fit the network
    Document applyTo(Document document) {
        if (table == null) {
            return document;
        }
        CsvSamples read = CsvSamples.read(table, document, share -> {});
        return new SampleEdit.SetSamples(read.samples(), read.testSamples()).applyTo(document);
    }
}
