package chalkgrad.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where commands write: results to `out`, JSON to `json`, which goes to the same place, and errors to `err`. Writing
/// throws [OutputException] when nobody reads the output any more.
///
/// @param watched whether somebody sees at once what is written, so that progress may be shown
public record Terminal(PrintWriter out, PrintWriter json, PrintWriter err, boolean watched) {
    /// The terminal, file or pipe that the program was started with, in its encoding.
    public static Terminal standard() {
        return of(
                new FileOutputStream(FileDescriptor.out),
                charset("stdout.encoding"),
                new FileOutputStream(FileDescriptor.err),
                charset("stderr.encoding"),
                isWatched());
    }

    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// A terminal that writes into these streams, which nobody watches.
    public static Terminal of(OutputStream out, Charset outCharset, OutputStream err, Charset errCharset) {
        return of(out, outCharset, err, errCharset, false);
    }

    private static Terminal of(
            OutputStream out, Charset outCharset, OutputStream err, Charset errCharset, boolean watched) {
        Writer encoded = encoded(out, outCharset);
        return new Terminal(
                new PrintWriter(FittedWriter.text(encoded, outCharset)),
                new PrintWriter(FittedWriter.json(encoded, outCharset)),
                new PrintWriter(FittedWriter.text(encoded(err, errCharset), errCharset)),
                watched);
    }

    private static Writer encoded(OutputStream stream, Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(new WatchedStream(stream), charset), 1 << 15);
    }

    private static Charset charset(String property) {
        return Charset.forName(System.getProperty(property, "US-ASCII"), StandardCharsets.US_ASCII);
    }

    /// Flushes all streams.
    void flush() {
        out.flush();
        json.flush();
        err.flush();
    }
}
