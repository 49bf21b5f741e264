package chalkgrad.cli;

import chalkgrad.data.DataSet;
import chalkgrad.data.Parts;
import chalkgrad.data.csv.CsvSamples;
import chalkgrad.data.sets.BuiltInSet;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.document.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What `--data` names: a table, or one of the built-in data sets if there is no such file.
record DataSource(Path source) {
    /// The rows as they are found.
    ///
    /// @throws chalkgrad.exchange.InputException if the table cannot be read
    Parts parts(Document document) {
        return builtIn().map(Parts::whole).orElseGet(() -> CsvSamples.parts(source, document, share -> {}));
    }

    /// The rows as samples of a network, which stays as it is.
    ///
    /// @throws chalkgrad.exchange.InputException if the table cannot be read, or the rows do not fit the network
    CsvSamples samples(Document document) {
        return CsvSamples.of(source.toString(), parts(document), document);
    }

    private Optional<DataSet> builtIn() {
        return Files.exists(source)
                ? Optional.empty()
                : BuiltInSets.named(source.toString()).map(DataSource::usual);
    }

    private static DataSet usual(BuiltInSet set) {
        return set.make(set.usual());
    }
}
