package chalkgrad.app.file;

import chalkgrad.app.playback.Delay;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.InputException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// Writes files in the background, one after the other. What has been begun is finished even if the window closes.
public final class FileWriting {
    private static final System.Logger LOG = System.getLogger(FileWriting.class.getName());
    private static final Duration BEFORE_PROGRESS = Duration.millis(500);

    private final Delay delay = new Delay(BEFORE_PROGRESS, this::show);
    private final ReadOnlyObjectWrapper<Optional<Path>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Job<?>> waiting = new ArrayDeque<>();
    private Optional<Running> running = Optional.empty();
    private Optional<Runnable> afterwards = Optional.empty();

    /// The file that is being written, if that takes longer than half a second.
    public ReadOnlyObjectProperty<Optional<Path>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Writes a file when those before it are written.
    ///
    /// @param work writes the file; it must not touch the window, and may throw an [InputException]
    /// @param done receives what the work returned, on the window's thread
    /// @param failed receives one sentence if the file cannot be written
    public <T> void write(Path file, Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        waiting.add(new Job<>(file, work, done, failed));
        startNext();
    }

    /// Runs an action as soon as nothing is being written: at once if that is so now. Another action replaces one that
    /// still waits.
    public void afterwards(Runnable action) {
        afterwards = Optional.of(action);
        startNext();
    }

    /// Stops writing the current file, which then counts as failed. Nothing waits for it any more.
    public void stop() {
        afterwards = Optional.empty();
        running.ifPresent(now -> now.thread().interrupt());
    }

    private void startNext() {
        if (running.isPresent()) {
            return;
        }
        if (waiting.isEmpty()) {
            Optional<Runnable> action = afterwards;
            afterwards = Optional.empty();
            action.ifPresent(Runnable::run);
            return;
        }
        Job<?> job = waiting.remove();
        Thread thread = Thread.ofPlatform().name("writing").unstarted(() -> {
            Runnable report = job.outcome();
            Platform.runLater(() -> end(report));
        });
        running = Optional.of(new Running(job.file(), thread));
        delay.restart();
        thread.start();
    }

    private void end(Runnable report) {
        delay.stop();
        progress.set(Optional.empty());
        running = Optional.empty();
        try {
            report.run();
        } finally {
            startNext();
        }
    }

    private void show() {
        progress.set(running.map(Running::file));
    }

    private record Running(Path file, Thread thread) {}

    private record Job<T>(Path file, Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        /// Does the work.
        ///
        /// @return what reports how it ended
        Runnable outcome() {
            try {
                T result = work.call();
                return () -> done.accept(result);
            } catch (InputException e) {
                return () -> failed.accept(String.valueOf(e.getMessage()));
            } catch (Exception | OutOfMemoryError e) {
                LOG.log(System.Logger.Level.ERROR, file + " could not be written", e);
                return () -> failed.accept(String.valueOf(failure().getMessage()));
            }
        }

        private InputException failure() {
            return InputException.at(file.toString(), "", Texts.ofWindow().failure("writing.failed"));
        }
    }
}
