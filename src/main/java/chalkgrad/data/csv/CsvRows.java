package chalkgrad.data.csv;

import chalkgrad.data.csv.CsvRowHandler.CsvLimitException;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Place;
import chalkgrad.exchange.TextFile;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a table, read one after the other. At any time it holds one row and one buffer.
final class CsvRows implements AutoCloseable {
    /// A cell that is in quotation marks is held as a whole until they close.
    private static final int LARGEST_BUFFER = 1 << 20;

    private final Path file;
    private final CountingStream bytes;
    private final CsvRowHandler handler = new CsvRowHandler();
    private final CloseableIterator<CsvRow> rows;

    /// Opens a file.
    ///
    /// @throws InputException if it cannot be read
    static CsvRows open(Path file, CsvFormat format) {
        if (Files.isDirectory(file)) {
            throw TextFile.folder(file);
        }
        try {
            return new CsvRows(file, format, new CountingStream(Files.newInputStream(file)));
        } catch (IOException e) {
            throw InputException.at(file.toString(), "", TextFile.reason(e));
        }
    }

    private CsvRows(Path file, CsvFormat format, CountingStream bytes) {
        this.file = file;
        this.bytes = bytes;
        var decoder = format.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        Reader text = new UnmarkedText(new InputStreamReader(bytes, decoder));
        rows = reader(format, handler, text).iterator();
    }

    /// A reader of a text, which is read as it is written, with quotation marks that need not be closed where it is cut
    /// off.
    static CsvReader<CsvRow> ofStart(CsvFormat format, Reader text) {
        return builder(format).allowUnclosedQuote(true).build(new CsvRowHandler(), text);
    }

    private static CsvReader<CsvRow> reader(CsvFormat format, CsvRowHandler handler, Reader text) {
        return builder(format).allowUnclosedQuote(false).build(handler, text);
    }

    private static CsvReader.CsvReaderBuilder builder(CsvFormat format) {
        return CsvReader.builder()
                .fieldSeparator(format.separator().character())
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .trimWhitespacesAroundQuotes(format.separator() != Separator.SPACE)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LARGEST_BUFFER);
    }

    /// The number of bytes that have been read.
    long position() {
        return bytes.count();
    }

    /// The next row; null at the end.
    ///
    /// @throws InputException with line and column if the file is damaged there
    /// @throws CancellationException if the thread is interrupted
    @Nullable
    CsvRow next() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException | UncheckedIOException | CsvLimitException e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(RuntimeException e) {
        if (caused(e, ClosedByInterruptException.class)) {
            return new CancellationException();
        }
        return InputException.at(file.toString(), Place.of(handler.line(), handler.column()), reason(e));
    }

    private static String reason(RuntimeException e) {
        Throwable first = causes(e).toList().getLast();
        return switch (first) {
            case CsvLimitException limit -> String.valueOf(limit.getMessage());
            case CharacterCodingException coding -> Sentences.of("cell.encoding");
            case UnmarkedText.NoTextException noText -> Sentences.of("table.notText");
            case IOException io -> TextFile.reason(io);
            default ->
                Sentences.of(
                        String.valueOf(first.getMessage()).startsWith("Unexpected character after closing quote")
                                ? "cell.separator"
                                : "cell.unclosed");
        };
    }

    private static boolean caused(Throwable e, Class<?> type) {
        return causes(e).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw InputException.at(file.toString(), "", TextFile.reason(e));
        }
    }
}
