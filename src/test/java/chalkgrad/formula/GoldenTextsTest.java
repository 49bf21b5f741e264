package chalkgrad.formula;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.math.Decimals;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One formula of each kind, written out by hand as a textbook sets it.
class GoldenTextsTest {
    private record Named(String name, Name drawn, double value) implements Symbol {}

    private static final Name.Letter WEIGHT = new Name.Letter("w", "21", "", "");
    private static final Formula W = of("w", WEIGHT, -0.3);
    private static final Formula X = of("x", new Name.Letter("x", "1", "", ""), 0.5);
    private static final Formula B = of("b", new Name.Letter("b", "1", "[2]", ""), 2);
    private static final Formula A = of("a", Name.letter("a"), 0.5);
    private static final Formula Y = of("y", new Name.Letter("ŷ", "", "", ""), 1);
    private static final Formula GRADIENT =
            of("g", new Name.At(new Name.Partial(Name.letter("L"), WEIGHT), 3, 2), 1.5e-7);

    @Test
    void latex() {
        assertThat(latex(W.times(X).plus(B))).isEqualTo("w_{21} \\cdot x_{1} + b_{1}^{[2]}");
        assertThat(latex(A.minus(Y).times(X))).isEqualTo("\\left(a - \\hat{y}\\right) \\cdot x_{1}");
        assertThat(latex(GRADIENT)).isEqualTo("\\frac{\\partial L^{(3),t=2}}{\\partial w_{21}}");
        assertThat(latex(A.plus(Y).over(Formula.constant(3)))).isEqualTo("\\frac{a + \\hat{y}}{3}");
        assertThat(latex(Formula.constant(2).times(A.minus(Y)).negated()))
                .isEqualTo("-2 \\cdot \\left(a - \\hat{y}\\right)");
        assertThat(latex(B.squared())).isEqualTo("\\left(b_{1}^{[2]}\\right)^{2}");
        assertThat(latex(Function.SQRT.of(A.plus(B)))).isEqualTo("\\sqrt{a + b_{1}^{[2]}}");
        assertThat(latex(Function.LN.of(A).negated())).isEqualTo("-\\ln\\left(a\\right)");
        assertThat(latex(Function.of("sigmoid", z -> z).of(A))).isEqualTo("\\sigma\\left(a\\right)");
        assertThat(latex(Function.derivative("relu", z -> z).of(A))).isEqualTo("\\mathrm{ReLU}'\\left(a\\right)");
        assertThat(latex(new Function("softmax", 0, 2, z -> 0).of(A, B)))
                .isEqualTo("\\mathrm{softmax}_{2}\\left(a,b_{1}^{[2]}\\right)");
        assertThat(latex(new Function("lnsumexp", 0, 0, z -> 0).of(A, X)))
                .isEqualTo("\\ln\\left(e^{a} + e^{x_{1}}\\right)");
        assertThat(latex(Formula.of(new Named("eta", LetterText.read("eta"), 0.1))
                        .times(A)))
                .isEqualTo("\\eta \\cdot a");
    }

    @Test
    void latexOfNames() {
        assertThat(latex(new Name.Call("v", WEIGHT))).isEqualTo("v\\left(w_{21}\\right)");
        assertThat(latex(new Name.New(WEIGHT))).isEqualTo("w_{21}^{\\mathrm{new}}");
        assertThat(latex(new Name.Times(WEIGHT, Name.letter("x")))).isEqualTo("w_{21}x");
        assertThat(latex(new Name.Letter("W", "1", "", "[0][1]"))).isEqualTo("W_{1}[0][1]");
        assertThat(latex(new Name.Letter("b", "1", "(1)", ""))).isEqualTo("b_{1}^{(1)}");
        assertThat(latex(new Name.At(new Name.Letter("z", "2", "[1]", ""), 3, 1)))
                .isEqualTo("z_{2}^{[1](3)}");
        assertThat(latex(new Name.At(new Name.Letter("z", "2", "1", ""), 3, 1))).isEqualTo("z_{2}^{1,(3)}");
        assertThat(latex(LetterText.read("theta_{1,2}"))).isEqualTo("\\theta_{1,2}");
        assertThat(latex(LetterText.read("y_true"))).isEqualTo("y_{\\mathrm{true}}");
        assertThat(latex(LetterText.read("w'1"))).isEqualTo("w_{1}'");
    }

