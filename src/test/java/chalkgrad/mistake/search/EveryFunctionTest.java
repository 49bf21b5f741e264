package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.AllQuantities;
import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.pass.ByHand;
import chalkgrad.pass.Form;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.training.GradientChecker;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What follows for every activation and every loss that is registered, without a word about any of them.
class EveryFunctionTest {
    /// Each activation in a hidden layer, and at the outputs with each loss that it fits.
    static Stream<Arguments> documents() {
        return Activations.ALL.stream()
                .flatMap(activation ->
                        Losses.ALL.stream().map(loss -> Arguments.of(activation, loss, document(activation, loss))));
    }

    private static Document document(Activation activation, Loss loss) {
        Activation output = Stream.concat(Stream.of(activation), Activations.ALL.stream())
                .filter(one -> RandomDocuments.fits(loss, one))
                .findFirst()
                .orElseThrow();
        return document(activation, output, loss);
    }

    private static Document document(Activation hidden, Activation output, Loss loss) {
        return Blueprint.of(2, loss, new Layer(2, hidden, false), new Layer(2, output, false))
                .build(new Random(4));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFormOfEveryNumberGivesItsValueAlsoByHand(Activation activation, Loss loss, Document document) {
        var run = new Run(document);
        var byHand = new ByHand(run, run.derivation(), 9);
        AllQuantities.computed(document).forEach(quantity -> {
            double number = run.value(quantity);
            List<Form> forms = run.derivation().forms(quantity);
            assertThat(forms).as(quantity.name()).isNotEmpty();
            forms.forEach(form ->
                    assertThat(form.formula().evaluate(run::value)).isCloseTo(number, within(1e-9 * Math.abs(number))));
            assertThat(byHand.value(quantity)).as(quantity.name()).isCloseTo(number, within(1e-5));
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyGradientAgreesWithDifferencesOfTheLossOrSaysWhyNot(Activation activation, Loss loss, Document document) {
        var checker = new GradientChecker(new Run(document));
        assertThat(AllQuantities.computed(document)
                        .filter(quantity -> quantity.kind().isGradient())
                        .map(checker::check))
                .allMatch(check -> check.isExplained());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aRightNumberIsRight(Activation activation, Loss loss, Document document) {
        var run = new Run(document);
        var diagnosis = new Diagnosis(document);
        assertThat(AllQuantities.computed(document)
                        .map(quantity -> diagnosis.of(answer(quantity, run.value(quantity)))))
                .allMatch(finding -> finding.verdict() == Verdict.RIGHT);
    }

    static Stream<Document> hiddenLayers() {
        return Activations.ALL.stream()
                .filter(activation -> activation.isElementwise() && !activation.equals(Activations.IDENTITY))
                .map(hidden -> document(hidden, Activations.IDENTITY, Losses.ALL.getFirst()));
    }

    @ParameterizedTest
    @MethodSource("hiddenLayers")
    void aDerivativeLeftOutIsNamed(Document document) {
        var run = new Run(document);
        int curved = run.value(Quantity.activationDerivative(1, 1)) == 1 ? 2 : 1;
        double gradient = run.value(Quantity.activationGradient(1, curved));
        assertThat(ids(document, Quantity.delta(1, curved), gradient)).contains("derivative-dropped");
    }

    static Stream<Arguments> otherLosses() {
        return Losses.ALL.stream()
                .flatMap(own -> Losses.ALL.stream()
                        .filter(other -> !other.name().equals(own.name()))
                        .filter(other -> other.targets() == own.targets())
                        .map(other -> Arguments.of(document(Activations.IDENTITY, own), other)));
    }

    @ParameterizedTest
    @MethodSource("otherLosses")
    void theNumberOfAnotherLossIsNamed(Document document, Loss other) {
        double wrong = new Run(document.withLoss(other)).loss(1);
        if (Math.abs(wrong - new Run(document).loss(1)) > 1e-3) {
            assertThat(ids(document, Quantity.loss(), wrong)).contains("wrong-loss");
        }
    }

    private static Stream<String> ids(Document document, Quantity quantity, double number) {
        return new Diagnosis(document)
                .of(answer(quantity, number)).explanations().stream().map(Explanation::id);
    }

    private static Answer answer(Quantity quantity, double number) {
        String printed = String.format(Locale.ROOT, "%.9e", number);
        return new Answer(quantity.name(), WrittenNumber.of(printed), new ExpectedNumber.OfRun(quantity));
    }
}
