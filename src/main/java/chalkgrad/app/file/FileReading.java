package chalkgrad.app.file;

import chalkgrad.app.playback.Delay;
import chalkgrad.app.session.Latest;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// Reads files in the background, one at a time. Another request replaces the one before.
public final class FileReading {
    private static final Duration BEFORE_PROGRESS = Duration.millis(500);

    private final Latest<Part> latest = new Latest<>(0);
    private final Delay delay = new Delay(BEFORE_PROGRESS, this::show);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Progress> reached = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Reads one kind of file. It must not touch the window, and should end soon after its thread is interrupted.
    ///
    /// @param <T> what is in such a file
    @FunctionalInterface
    interface Reader<T> {
        /// Returns what is in the file.
        ///
        /// @param soFar receives how far reading is
        /// @throws InputException if the file is wrong or cannot be read
        T read(Consumer<Progress> soFar);
    }

    /// How far reading is.
    public sealed interface Progress {
        Path file();

        /// The file is being read.
        record Reading(Path file) implements Progress {}

        /// The process that runs the file's code is starting.
        record Starting(Path file) implements Progress {}

        /// A cell of the code is running.
        ///
        /// @param cell its number, from 1
        /// @param all the number of cells
        record Running(Path file, int cell, int all) implements Progress {}

        /// All cells have run, and wrong lines are looked for.
        record Checking(Path file) implements Progress {}
    }

    /// What the background reports: how far it is, or how it ended.
    private sealed interface Part {
        record Reached(Progress progress) implements Part {}

        record Read(Runnable report) implements Part {}

        record Refused(String reason) implements Part {}
    }

    /// How far reading is, if it takes longer than half a second.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The file that is being read, from the beginning.
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Reads a file.
    ///
    /// @param found receives what is in it, on the window's thread
    /// @param failed receives one sentence if the file cannot be read
    <T> void read(Path path, Reader<T> reader, Consumer<T> found, Consumer<String> failed) {
        cancel();
        reached = Optional.of(new Progress.Reading(path));
        file.set(Optional.of(path));
        delay.restart();
        latest.ask(soFar -> read(reader, soFar, found), part -> report(part, failed), () -> {
            end();
            failed.accept(String.valueOf(failure(path).getMessage()));
        });
    }

    private static InputException failure(Path file) {
        return InputException.at(file.toString(), "", Texts.ofWindow().failure("reading.failed"));
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

    private static <T> Part read(Reader<T> reader, Consumer<Part> soFar, Consumer<T> found) {
        try {
            T content = reader.read(progress -> soFar.accept(new Part.Reached(progress)));
            return new Part.Read(() -> found.accept(content));
        } catch (InputException e) {
            return new Part.Refused(String.valueOf(e.getMessage()));
        }
    }

    private void report(Part part, Consumer<String> failed) {
        switch (part) {
            case Part.Reached(Progress now) -> reach(now);
            case Part.Read(Runnable report) -> {
                end();
                report.run();
            }
            case Part.Refused(String reason) -> {
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
        file.set(Optional.empty());
        progress.set(Optional.empty());
    }
}