    @Test
    void constantsAreWrittenWithTheDecimalSignOfNumbers() {
        Decimals comma = Decimals.STANDARD.separatedBy(Decimals.COMMA);
        Formula formula = Formula.constant(0.12345).times(A);
        assertThat(PlainText.symbols(Symbol::name, comma).write(formula)).isEqualTo("0,12345 · a");
        assertThat(Latex.write(Typesetter.symbols(GoldenTextsTest::drawn, comma).draw(formula)))
                .isEqualTo("0{,}12345 \\cdot a");
    }

    @Test
    void latexOfNumbers() {
        assertThat(numbers(W.times(X).plus(B))).isEqualTo("-0.3 \\cdot 0.5 + 2");
        assertThat(numbers(X.times(W))).isEqualTo("0.5 \\cdot \\left(-0.3\\right)");
        assertThat(numbers(X.minus(W))).isEqualTo("0.5 - \\left(-0.3\\right)");
        assertThat(numbers(W.squared())).isEqualTo("\\left(-0.3\\right)^{2}");
        assertThat(numbers(GRADIENT.times(X))).isEqualTo("1.5 \\cdot 10^{-7} \\cdot 0.5");
    }

    @Test
    void aDecimalCommaIsNoSeparatorOfAList() {
        Formula softmax = new Function("softmax", 0, 2, z -> 0).of(A, X);
        Decimals comma = Decimals.STANDARD.separatedBy(Decimals.COMMA);
        assertThat(Latex.write(Typesetter.numbers(GoldenTextsTest::value, comma).draw(softmax)))
                .isEqualTo("\\mathrm{softmax}_{2}\\left(0{,}5;0{,}5\\right)");
        assertThat(PlainText.numbers(GoldenTextsTest::value, comma).write(softmax))
                .isEqualTo("softmax[2](0,5; 0,5)");
    }

    @Test
    void whereThereIsLittleRoomASumIsItsFirstTermsAndTheLast() {
        List<Formula> terms = IntStream.rangeClosed(1, 10)
                .mapToObj(k -> of("x" + k, new Name.Letter("x", Integer.toString(k), "", ""), k))
                .toList();
        Formula sum = Formula.sum(terms);
        Typesetter shortened = Typesetter.symbols(GoldenTextsTest::drawn).shortened();
        assertThat(latex(sum)).doesNotContain("dots");
        assertThat(Latex.write(shortened.draw(A.over(sum)))).isEqualTo("\\frac{a}{x_{1} + x_{2} + \\cdots + x_{10}}");
        assertThat(Latex.write(shortened.draw(Formula.sum(terms.subList(0, 4)))))
                .doesNotContain("dots");
        Formula withMistake = Formula.sum(
                List.of(terms.get(0), terms.get(1), terms.get(2), terms.get(3).marked(), terms.get(4), terms.get(5)));
        assertThat(Latex.write(shortened.draw(withMistake)))
                .matches("x_\\{1} \\+ x_\\{2} \\+ .*dots \\+ .*x_\\{4}.* \\+ .*dots \\+ x_\\{6}");
    }

