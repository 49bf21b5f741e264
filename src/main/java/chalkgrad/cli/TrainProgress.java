package chalkgrad.cli;

import chalkgrad.pass.Pace;
import chalkgrad.training.Trainer;
import java.util.Optional;

/// A bar on the terminal that says how far a training is.
final class TrainProgress implements AutoCloseable {
    private static final int BEFORE = 500;
    private static final int BETWEEN = 100;
    private static final int BAR = 20;

    private final Trainer trainer;
    private final int from;
    private final long all;
    private final Optional<ProgressLine> line;
    private final Pace pace = new Pace(BEFORE, BETWEEN);

    /// @param all the number of iterations
    TrainProgress(Terminal terminal, Trainer trainer, long all) {
        this.trainer = trainer;
        this.from = trainer.made();
        this.all = all;
        this.line =
                terminal.watched() ? Optional.of(new ProgressLine(terminal.err(), new Pace(0, 0))) : Optional.empty();
    }

    /// Shows how far it is, if it is time for that.
    void show() {
        if (line.isPresent() && pace.isDue()) {
            line.get().show(text(trainer.made() - from, all, ScoreText.of(trainer.score())));
        }
    }

    static String text(long made, long all, String score) {
        int full = (int) Math.min(BAR, BAR * made / all);
        String bar = "#".repeat(full) + ".".repeat(BAR - full);
        return Output.of("progress.training", bar, 100 * made / all, made, score);
    }

    @Override
    public void close() {
        line.ifPresent(ProgressLine::close);
    }
}
