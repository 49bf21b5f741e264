package chalkgrad.exchange.answer;

import java.text.Normalizer;

/// A label without its typography.
final class PlainLabel {
    private static final int HAT = 0x302;

    private PlainLabel() {}

    /// A formula in LaTeX as it would be typed: `\frac{\partial L}{\partial w_{11}}` is ∂L/∂w_{11}.
    static String withoutLatex(String label) {
        return LatexText.onOneLine(label);
    }

    /// Small and raised digits as plain ones, and letters without their marks, but for the hat of an output: `ŷ₁` is
    /// `yhat1`.
    static String of(String label) {
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

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
