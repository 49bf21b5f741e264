package chalkgrad.exchange.notebook;

import chalkgrad.exchange.label.LayerWords;
import chalkgrad.math.NumberToken;
import java.util.ArrayList;
import java.util.List;

/// Which layer a text speaks of, before a number and on the lines above it: `Layer 2`.
final class SpokenLayers {
    private static final Spoken NONE = new Spoken("", Integer.MAX_VALUE);

    /// What each line says itself, and what is said above it.
    private final List<Spoken> own = new ArrayList<>();

    private final List<String> above = new ArrayList<>();

    /// Words and the place behind them.
    private record Spoken(String words, int end) {}

    SpokenLayers(OutputText text) {
        String before = "";
        for (int k = 0; k < text.lines().size(); k++) {
            String line = text.line(k, text.length());
            Spoken spoken = find(line);
            own.add(spoken);
            above.add(before);
            if (!spoken.words.isEmpty() && !hasDecimal(line)) {
                before = spoken.words;
            } else if (line.isBlank()) {
                before = "";
            }
        }
    }

    /// The layer that a line says before a place in it, or else the last line above it that is no result, up to an
    /// empty one; empty if none does.
    String before(int line, int place) {
        return own.get(line).end <= place ? own.get(line).words : above.get(line);
    }

    private static Spoken find(String line) {
        int k = 0;
        while (k < line.length()) {
            int end = k;
            while (end < line.length() && OutputText.isWord(line.charAt(end))) {
                end++;
            }
            int behind = end > k ? behind(line, k, end) : k;
            if (behind > k) {
                return new Spoken(line.substring(k, behind), behind);
            }
            k = Math.max(end, k + 1);
        }
        return NONE;
    }

    /// The place behind the digit of a layer whose word stands here; the start if there is none.
    private static int behind(String line, int start, int end) {
        boolean touches = NumberToken.isDigit(line.charAt(end - 1));
        int wordEnd = touches ? end - 1 : end;
        if (!LayerWords.has(line.substring(start, wordEnd))) {
            return start;
        }
        int digit = wordEnd;
        while (!touches && digit < line.length() && " \t#".indexOf(line.charAt(digit)) >= 0) {
            digit++;
        }
        boolean isDigit = digit < line.length() && NumberToken.isDigit(line.charAt(digit));
        boolean ends = digit + 1 >= line.length() || !OutputText.isWord(line.charAt(digit + 1));
        return isDigit && ends ? digit + 1 : start;
    }

    private static boolean hasDecimal(String line) {
        for (int k = 1; k < line.length(); k++) {
            if (line.charAt(k) == '.' && NumberToken.isDigit(line.charAt(k - 1))) {
                return true;
            }
        }
        return false;
    }
}
