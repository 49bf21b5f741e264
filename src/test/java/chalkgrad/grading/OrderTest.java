package chalkgrad.grading;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.mistake.Explanation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The verdict on a number does not depend on when its turn comes: no budget is shared between numbers. The network is
/// x = (1, 2), sigmoid(x W1 + b1), identity; the right numbers are computed by hand, the others are nothing's.
class OrderTest {
    private static final Document NETWORK = DocumentReader.read("""
        {"schema": "chalkgrad/1", "inputSize": 2,
         "layers": [{"size": 3, "activation": "sigmoid"}, {"size": 1, "activation": "identity"}],
         "weights": [[[0.5, 0.25, 0.6], [0.13, -0.1, 0.69]], [[0.36], [0.53], [-0.48]]],
         "biases": [[0.1, 0.2, -0.3], [0.05]], "samples": [{"x": [1, 2], "y": [1]}], "loss": "half_squared_error",
         "iterations": 1, "optimizer": {"kind": "sgd", "learningRate": 0.1}}
        """, "order.json");

    /// z1 = (0.86, 0.25, 1.68); without the bias it is (0.76, 0.05, 1.98); of the others nothing is known.
    private static final List<String> LINES = List.of(
            "z1 = [0.86, 0.25, 1.68]",
            "a1[1] = 0.70266065",
            "dL/dw2 = [0.1234567, 0.7654321, 0.5555555]",
            "dL/dw1 = [[0.31415926, 0.27182818, 0.57721566], [1.41421356, 1.73205080, 2.23606797]]",
            "L = 3.14159265",
            "a2[1] = 0.98765432",
            "dL/dz1 = [0.43219876, 0.98761234, 0.34561298]",
            "new b1 = [0.22334455, 0.66778899, 0.33221144]");

    @ParameterizedTest
    @Thorough
    @ValueSource(ints = {1, 2})
    void answersInAnyOrderHaveTheSameVerdicts(int seed) {
        assertThat(byNumber(answers(shuffled(seed)))).isEqualTo(byNumber(answers(LINES)));
    }

    @ParameterizedTest
    @Thorough
    @ValueSource(ints = {1, 2})
    void cellsInAnyOrderHaveTheSameVerdicts(int seed) {
        assertThat(byNumber(notebook(shuffled(seed)))).isEqualTo(byNumber(notebook(LINES)));
    }

    @Test
    @Thorough
    void aNumberAloneHasTheVerdictThatItHasAmongOthers() {
        Map<String, String> together = byNumber(answers(LINES));
        Map<String, String> inNotebook = byNumber(notebook(LINES));
        for (String line : LINES) {
            assertThat(together).containsAllEntriesOf(byNumber(answers(List.of(line))));
            assertThat(inNotebook).containsAllEntriesOf(byNumber(notebook(List.of(line))));
        }
    }

    /// What is wrong takes from the search of a number that nothing explains neither time nor explanations.
    @Test
    void aMistakeIsFoundAfterAnyNumberOfOthers() {
        var lines = new ArrayList<String>();
        for (int k = 0; k < 8; k++) {
            lines.add("dL/dw1 = [[0.%d314159, 0.%d271828, 0.577215%d], [1.41421, 1.7320%d, 2.23606]]"
                    .formatted(k, k, k, k));
        }
        String wrong = "z1 = [0.76, 0.05, 1.98]";
        Map<String, String> alone = byNumber(notebook(List.of(wrong)));
        lines.add(wrong);
        assertThat(alone.values()).allMatch(verdict -> verdict.contains("bias-left-out"));
        assertThat(byNumber(notebook(lines))).containsAllEntriesOf(alone);
    }

    private static List<String> shuffled(int seed) {
        var lines = new ArrayList<>(LINES);
        Collections.shuffle(lines, new Random(seed));
        return lines;
    }

    private static List<Checked> answers(List<String> lines) {
        return new AnswerCheck(NETWORK).of(AnswersFile.read(String.join("\n", lines), "answers"));
    }

    private static List<Checked> notebook(List<String> lines) {
        List<Cell> cells = IntStream.range(0, lines.size())
                .mapToObj(k -> new Cell(
                        k + 1,
                        "cell " + (k + 1),
                        "",
                        List.of(new Cell.OutputLine("cell " + (k + 1) + ", line 1", lines.get(k)))))
                .toList();
        return new NotebookCheck(List.of(NETWORK), cells).all();
    }

    private static Map<String, String> byNumber(List<Checked> numbers) {
        return numbers.stream()
                .collect(Collectors.toMap(
                        one -> one.label() + " " + one.written().text(),
                        one -> one.verdict() + " " + one.quantity() + " "
                                + one.explanations().stream()
                                        .map(Explanation::id)
                                        .toList(),
                        (one, same) -> one));
    }
}
