package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.AllQuantities;
import chalkgrad.Blueprint;
import chalkgrad.Findings;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.training.GradientCheck.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {
    static Stream<Document> documents() {
        return Stream.of(
                        WorkedNetworks.all().stream(),
                        RandomDocuments.many(150, 23),
                        RandomDocuments.wired(60, 24),
                        RandomDocuments.inTraining(60, 25))
                .flatMap(documents -> documents);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyGradientOfEverySampleAndOfTheBatchAgreesOrDiffersForAReason(Document document) {
        var checker = new GradientChecker(new Run(document));
        AllQuantities.computed(document)
                .filter(quantity -> quantity.kind().isGradient())
                .forEach(gradient -> {
                    GradientCheck check = checker.check(gradient);
                    assertThat(check.isExplained()).as(check.toString()).isTrue();
                });
    }

    @Test
    void theParametersOfTheWorkedNetworksAgree() {
        double largest = 0;
        for (Document document : WorkedNetworks.all()) {
            List<GradientCheck> checks =
                    new GradientChecker(new Run(document)).parameters(1).toList();
            assertThat(checks).hasSize((int) document.network().parameterCount());
            for (GradientCheck check : checks) {
                if (check.verdict() == Verdict.AGREES) {
                    largest = Math.max(largest, check.relativeDifference());
                } else {
                    // 0 in theory: the sum over a softmax layer with one bias, and saturated outputs
                    assertThat(Math.abs(check.value())).as(check.toString()).isLessThan(1e-9);
                }
            }
        }
        Findings.note("gradient check", "largest relative difference of the worked networks " + largest);
        assertThat(largest).isLessThan(1e-6);
    }

    /// L = (relu(w) - 1)² has the slopes 0 on the left and -2 on the right of w = 0.
    @Test
    void aKinkIsToldAsOne() {
        GradientCheck check = check("relu", "sum_squared_error", 0, 1);
        assertThat(check.value()).isZero();
        assertThat(check.slope()).isCloseTo(-1, within(1e-4));
        assertThat(check.verdict()).isEqualTo(Verdict.KINK);
        assertThat(check.isExplained()).isTrue();
    }

    /// A step function jumps at 0 and is flat elsewhere; the other two have different slopes on both sides.
    @ParameterizedTest
    @CsvSource({
        "step, sum_squared_error, 0, 1, JUMP",
        "step, sum_squared_error, 0.5, 1, AGREES",
        "hard_sigmoid, sum_squared_error, 3, 0, KINK",
        "hard_sigmoid, sum_squared_error, -3, 1, KINK",
        "identity, hinge, 1, 1, KINK",
        "identity, hinge, -0.5, -1, AGREES"
    })
    void aJumpOrKinkOfAnActivationOrALossIsToldAsOne(
            String activation, String loss, double weight, double target, Verdict verdict) {
        assertThat(check(activation, loss, weight, target).verdict()).isEqualTo(verdict);
    }

    /// The cases of ELU meet with the same slope at 0, those of Huber's loss at an error of δ = 1.
    @ParameterizedTest
    @CsvSource({"elu, sum_squared_error, 0, 1", "identity, huber, 2, 1", "identity, huber, 0, 1"})
    void casesThatMeetWithTheSameSlopeAreNoKink(String activation, String loss, double weight, double target) {
        assertThat(check(activation, loss, weight, target).verdict()).isIn(Verdict.AGREES, Verdict.CURVATURE);
    }

    @Test
    void aKinkNearbyIsAvoidedByASmallerStep() {
        GradientCheck check = check("relu", "sum_squared_error", 1e-6, 1);
        assertThat(check.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(check.step()).isLessThan(1e-6);
    }

    /// tanh'(15) is about 4 e^-30 = 4e-13: the loss of 1/8 changes by less than its last digits.
    @Test
    void whatDrownsInRoundingIsToldAsCancellation() {
        GradientCheck check = check("tanh", "half_squared_error", 15, 0.5);
        assertThat(check.value()).isNotZero();
        assertThat(check.verdict()).isEqualTo(Verdict.CANCELLATION);
    }

    /// A wrong gradient is not talked away: that of another network's loss.
    @Test
    void aWrongGradientHasNoReason() {
        Document document = WorkedNetworks.open("seed001-regression");
        Quantity gradient = Quantity.weightGradient(1, 1, 2);
        var line = new LossLine(document, new Run(document).pass(1), gradient);
        double slope = (line.at(1e-5).loss() - line.at(-1e-5).loss()) / 2e-5;
        assertThat(slope).isCloseTo(0.432, within(1e-9));
        assertThat(new GradientChecker(new Run(document))
                        .check(gradient, 0.5184)
                        .verdict())
                .isEqualTo(Verdict.DISAGREES);
    }

    private static GradientCheck check(String activation, String loss, double weight, double target) {
        Document document = Blueprint.of(
                        1,
                        Losses.named(loss).orElseThrow(),
                        new Layer(1, Activations.named(activation).orElseThrow(), false))
                .build(
                        new Parameters(List.of(Matrix.row(new double[] {weight})), List.of(Matrix.row(new double[1]))),
                        List.of(new Sample(Matrix.row(new double[] {1}), Matrix.row(new double[] {target}))));
        return new GradientChecker(new Run(document)).check(Quantity.weightGradient(1, 1, 1));
    }
}
