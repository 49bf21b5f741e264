package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Misfit;
import chalkgrad.exchange.DocumentSource;

/// Opens what a command is about.
final class Opened {
    private Opened() {}

    /// The document that a person names; on the error stream is told what in it does not fit together.
    static Document document(String fileOrName, Terminal terminal) {
        Document document = DocumentSource.open(fileOrName);
        Misfit.of(document.network(), document.loss())
                .ifPresent(misfit -> terminal.err()
                        .println("chalkgrad: %s: %s: %s".formatted(fileOrName, misfit.pointer(), misfit.message())));
        return document;
    }
}
