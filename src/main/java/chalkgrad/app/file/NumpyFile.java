package chalkgrad.app.file;

import chalkgrad.document.Document;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.ParameterImport;
import java.nio.file.Path;
import java.util.Optional;

/// A NumPy file with parameters.
record NumpyFile(Path file) {
    /// The document with these parameters; empty if the user cancels.
    ///
    /// @throws InputException if the file is wrong or cannot be read
    Optional<Document> open(ImportQuestion question) {
        var parameters = ParameterImport.of(NumpyArchive.read(file));
        return question.ask(parameters).map(answer -> {
            Document document = parameters.toDocument(
                    answer.orientation(), answer.activations(), answer.loss(), FileType.bareName(file));
            for (Problem problem : Rules.check(document)) {
                throw InputException.at(file.toString(), problem.pointer(), problem.message());
            }
            return document;
        });
    }
}
