package chalkgrad.fuzz;

/// A text as it stands in Java code, with what is repeated often written so.
final class Literal {
    private static final int LONGEST_UNIT = 24;
    private static final int FEWEST_TIMES = 8;
    private static final int LONGEST = 3000;

    private Literal() {}

    static String of(String text) {
        var result = new StringBuilder("\"");
        int k = 0;
        while (k < text.length() && result.length() < LONGEST) {
            int unit = unit(text, k);
            if (unit == 0) {
                escape(result, text.charAt(k));
                k++;
            } else {
                int times = times(text, k, unit);
                result.append("\" + \"");
                text.substring(k, k + unit).chars().forEach(c -> escape(result, (char) c));
                result.append("\".repeat(").append(times).append(") + \"");
                k += unit * times;
            }
        }
        return result.append(k < text.length() ? "\" ..." : "\"").toString();
    }

    /// The length of the shortest piece that is repeated from here on; 0 if none is.
    private static int unit(String text, int start) {
        for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
            if (times(text, start, unit) >= FEWEST_TIMES) {
                return unit;
            }
        }
        return 0;
    }

    private static int times(String text, int start, int unit) {
        int times = 1;
        while (text.regionMatches(start, text, start + times * unit, unit)) {
            times++;
        }
        return times;
    }

    private static void escape(StringBuilder result, char c) {
        switch (c) {
            case '\n' -> result.append("\\n");
            case '\r' -> result.append("\\r");
            case '\t' -> result.append("\\t");
            case '"' -> result.append("\\\"");
            case '\\' -> result.append("\\\\");
            default -> result.append(c >= ' ' && c < 127 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
    }
}
