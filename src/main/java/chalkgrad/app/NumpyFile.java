package chalkgrad.app;

import chalkgrad.document.Document;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.ParameterImport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A NumPy file with parameters.
record NumpyFile(Path file) {
    /// Whether a file has the name of one.
    static boolean isNamed(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".npz") || name.endsWith(".npy");
    }

    /// The document with these parameters; empty if the user cancels.
    ///
    /// @throws InputException if the file is wrong or cannot be read
    Optional<Document> open(ImportQuestion question) {
        var parameters = ParameterImport.of(NumpyArchive.read(file));
        return question.ask(parameters).map(answer -> {
            Document document =
                    parameters.toDocument(answer.orientation(), answer.activations(), answer.loss(), name());
            for (Problem problem : Rules.check(document)) {
                throw InputException.at(file.toString(), problem.pointer(), problem.message());
            }
            return document;
        });
    }

    private String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
