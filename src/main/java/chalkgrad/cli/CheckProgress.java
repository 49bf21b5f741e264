package chalkgrad.cli;

import chalkgrad.grading.Checked;
import chalkgrad.grading.Progress;
import chalkgrad.pass.Pace;
import java.io.PrintWriter;
import java.util.List;

/// One line on the terminal that says how many numbers have been checked, while that takes long. It is removed at the
/// end, also when Ctrl+C ends the program.
final class CheckProgress implements Progress, AutoCloseable {
    private final PrintWriter err;
    private final Pace pace;
    private final Thread ended = new Thread(this::remove);
    private int width;
    private boolean closed;

    CheckProgress(PrintWriter err, Pace pace) {
        this.err = err;
        this.pace = pace;
        Runtime.getRuntime().addShutdownHook(ended);
    }

    @Override
    public void take(List<Checked> checked, int done, int all) {
        if (pace.isDue()) {
            write("checked %d of %d (%d %%)".formatted(done, all, 100L * done / all));
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
