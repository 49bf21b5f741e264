package chalkgrad.app.file;

import chalkgrad.document.Document;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.ParameterImport;
import java.nio.file.Path;

/// A NumPy file with parameters.
///
/// @param parameters what was found in it
record NumpyFile(Path file, ParameterImport parameters) {
    /// Reads a file.
    ///
    /// @throws InputException if the file is wrong or cannot be read
    static NumpyFile read(Path file) {
        return new NumpyFile(file, ParameterImport.of(NumpyArchive.read(file)));
    }

    /// The document with these parameters.
    ///
    /// @param answer what the file does not say
    /// @throws InputException if they do not fit together
    Document toDocument(ImportQuestion.Answer answer) {
        Document document = parameters.toDocument(
                answer.orientation(), answer.activations(), answer.loss(), FileType.bareName(file));
        for (Problem problem : Rules.check(document)) {
            throw InputException.at(file.toString(), problem.pointer(), problem.message());
        }
        return document;
    }
}
