package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;
import java.util.Set;

/// Blanks out what surrounds the numbers of an array, and the printed shape, so that places stay:
///
/// ```
/// dress    = type | [","|"("] about value [")"] | "<tf." … "numpy=" | ">"
/// type     = [("np" | "numpy" | "torch" | "jnp" | "tf") "."] ("tensor" | "array" | "matrix" | …)
/// about    = ("shape" | "size" | …) [":" | "="] | ("dtype" | "device" | …) "="
/// value    = "torch.Size([" … "])" | "(" … ")" | "<" … ">" | word
/// ```
///
/// Each part is found within [#FARTHEST] characters, so the time grows only with the length of the text.
public final class ArrayDress {
    private static final int FARTHEST = 200;
    private static final Set<String> TYPES = Set.of("tensor", "Tensor", "array", "matrix", "asarray");
    private static final Set<String> MODULES = Set.of("np", "numpy", "torch", "jnp", "tf");
    private static final Set<String> SHAPES =
            Set.of("shape", "Shape", "size", "Size", "Gestalt", "Dimension", "Dimensionen", "Dimensione");
    private static final Set<String> ABOUT =
            Set.of("dtype", "shape", "grad_fn", "requires_grad", "device", "name", "size");

    private final String text;
    private final StringBuilder bare;
    private int k;

    private ArrayDress(String text) {
        this.text = text;
        this.bare = new StringBuilder(text);
    }

    /// The text with blanks instead of these parts; line breaks stay.
    public static String blanked(String text) {
        var dress = new ArrayDress(text);
        while (dress.k < text.length()) {
            dress.step();
        }
        return dress.bare.toString();
    }

    private void step() {
        char c = text.charAt(k);
        if (c == '>' && !(k > 0 && "-=".indexOf(text.charAt(k - 1)) >= 0)) {
            blank(k, k + 1);
        } else if (text.startsWith("<tf.", k)) {
            int numbers = within(k, "numpy=");
            boolean array = numbers > 0 && text.substring(k, numbers).indexOf('[') < 0;
            blank(k, array ? numbers + 6 : k);
            k += array ? 0 : 4;
        } else if (isWord(c)) {
            word();
        } else {
            k++;
        }
    }

    private void word() {
        int end = k;
        while (end < text.length() && (isWord(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String word = text.substring(k, end);
        int point = word.lastIndexOf('.');
        String last = word.substring(point + 1);
        int valueEnd = valueEnd(word, end);
        if (valueEnd > end) {
            blank(before(k), valueEnd);
        } else if (point < 0 ? TYPES.contains(last) : MODULES.contains(word.substring(0, point)) && isType(last)) {
            blank(k, end);
        } else {
            k = end;
        }
    }

    private static boolean isType(String word) {
        return TYPES.contains(word) || word.startsWith("float") && word.length() <= 8;
    }

    /// The start of a comma or bracket before the word, if there is one.
    private int before(int start) {
        int p = start;
        while (p > 0 && start - p < FARTHEST && bare.charAt(p - 1) == ' ') {
            p--;
        }
        return p > 0 && (bare.charAt(p - 1) == ',' || bare.charAt(p - 1) == '(') ? p - 1 : start;
    }

    /// The end of an attribute of an array that starts with a word; before the end of the word if it is not an
    /// attribute.
    private int valueEnd(String word, int end) {
        boolean shape = SHAPES.contains(word);
        int p = blanks(end);
        boolean sign = p < text.length() && (text.charAt(p) == '=' || shape && text.charAt(p) == ':');
        if (!shape && !(ABOUT.contains(word) && sign)) {
            return end;
        }
        p = sign ? blanks(p + 1) : p;
        int value = p;
        if (text.startsWith("torch.Size(", p)) {
            p += "torch.Size".length();
        }
        if (p < text.length() && text.charAt(p) == '(') {
            int close = within(p, ")");
            boolean isShape = close > 0 && (!shape || isShape(text, p + 1, close));
            int after = isShape ? blanks(close + 1) : end;
            boolean outer = isShape && shape && after < text.length() && text.charAt(after) == ')';
            return outer ? after + 1 : isShape ? close + 1 : end;
        }
        if (p < text.length() && text.charAt(p) == '<') {
            return within(p, ">") + 1;
        }
        while (sign && ABOUT.contains(word) && p < text.length() && isValue(text.charAt(p))) {
            p++;
        }
        return p > value ? p : end;
    }

    private static boolean isShape(String text, int from, int to) {
        return text.substring(from, to)
                .chars()
                .allMatch(c -> NumberToken.isDigit((char) c) || "[], \t".indexOf(c) >= 0);
    }

    private int blanks(int from) {
        int p = from;
        while (p < text.length() && p - from < FARTHEST && (text.charAt(p) == ' ' || text.charAt(p) == '\t')) {
            p++;
        }
        return p;
    }

    /// The place of a sign that is not far; -1 if there is none.
    private int within(int from, String sign) {
        int place =
                text.substring(from, Math.min(text.length(), from + FARTHEST)).indexOf(sign);
        return place < 0 ? -1 : from + place;
    }

    private void blank(int from, int to) {
        for (int p = from; p < to; p++) {
            if (text.charAt(p) != '\n') {
                bare.setCharAt(p, ' ');
            }
        }
        k = Math.max(k, to);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isValue(char c) {
        return isWord(c) || ".'\":".indexOf(c) >= 0;
    }
}
