package chalkgrad.app.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The files that were opened or saved recently, the latest first.
public final class RecentFiles {
    private static final int MOST = 8;
    private static final String KEY = "recent.";

    private final Remembered remembered;

    public RecentFiles(Remembered remembered) {
        this.remembered = remembered;
    }

    public List<Path> all() {
        return IntStream.range(0, MOST)
                .mapToObj(k -> remembered.get(KEY + k).flatMap(RecentFiles::path))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Puts a file first.
    public void add(Path file) {
        Path full = file.toAbsolutePath().normalize();
        var files = new ArrayList<>(all());
        files.remove(full);
        files.addFirst(full);
        write(files);
    }

    /// Removes a file, such as one that is gone.
    void remove(Path file) {
        var files = new ArrayList<>(all());
        files.remove(file);
        write(files);
    }

    private void write(List<Path> files) {
        for (int k = 0; k < MOST; k++) {
            remembered.put(KEY + k, k < files.size() ? files.get(k).toString() : "");
        }
        remembered.flush();
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