    @Test
    void aLongSumIsItsFirstAndLastTerms() {
        List<Formula> terms = IntStream.rangeClosed(1, 17)
                .mapToObj(k -> of("x" + k, new Name.Letter("x", Integer.toString(k), "", ""), k))
                .toList();
        assertThat(latex(Formula.sum(terms))).isEqualTo("x_{1} + x_{2} + x_{3} + \\cdots + x_{16} + x_{17}");
        assertThat(latex(Formula.sum(terms.subList(0, 16)))).doesNotContain("dots");
        assertThat(latex(new Formula.Call(new Function("softmax", 0, 1, z -> 0), terms)))
                .isEqualTo("\\mathrm{softmax}_{1}\\left(x_{1},x_{2},x_{3},\\cdots,x_{16},x_{17}\\right)");
        assertThat(say(Formula.sum(terms)))
                .isEqualTo("x sub 1 plus x sub 2 plus x sub 3 and so on, 17 terms, plus x sub 17");
    }

    @Test
    void mathMl() {
        assertThat(mathMl(A.minus(Y).times(X)))
                .isEqualTo("<mrow><mrow><mo>(</mo><mrow><mi>a</mi><mo>−</mo><mi>ŷ</mi></mrow><mo>)</mo></mrow>"
                        + "<mo>·</mo><msub><mi>x</mi><mn>1</mn></msub></mrow>");
        assertThat(mathMl(B.over(A)))
                .isEqualTo("<mfrac><msubsup><mi>b</mi><mn>1</mn><mrow><mo lspace=\"0\" rspace=\"0\""
                        + " stretchy=\"false\">[</mo><mn>2</mn><mo lspace=\"0\" rspace=\"0\""
                        + " stretchy=\"false\">]</mo></mrow></msubsup><mi>a</mi></mfrac>");
        assertThat(mathMl(A.negated())).isEqualTo("<mrow><mo form=\"prefix\">−</mo><mi>a</mi></mrow>");
        assertThat(mathMl(Function.SQRT.of(A).squared()))
                .isEqualTo("<msup><mrow><mo>(</mo><msqrt><mi>a</mi></msqrt><mo>)</mo></mrow><mn>2</mn></msup>");
        assertThat(mathMl(Formula.of(new Named("odd", Name.letter("<&>"), 1)))).isEqualTo("<mi>&lt;&amp;&gt;</mi>");
    }

    @Test
    void speech() {
        assertThat(say(W.times(X).plus(B))).isEqualTo("w sub 21 times x sub 1 plus b sub 1 layer 2");
        assertThat(say(A.minus(Y).times(X)))
                .isEqualTo("open parenthesis a minus y hat close parenthesis times x sub 1");
        assertThat(say(GRADIENT)).isEqualTo("partial L by partial w sub 21 of sample 3 in iteration 2");
        assertThat(say(A.over(B))).isEqualTo("a over b sub 1 layer 2");
        assertThat(say(A.plus(Y).over(Formula.constant(3)))).isEqualTo("fraction a plus y hat over 3 end fraction");
        assertThat(say(A.squared())).isEqualTo("a squared");
        assertThat(say(Function.LN.of(A).negated())).isEqualTo("minus natural log of a");
        assertThat(say(Function.derivative("silu", z -> z).of(A))).isEqualTo("SiLU prime of a");
        assertThat(Speech.say(new Name.Call("v", WEIGHT))).isEqualTo("velocity of w sub 21");
        assertThat(Speech.numbers(GoldenTextsTest::value, Decimals.STANDARD).say(W.times(GRADIENT)))
                .isEqualTo("minus 0.3 times 1.5 times 10 to the power of minus 7");
    }

