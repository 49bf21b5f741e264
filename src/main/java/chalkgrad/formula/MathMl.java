package chalkgrad.formula;

import chalkgrad.formula.Typeset.Cases;
import chalkgrad.formula.Typeset.Digits;
import chalkgrad.formula.Typeset.Fraction;
import chalkgrad.formula.Typeset.Marked;
import chalkgrad.formula.Typeset.Matrix;
import chalkgrad.formula.Typeset.Parentheses;
import chalkgrad.formula.Typeset.Root;
import chalkgrad.formula.Typeset.Row;
import chalkgrad.formula.Typeset.Scripts;
import chalkgrad.formula.Typeset.Sign;
import chalkgrad.formula.Typeset.Spacing;
import chalkgrad.formula.Typeset.Term;
import chalkgrad.formula.Typeset.Word;
import java.util.stream.Collectors;

/// Writes typeset formulas as presentation MathML.
public final class MathMl {
    private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

    private MathMl() {}

    /// A complete `math` element.
    public static String write(Typeset typeset) {
        return "<math xmlns=\"%s\" display=\"block\">%s</math>".formatted(NAMESPACE, element(typeset));
    }

    private static String element(Typeset typeset) {
        return switch (typeset) {
            case Row row ->
                row.parts().stream().map(MathMl::element).collect(Collectors.joining("", "<mrow>", "</mrow>"));
            case Digits digits -> "<mn>" + escaped(digits.text()) + "</mn>";
            case Word word -> "<mi>" + escaped(word.text()) + "</mi>";
            case Sign sign -> sign(sign);
            case Fraction fraction ->
                "<mfrac>" + element(fraction.numerator()) + element(fraction.denominator()) + "</mfrac>";
            case Scripts scripts -> scripts(scripts);
            case Root root -> "<msqrt>" + element(root.inside()) + "</msqrt>";
            case Parentheses parentheses -> "<mrow><mo>(</mo>" + element(parentheses.inside()) + "<mo>)</mo></mrow>";
            case Marked marked -> "<menclose notation=\"box\">" + element(marked.inside()) + "</menclose>";
            case Matrix matrix -> matrix(matrix);
            case Cases cases -> cases(cases);
            case Term term -> element(term.drawn());
        };
    }

    private static String matrix(Matrix matrix) {
        return matrix.rows().stream()
                .map(row -> row.stream()
                        .map(entry -> "<mtd>" + element(entry) + "</mtd>")
                        .collect(Collectors.joining("", "<mtr>", "</mtr>")))
                .collect(Collectors.joining("", "<mrow><mo>[</mo><mtable>", "</mtable><mo>]</mo></mrow>"));
    }

    private static String cases(Cases cases) {
        return cases.lines().stream()
                .map(line -> "<mtr><mtd>%s</mtd><mtd>%s</mtd></mtr>"
                        .formatted(
                                element(line.value()),
                                line.condition().isEmpty()
                                        ? "<mtext>otherwise</mtext>"
                                        : "<mrow><mtext>if&#xA0;</mtext>" + element(line.condition()) + "</mrow>"))
                .collect(Collectors.joining("", "<mrow><mo>{</mo><mtable columnalign=\"left\">", "</mtable></mrow>"));
    }

    private static String scripts(Scripts scripts) {
        String base = element(scripts.base());
        String below = element(scripts.below());
        String above = element(scripts.above());
        if (scripts.below().isEmpty()) {
            return "<msup>" + base + above + "</msup>";
        }
        return scripts.above().isEmpty()
                ? "<msub>" + base + below + "</msub>"
                : "<msubsup>" + base + below + above + "</msubsup>";
    }

    /// Renderers know the usual space around signs. For a leading minus and the like it must be set to none.
    private static String sign(Sign sign) {
        if (sign.spacing() != Spacing.NONE) {
            return "<mo>" + escaped(sign.text()) + "</mo>";
        }
        return sign.text().equals("−")
                ? "<mo form=\"prefix\">−</mo>"
                : "<mo lspace=\"0\" rspace=\"0\" stretchy=\"false\">" + escaped(sign.text()) + "</mo>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
    }
}
