package chalkgrad.notation;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.AllQuantities;
import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
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
import chalkgrad.pass.Form;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.xml.sax.InputSource;

/// Every formula of every step, in every form and notation.
class FormulaTextsTest {
    private static final double TOLERANCE = 1e-9;
    private static final double ROUNDING = 1e-12;

    static Stream<Document> documents() {
        return Stream.concat(
                Trials.some(3, WorkedNetworks.all()).stream(),
                Stream.concat(
                        RandomDocuments.many(Trials.of(4, 40), 77), RandomDocuments.inTraining(Trials.of(1, 12), 77)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theValueOfEveryFormulaIsTheNumberOfThePass(Document document) {
        var run = new Run(document);
        var derivation = run.derivation();
        everyForm(document, derivation).forEach(told -> {
            Quantity quantity = told.quantity;
            Formula formula = told.formula;
            double size = formula.symbols().stream()
                    .mapToDouble(symbol -> Math.abs(run.value(symbol)))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
            double number = run.value(quantity);
            double value = formula.evaluate(run::value);
            assertThat(value == number
                            || Math.abs(value - number) <= ROUNDING + TOLERANCE * Math.max(Math.abs(number), size))
                    .as("%s = %s, but %s gives %s", quantity, number, formula, value)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCanonicalPlainTextReadsBackAsTheSameFormula(Document document) {
        var derivation = new Run(document).derivation();
        everyForm(document, derivation).forEach(told -> {
            Formula formula = told.formula;
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
        var derivation = run.derivation();
        var names = new CourseNames(document);
        var symbols = Typesetter.symbols(names::name);
        var numbers = Typesetter.numbers(run::value, Decimals.STANDARD);
        Set<String> latex = new HashSet<>();
        Set<String> shapes = new HashSet<>();
        everyForm(document, derivation).forEach(told -> {
            Formula formula = told.formula;
            Typeset typeset = Typeset.equation(
                    List.of(Typesetter.draw(names.name(told.quantity)), symbols.draw(formula), numbers.draw(formula)));
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

    @Test
    void sumsOverLayersAndSamplesHaveAFormWithMatrices() {
        assertThat(withMatrices("seed001-regression", Quantity.preActivation(1, 2)))
                .isEqualTo("[x[1], x[2]] · [w1[1,2]; w1[2,2]] + b1[2]");
        assertThat(withMatrices("seed001-regression", Quantity.weight(1, 1, 2).gradient()))
                .isEqualTo("([x[1]; x[2]] · [dL/dz1[1], dL/dz1[2]])_{0,1}");
        assertThat(withMatrices("seed000-q3-softmax", Quantity.delta(2, 1)))
                .isEqualTo("[dL/da2[1], dL/da2[2]] · [da2[1]/dz2[1]; da2[2]/dz2[1]]");
        assertThat(withMatrices("seed000-q3-softmax", Quantity.activationGradient(0, 2)))
                .isEqualTo("[dL/dz1[1], dL/dz1[2]] · [w1[2,1]; w1[2,2]]");
        assertThat(withMatrices(
                        "seed003-silu-momentum", Quantity.weight(2, 2, 1).gradient()))
                .isEqualTo("[dL/dz2[1]@1, dL/dz2[1]@2, dL/dz2[1]@3] · [a1[2]@1; a1[2]@2; a1[2]@3] / 3");
    }

    /// Matrices stand in the order in which the course prints them, and their entries are counted as it counts.
    private static String withMatrices(String network, Quantity quantity) {
        Document document = WorkedNetworks.open(network);
        var derivation = new Run(document).derivation();
        return derivation.forms(quantity).stream()
                .filter(form -> form.way() == Form.Way.MATRICES)
                .map(form -> PlainText.symbols().write(form.formula()))
                .collect(Collectors.joining(" / "));
    }

    private static Stream<Told> everyForm(Document document, Derivation derivation) {
        return AllQuantities.computed(document)
                .flatMap(quantity ->
                        derivation.forms(quantity).stream().map(form -> new Told(quantity, form.formula())));
    }

    /// One way to write a number.
    private record Told(Quantity quantity, Formula formula) {}

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
