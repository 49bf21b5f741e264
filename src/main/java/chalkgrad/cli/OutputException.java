package chalkgrad.cli;

import chalkgrad.math.TextScanner;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Nobody takes the output any more.
final class OutputException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    OutputException(IOException cause) {
        super(cause);
        this.reason = String.valueOf(cause.getMessage());
    }

    /// Whether the reader of a pipe has gone, which is no failure: it has what it wants.
    boolean isReaderGone() {
        return TextScanner.lowerCase(reason).contains("pipe");
    }

    /// One sentence.
    String sentence() {
        return "the output cannot be written: " + reason;
    }
}
