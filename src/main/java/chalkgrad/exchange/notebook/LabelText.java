package chalkgrad.exchange.notebook;

/// A label without the signs that join it to a number.
final class LabelText {
    private static final String BEFORE = ",;:)]}$>";
    private static final String BEHIND = ":=,;([";
    private static final String AROUND_KEYS = "{([,}])";

    private LabelText() {}

    static String cleaned(String label) {
        String key = key(label);
        int from = 0;
        int to = key.length();
        while (to > from && (isBlank(key, to - 1) || BEHIND.indexOf(key.charAt(to - 1)) >= 0)) {
            to--;
        }
        while (from < to && (isBlank(key, from) || BEFORE.indexOf(key.charAt(from)) >= 0)) {
            from++;
        }
        return withoutDuration(key.substring(from, to)).strip();
    }

    /// The text in the quotes of a dictionary's key; the label if it is not a key.
    private static String key(String label) {
        int open = 0;
        while (open < label.length() && (isBlank(label, open) || AROUND_KEYS.indexOf(label.charAt(open)) >= 0)) {
            open++;
        }
        boolean quoted = open < label.length() && (label.charAt(open) == '"' || label.charAt(open) == '\'');
        int close = quoted ? label.indexOf(label.charAt(open), open + 1) : -1;
        if (close < 0) {
            return label;
        }
        int end = close + 1;
        while (end < label.length() && (isBlank(label, end) || ":([".indexOf(label.charAt(end)) >= 0)) {
            end++;
        }
        String inside = label.substring(open + 1, close);
        boolean otherQuotes = inside.indexOf('"') >= 0 || inside.indexOf('\'') >= 0;
        return end == label.length() && !otherQuotes ? inside : label;
    }

    /// The name after a progress bar and the time of a step, as in `32/32 - 1s 2ms/step - loss`, and after the dash
    /// that separates it from the number before it.
    private static String withoutDuration(String label) {
        int dash = label.lastIndexOf("- ");
        if (dash == 0) {
            return label.substring(2);
        }
        String before = dash > 0 ? label.substring(0, dash).strip() : "";
        int word = before.lastIndexOf(' ') + 1;
        boolean isTime = word < before.length()
                && Character.isDigit(before.charAt(word))
                && (before.endsWith("s") || before.endsWith("/step"));
        return isTime ? label.substring(dash + 2) : label;
    }

    private static boolean isBlank(String text, int k) {
        return Character.isWhitespace(text.charAt(k));
    }
}
