import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// A zip of the program, which runs wherever it is unpacked.
record PortableZip(Path root) {
    void write(Path zip) throws IOException, InterruptedException {
        if (ThisSystem.get() == ThisSystem.MACOS) {
            // keeps the links, without which the signature would not fit
            ThisSystem.run("ditto", "-c", "-k", "--keepParent", root.toString(), zip.toString());
        } else {
            writeFiles(zip);
        }
    }

    private void writeFiles(Path zip) throws IOException {
        boolean withModes = Files.getFileStore(root).supportsFileAttributeView("posix");
        Map<String, String> form = Map.of("create", "true", "enablePosixFileAttributes", String.valueOf(withModes));
        try (FileSystem file = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), form)) {
            for (Path source : Folder.all(root)) {
                Path target = file.getPath(root.getParent().relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                if (withModes) {
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(source));
                }
            }
        }
    }
}
