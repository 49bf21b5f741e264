package chalkgrad.cli;

import chalkgrad.math.TextScanner;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The output cannot be written any more.
final class OutputException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    OutputException(IOException cause) {
        super(cause);
        this.reason = String.valueOf(cause.getMessage());
    }

    /// Whether the reader of a pipe has gone. This is not a failure: it has what it needs.
    boolean isReaderGone() {
        return TextScanner.lowerCase(reason).contains("pipe");
    }

    /// The message, in one sentence.
    String sentence() {
        return Sentences.of("output.unwritable", reason);
    }
}
