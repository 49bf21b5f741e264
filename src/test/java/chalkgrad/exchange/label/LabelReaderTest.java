package chalkgrad.exchange.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.pass.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What labels say, without any network.
class LabelReaderTest {
    private static final LabelReader READER = new LabelReader(new Lexicon(Map.of()), true);

    private static Meaning first(String label) {
        return READER.read(label).getFirst();
    }

    private static Set<Kind> kinds(String names) {
        var kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(names.split(" ", -1)).map(Kind::valueOf).forEach(kinds::add);
        return kinds;
    }

    @ParameterizedTest
    @ValueSource(strings = {"grads[\"dA3\"]", "grads dA3", "gradients['dA3']"})
    void gradsAreNoGradientOfSWhereACourseHasThatLetter(String label) {
        var reader = new LabelReader(new Lexicon(Map.of("s", Set.of(Kind.PRE_ACTIVATION))), false);
        assertThat(reader.read(label)).noneMatch(meaning -> meaning.kinds().equals(Set.of(Kind.PRE_ACTIVATION)));
    }

    @ParameterizedTest
    @CsvSource({
        "net_h1, PRE_ACTIVATION",
        "h1_net, PRE_ACTIVATION",
        "in_o2, PRE_ACTIVATION",
        "h2_in, PRE_ACTIVATION",
        "hidden1_input, PRE_ACTIVATION",
        "neth1, PRE_ACTIVATION",
        "z_h1, PRE_ACTIVATION",
        "z_out, PRE_ACTIVATION",
        "pre_h2, PRE_ACTIVATION",
        "net_{o2}, PRE_ACTIVATION",
        "net input of h2, PRE_ACTIVATION",
        "net o1, PRE_ACTIVATION",
        "netH1, PRE_ACTIVATION",
        "hiddenInput1, PRE_ACTIVATION",
        "output_layer_input, PRE_ACTIVATION",
        "hidden_layer_output, ACTIVATION",
        "output of h1, ACTIVATION",
        "input_layer, INPUT",
        "out_h1, ACTIVATION",
        "o1_out, ACTIVATION",
        "act_h2, ACTIVATION",
        "outo1, ACTIVATION",
        "a_h1, ACTIVATION",
        "hidden1_output, ACTIVATION",
        "y_hat1, ACTIVATION",
        "y_pred_2, ACTIVATION",
        "y_true_1, TARGET",
        "delta_o1, DELTA",
        "o2_delta, DELTA",
        "δo1, DELTA",
        "E_o1, LOSS LOSS_TERM",
        "E_total, LOSS LOSS_TERM"
    })
    void whatStandsBesideANameIsPartOfIt(String label, String kinds) {
        Meaning meaning = first(label);
        assertThat(meaning.kinds()).isEqualTo(kinds(kinds));
        assertThat(meaning.aspect()).isEqualTo(Aspect.VALUE);
        assertThat(meaning.doubt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"w5+", "w5'", "w_5^+", "w5_new", "new_w5", "updated w5", "w5_neu", "w5_next"})
    void aMarkedParameterIsTheNewOne(String label) {
        Meaning meaning = first(label);
        assertThat(meaning.aspect()).isEqualTo(Aspect.NEW);
        assertThat(meaning.kinds()).containsExactly(Kind.WEIGHT);
        assertThat(meaning.digits()).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w5_old", "old_w5", "w5 before the update"})
    void theOldParameterIsTheParameter(String label) {
        assertThat(first(label).aspect()).isEqualTo(Aspect.VALUE);
        assertThat(first(label).digits()).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Δw5",
                "delta_w5",
                "w5_step",
                "change in w5",
                "weight change of w5",
                "lr * dw5",
                "-eta * grad_w5",
                "w5_new - w5",
                "Änderung von w5"
            })
    void aChangeOfAParameterIsAStep(String label) {
        assertThat(first(label).aspect()).isEqualTo(Aspect.STEP);
        assertThat(first(label).kinds()).containsExactly(Kind.WEIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W1 - lr * dW1", "W1 - 0.1 * grad_W1", "W1 + lr * delta_W1"})
    void aFormulaOfTheUpdateIsTheNewParameter(String label) {
        assertThat(first(label).aspect()).isEqualTo(Aspect.NEW);
        assertThat(first(label).digits()).containsExactly(1);
    }

    @Test
    void theStepOfAParameterMayAlsoBeItsGradientAndThatOfALayerIsItsDelta() {
        assertThat(READER.read("delta_W2")).extracting(Meaning::aspect).containsExactly(Aspect.STEP, Aspect.GRADIENT);
        assertThat(first("delta2").kinds()).containsExactly(Kind.DELTA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f'(z2)",
                "f2'(z2)",
                "sigmoid'(z2)",
                "sigmoid derivative of z2",
                "dsigmoid(z2)",
                "mish'(z2)",
                "f_prime(net2)",
                "a2_prime",
                "da2/dz2",
                "da2_dz2",
                "da2dz2",
                "a2 * (1 - a2)",
                "out_2(1 - out_2)"
            })
    void theDerivativeOfAnActivationIsASlope(String label) {
        assertThat(first(label).aspect()).isEqualTo(Aspect.SLOPE);
        assertThat(first(label).digits()).containsExactly(2);
    }

    @Test
    void anErrorMayBeADifferenceOrTheLoss() {
        assertThat(READER.read("l2_error")).extracting(Meaning::aspect).containsExactly(Aspect.ERROR, Aspect.VALUE);
        assertThat(READER.read("Fehler")).extracting(Meaning::aspect).containsExactly(Aspect.ERROR, Aspect.VALUE);
        assertThat(READER.read("total squared error"))
                .extracting(Meaning::aspect)
                .containsExactly(Aspect.VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accuracy", "Train acc", "learning rate", "lr", "Epoch", "iteration", "time", "recall"})
    void whatIsNothingOfANetworkSaysSo(String label) {
        assertThat(READER.read(label)).extracting(Meaning::aspect).containsExactly(Aspect.OTHER);
    }

    @Test
    void aCostAfterAnIterationIsNotTheOneAfterTheUpdate() {
        assertThat(first("Cost after iteration 3").aspect()).isEqualTo(Aspect.VALUE);
        assertThat(first("cost after the update").aspect()).isEqualTo(Aspect.NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "∂E_total/∂out_o1, GRADIENT, ACTIVATION",
        "∂E/∂net_h1, GRADIENT, PRE_ACTIVATION",
        "dE_dw5, GRADIENT, WEIGHT",
        "dEdw5, GRADIENT, WEIGHT",
        "∂net_o1/∂w5, LOCAL, WEIGHT",
        "\\frac{\\partial E_{total}}{\\partial w_5}, GRADIENT, WEIGHT",
        "'\\dfrac{\\partial L}{\\partial \\mathbf{W}_{1}}', GRADIENT, WEIGHT"
    })
    void derivativesAreReadWithTheirAffixes(String label, Aspect aspect, Kind kind) {
        assertThat(first(label).aspect()).isEqualTo(aspect);
        assertThat(first(label).kinds()).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dL/u_1", "dE/w5", "L/dw1"})
    void aDerivativeWithoutOneOfItsSignsMeansNothing(String label) {
        assertThat(READER.read(label)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo_h1", "w5_foo", "aaaa/b", "net_h1*2", "x @ W1 + b1", "2 * w5"})
    void whatIsNotUnderstoodWhollyIsDoubtful(String label) {
        assertThat(first(label).doubt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_1", "[1]", "^2", "'", "{", "\\frac{", "(", " - ", "d/d", "net_", "\u0302", "∂", "d"})
    void longAndDeepLabelsTakeNoTime(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (String label : List.of("w" + part.repeat(50_000), part.repeat(50_000) + "w")) {
                READER.read(label);
                READER.aspect(label);
                PlainLabel.of(label);
                LabelWord.of(label);
            }
        });
    }
}
