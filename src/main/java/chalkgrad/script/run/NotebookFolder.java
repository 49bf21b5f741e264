package chalkgrad.script.run;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/// What a notebook's code sees of all files: those in the folder of the notebook, to read. A link that leads out of the
/// folder leads nowhere.
final class NotebookFolder implements FileSystem {
    private final Path folder;
    private final FileSystem disk = FileSystem.newDefaultFileSystem();

    /// @throws IOException if the folder is not there
    NotebookFolder(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    Path folder() {
        return folder;
    }

    /// The real path of a file in the folder.
    ///
    /// @throws SecurityException if it is elsewhere
    Path inside(Path path) {
        Path whole = folder.resolve(path).normalize();
        try {
            Path real = whole.toRealPath();
            if (real.startsWith(folder)) {
                return real;
            }
        } catch (IOException e) {
            if (whole.startsWith(folder)) {
                return whole;
            }
        }
        throw new SecurityException("files beside the notebook can be read, and no others");
    }

    private Path readable(Path path) throws IOException {
        try {
            return inside(path);
        } catch (SecurityException e) {
            throw denied(path, e);
        }
    }

    private static AccessDeniedException denied(Path path, Exception cause) {
        var denied = new AccessDeniedException(path.toString());
        denied.initCause(cause);
        return denied;
    }

    private static AccessDeniedException written(Path path) {
        return denied(path, new SecurityException("a notebook's code may not change files"));
    }

    @Override
    public Path parsePath(URI uri) {
        return disk.parsePath(uri);
    }

    @Override
    public Path parsePath(String path) {
        return disk.parsePath(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        if (modes.contains(AccessMode.WRITE) || modes.contains(AccessMode.EXECUTE)) {
            throw written(path);
        }
        disk.checkAccess(readable(path), modes, options);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        throw written(path);
    }

    @Override
    public void delete(Path path) throws IOException {
        throw written(path);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        boolean reads = options.isEmpty() || options.equals(Set.of(StandardOpenOption.READ));
        if (!reads) {
            throw written(path);
        }
        return disk.newByteChannel(readable(path), options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return disk.newDirectoryStream(readable(path), filter);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return folder.resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) throws IOException {
        return disk.toRealPath(readable(path), options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return disk.readAttributes(readable(path), attributes, options);
    }
}
