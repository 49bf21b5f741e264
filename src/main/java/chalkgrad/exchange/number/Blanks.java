package chalkgrad.exchange.number;

/// Blanks of all kinds. Runs of them mean the same when they are longer than two.
public final class Blanks {
    private static final int MOST = 2;

    /// The blanks of Unicode that do not end a line: wide ones, thin ones and those at which no line breaks.
    private static final String BLANKS =
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

    /// What has no width and says nothing.
    private static final String NOTHING = "\u00ad\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff";

    private Blanks() {}

    /// The first and the last of the wide forms of ASCII that Chinese keyboards write.
    private static final char WIDE_FIRST = '\uff01';

    private static final char WIDE_LAST = '\uff5e';
    private static final int WIDE = 0xfee0;

    /// The text with plain blanks for all others, with plain letters and signs for wide ones, and without characters
    /// that are not seen.
    public static String plain(String text) {
        if (text.chars().allMatch(c -> c < '\u00a0')) {
            return text;
        }
        var result = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (NOTHING.indexOf(c) < 0) {
                boolean isWide = c >= WIDE_FIRST && c <= WIDE_LAST;
                result.append(isWide ? (char) (c - WIDE) : BLANKS.indexOf(c) >= 0 ? ' ' : c);
            }
        }
        return result.toString();
    }

    /// The text with no run of blanks longer than two, so that skipping blanks takes constant time.
    public static String shortened(String text) {
        var result = new StringBuilder();
        int run = 0;
        for (int k = 0; k < text.length(); k++) {
            run = text.charAt(k) == ' ' ? run + 1 : 0;
            if (run <= MOST) {
                result.append(text.charAt(k));
            }
        }
        return result.toString();
    }
}
