package chalkgrad.cli;

import chalkgrad.pass.Pace;
import java.io.PrintWriter;

/// One line on the terminal that says how far something is, while that takes long. It is removed at the end, also when
/// Ctrl+C ends the program.
final class ProgressLine implements AutoCloseable {
    private final PrintWriter err;
    private final Pace pace;
    private final Thread ended = new Thread(this::remove);
    private int width;
    private boolean closed;

    ProgressLine(PrintWriter err, Pace pace) {
        this.err = err;
        this.pace = pace;
        Runtime.getRuntime().addShutdownHook(ended);
    }

    /// Shows a text, unless the last one was shown just before.
    void show(String text) {
        if (pace.isDue()) {
            write(text);
        }
    }

    private synchronized void write(String text) {
        if (!closed) {
            err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            err.flush();
            width = text.length();
        }
    }

    private synchronized void remove() {
        if (width > 0) {
            write("");
            err.print("\r");
            err.flush();
        }
        closed = true;
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(ended);
        } catch (IllegalStateException isEnding) {
            // the hook has nothing left to remove
        }
    }
}