    @Test
    void cases() {
        Formula zero = Formula.constant(0);
        Formula leaky =
                Formula.Cases.of(A, A.isGreater(zero), Formula.constant(0.01).times(A));
        Formula sign = new Formula.Cases(
                List.of(
                        new Formula.Branch(zero, A.isAtMost(Formula.constant(-3))),
                        new Formula.Branch(
                                Formula.constant(1), Function.ABS.of(A.minus(Y)).isAtLeast(B))),
                A.plus(Y));
        assertThat(PlainText.symbols().write(leaky)).isEqualTo("a if a > 0 else 0.01 · a");
        assertThat(PlainText.symbols().write(leaky.times(X))).isEqualTo("(a if a > 0 else 0.01 · a) · x");
        assertThat(PlainText.symbols().write(sign)).isEqualTo("0 if a ≤ (-3) else 1 if abs(a - y) ≥ b else a + y");
        assertThat(latex(leaky))
                .isEqualTo("\\begin{cases} a & \\text{if } a > 0 \\\\ "
                        + "0.01 \\cdot a & \\text{otherwise} \\end{cases}");
        assertThat(latex(sign))
                .isEqualTo("\\begin{cases} 0 & \\text{if } a \\le -3 \\\\ "
                        + "1 & \\text{if } |a - \\hat{y}| \\ge b_{1}^{[2]} \\\\ "
                        + "a + \\hat{y} & \\text{otherwise} \\end{cases}");
        assertThat(mathMl(leaky))
                .isEqualTo("<mrow><mo>{</mo><mtable columnalign=\"left\">"
                        + "<mtr><mtd><mi>a</mi></mtd><mtd><mrow><mtext>if&#xA0;</mtext><mrow><mi>a</mi><mo>&gt;</mo>"
                        + "<mn>0</mn></mrow></mrow></mtd></mtr>"
                        + "<mtr><mtd><mrow><mn>0.01</mn><mo>·</mo><mi>a</mi></mrow></mtd>"
                        + "<mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>");
        assertThat(say(leaky)).isEqualTo("a if a is greater than 0, 0.01 times a otherwise");
        assertThat(say(X.times(leaky)))
                .isEqualTo("x sub 1 times cases a if a is greater than 0, 0.01 times a otherwise end cases");
    }

    @Test
    void lettersAreReadAsTheyAreTyped() {
        assertThat(Map.of(
                        "h1", new Name.Letter("h", "1", "", ""),
                        "W₁", new Name.Letter("W", "1", "", ""),
                        "w_{1,2}^1", new Name.Letter("w", "1,2", "1", ""),
                        "b^(2)_1", new Name.Letter("b", "1", "(2)", ""),
                        "eta", Name.letter("η"),
                        "yhat", Name.letter("ŷ"),
                        "W1[0][1]", new Name.Letter("W", "1", "", "[0][1]")))
                .allSatisfy((text, letter) -> assertThat(LetterText.read(text)).isEqualTo(letter));
        assertThat(LetterText.parse("2w")).isEmpty();
        for (String text : List.of("w_{1,2}^1", "z_{h1}", "b_1^(2)", "W_1[0][1]")) {
            assertThat(LetterText.read(LetterText.write(LetterText.read(text)))).isEqualTo(LetterText.read(text));
        }
    }

    private static Formula of(String name, Name drawn, double value) {
        return Formula.of(new Named(name, drawn, value));
    }

    private static Name drawn(Symbol symbol) {
        return symbol instanceof Named named ? named.drawn() : Name.letter(symbol.name());
    }

    private static double value(Symbol symbol) {
        return symbol instanceof Named named ? named.value() : Double.NaN;
    }

    @Test
    void scriptsAreWrittenWithUnicodesDigitsOnlyWhereItHasAllOfThem() {
        assertThat(LetterText.withScripts("new w_21#2")).isEqualTo("new w₂₁#2");
        assertThat(LetterText.withScripts("dL/db^(1)")).isEqualTo("dL/db⁽¹⁾");
        assertThat(LetterText.withScripts("dL/dW_{1,3,2}")).isEqualTo("dL/dW₁,₃,₂");
        assertThat(LetterText.withScripts("y_true")).isEqualTo("y_true");
        assertThat(LetterText.read("b⁽¹⁾")).isEqualTo(LetterText.read("b^(1)"));
        assertThat(LetterText.read("w₂₁")).isEqualTo(LetterText.read("w_21"));
    }

