package chalkgrad.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;
import java.util.function.IntFunction;

/// Replaces characters that a charset does not have.
final class FittedWriter extends FilterWriter {
    private final CharsetEncoder encoder;
    private final IntFunction<String> substitute;

    private FittedWriter(Writer writer, Charset charset, IntFunction<String> substitute) {
        super(writer);
        this.encoder = charset.newEncoder();
        this.substitute = substitute;
    }

    /// Writes text for people: `*` for `·`, `inf` for `∞`.
    static Writer text(Writer writer, Charset charset) {
        return hasEverything(charset) ? writer : new FittedWriter(writer, charset, FittedWriter::plain);
    }

    /// Writes JSON, where any character can be escaped as its code.
    static Writer json(Writer writer, Charset charset) {
        return hasEverything(charset)
                ? writer
                : new FittedWriter(
                        writer, charset, character -> String.format(Locale.ROOT, "\\u%04x", character & 0xffff));
    }

    private static boolean hasEverything(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    private static String plain(int character) {
        return switch (character) {
            case '·' -> "*";
            case '∞' -> "inf";
            case '…' -> "...";
            case '–', '—', '−' -> "-";
            case '×' -> "x";
            case '«' -> "<<";
            case '»' -> ">>";
            case '→' -> "->";
            case '’', '‘' -> "'";
            case '“', '”' -> "\"";
            default -> "?";
        };
    }

    @Override
    public void write(int character) throws IOException {
        if (encoder.canEncode((char) character)) {
            out.write(character);
        } else {
            out.write(substitute.apply(character));
        }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(buffer[i]);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(text.charAt(i));
        }
    }
}
