package chalkgrad.app.file;

import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.InputException;
import chalkgrad.state.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Keeps unsaved work in a file of its own, written soon after each change in another thread. The file is deleted when
/// the work is saved or discarded, so a file found at the start belongs to a program that crashed. A running program
/// holds a lock on its file, which the operating system releases however the program ends.
public final class Recovery {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());
    private static final long DELAY_MILLISECONDS = 700;
    private static final String WORK = ".json";
    private static final String LOCK = ".lock";
    private static final String ORIGIN = ".origin";

    private final Session session;
    private final Path folder;
    private final String id = UUID.randomUUID().toString();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("recovery").unstarted(task));
    private volatile Optional<Work> latest = Optional.empty();
    private final AtomicBoolean failed = new AtomicBoolean();
    private Consumer<Path> onFailure = file -> {};
    private Optional<FileChannel> held = Optional.empty();

    /// @param folder the folder with the files of all running programs
    public Recovery(Session session, Path folder) {
        this.session = session;
        this.folder = folder;
    }

    /// Sets the action that is called once, on the window's thread, if the work cannot be kept.
    ///
    /// @param action receives the folder that cannot be written to
    public void setOnFailure(Consumer<Path> action) {
        onFailure = action;
    }

    /// Starts keeping changes.
    public void start() {
        session.standingProperty().subscribe(this::changed);
        session.momentProperty().subscribe(this::changed);
    }

    private void changed() {
        var standing = session.standingProperty().get();
        Optional<Work> now = standing.unsaved()
                ? Optional.of(new Work(session.moment().document(), standing.file()))
                : Optional.empty();
        if (!now.equals(latest)) {
            latest = now;
            schedule(now.isPresent() ? DELAY_MILLISECONDS : 0);
        }
    }

    /// Schedules writing: however many changes there are meanwhile, the latest is written once.
    private void schedule(long milliseconds) {
        if (milliseconds > 0 && !waiting.compareAndSet(false, true)) {
            return;
        }
        run(milliseconds, () -> {
            waiting.set(false);
            write();
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // failures are caught in the task
    private void run(long milliseconds, Runnable task) {
        try {
            writer.schedule(
                    () -> {
                        try {
                            task.run();
                        } catch (RuntimeException e) {
                            tell(e);
                        }
                    },
                    milliseconds,
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.WARNING, "the program is closing, so the recovery file stays as it is", e);
        }
    }

    /// Writes unsaved changes at once, because the program is being ended from outside.
    public void flush() {
        write();
    }

    private synchronized void write() {
        Optional<Work> work = latest;
        try {
            if (work.isEmpty()) {
                release();
                return;
            }
            hold();
            Optional<Path> from = work.get().file();
            if (from.isPresent()) {
                PrivateFiles.write(file(ORIGIN), from.get().toAbsolutePath().toString());
            } else {
                Files.deleteIfExists(file(ORIGIN));
            }
            PrivateFiles.write(file(WORK), DocumentWriter.write(work.get().document()));
        } catch (IOException e) {
            tell(e);
        }
    }

    private void tell(Exception failure) {
        LOG.log(System.Logger.Level.ERROR, "the recovery file cannot be written", failure);
        if (failed.compareAndSet(false, true)) {
            Platform.runLater(() -> onFailure.accept(folder));
        }
    }

    private Path file(String ending) {
        return folder.resolve(id + ending);
    }

    private void hold() throws IOException {
        if (held.isEmpty()) {
            PrivateFiles.makeFolder(folder);
            PrivateFiles.make(file(LOCK));
            var channel = FileChannel.open(file(LOCK), StandardOpenOption.WRITE);
            held = Optional.of(channel);
            channel.lock();
        }
    }

    private void release() throws IOException {
        delete(folder, id);
        if (held.isPresent()) {
            held.get().close();
            held = Optional.empty();
            Files.deleteIfExists(file(LOCK));
        }
    }

    private static void delete(Path folder, String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id + WORK));
        Files.deleteIfExists(folder.resolve(id + ORIGIN));
    }

    /// Ends normally: work that is still unsaved is discarded.
    public void close() {
        latest = Optional.empty();
        run(0, this::write);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.ERROR, "the recovery file could not be taken away in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The work of programs that crashed, the newest first. For use in any thread.
    public List<Leftover> leftovers() {
        var result = new ArrayList<Leftover>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(WORK))
                        .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                        // a lock is lost when a file that is held by this process is looked at
                        .filter(file -> !file.equals(file(WORK)))
                        .forEach(file -> leftover(file).ifPresent(result::add));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.ERROR, "the recovery files cannot be listed", e);
            }
        }
        result.sort(Comparator.comparing(Leftover::time).reversed());
        return result;
    }

    private Optional<Leftover> leftover(Path file) {
        String name = String.valueOf(file.getFileName());
        String other = name.substring(0, name.length() - WORK.length());
        if (isHeld(folder.resolve(other + LOCK))) {
            return Optional.empty();
        }
        try {
            Document document = DocumentReader.read(file);
            return Optional.of(new Leftover(other, document, origin(other), Files.getLastModifiedTime(file)));
        } catch (IOException | InputException e) {
            LOG.log(System.Logger.Level.ERROR, "a recovery file cannot be read", e);
            return Optional.empty();
        }
    }

    private Optional<Path> origin(String other) throws IOException {
        Path file = folder.resolve(other + ORIGIN);
        try {
            return Files.exists(file) ? Optional.of(Path.of(Files.readString(file))) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Whether a running program holds a lock.
    private static boolean isHeld(Path lock) {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Opens recovered work. Its file is deleted when the work is in this program's own file.
    public void restore(Leftover leftover) {
        session.restore(leftover.document(), leftover.file());
        run(0, () -> {
            write();
            discard(leftover);
        });
    }

    /// Discards recovered work.
    public void discard(Leftover leftover) {
        try {
            delete(folder, leftover.id());
            Files.deleteIfExists(folder.resolve(leftover.id() + LOCK));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "a recovery file cannot be taken away", e);
        }
    }

    private record Work(Document document, Optional<Path> file) {}

    /// Unsaved work that was found.
    ///
    /// @param file the document's own file, if any
    /// @param time the time of its last change
    public record Leftover(String id, Document document, Optional<Path> file, FileTime time) {}
}