    @Test
    void matrices() {
        Formula dot = Formula.Entry.of(List.of(X, A), List.of(W, Y));
        Formula.Entry outer = new Formula.Entry(Array.ofColumn(List.of(X, A)), Array.ofRow(List.of(W, Y)), 2, 1, 1);
        assertThat(latex(dot.plus(B)))
                .isEqualTo("\\begin{bmatrix} x_{1} & a \\end{bmatrix}"
                        + "\\begin{bmatrix} w_{21} \\\\ \\hat{y} \\end{bmatrix} + b_{1}^{[2]}");
        assertThat(latex(outer))
                .isEqualTo("\\left(\\begin{bmatrix} x_{1} \\\\ a \\end{bmatrix}"
                        + "\\begin{bmatrix} w_{21} & \\hat{y} \\end{bmatrix}\\right)_{2,1}");
        assertThat(numbers(dot))
                .isEqualTo("\\begin{bmatrix} 0.5 & 0.5 \\end{bmatrix}\\begin{bmatrix} -0.3 \\\\ 1 \\end{bmatrix}");
        assertThat(mathMl(dot))
                .isEqualTo("<mrow><mrow><mo>[</mo><mtable><mtr><mtd><msub><mi>x</mi><mn>1</mn></msub></mtd>"
                        + "<mtd><mi>a</mi></mtd></mtr></mtable><mo>]</mo></mrow><mrow><mo>[</mo><mtable><mtr><mtd>"
                        + "<msub><mi>w</mi><mn>21</mn></msub></mtd></mtr><mtr><mtd><mi>ŷ</mi></mtd></mtr></mtable>"
                        + "<mo>]</mo></mrow></mrow>");
        assertThat(say(dot.plus(B)))
                .isEqualTo("row x sub 1, a end row times column w sub 21, y hat end column plus b sub 1 layer 2");
        assertThat(say(outer))
                .isEqualTo("entry 2, 1 of column x sub 1, a end column times row w sub 21, y hat end row");
        assertThat(dot.evaluate(GoldenTextsTest::value)).isEqualTo(0.5 * -0.3 + 0.5 * 1);
        assertThat(outer.evaluate(GoldenTextsTest::value)).isEqualTo(0.5 * -0.3);
    }

    @Test
    void ofALargeMatrixTheFirstAndLastEntriesAreDrawn() {
        List<Formula> entries = IntStream.rangeClosed(1, 7)
                .mapToObj(k -> of("x" + k, new Name.Letter("x", Integer.toString(k), "", ""), k))
                .toList();
        assertThat(latex(Formula.Entry.of(entries, entries)))
                .isEqualTo("\\begin{bmatrix} x_{1} & x_{2} & x_{3} & \\cdots & x_{6} & x_{7} \\end{bmatrix}"
                        + "\\begin{bmatrix} x_{1} \\\\ x_{2} \\\\ x_{3} \\\\ \\vdots \\\\ x_{6} \\\\ x_{7}"
                        + " \\end{bmatrix}");
        assertThat(Formula.Entry.of(entries, entries).evaluate(GoldenTextsTest::value))
                .isEqualTo(1 + 4 + 9 + 16 + 25 + 36 + 49);
    }

    private static String latex(Formula formula) {
        return Latex.write(Typesetter.symbols(GoldenTextsTest::drawn).draw(formula));
    }

    private static String latex(Name name) {
        return Latex.write(Typesetter.draw(name));
    }

    private static String numbers(Formula formula) {
        return Latex.write(
                Typesetter.numbers(GoldenTextsTest::value, Decimals.STANDARD).draw(formula));
    }

    private static String mathMl(Formula formula) {
        return MathMl.write(Typesetter.symbols(GoldenTextsTest::drawn).draw(formula))
                .replaceFirst("<math [^>]*>", "")
                .replace("</math>", "");
    }

    private static String say(Formula formula) {
        return Speech.symbols(GoldenTextsTest::drawn).say(formula);
    }
}
