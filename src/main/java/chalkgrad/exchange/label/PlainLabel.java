package chalkgrad.exchange.label;

import java.text.Normalizer;

/// A label without its typography.
public final class PlainLabel {
    private static final int HAT = 0x302;

    private PlainLabel() {}

    /// A formula in LaTeX as it would be typed: `\frac{\partial L}{\partial w_{11}}` is ∂L/∂w_{11}.
    public static String withoutLatex(String label) {
        return LatexText.onOneLine(label);
    }

    /// Small and raised digits as plain ones, and letters without their marks, but for the hat of an output: `ŷ₁` is
    /// `yhat1`.
    public static String of(String label) {
        String plain = Normalizer.normalize(withoutLatex(label), Normalizer.Form.NFKD);
        var result = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            boolean isOutput = !result.isEmpty() && "yYoO".indexOf(result.charAt(result.length() - 1)) >= 0;
            if (c == HAT && isOutput) {
                result.append("hat");
            } else if (!isMark(c)) {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }

    /// The label with marks behind the indices that follow them: `W1'[0]` is `W1[0]'`, `f'(z1)[0]` is `f'(z1[0])`.
    static String withMarksLast(String label) {
        var result = new StringBuilder(label.length());
        int k = 0;
        while (k < label.length()) {
            char c = label.charAt(k);
            int end = c == '\'' || c == '′' || c == ')' && isName(label, k) ? indices(label, k + 1) : k + 1;
            result.append(label, k + 1, end).append(c);
            k = end;
        }
        return result.toString();
    }

    /// Where the square brackets end that start at a place.
    private static int indices(String label, int from) {
        int end = from;
        while (end < label.length() && label.charAt(end) == '[' && label.indexOf(']', end) > 0) {
            end = label.indexOf(']', end) + 1;
        }
        return end;
    }

    /// Whether a bracket closes behind a name.
    private static boolean isName(String label, int close) {
        int k = close - 1;
        while (k >= 0 && (Character.isLetterOrDigit(label.charAt(k)) || label.charAt(k) == '_')) {
            k--;
        }
        return k >= 0 && label.charAt(k) == '(' && k < close - 1;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
