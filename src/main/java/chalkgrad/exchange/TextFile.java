package chalkgrad.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads and writes whole text files in UTF-8.
public final class TextFile {
    private static final int MEGABYTE = 1 << 20;
    static final int LARGEST = 64 * MEGABYTE;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /// The whole text.
    ///
    /// @param wanted what the file should be
    /// @throws InputException if it cannot be read, is empty, or is not text
    public static String read(Path path, WantedFile wanted) {
        if (Files.isDirectory(path)) {
            throw folder(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(sizeWithin(path) + 1);
            if (bytes.length > LARGEST) {
                throw tooLarge(path);
            }
            FileKind.ofBytes(bytes).ifPresent(kind -> {
                throw kind.instead(path.toString(), wanted);
            });
            String text = decode(bytes, path);
            if (text.isBlank()) {
                throw empty(path.toString(), wanted);
            }
            return text;
        } catch (IOException e) {
            throw InputException.at(path.toString(), "", reason(e));
        }
    }

    private static int sizeWithin(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw tooLarge(path);
        }
        return LARGEST;
    }

    /// The error that a path is a folder where a file is expected.
    public static InputException folder(Path path) {
        return InputException.at(path.toString(), "", Sentences.of("file.folder"));
    }

    /// The error that a file is not text.
    public static InputException notText(Path path) {
        return InputException.at(path.toString(), "", Sentences.of("file.notText"));
    }

    static InputException empty(String source, WantedFile wanted) {
        return InputException.at(source, "", Sentences.of("file.empty", wanted.words(), wanted.form()));
    }

    private static InputException tooLarge(Path path) {
        return InputException.at(path.toString(), "", Sentences.of("file.large", LARGEST / MEGABYTE));
    }

    private static String decode(byte[] bytes, Path path) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw notText(path);
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw InputException.at(path.toString(), "", Sentences.of("file.notUtf8"));
        }
    }

    /// Replaces the file only after the whole text has been written, so a failure leaves the old one.
    public static void write(Path path, String text) {
        WholeFile.write(path, draft -> Files.writeString(draft, text, StandardOpenOption.CREATE_NEW));
    }

    /// Why a file could not be read or written, in words.
    public static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException missing -> Sentences.of("file.missing");
            case AccessDeniedException denied -> Sentences.of("file.denied");
            case ClosedByInterruptException stopped -> Sentences.of("file.stopped");
            default -> Sentences.of("file.disk", String.valueOf(problem.getMessage()));
        };
    }
}
