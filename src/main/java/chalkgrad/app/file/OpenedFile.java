package chalkgrad.app.file;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.UnusedKeys;
import java.nio.file.Path;
import java.util.Optional;

/// A document as it was read from its file.
///
/// @param stamp the content of the file
/// @param unused a sentence about a key of the file that is probably a mistake
record OpenedFile(Document document, FileStamp stamp, Optional<String> unused) {
    /// Reads a file.
    ///
    /// @throws chalkgrad.exchange.InputException if the file is wrong or cannot be read
    static OpenedFile read(Path file) {
        FileStamp stamp = FileStamp.of(file); // first, so a change while the file is read is noticed
        Document document = DocumentReader.read(file);
        return new OpenedFile(document, stamp, UnusedKeys.of(document).stream().findFirst());
    }
}
