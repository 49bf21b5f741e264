package chalkgrad.data.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Leaves the byte order mark out of a text, and refuses what is not text.
final class UnmarkedText extends FilterReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private boolean begun;

    UnmarkedText(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int k = offset; k < offset + read; k++) {
            if (buffer[k] == '\0') {
                throw new NoTextException();
            }
        }
        boolean marked = !begun && read > 0 && buffer[offset] == BYTE_ORDER_MARK;
        begun |= read > 0;
        if (!marked) {
            return read;
        }
        System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
        return read > 1 ? read - 1 : read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /// The file holds a character that no text has.
    static final class NoTextException extends IOException {}
}
