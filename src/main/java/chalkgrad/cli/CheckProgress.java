package chalkgrad.cli;

import chalkgrad.grading.Checked;
import chalkgrad.grading.Progress;
import chalkgrad.pass.Pace;
import java.io.PrintWriter;
import java.util.List;

/// One line on the terminal that says how many numbers have been checked, while that takes long.
final class CheckProgress implements Progress, AutoCloseable {
    private final ProgressLine line;

    CheckProgress(PrintWriter err, Pace pace) {
        this.line = new ProgressLine(err, pace);
    }

    @Override
    public void take(List<Checked> checked, int done, int all) {
        line.show(Output.of("progress.checked", done, all, 100L * done / all));
    }

    @Override
    public void close() {
        line.close();
    }
}
