package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Rules;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Huber;
import chalkgrad.network.Initialisation;
import chalkgrad.pass.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTextTest {
    @ParameterizedTest
    @CsvSource({
        "2 4 1 tanh sigmoid, tanh sigmoid, binary_cross_entropy",
        "'2, 4, 1 tanh sigmoid', tanh sigmoid, binary_cross_entropy",
        "2-4-2 relu softmax, relu softmax, categorical_cross_entropy",
        "2-4-4-1 tanh identity, tanh tanh identity, half_squared_error",
        "2-4-4-1 tanh relu sigmoid, tanh relu sigmoid, binary_cross_entropy",
        "2-3 softmax, softmax, categorical_cross_entropy",
        "4-3-10 softmax, sigmoid softmax, categorical_cross_entropy",
        "4-3-3-2 softmax half_squared_error, sigmoid sigmoid softmax, half_squared_error",
        "4-3-2 softmax softmax, softmax softmax, categorical_cross_entropy",
        "2-4-2, sigmoid softmax, categorical_cross_entropy",
        "2-4-1, sigmoid identity, half_squared_error",
        "2-4-1 relu binary-cross-entropy, relu sigmoid, binary_cross_entropy",
        "2-4-2 relu identity sum_squared_error, relu identity, sum_squared_error"
    })
    void whatIsNotSaidIsWhatSuchNetworksUsuallyHave(String text, String activations, String loss) {
        NetworkPlan plan = NetworkText.parse(text);
        assertThat(plan.activations().stream().map(Activation::name)).containsExactly(activations.split(" "));
        assertThat(plan.loss().name()).isEqualTo(loss);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2-4-2 relu softmax seed 7",
                "1-1",
                "3-2-2-2 elu leaky_relu gelu seed=-3",
                "9-50-9 silu",
                "2-1 huber delta=0.25",
                "2-3-3-1 leaky_relu elu identity slope 0.2 alpha 0.5 huber delta 2",
                "2-4-1 relu sigmoid adam learning rate 0.003 beta1 0.8",
                "2-4-1 relu identity momentum 0.8 step decay drop 0.25 every 7 l2 lambda 0.1",
                "2-4-1 tied biases uniform limit 0.2 seed 9",
                "2-4-1 without biases, glorot uniform, no optimizer"
            })
    void theTextOfAPlanSaysAllOfIt(String text) {
        NetworkPlan plan = NetworkText.parse(text);
        assertThat(NetworkText.parse(plan.text())).isEqualTo(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-4-2 relu softmax", "1-1 sigmoid", "3-4-5-2 tanh sigmoid", "2-2 softplus softplus_"})
    void aNewNetworkObeysTheRulesAndItsLossIsFinite(String text) {
        Document document = NetworkText.parse(text.replace(" softplus_", "")).toDocument();
        assertThat(Rules.check(document)).isEmpty();
        assertThat(new Run(document).loss(2)).isFinite();
        assertThat(DocumentReader.read(DocumentWriter.write(document), "new")).isEqualTo(document);
    }

    @Test
    void theSameSeedGivesTheSameNetworkAndAnotherSeedAnother() {
        Document document = NetworkText.parse("2-4-2 relu softmax seed 7").toDocument();
        assertThat(NetworkText.parse("2-4-2 relu softmax seed 7").toDocument()).isEqualTo(document);
        assertThat(NetworkText.parse("2-4-2 relu softmax seed 8").toDocument()).isNotEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({"100-200 relu, 0.141421356", "100-200 tanh, 0.081649658"})
    void weightsSpreadAsTheirInitialisationSays(String text, double deviation) {
        Matrix weights = NetworkText.parse(text).toDocument().parameters().weights(1);
        double squares = weights.hadamard(weights).sum();
        assertThat(Math.sqrt(squares / (100 * 200))).isCloseTo(deviation, within(0.02 * deviation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "relu 2-4-2|a network starts with its sizes",
                "''|a network starts with its sizes",
                "4 relu|at least inputs and outputs",
                "4|at least inputs and outputs",
                "2-0-2|at least 1 neuron",
                "2-4-2 rellu|did you mean relu?",
                "2-4-2 half_square_error|did you mean half_squared_error?",
                "2-4-2 relu relu softmax|2 layers, but 3 activations",
                "2-4-2 relu softmax seed x|a seed is a whole number",
                "2-4-2 relu seed|a seed is a whole number",
                "2-4 half_squared_error mean_squared_error|one loss",
                "2-1 huber delta 0|delta is a positive number, such as delta 1, but \"0\" is not",
                "2-1 huber delta|delta is a positive number",
                "2-1 mean_absolute_error delta 2|mean_absolute_error has no delta",
                "2-3-1 relu slope 0.2|relu has no slope",
                "2-3-1 leaky_relu slope -1|slope is 0 or a positive number",
                "2-4-1 relu adam momentum 0.9|adam has no momentum",
                "2-4-1 relu sgd 0.5|\"0.5\" stands alone: say what the number is, for instance  learning rate 0.5",
                "2-4-1 relu adam rmsprop|one optimizer, but adam and rmsprop",
                "2-4-1 relu sgd beta1 0.9|sgd has no beta1",
                "2-4-1 relu lambda 0.9|without l1 or l2 has no lambda",
                "2-4-1 relu limit 0.9|by_activation has no limit",
                "2-4-1 half square error|did you mean half_squared_error?",
                "2-4-1 leaky rellu|did you mean leaky_relu?",
                "2-4-1 relu adm|did you mean adam?",
                "2-4-1 relu 0.1|0.1",
                "2-4-1 relu please|please",
                "2-4-1 relu none|none",
                "2-4-1 uniform normal|one initialisation",
                "99999-99999|too large",
                "2-99999999999|too large"
            })
    void whatIsWrongIsSaidInOneSentence(String text, String reason) {
        assertThatThrownBy(() -> NetworkText.parse(text))
                .isInstanceOf(InputException.class)
                .message()
                .contains(reason)
                .hasLineCount(1);
    }

    @Test
    void aLossCanHaveItsSettings() {
        assertThat(NetworkText.parse("2-1 identity huber delta 0.5").loss()).isEqualTo(new Huber(0.5));
        assertThat(NetworkText.parse("2-1 huber delta=2.5 seed=4").loss()).isEqualTo(new Huber(2.5));
        assertThat(NetworkText.parse("2-1 huber").loss()).isEqualTo(new Huber(1));
    }

    @Test
    void aHingeLossStartsWithSignsAsTargets() {
        Document document = NetworkText.parse("2-2 identity hinge").toDocument();
        assertThat(document.targets()).isEqualTo(Matrix.row(1, -1));
        assertThat(Rules.check(document)).isEmpty();
    }

    @Test
    void sizesMayBeSeparatedByCommasAlone() {
        assertThat(NetworkText.parse("2,3,1 tanh,identity").sizes()).containsExactly(2, 3, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "1-, 1-, 8999, 9000 layers are too many",
        "7, 1, 9000, at least inputs and outputs",
        "1-, 1-, 90000, characters are too many",
        "2-2 relu;, x, 5000, neither an activation nor a loss",
        "2-2 seed 9, 9, 5000, a seed is a whole number"
    })
    void aLongLineIsRefusedInAShortSentence(String start, String repeated, int times, String reason) {
        String text = start + repeated.repeat(times) + "1";
        assertThatThrownBy(() -> NetworkText.parse(text))
                .isInstanceOf(InputException.class)
                .message()
                .contains(reason)
                .hasSizeLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half squared error|half_squared_error",
                "Half-Squared Error|half_squared_error",
                "sum of squared errors|sum_squared_error",
                "binary cross-entropy|binary_cross_entropy",
                "cross-entropy|categorical_cross_entropy",
                "cross entropy loss|categorical_cross_entropy",
                "MSE|mean_squared_error",
                "Hinge loss|hinge"
            })
    void aLossIsNamedAsTheWindowAndBooksNameIt(String words, String loss) {
        assertThat(NetworkText.parse("2-3-2 tanh sigmoid " + words).loss().name())
                .isEqualTo(loss);
    }

    @Test
    void activationsOfSeveralWordsStandWhereTheyMay() {
        assertThat(NetworkText.parse("2-3-3-1 leaky ReLU, hard sigmoid and linear, half squared error")
                        .activations())
                .extracting(Activation::name)
                .containsExactly("leaky_relu", "hard_sigmoid", "identity");
    }

    @Test
    void anOptimizerHasItsSettings() {
        Document document = NetworkText.parse("2-3-1 Nesterov momentum 0.8 learning rate 0.3")
                .toDocument();
        assertThat(document.optimizer().rule().name()).isEqualTo("nesterov");
        assertThat(document.optimizer().rule().hyperparameters())
                .extracting(document.optimizer()::of)
                .containsExactlyInAnyOrder(0.3, 0.8);
        assertThat(NetworkText.parse("2-3-1 momentum 0.7").optimizer().rule().name())
                .isEqualTo("momentum");
        assertThat(NetworkText.parse("2-3-1").optimizer().settings()).containsValue(0.1);
    }

    @Test
    void biasesAndInitialisationAreNamed() {
        Document document =
                NetworkText.parse("2-3-1 tied biases Xavier uniform seed 4").toDocument();
        assertThat(document.network().layer(1).tiedBias()).isTrue();
        assertThat(document.drawn()).contains(new Drawn(Initialisation.GLOROT_UNIFORM, 4));
        assertThat(NetworkText.parse("2-3-1 no biases constant value 0.25")
                        .toDocument()
                        .parameters()
                        .weights(1))
                .isEqualTo(Matrix.generate(2, 3, (i, j) -> 0.25));
    }
}
