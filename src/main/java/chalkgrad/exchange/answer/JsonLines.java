package chalkgrad.exchange.answer;

import java.util.HashMap;
import java.util.Map;

/// The lines of a JSON text where each of its strings first occurs.
final class JsonLines {
    private final Map<String, Integer> lines = new HashMap<>();

    JsonLines(String text) {
        int line = 1;
        int k = 0;
        while (k < text.length()) {
            if (text.charAt(k) == '"') {
                int end = end(text, k);
                lines.putIfAbsent(text.substring(k + 1, end), line);
                k = end;
            } else if (text.charAt(k) == '\n') {
                line++;
            }
            k++;
        }
    }

    /// The place of the quotation mark that ends a string, or the end of the text.
    private static int end(String text, int quote) {
        int k = quote + 1;
        while (k < text.length() && text.charAt(k) != '"') {
            k += text.charAt(k) == '\\' ? 2 : 1;
        }
        return Math.min(k, text.length());
    }

    /// The line of the first of these strings that occurs; 1 if none does.
    int of(String... strings) {
        for (String string : strings) {
            Integer line = lines.get(string);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }
}
