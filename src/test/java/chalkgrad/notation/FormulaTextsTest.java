package chalkgrad.notation;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.AllQuantities;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.exchange.NotationChoices;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Latex;
import chalkgrad.formula.MathMl;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Speech;
import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typesetter;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.xml.sax.InputSource;

/// Every formula of every step, in every form and notation.
class FormulaTextsTest {
    private static final double TOLERANCE = 1e-9;
    private static final double ROUNDING = 1e-12;

    static Stream<Document> documents() {
        return Stream.concat(WorkedNetworks.all().stream(), RandomDocuments.many(40, 77));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theValueOfEveryFormulaIsTheNumberOfThePass(Document document) {
        var run = new Run(document);
        var derivation = new Derivation(run, new Timeline(document));
        AllQuantities.computed(document).forEach(quantity -> {
            Formula formula = derivation.formula(quantity).orElseThrow();
            double size = formula.symbols().stream()
                    .mapToDouble(symbol -> Math.abs(run.value(symbol)))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
            double number = run.value(quantity);
            double told = formula.evaluate(run::value);
            assertThat(told == number
                            || Math.abs(told - number) <= ROUNDING + TOLERANCE * Math.max(Math.abs(number), size))
                    .as("%s = %s, but the formula gives %s", quantity, number, told)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCanonicalPlainTextReadsBackAsTheSameFormula(Document document) {
        var derivation = new Derivation(new Run(document), new Timeline(document));
        AllQuantities.computed(document).forEach(quantity -> {
            Formula formula = derivation.formula(quantity).orElseThrow();
            String text = PlainText.symbols().write(formula);
            assertThat(CanonicalFormula.read(document, text)).as(text).isEqualTo(formula);
        });
    }

    static Stream<Document> inEveryNotation() {
        return Stream.concat(WorkedNetworks.all().stream(), RandomDocuments.many(3, 5))
                .flatMap(document ->
                        NotationChoices.of(document).stream().map(choice -> document.with(choice.notation())));
    }

    @ParameterizedTest
    @MethodSource("inEveryNotation")
    void latexIsAcceptedMathMlIsWellFormedAndSpeechHasNoSigns(Document document) {
        var run = new Run(document);
        var derivation = new Derivation(run, new Timeline(document));
        var names = new CourseNames(document);
        var symbols = Typesetter.symbols(names::name);
        var numbers = Typesetter.numbers(run::value, Decimals.STANDARD);
        Set<String> latex = new HashSet<>();
        Set<String> shapes = new HashSet<>();
        AllQuantities.computed(document).forEach(quantity -> {
            Formula formula = derivation.formula(quantity).orElseThrow();
            Typeset typeset = Typeset.equation(
                    List.of(Typesetter.draw(names.name(quantity)), symbols.draw(formula), numbers.draw(formula)));
            String text = Latex.write(typeset);
            if (shapes.add(text.replaceAll("\\d+", "0"))) {
                latex.add(text);
            }
            assertWellFormed(MathMl.write(typeset));
            assertThat(Speech.symbols(names::name).say(formula)
                            + Speech.numbers(run::value, Decimals.STANDARD).say(formula))
                    .matches("[\\p{L}\\p{N}., \\p{M}]+");
        });
        latex.forEach(FormulaTextsTest::assertAccepted);
    }

    private static void assertAccepted(String latex) {
        assertThat(new TeXFormula(latex)).as(latex).isNotNull();
    }

    private static void assertWellFormed(String xml) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }
}
