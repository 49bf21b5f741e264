package chalkgrad.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.AllQuantities;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Latex;
import chalkgrad.formula.MathMl;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.formula.Typesetter;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Formulas that are given as a line of text.
class MarkedFormulaTest {
    /// What a line of text writes otherwise than it is drawn: fractions, roots and powers of e, and long sums.
    private static final Pattern OTHERWISE = Pattern.compile(" / |exp\\(|sqrt\\(|\\^|(?:\\+.*){16}");

    private static final Document REGRESSION = WorkedNetworks.open("seed001-regression");

    private static String latex(Document document, String text) {
        return Latex.write(MarkedFormula.read(document, new CourseNames(document), text));
    }

    static Stream<Document> documents() {
        return FormulaTextsTest.inEveryNotation();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aLineOfTextIsDrawnAsItsFormula(Document document) {
        var derivation = new Run(document).derivation();
        var names = new CourseNames(document);
        PlainText plain = PlainText.symbols(symbol -> text(names, symbol));
        var drawn = Typesetter.symbols(names::name);
        AllQuantities.computed(document).forEach(quantity -> {
            Formula formula = derivation.formula(quantity).orElseThrow();
            String text = plain.write(formula);
            if (!OTHERWISE.matcher(text).find()) {
                assertThat(latex(document, text)).as(text).isEqualTo(Latex.write(drawn.draw(formula)));
            }
        });
    }

    private static String text(CourseNames names, Symbol symbol) {
        return symbol instanceof Quantity quantity ? names.text(quantity) : symbol.name();
    }

    @Test
    void aPowerOfNothingIsNoPower() {
        assertThat(latex(REGRESSION, "y^")).isEqualTo(latex(REGRESSION, "y"));
        assertThat(latex(REGRESSION, "y ^^ 2")).isEqualTo(latex(REGRESSION, "y^2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "«", "^", "a ^", "[", "f'(", "w1", "1e", "the sum ", "-"})
    void aLongLineTakesNoTime(String part) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(3),
                () -> assertThat(latex(REGRESSION, "z " + part.repeat(5_000))).isNotEmpty());
    }

    @Test
    void whatDiffersIsFramed() {
        String name = "\\frac{\\partial L}{\\partial Z_{1}[1]}";
        String before = "\\frac{\\partial L}{\\partial a_{1}[1]}";
        assertThat(latex(REGRESSION, "dL/dZ1[1] = dL/da_1[1] · «relu'(Z1[1])»"))
                .isEqualTo(name + " = " + before + " \\cdot \\boxed{\\mathrm{ReLU}'\\left(Z_{1}[1]\\right)}");
        assertThat(latex(REGRESSION, "dL/dZ1[1] = «-»(dL/da_1[1])"))
                .isEqualTo(name + " = \\boxed{-}\\left(" + before + "\\right)");
        assertThat(latex(REGRESSION, "new W1[0][1] = W1[0][1] «+ eta · dL/dW1[0][1]»"))
                .contains("\\boxed{+ \\eta \\cdot \\frac{\\partial L}{\\partial W_{1}[0][1]}}");
    }

    @Test
    void aDecimalCommaIsPartOfItsNumber() {
        assertThat(latex(REGRESSION, "L = «0,25» · a_2[0]")).isEqualTo("L = \\boxed{0{,}25} \\cdot a_{2}[0]");
        assertThat(latex(REGRESSION, "L = max(0,5; a_2[0])")).contains("0{,}5;a_{2}[0]");
    }

    @Test
    void wordsStayWords() {
        assertThat(latex(REGRESSION, "Z1[0] = ... + «the sum over all neurons»"))
                .isEqualTo("Z_{1}[0] = \\cdots + \\boxed{\\mathrm{the sum over all neurons}}");
    }

    @Test
    void theFrameIsInMathMlToo() {
        assertThat(MathMl.write(MarkedFormula.read(REGRESSION, new CourseNames(REGRESSION), "L = «2»")))
                .contains("<menclose notation=\"box\"><mn>2</mn></menclose>");
    }
}
