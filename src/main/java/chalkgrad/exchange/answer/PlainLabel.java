package chalkgrad.exchange.answer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// A label without its typography, and with one word for what courses call by several.
final class PlainLabel {
    /// What courses call the pre-activation in more than one word.
    private static final Pattern WEIGHTED_SUM = Pattern.compile(
            "(?i)\\bpre[-\\s]activation|\\bweighted (?:sum|input)|\\bnet(?:to|work)?[-\\s]?input\\b|\\blinear"
                    + " (?:combination|output|part)|\\bgewichtete[rn]?"
                    + " summe|\\bnetto?[-\\s]?eingabe|\\bvoraktivierung|\\bgewogen som");

    /// What they call the gradient by it.
    private static final Pattern ERROR_TERM = Pattern.compile(
            "(?i)\\b(?:local |backpropagated )?error[-\\s](?:term|signal)s?\\b|\\bfehler(?:term|signal)e?\\b");

    private static final Pattern FRACTION =
            Pattern.compile("\\\\[dt]?frac\\s*\\{((?:[^{}]|\\{[^{}]*\\})*)\\}\\s*\\{((?:[^{}]|\\{[^{}]*\\})*)\\}");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:text|mathrm|mathbf|vec|bm)\\s*\\{([^{}]*)\\}");

    private PlainLabel() {}

    /// A formula in LaTeX as it would be typed: `\frac{\partial L}{\partial w_{11}}` is ∂L/∂w_{11}.
    static String withoutLatex(String label) {
        return label.indexOf('\\') < 0
                ? label
                : label.replaceAll(FRACTION.pattern(), "$1/$2")
                        .replaceAll(COMMAND.pattern(), "$1")
                        .replaceAll("\\\\hat\\s*\\{?\\s*(\\p{L})\\s*\\}?", "$1_hat")
                        .replaceAll("\\\\partial\\s*", "∂")
                        .replaceAll("\\\\nabla\\s*_?", "∇")
                        .replaceAll("\\\\(\\p{L}+)", "$1")
                        .replaceAll("\\\\[,;! ]", "");
    }

    /// Small and raised digits as plain ones, and letters without their marks, but for the hat.
    static String of(String label) {
        return Normalizer.normalize(withoutLatex(label), Normalizer.Form.NFKD)
                .replaceAll("([yYoO])\u0302", "$1hat")
                .replaceAll("\\p{M}", "")
                .replaceAll(WEIGHTED_SUM.pattern(), "preactivation")
                .replaceAll(ERROR_TERM.pattern(), "delta");
    }
}
