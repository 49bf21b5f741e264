package chalkgrad.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The text of a NumPy header, a dictionary as Python writes it, cut into its entries in one pass:
///
///     header = "{" { string ":" value [","] } "}"
///     value  = string | word | "(" ... ")" | "[" ... "]"
///
/// Values come as they are written. Brackets are counted, not followed by recursion.
final class NumpyHeaderText {
    private static final String BLANKS = " \t\r\n";

    private final String text;
    private final Map<String, String> entries = new HashMap<>();
    private int now;

    private NumpyHeaderText(String text) {
        this.text = text;
    }

    /// The values by their keys; empty if the text is not a dictionary.
    static Optional<Map<String, String>> read(String text) {
        var header = new NumpyHeaderText(text);
        return header.isRead() ? Optional.of(header.entries) : Optional.empty();
    }

    private boolean isRead() {
        if (!skips('{')) {
            return false;
        }
        while (!skips('}')) {
            String key = string();
            if (key.isEmpty() || !skips(':')) {
                return false;
            }
            String value = value();
            if (value.isEmpty()) {
                return false;
            }
            entries.put(key.substring(1, key.length() - 1), value);
            skips(',');
        }
        return true;
    }

    private boolean skips(char c) {
        while (now < text.length() && BLANKS.indexOf(text.charAt(now)) >= 0) {
            now++;
        }
        boolean is = now < text.length() && text.charAt(now) == c;
        now += is ? 1 : 0;
        return is;
    }

    /// The string at this place, with its quotes; empty if there is none.
    private String string() {
        char quote = now < text.length() ? text.charAt(now) : ' ';
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, now + 1) : -1;
        return end < 0 ? "" : upTo(end + 1);
    }

    private String value() {
        while (now < text.length() && BLANKS.indexOf(text.charAt(now)) >= 0) {
            now++;
        }
        String string = string();
        if (!string.isEmpty()) {
            return string;
        }
        int depth = 0;
        for (int k = now; k < text.length(); k++) {
            char c = text.charAt(k);
            boolean ends = depth == 0 && (c == ',' || c == '}');
            if (ends) {
                return upTo(k).strip();
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return "";
    }

    private String upTo(int end) {
        String part = text.substring(now, end);
        now = end;
        return part;
    }
}
