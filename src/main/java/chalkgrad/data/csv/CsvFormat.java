package chalkgrad.data.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a table is written.
///
/// @param decimal the sign between the whole part of a number and its decimals: a point or a comma
/// @param header whether the first row holds the names of the columns
/// @param encoding of the letters; a byte order mark is skipped
public record CsvFormat(Separator separator, char decimal, boolean header, Charset encoding) {
    /// The usual form, with a header.
    public static final CsvFormat USUAL = new CsvFormat(Separator.COMMA, '.', true, StandardCharsets.UTF_8);

    /// The same form with another separator.
    public CsvFormat with(Separator other) {
        return new CsvFormat(other, decimal, header, encoding);
    }

    /// The same form with another decimal sign.
    public CsvFormat withDecimal(char other) {
        return new CsvFormat(separator, other, header, encoding);
    }

    /// The same form with or without a header.
    public CsvFormat withHeader(boolean other) {
        return new CsvFormat(separator, decimal, other, encoding);
    }
}
