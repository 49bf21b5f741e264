package chalkgrad.exchange.label;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.mistake.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of a course that calls neurons h1 and o1 and weights w1 to w8, with what such courses write before and after
/// these names. The numbers were computed apart, by the formulas of a sigmoid network.
class NeuronNamesTest {
    private static final Document NETWORK = DocumentReader.read("""
        {"schema": "chalkgrad/1", "inputSize": 2,
         "layers": [{"size": 2, "activation": "sigmoid", "tiedBias": true},
                    {"size": 2, "activation": "sigmoid", "tiedBias": true}],
         "weights": [[[0.2, 0.5], [-0.4, 0.1]], [[0.7, 0.4], [-0.3, 0.6]]], "biases": [[0.25], [-0.1]],
         "samples": [{"x": [0.3, 0.6], "y": [0.2, 0.9]}], "loss": "half_squared_error",
         "optimizer": {"kind": "sgd", "learningRate": 0.5}, "iterations": 1,
         "notation": {"names": {"x[1]": "i1", "x[2]": "i2", "a1[1]": "h1", "a1[2]": "h2", "a2[1]": "o1",
          "a2[2]": "o2", "w1[1,1]": "w1", "w1[2,1]": "w2", "w1[1,2]": "w3", "w1[2,2]": "w4", "w2[1,1]": "w5",
          "w2[2,1]": "w6", "w2[1,2]": "w7", "w2[2,2]": "w8"}}}
        """, "network");

    private static Verdict verdict(String name, String number) {
        return new AnswerCheck(NETWORK)
                .of(AnswersFile.read(name + " = " + number, "answers"))
                .getFirst()
                .verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "net_h1, 0.07",
        "net_h2, 0.46",
        "h2_net, 0.46",
        "h2_in, 0.46",
        "in_h2, 0.46",
        "z_h2, 0.46",
        "neth2, 0.46",
        "pre_h2, 0.46",
        "net_{h2}, 0.46",
        "net input of h2, 0.46",
        "out_h1, 0.517492858",
        "h1_out, 0.517492858",
        "act_h2, 0.613014176",
        "a_h2, 0.613014176",
        "out_{h2}, 0.613014176",
        "hidden1_input, 0.07",
        "net_o1, 0.078340748",
        "o2_net, 0.474805649",
        "outo1, 0.519575176",
        "y_hat2, 0.616520556",
        "y_pred_1, 0.519575176",
        "y_true_2, 0.9",
        "E_o1, 0.051064147",
        "E_o2, 0.040180297",
        "E_total, 0.091244444",
        "∂E_total/∂out_o1, 0.319575176",
        "∂out_o1/∂net_o1, 0.249616812",
        "∂net_o1/∂w5, 0.517492858",
        "∂net_o2/∂w8, 0.613014176",
        "∂net_o1/∂out_h1, 0.7",
        "∂net_o2/∂out_h1, 0.4",
        "dE/dw5, 0.041281097",
        "∂E_o1/∂w5, 0.041281097",
        "dE_total/dw1, 0.002174699",
        "∂E_o1/∂out_h1, 0.055839936",
        "∂E_o2/∂out_h1, -0.02680842",
        "∂E_{total}/∂out_{h1}, 0.029031516",
        "∂E/∂net_o1, 0.079771337",
        "delta_o1, 0.079771337",
        "δ_o2, -0.067021049",
        "o2_delta, -0.067021049",
        "grad_w5, 0.041281097",
        "w5_grad, 0.041281097",
        "d_w5, 0.041281097",
        "w5+, 0.679359451",
        "w5', 0.679359451",
        "w_5^+, 0.679359451",
        "w5_new, 0.679359451",
        "new_w5, 0.679359451",
        "w5_old, 0.7",
        "out_h1(1 - out_h1), 0.249694",
        "'\\frac{\\partial E_{total}}{\\partial w_5}', 0.041281097",
        "'\\frac{\\partial net_{o1}}{\\partial w_5}', 0.517492858",
        "'\\hat{y}_1', 0.519575176"
    })
    void aRightNumberIsRightByItsWholeName(String name, String number) {
        assertThat(verdict(name, number)).isEqualTo(Verdict.RIGHT);
    }

    private static final Map<String, List<String>> WORDS = Map.of(
            "net", List.of("0.07", "0.46", "0.078340748", "0.474805649"),
            "out", List.of("0.517492858", "0.613014176", "0.519575176", "0.616520556"));

    private static final Map<String, List<String>> LIKE = Map.of(
            "net", List.of("net", "input", "z", "pre", "Net", "NET", "netinput"),
            "out", List.of("out", "output", "act", "activation", "a", "Out", "OUT"));

    @Test
    void noRightNumberIsAccusedHoweverItsNameIsPutTogether() {
        List<String> neurons = List.of("h1", "h2", "o1", "o2");
        WORDS.forEach((word, numbers) -> {
            for (String like : LIKE.getOrDefault(word, List.of())) {
                for (int k = 0; k < neurons.size(); k++) {
                    String h = neurons.get(k);
                    for (String form : List.of(
                            "%s_%s",
                            "%s %s", "%s_{%s}", "%s(%s)", "%s[%s]", "%s of %s", "%s of neuron %s", "$%s_{%s}$")) {
                        String name = form.formatted(like, h);
                        assertThat(verdict(name, numbers.get(k))).as(name).isNotEqualTo(Verdict.WRONG);
                    }
                    String behind = h + "_" + like;
                    assertThat(verdict(behind, numbers.get(k))).as(behind).isNotEqualTo(Verdict.WRONG);
                }
            }
        });
    }

    /// Each number is that of the name within, or near it.
    @ParameterizedTest
    @CsvSource({
        "net_h1, 0.517492858",
        "out_h1, 0.07",
        "net_o1, 0.519575176",
        "w5_new, 0.7000",
        "w5+, 0.7000",
        "∂net_o1/∂out_h1, 0.4",
        "∂E_o1/∂out_h1, 0.029031516",
        "delta_o1, 0.519575176",
        "E_o1, 0.519575176"
    })
    void theNumberOfTheNameWithinIsNotRight(String name, String number) {
        assertThat(verdict(name, number)).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"foo_h1", "h1_foo", "w5_foo", "dL/w5", "L/dw5", "dE_total/w5", "net_h1*2", "h1/w5", "accuracy"})
    void whatIsNotUnderstoodWhollyIsUnknown(String name) {
        assertThat(verdict(name, "0.517492858")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(name, "0.123456789")).isEqualTo(Verdict.UNKNOWN);
    }
}
