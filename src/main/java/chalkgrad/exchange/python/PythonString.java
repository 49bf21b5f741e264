package chalkgrad.exchange.python;

import chalkgrad.math.TextScanner;

/// A string of Python code.
///
/// @param prefix its letters before the quote, in lower case
/// @param text what stands between its quotes, with line breaks, tabs and quotes for what is written `\n`, `\t`, `\"`
public record PythonString(String prefix, String text) {
    /// Reads a token that is a string.
    public static PythonString of(String token) {
        int quote = Math.min(position(token, '"'), position(token, '\''));
        String prefix = TextScanner.lowerCase(token.substring(0, quote));
        boolean isLong = token.length() >= quote + 6
                && token.charAt(quote + 1) == token.charAt(quote)
                && token.charAt(quote + 2) == token.charAt(quote);
        int width = isLong ? 3 : 1;
        String inner = token.substring(quote + width, token.length() - width);
        return new PythonString(prefix, prefix.contains("r") ? inner : decoded(inner));
    }

    /// Whether expressions in braces are filled in.
    boolean isFormatted() {
        return prefix.contains("f");
    }

    private static int position(String token, char quote) {
        int k = token.indexOf(quote);
        return k < 0 ? token.length() : k;
    }

    private static String decoded(String text) {
        var result = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            int escape = c == '\\' && k + 1 < text.length() ? "nt\"'\\\n".indexOf(text.charAt(k + 1)) : -1;
            if (escape < 0) {
                result.append(c);
            } else {
                k++;
                // a backslash at the end of a line joins it to the next
                result.append(escape == 5 ? "" : String.valueOf("\n\t\"'\\".charAt(escape)));
            }
        }
        return result.toString();
    }
}
