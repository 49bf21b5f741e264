package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.catalogue.Assignment;
import chalkgrad.mistake.catalogue.Catalogue;
import chalkgrad.mistake.catalogue.Variant;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Extent;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import chalkgrad.table.Role;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A replay without a mistake is the run itself, and one with mistakes ends.
class ReplayTest {
    private static final long MOST_STEPS = 3000;

    static Stream<Document> documents() {
        return Stream.concat(
                        RandomDocuments.many(Trials.of(25, 150), 20261128),
                        RandomDocuments.inTraining(Trials.of(8, 40), 20261128))
                .filter(document -> !hasVanishingGradient(document));
    }

    /// The gradient of a tied bias before a softmax is zero but for rounding, which some optimizers blow up.
    private static boolean hasVanishingGradient(Document document) {
        return document.network().layers().stream()
                .anyMatch(layer -> layer.tiedBias() && !layer.activation().isElementwise());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void withoutAMistakeEveryNumberIsThatOfTheRun(Document document) {
        assertSame(document);
    }

    /// Weights so large that activations are rounded to 0 or 1, and logarithms of them are lost.
    @ParameterizedTest
    @MethodSource("documents")
    void soItIsWhereActivationsAreRoundedToZeroOrOne(Document document) {
        for (double weight : new double[] {38, -38, 800, -800, 1000, 1e-160}) {
            Document extreme = document;
            for (int j = 1; j <= document.network().size(document.network().depth()); j++) {
                extreme = new Edit.SetWeight(document.network().depth(), 1, j, weight * (j % 2 == 0 ? -1 : 1))
                        .applyTo(extreme);
            }
            assertSame(extreme);
        }
    }

    private static void assertSame(Document document) {
        var run = new Run(document);
        var replay = new Replay(run);
        for (Quantity quantity : quantities(document)) {
            assertThat(replay.number(quantity))
                    .as(quantity.name())
                    .matches(number -> isSame(number, run.value(quantity), quantity), "is " + run.value(quantity));
        }
    }

    /// Bit for bit in the first iteration; sums over samples, and what follows from them, but for their order.
    private static boolean isSame(double p, double q, Quantity quantity) {
        boolean ofSample = quantity.kind().scope() == Kind.Scope.SAMPLE && quantity.iteration() == 1;
        double slack = ofSample ? 0 : 1e-11 * Math.max(Math.abs(p), Math.abs(q)) + 4e-15;
        return Double.compare(p + 0.0, q + 0.0) == 0 || Math.abs(p - q) <= slack;
    }

    private static List<Quantity> quantities(Document document) {
        var timeline = new Timeline(document);
        return LongStream.range(0, Math.min(MOST_STEPS, timeline.length()))
                .mapToObj(k -> timeline.step(k).makes())
                .toList();
    }

    /// The new weights taken for the gradient, and the gradient taken for the step: each waits for the other.
    @ParameterizedTest
    @ValueSource(strings = {"z2[1]#2", "a2[1]#2", "L#2", "z1[1]#2"})
    void twoMistakesThatTakeFromEachOtherAreNoPass(String name) {
        Document document =
                NetworkText.parse("1-1-1 sigmoid half_squared_error seed 3").toDocument();
        Quantity quantity = quantity(document, name);
        String printed = "0.123456789";
        Finding finding = new Diagnosis(document)
                .of(new Answer("1", WrittenNumber.of(printed), new ExpectedNumber.OfRun(quantity)));
        assertThat(finding.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(finding.right()).isEqualTo(new Run(document).value(quantity));
    }

    /// In z, a column of biases meets a row and gives a matrix; in that matrix, rows of the next mistake do not fit.
    @Test
    void mistakesWhoseShapesDoNotMeetLeaveNoNumber() {
        Document document =
                NetworkText.parse("2-3-2 sigmoid half_squared_error").toDocument();
        var right = new Replay(new Run(document));
        Change column = at -> at.with(Role.BIASES, 1, at.b().transpose()).unchanged();
        Change row = at -> at.unchanged().plus(Matrix.row(1, 2));
        Replay wrong = right.with(
                List.of(new Exchange(Role.PRE_ACTIVATION, 1, column), new Exchange(Role.ACTIVATION, 1, row)),
                new Extent(1, 0));
        assertThat(wrong.array(Quantity.preActivation(1, 1))).matches(z -> z.rows() == 3 && z.columns() == 3);
        assertThat(wrong.array(Quantity.activation(1, 1))).matches(Matrix::isNone);
        assertThat(wrong.number(Quantity.activation(1, 1))).isNaN();
        assertThat(wrong.number(Quantity.loss())).isNaN();
        assertThat(wrong.number(Quantity.weight(2, 1, 1))).isEqualTo(right.number(Quantity.weight(2, 1, 1)));
    }

    /// The gradient of a layer's biases is taken for the change, which is computed from it.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsComputedFromItselfIsNotThereWhicheverNumberIsAskedFirst(boolean biasFirst) {
        Document document =
                NetworkText.parse("1-1-1 sigmoid half_squared_error").toDocument();
        Change after = at -> at.of(Role.NEW_BIASES, 1).isNone() ? Matrix.number(1) : Matrix.number(2);
        Replay wrong = new Replay(new Run(document))
                .with(List.of(new Exchange(Role.REDUCED_BIAS_GRADIENT, 1, after)), new Extent(1, 0));
        Quantity bias = quantity(document, "new b1[1]");
        Quantity gradient = quantity(document, "dL/db1[1]");
        for (Quantity each : biasFirst ? List.of(bias, gradient) : List.of(gradient, bias)) {
            assertThat(wrong.number(each)).as(each.name()).isNaN();
        }
    }

    /// Whatever shapes two mistakes leave, every number is a number or is not there.
    @ParameterizedTest
    @MethodSource("fewDocuments")
    void anyTwoMistakesCanBeMadeTogether(Document document) {
        var random = new Random(20261128);
        var assignment = new Assignment(document);
        List<Variant> variants = Catalogue.ALL.stream()
                .flatMap(mistake -> mistake.variants(assignment).stream())
                .toList();
        List<Quantity> quantities = quantities(document);
        var right = new Replay(new Run(document));
        for (int k = 0; k < 200; k++) {
            Replay wrong = right.with(any(variants, random).exchanges(), new Extent(1, 0))
                    .with(any(variants, random).exchanges(), new Extent(1, 0));
            assertThatCode(() -> wrong.number(any(quantities, random))).doesNotThrowAnyException();
        }
    }

    static Stream<Document> fewDocuments() {
        return RandomDocuments.many(Trials.of(10, 40), 7);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Quantity quantity(Document document, String name) {
        try {
            return new QuantityNames(document).parse(name);
        } catch (NameException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLateIterationNeedsNoDeeperStackThanAnEarlyOne() {
        Document document = new TrainingEdit.SetIterations(4000)
                .applyTo(NetworkText.parse("2-2-1 sigmoid half_squared_error seed 3")
                        .toDocument());
        var right = new Replay(new Run(document));
        Replay wrong = right.with(anyVariant(document).exchanges(), new Extent(1, 0));
        assertThat(wrong.number(Quantity.loss().at(0, 4000))).isFinite();
    }

    private static Variant anyVariant(Document document) {
        return Catalogue.ALL.getFirst().variants(new Assignment(document)).getFirst();
    }
}
