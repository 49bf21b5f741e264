package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes of real code, in a network whose numbers were computed in NumPy with the mistake in the code.
class CodeMistakesTest {
    private static final Document NETWORK = read("""
        {"schema": "chalkgrad/1", "inputSize": 2,
         "layers": [{"size": 2, "activation": "sigmoid"}, {"size": 2, "activation": "sigmoid"}],
         "weights": [[[0.4, -0.3], [0.2, 0.6]], [[0.7, -0.2], [-0.5, 0.3]]],
         "biases": [[0.25, -0.15], [0.1, 0.35]],
         "samples": [{"x": [0.5, -1.5], "y": [0.9, 0.2]}],
         "loss": "half_squared_error", "reduction": "mean", "iterations": 1,
         "optimizer": {"kind": "sgd", "learningRate": 0.5}}\
        """);

    private static Document read(String json) {
        return DocumentReader.read(json, "the test");
    }

    private static Answer answer(Document document, String name, String number) throws NameException {
        Quantity quantity = new QuantityNames(document).parse(name);
        return new Answer(name, WrittenNumber.of(number), new ExpectedNumber.OfRun(quantity));
    }

    private static Finding first(Document document, String names, String numbers) throws NameException {
        var answers = new ArrayList<Answer>();
        String[] all = numbers.split(" ", -1);
        String[] own = names.split(", ", -1);
        for (int k = 0; k < own.length; k++) {
            answers.add(answer(document, own[k], all[k]));
        }
        return new Diagnosis(document).of(answers).getFirst();
    }

    private static String id(Finding finding) {
        return finding.explanations().getFirst().id();
    }

    private static String sentence(Finding finding) {
        Explanation first = finding.explanations().getFirst();
        return first.words(Decimals.STANDARD).sentences(first.descriptions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dL/dz2[1], dL/dz2[2]     | 0.0289286756 0.0291633043      | loss-for-error
        dL/dz2[1], dL/dz2[2]     | 0.01169426403 0.01737419285    | loss-for-error
        dL/dz2[1], dL/dz2[2]     | -0.0569275278 -0.0822179955    | target-for-one
        dL/dz1[1], dL/dz1[2]     | 0.248599007 0.177894441        | gradient-left-out
        dL/dz2[1], dL/dz2[2]     | 0.242051818 0.244015002        | gradient-left-out
        dL/db1[1]                | -0.00606495967                 | bias-gradient-summed
        dL/db1[1], dL/db1[2]     | -0.00606495967 -0.00606495967  | bias-gradient-summed
        new b1[1], new b1[2]     | 0.25303247983 -0.14696752017   | bias-gradient-summed
        dL/dw2[1,1], dL/dw2[2,2] | -0.0526688286 0.0276246532     | weight-for-activation
        z2[1], z2[2]             | 0.361266981 0.327656176        | wrong-weight
        dL/da1[1], dL/da1[2]     | -0.0577211267 0.0402010697     | wrong-weight
        dL/da1[1], dL/da1[2]     | -0.0116800380 0.0778216616     | wrong-weight
        dL/dw1[1,1], dL/dw1[2,2] | -0.0376205919 -0.1381232661    | wrong-delta
        dL/dz1[1], dL/dz1[2]     | -0.0172063174 0.0159208186     | derivative-of-another-layer
        """)
    void aMistakeOfRealCodeIsNamedFirst(String names, String numbers, String id) throws NameException {
        assertThat(id(first(NETWORK, names, numbers))).isEqualTo(id);
    }

    @Test
    void aNewBiasFollowsFromGradientsSummedOverTheNeurons() throws NameException {
        var diagnosis = new Diagnosis(NETWORK);
        diagnosis.of(answer(NETWORK, "dL/db1[1]", "-0.00606495967"));
        assertThat(diagnosis.of(answer(NETWORK, "new b1[1]", "0.25303247983")).verdict())
                .isEqualTo(Verdict.FOLLOWS);
    }

    /// x W1 + b1 with b1 as a column: a row for each bias.
    @Test
    void aBiasColumnAddedToARowGivesAMatrixAndIsNamed() {
        String[][] z = {{"0.15", "-0.8"}, {"-0.25", "-1.2"}};
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                var expected = new ExpectedNumber.Misshapen(
                        Quantity.preActivation(1, j + 1).at(0, 1), i, j, 2, 2, false);
                answers.add(new Answer("z1", WrittenNumber.of(z[i][j]), expected));
            }
        }
        List<Finding> findings = new Diagnosis(NETWORK).of(answers);
        assertThat(findings).allSatisfy(finding -> assertThat(id(finding)).isEqualTo("broadcast"));
        assertThat(sentence(findings.getFirst())).contains("biases as a column (2, 1)", "2 × 2 matrix");
    }

    /// Both are worth 0.3.
    @Test
    void aBiasIsMissedSoonerThanAnInput() throws NameException {
        Document document = read("""
            {"schema": "chalkgrad/1", "inputSize": 2, "layers": [{"size": 1, "activation": "identity"}],
             "weights": [[[0.3], [-0.4]]], "biases": [[0.3]], "samples": [{"x": [1, 2], "y": [0]}],
             "loss": "half_squared_error", "reduction": "mean", "iterations": 1, "optimizer": {"kind": "none"}}\
            """);
        Finding finding = first(document, "z1[1]", "-0.5");
        assertThat(id(finding)).isEqualTo("bias-left-out");
        assertThat(sentence(finding)).isEqualTo("you left out the bias b1[1] = 0.3");
    }

    @Test
    void aTargetThatWasUsedIsNamedBeforeTheRightOne() throws NameException {
        Finding finding = first(NETWORK, "L[1], L[2]", "0.1735503797 0.1666738852");
        assertThat(sentence(finding)).isEqualTo("you used 0 as the target where y[1] = 0.9 belongs");
    }
}
