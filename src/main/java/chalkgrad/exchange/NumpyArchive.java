package chalkgrad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The arrays of a NumPy file: several from an npz archive, or one from an npy file. Nothing in it is ever executed.
///
/// @param source the name of the file in error messages
public record NumpyArchive(String source, List<NumpyArray> arrays) {
    private static final int LARGEST_MEGABYTES = 512;
    private static final long LARGEST = (long) LARGEST_MEGABYTES << 20;
    private static final int LARGEST_NUMBERS_MEGABYTES = 128;
    private static final int MOST_ENTRIES = 10_000;
    private static final String EXTENSION = ".npy";
    private static final int PICKLE = 0x80;

    public NumpyArchive {
        arrays = List.copyOf(arrays);
    }

    /// Reads a file. All its arrays must hold real numbers in at most two dimensions.
    ///
    /// @throws InputException if it cannot be read, is damaged or too large, or holds something else
    public static NumpyArchive read(Path file) {
        String source = file.toString();
        if (Files.isDirectory(file)) {
            throw TextFile.folder(file);
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw InputException.at(source, "", Sentences.of("file.large", LARGEST_MEGABYTES));
            }
            return new NumpyArchive(source, arrays(file, source));
        } catch (ZipException | IllegalArgumentException e) {
            throw InputException.at(source, "", Sentences.of("zip.damaged"));
        } catch (IOException e) {
            throw InputException.at(source, "", TextFile.reason(e));
        }
    }

    private static List<NumpyArray> arrays(Path file, String source) throws IOException {
        var reader = new NumpyReader((long) LARGEST_NUMBERS_MEGABYTES << 20);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(NumpyReader.MAGIC_LENGTH);
            if (NumpyReader.isArray(start)) {
                return List.of(single(file, reader, source));
            }
            if (start.length > 0 && Byte.toUnsignedInt(start[0]) == PICKLE) {
                throw InputException.at(source, "", Sentences.of("pickle"));
            }
            if (start.length == 0) {
                throw TextFile.empty(source, WantedFile.NUMPY);
            }
            refuseOthers(file, start, source);
        }
        return entries(file, reader, source);
    }

    /// Refuses files that are plainly of another kind.
    private static void refuseOthers(Path file, byte[] start, String source) {
        Optional<FileKind> kind = FileKind.ofBytes(start).filter(known -> !known.isArchive());
        if (kind.isEmpty() && start.length > 0 && start[0] != 'P') {
            String text = new String(start, StandardCharsets.ISO_8859_1);
            kind = text.strip().startsWith("{")
                    ? Optional.of(new FileKind("json", ""))
                    : FileKind.ofText(text, String.valueOf(file.getFileName()));
        }
        if (kind.isPresent()) {
            throw kind.get().instead(source, WantedFile.NUMPY);
        }
    }

    private static NumpyArray single(Path file, NumpyReader reader, String source) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(in, new NumpyPlace(source, arrayName(String.valueOf(file.getFileName()))));
        }
    }

    private static List<NumpyArray> entries(Path file, NumpyReader reader, String source) throws IOException {
        var arrays = new ArrayList<NumpyArray>();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw InputException.at(source, "", Sentences.of("zip.many", zip.size(), MOST_ENTRIES));
            }
            for (ZipEntry entry : zip.stream()
                    .filter(each -> each.getName().endsWith(EXTENSION))
                    .toList()) {
                var place = new NumpyPlace(source, arrayName(entry.getName()));
                arrays.add(array(zip, entry, reader, place));
            }
        }
        return arrays;
    }

    private static NumpyArray array(ZipFile zip, ZipEntry entry, NumpyReader reader, NumpyPlace place)
            throws IOException {
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            NumpyArray array = reader.read(in, place);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw place.error("array.damaged");
            }
            return array;
        } catch (IOException e) {
            throw place.error("array.cutOff");
        }
    }

    private static String arrayName(String file) {
        return file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
    }
}
