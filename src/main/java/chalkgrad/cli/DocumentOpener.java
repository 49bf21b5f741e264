package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Misfit;
import chalkgrad.exchange.DocumentSource;

/// Opens the document of a command.
final class DocumentOpener {
    private DocumentOpener() {}

    /// The document that a person names. Warnings about it are written to the error stream.
    static Document document(String fileOrName, Terminal terminal) {
        Document document = DocumentSource.open(fileOrName);
        Misfit.of(document.network(), document.loss())
                .ifPresent(misfit -> terminal.err()
                        .println("chalkgrad: %s: %s: %s".formatted(fileOrName, misfit.pointer(), misfit.message())));
        return document;
    }
}
