package chalkgrad.cli;

import chalkgrad.data.csv.CsvSamples;
import chalkgrad.document.Document;
import chalkgrad.document.SampleEdit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Other samples instead of those in the network's file.
final class DataOption {
    @Option(names = "--data", paramLabel = "CSV")
    private @Nullable Path source;

    /// The document with these samples, if any are given.
    ///
    /// @throws chalkgrad.exchange.InputException if the table cannot be read or does not fit the network
    Document applyTo(Document document) {
        if (source == null) {
            return document;
        }
        CsvSamples read = new DataSource(source).samples(document);
        return new SampleEdit.SetSamples(read.samples(), read.testSamples()).applyTo(document);
    }
}
