package chalkgrad.exchange.notebook;

/// Tracks, line by line, whether code continues on the next line because a bracket or a long string is still open.
public final class OpenBrackets {
    private long depth;
    private String longQuote = "";

    public boolean isOpen() {
        return depth > 0 || !longQuote.isEmpty();
    }

    /// Reads the next line.
    public void line(String line) {
        int k = 0;
        while (k < line.length()) {
            k = longQuote.isEmpty() ? code(line, k) : closed(line, k);
        }
    }

    private int closed(String line, int k) {
        int end = line.indexOf(longQuote, k);
        longQuote = end < 0 ? longQuote : "";
        return end < 0 ? line.length() : end + 3;
    }

    private int code(String line, int k) {
        char c = line.charAt(k);
        if (c == '#') {
            return line.length();
        }
        if (line.startsWith("\"\"\"", k) || line.startsWith("'''", k)) {
            longQuote = line.substring(k, k + 3);
            return k + 3;
        }
        if (c == '"' || c == '\'') {
            return string(line, k);
        }
        depth = Math.max(0, depth + ("([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0));
        return k + 1;
    }

    /// The place after a string; the end of the line if it is not closed there.
    private static int string(String line, int quote) {
        int k = quote + 1;
        while (k < line.length()) {
            if (line.charAt(k) == line.charAt(quote)) {
                return k + 1;
            }
            k += line.charAt(k) == '\\' ? 2 : 1;
        }
        return line.length();
    }
}
