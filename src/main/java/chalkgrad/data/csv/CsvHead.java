package chalkgrad.data.csv;

import chalkgrad.exchange.InputException;
import chalkgrad.exchange.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The beginning of a text file, from which its form is guessed.
///
/// @param whole whether it is the whole file
record CsvHead(String text, Charset encoding, boolean whole) {
    private static final int LONGEST = 1 << 18;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset OF_OFFICE_PROGRAMS = Charset.forName("windows-1252");

    /// Reads the beginning of a file.
    ///
    /// @throws InputException if it cannot be read or is not text
    static CsvHead of(Path file) {
        if (Files.isDirectory(file)) {
            throw TextFile.folder(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            return of(file, bytes, bytes.length <= LONGEST);
        } catch (IOException e) {
            throw InputException.at(file.toString(), "", TextFile.reason(e));
        }
    }

    private static CsvHead of(Path file, byte[] bytes, boolean whole) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw InputException.at(file.toString(), "", Sentences.of("table.archive"));
        }
        Charset encoding = encoding(bytes, whole);
        String decoded = decode(bytes, encoding);
        if (decoded.indexOf('\0') >= 0) {
            throw TextFile.notText(file);
        }
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        String text = marked ? decoded.substring(1) : decoded;
        if (text.isBlank()) {
            throw InputException.at(file.toString(), "", Sentences.of("table.empty"));
        }
        return new CsvHead(whole ? text : wholeLines(text), encoding, whole);
    }

    private static String wholeLines(String text) {
        int end = text.lastIndexOf('\n');
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /// UTF-8, unless a mark or the bytes say otherwise.
    private static Charset encoding(byte[] bytes, boolean whole) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean isUnicode = !decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), whole)
                .isError();
        return isUnicode ? StandardCharsets.UTF_8 : OF_OFFICE_PROGRAMS;
    }

    private static String decode(byte[] bytes, Charset encoding) {
        return new String(bytes, encoding);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int k = 0; k < start.length; k++) {
            if (bytes.length <= k || (bytes[k] & 0xFF) != start[k]) {
                return false;
            }
        }
        return true;
    }
}
