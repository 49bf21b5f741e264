package chalkgrad.app.file;

import chalkgrad.app.playback.Delay;
import chalkgrad.app.session.Latest;
import chalkgrad.exchange.InputException;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Watcher;
import chalkgrad.state.FailureLog;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// Reads networks from a notebook's code in the background, one notebook at a time. Another request replaces the one
/// before. The process that runs the code ends when reading is cancelled.
public final class NotebookReading {
    private static final Duration BEFORE_PROGRESS = Duration.millis(500);

    private final Latest<Part> latest = new Latest<>(0);
    private final Delay delay = new Delay(BEFORE_PROGRESS, this::show);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Progress> reached = Optional.empty();

    /// How far reading is.
    ///
    /// @param cell the cell that runs now, from 1; 0 before the first, and more than all when they have run
    /// @param all the number of cells
    public record Progress(Path file, int cell, int all) {}

    /// What reading reports: that a cell begins, that all have run, or how it ended.
    private sealed interface Part {
        record Cell(int cell, int all) implements Part {}

        record Checking() implements Part {}

        record Found(NotebookNetworks notebook) implements Part {}

        record Failed(String reason) implements Part {}
    }

    /// How far reading is, if it takes longer than half a second.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Reads a file.
    ///
    /// @param found receives everything that was found, on the window's thread
    /// @param failed receives one sentence if the file cannot be read, or its code cannot be run
    void read(Path file, Consumer<NotebookNetworks> found, Consumer<String> failed) {
        cancel();
        reached = Optional.of(new Progress(file, 0, 0));
        delay.restart();
        latest.ask(soFar -> read(file, soFar), part -> report(file, part, found, failed), () -> {
            end();
            failed.accept("details are in " + FailureLog.ofUser().file());
        });
    }

    /// Stops reading.
    ///
    /// @return whether something was being read
    public boolean cancel() {
        boolean reading = reached.isPresent();
        latest.forget();
        end();
        return reading;
    }

    private static Part read(Path file, Consumer<Part> soFar) {
        Thread reader = Thread.currentThread();
        var watcher = new Watcher() {
            @Override
            public void running(int cell, int all) {
                soFar.accept(new Part.Cell(cell, all));
            }

            @Override
            public void checking() {
                soFar.accept(new Part.Checking());
            }

            @Override
            public boolean isCancelled() {
                return reader.isInterrupted();
            }
        };
        try {
            return new Part.Found(NotebookNetworks.read(file, watcher));
        } catch (InputException e) {
            return new Part.Failed(String.valueOf(e.getMessage()));
        }
    }

    private void report(Path file, Part part, Consumer<NotebookNetworks> found, Consumer<String> failed) {
        switch (part) {
            case Part.Cell(int cell, int all) -> reach(new Progress(file, cell, all));
            case Part.Checking() -> reached.ifPresent(last -> reach(new Progress(file, last.all() + 1, last.all())));
            case Part.Found(NotebookNetworks notebook) -> {
                end();
                found.accept(notebook);
            }
            case Part.Failed(String reason) -> {
                end();
                failed.accept(reason);
            }
        }
    }

    private void reach(Progress next) {
        reached = Optional.of(next);
        if (progress.get().isPresent()) {
            show();
        }
    }

    private void show() {
        progress.set(reached);
    }

    private void end() {
        delay.stop();
        reached = Optional.empty();
        progress.set(Optional.empty());
    }
}
