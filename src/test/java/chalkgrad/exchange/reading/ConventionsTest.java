package chalkgrad.exchange.reading;

import static chalkgrad.exchange.reading.Loops.above;
import static chalkgrad.exchange.reading.Loops.beside;
import static chalkgrad.exchange.reading.Loops.map;
import static chalkgrad.exchange.reading.Loops.ones;
import static chalkgrad.exchange.reading.Loops.text;
import static chalkgrad.exchange.reading.Loops.turned;
import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.Checked;
import chalkgrad.grading.NotebookCheck;
import chalkgrad.mistake.Verdict;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers that are right by a convention that is not the program's are right, in words that say so; a mistake beside
/// them stays one. The numbers of the networks are computed apart (see [Loops]).
class ConventionsTest {
    private static final String ONE = "{\"x\": [0.8, -0.3], \"y\": [1, 0]}";
    private static final String THREE =
            ONE + ", {\"x\": [-0.5, 0.9], \"y\": [0, 1]}, {\"x\": [0.2, 0.6], \"y\": [1, 0]}";
    private static final double RATE = 0.25;

    private static Document network(String hidden, String output, String loss, String samples) {
        return DocumentReader.read(String.format(Locale.ROOT, """
            {"schema": "chalkgrad/1", "inputSize": 2,
             "layers": [{"size": 3, "activation": "%s"}, {"size": 2, "activation": "%s"}],
             "weights": [[[0.35, -0.62, 0.48], [0.27, 0.81, -0.14]], [[0.66, -0.29], [-0.53, 0.42], [0.19, 0.77]]],
             "biases": [[0.12, -0.08, 0.31], [0.05, -0.23]], "samples": [%s], "loss": "%s", "reduction": "mean",
             "iterations": 1, "optimizer": {"kind": "sgd", "learningRate": %s}}
            """, hidden, output, samples, loss, RATE), "network");
    }

    private static Document network(String samples) {
        return network("sigmoid", "sigmoid", "half_squared_error", samples);
    }

    private static List<Checked> notebook(Document network, Cell... cells) {
        return new NotebookCheck(List.of(network), List.of(cells)).all();
    }

    /// A cell that prints something under a label.
    private static Cell cell(String code, String printed) {
        var lines = new ArrayList<Cell.OutputLine>();
        printed.lines().forEach(line -> lines.add(new Cell.OutputLine("line " + (lines.size() + 1), line)));
        return new Cell(1, "cell 1", code, lines);
    }

    private static Cell shown(String label, String variable, double[][] table) {
        return cell("print(\"%s\", %s)".formatted(label, variable), label + " " + text(table));
    }

    private static List<Checked> answers(Document network, String text) {
        return new AnswerCheck(network).of(AnswersFile.read(text, "answers"));
    }

    private static void areRight(List<Checked> numbers) {
        assertThat(numbers)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.verdict())
                        .as("%s %s", one.label(), one.written().text())
                        .isEqualTo(Verdict.RIGHT));
    }

    private static void areRight(List<Checked> numbers, String... verdicts) {
        areRight(numbers);
        assertThat(numbers).extracting(one -> one.noted("right")).containsExactly(verdicts);
    }

    /// A filter of three numbers that moves over a signal of five: each of its weights multiplies three of these.
    @ParameterizedTest
    @ValueSource(strings = {"dz/dw1[2,1] = 0.5", "dz/dw1[2,1] = -1.25", "dz/dw1[2,1] = 2"})
    void aSharedWeightMultipliesWhatAllItsConnectionsStartFrom(String answer) {
        Document convolution = DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 5,
             "layers": [{"kind": "convolution", "width": 3, "activation": "tanh"},
                        {"size": 1, "activation": "identity"}],
             "weights": [[[0.2], [-0.4], [0.3]], [[0.6], [-0.7], [0.9]]], "biases": [[0.1], [0.05]],
             "samples": [{"x": [1, 0.5, -1.25, 2, 0.75], "y": [1]}], "loss": "half_squared_error",
             "iterations": 1, "optimizer": {"kind": "sgd", "learningRate": 0.5}}
            """, "network");
        areRight(answers(convolution, answer));
        assertThat(answers(convolution, "dz/dw1[2,1] = 0.75"))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.RIGHT);
    }

    /// A row of weights is a place in the window; which neuron lies there depends on where the window is.
    @ParameterizedTest
    @CsvSource({
        "convolution, '[[0.2], [-0.4], [0.3]]', '[0.1]', 1, 0.3",
        "locally_connected, '[[0.2, 0.5], [-0.4, 0.6], [0.3, -0.8]]', '[0.1, 0.3]', 2, -0.8"
    })
    void aWeightOfANeuronMultipliesWhatItsConnectionStartsFrom(
            String kind, String weights, String biases, int column, double last) {
        Document document = DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 1,
             "layers": [{"size": 4, "activation": "tanh"}, {"kind": "%s", "width": 3, "activation": "identity"}],
             "weights": [[[0.5, -0.6, 0.7, 0.8]], %s], "biases": [[0.1, 0.2, 0.3, 0.4], %s],
             "samples": [{"x": [1], "y": [1, 0]}], "loss": "half_squared_error",
             "iterations": 1, "optimizer": {"kind": "sgd", "learningRate": 0.5}}
            """.formatted(kind, weights, biases), "network");
        var run = new Run(document);
        double a4 = run.value(Quantity.activation(1, 4));
        double delta = run.value(Quantity.delta(2, 2));
        String first = "dz2[2]/dw2[3,%d] = ".formatted(column);
        areRight(answers(document, first + a4));
        areRight(answers(document, "dz2[2]/da1[4] = " + last));
        areRight(answers(document, "dL[2]/da1[4] = " + delta * last));
        areRight(answers(document, "dL[2]/da1[1] = 0"));
        assertThat(answers(document, first + run.value(Quantity.activation(1, 3))))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.RIGHT);
    }

    private static double[][] row(double... numbers) {
        return new double[][] {numbers};
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, sigmoid_prime(z1), z1",
        "tanh, tanh_derivative(Z1):, s1",
        "relu, relu grad of z1, dr1",
        "sigmoid, da1/dz1 =, da1_dz1",
        "tanh, da1dz1, da1dz1",
        "sigmoid, f1'(z1):, fp1"
    })
    void slopesOfALayerAreRight(String hidden, String label, String variable) {
        for (String samples : List.of(ONE, THREE)) {
            Document network = network(hidden, "sigmoid", "binary_cross_entropy", samples);
            double[][] slopes = new Loops(network).slope1;
            areRight(notebook(network, shown(label, variable, slopes), shown(label, variable, turned(slopes))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f'(z1)", "da1/dz1", "da1dz1", "sigmoid'(z1)"})
    void slopesOfALayerAreRightAnswers(String name) {
        Document network = network(ONE);
        double[] slopes = new Loops(network).slope1[0];
        areRight(answers(network, "%s = [%s, %s, %s]".formatted(name, slopes[0], slopes[1], slopes[2])));
    }

    @Test
    void theSlopesOfSoftmaxAreAMatrixOrItsDiagonal() {
        Document network = network("tanh", "softmax", "categorical_cross_entropy", ONE);
        double[] p = new Loops(network).a2[0];
        double[][] matrix = Loops.table(2, 2, (i, j) -> p[i] * ((i == j ? 1 : 0) - p[j]));
        areRight(notebook(
                network,
                shown("da2_dz2", "J", matrix),
                shown("softmax_derivative(z2)", "J", row(p[0] * (1 - p[0]), p[1] * (1 - p[1])))));
    }

    @ParameterizedTest
    @CsvSource({"delta_W2 =, delta_W2, -1", "weight change W2, change, -1", "lr * dW2, lr * dW2, 1", "step of W2, s, 1"
    })
    void stepsAreRightWithEitherSign(String label, String variable, int sign) {
        for (String samples : List.of(ONE, THREE)) {
            Document network = network("tanh", "sigmoid", "binary_cross_entropy", samples);
            double[][] step = map(new Loops(network).gradient2, g -> sign * RATE * g);
            String which = sign < 0
                    ? "−η · dL/dw2[1,1], the step of the update"
                    : "η · dL/dw2[1,1], which the update subtracts";
            for (double[][] table : List.of(step, turned(step))) {
                List<Checked> numbers = notebook(network, shown(label, variable, table));
                areRight(numbers);
                assertThat(numbers.getFirst().noted("right")).isEqualTo("right: " + which);
            }
        }
    }

    @Test
    void gradientsOfInputsAreThoseOfTheSamplesInTheBatch() {
        Document network = DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 2, "layers": [{"size": 1, "activation": "identity"}],
             "weights": [[[0.5], [-1]]], "biases": [[0]],
             "samples": [{"x": [1, 2], "y": [0.5]}, {"x": [3, 1], "y": [1.5]}], "batches": {"size": 1},
             "loss": "half_squared_error", "reduction": "mean", "iterations": 1,
             "optimizer": {"kind": "sgd", "learningRate": 0.1}}
            """, "network");
        // (a - y) w = (-1.5 - 0.5) (0.5, -1)
        areRight(answers(network, "input_gradient = [-1, 2]"));
        assertThat(answers(network, "input_gradient = [-1, 3]"))
                .extracting(Checked::verdict)
                .containsExactly(Verdict.RIGHT, Verdict.WRONG);
    }

    @Test
    void stepsOfBiasesAreRightToo() {
        Document network = network(THREE);
        Loops loops = new Loops(network);
        areRight(notebook(
                network,
                shown("update of b1:", "ub1", map(row(loops.biasGradient1), g -> -RATE * g)),
                shown("Step for b2", "sb2", map(row(loops.biasGradient2), g -> RATE * g))));
        areRight(
                answers(network, "delta_w2[1,1] = " + -RATE * loops.gradient2[0][0]),
                "right: −η · dL/dw2[1,1], the step of the update");
    }

    /// v = 0.9 · 0 - 0.25 · g in the first step of momentum, so that the step is the same.
    @Test
    void stepsOfMomentumAreDifferencesOfParameters() {
        Document network = DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 1, "layers": [{"size": 1, "activation": "identity"}],
             "weights": [[[0.5]]], "biases": [[0.1]], "samples": [{"x": [2], "y": [0.3]}],
             "loss": "half_squared_error", "iterations": 1,
             "optimizer": {"kind": "momentum", "learningRate": 0.25, "momentum": 0.9}}
            """, "network");
        // a = 0.5 · 2 + 0.1 = 1.1, dL/dw = 0.8 · 2 = 1.6
        areRight(
                notebook(network, cell("print('change of w:', dw)", "change of w: -0.4000")),
                "right: new w1[1,1] − w1[1,1], the step of the update");
    }

    private static Cell[] downhill(Loops loops, String code) {
        return new Cell[] {
            cell(code, ""),
            shown("output delta", "d2", map(loops.delta2, d -> -d)),
            shown("hidden delta", "d1", map(loops.delta1, d -> -d)),
            shown("dW2", "dW2", map(loops.gradient2, g -> -g)),
            shown("gradient of W1", "gW1", turned(map(loops.gradient1, g -> -g))),
            shown("db2", "db2", map(row(loops.biasGradient2), g -> -g))
        };
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, sigmoid, half_squared_error",
        "tanh, sigmoid, binary_cross_entropy",
        "relu, softmax, categorical_cross_entropy"
    })
    void derivativesThatAreAddedToTheWeightsMayPointDownhill(String hidden, String output, String loss) {
        for (String samples : List.of(ONE, THREE)) {
            Document network = network(hidden, output, loss, samples);
            var loops = new Loops(network);
            List<Checked> numbers = notebook(
                    network, downhill(loops, "e = y - a2\nself.W2 += self.lr * a1.T.dot(d2)\nself.W1 += lr * dW1"));
            areRight(numbers);
            String at = samples.equals(ONE) ? "" : "@1";
            assertThat(numbers.getFirst().noted("right")).isEqualTo("right: this is −dL/dz2[1]" + at);
            assertThat(numbers.getLast().noted("right")).isEqualTo("right: this is −dL/db2[2]");
        }
    }

    @Test
    void derivativesThatAreSubtractedFromTheWeightsMustNotPointDownhill() {
        Document network = network(THREE);
        List<Checked> numbers = notebook(network, downhill(new Loops(network), "W2 = W2 - lr * dW2"));
        assertThat(numbers).noneMatch(one -> one.verdict() == Verdict.RIGHT);
        assertThat(numbers.getFirst().explanations().getFirst().id()).isEqualTo("sign-flipped");
    }

    @Test
    void oneFlippedSignAmongOthersIsAMistakeWhateverTheCodeSays() {
        Document network = network(ONE);
        var loops = new Loops(network);
        List<Checked> numbers = notebook(
                network,
                cell("W2 += lr * d2", ""),
                shown("delta2", "d2", loops.delta2),
                shown("dW2", "dW2", loops.gradient2),
                shown("delta1", "d1", map(loops.delta1, d -> -d)));
        assertThat(numbers.getLast().verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aDeltaOfAnswersMayPointDownhillButADerivativeMayNot() {
        Document network = network(ONE);
        double[] delta = new Loops(network).delta2[0];
        String opposite = " = [%s, %s]".formatted(-delta[0], -delta[1]);
        areRight(answers(network, "delta2" + opposite), "right: this is −dL/dz2[1]", "right: this is −dL/dz2[2]");
        assertThat(answers(network, "dL/dz2" + opposite)).allMatch(one -> one.verdict() == Verdict.WRONG);
        assertThat(answers(network, "delta2" + opposite + "\ndL/db2 = [%s, %s]".formatted(delta[0], delta[1])))
                .first()
                .matches(one -> one.verdict() == Verdict.WRONG);
    }

    @Test
    void weightsMayHaveTheirBiasesBesideThem() {
        Document network = network(THREE);
        var loops = new Loops(network);
        double[][] theta = beside(loops.b2, turned(loops.w2));
        double[][] gradient = above(loops.gradient1, loops.biasGradient1);
        areRight(notebook(
                network,
                shown("Theta2", "Theta2", theta),
                shown("theta2 turned:", "Theta2.T", turned(theta)),
                shown("W1 with bias last", "W1", above(loops.w1, loops.b1)),
                shown("gradient of Theta1", "grad_Theta1", gradient),
                shown("X:", "X", beside(ones(3), loops.x)),
                shown("a1 =", "a1", turned(beside(ones(3), loops.a1)))));
    }

    @Test
    void theInputsBesideAConstantMayBeCountedAsTheFirstLayer() {
        Document network = network(THREE);
        List<Checked> numbers = notebook(network, shown("a1", "a1", beside(ones(3), new Loops(network).x)));
        areRight(numbers);
        assertThat(numbers).extracting(Checked::quantity).contains("the constant input", "x[1]@1", "x[2]@3");
    }

    @Test
    void theNumbersOfAnArrayWithBiasesHaveTheirNames() {
        Document network = network(ONE);
        var loops = new Loops(network);
        assertThat(notebook(
                        network,
                        shown("Theta2", "Theta2", beside(loops.b2, turned(loops.w2))),
                        shown("a1", "a1", beside(ones(1), loops.a1))))
                .extracting(Checked::quantity)
                .containsExactly(
                        "b2[1]",
                        "w2[1,1]",
                        "w2[2,1]",
                        "w2[3,1]",
                        "b2[2]",
                        "w2[1,2]",
                        "w2[2,2]",
                        "w2[3,2]",
                        "the constant input",
                        "a1[1]",
                        "a1[2]",
                        "a1[3]");
    }

    @Test
    void aFloatPrintedAsADoubleIsRight() {
        Document network = network(ONE);
        var loops = new Loops(network);
        String text = Double.toString((double) (float) loops.a2[0][0]);
        areRight(answers(network, "a2[1] = " + text), "right, in float32");
        areRight(notebook(network, cell("print('a2[0]:', out[0].item())", "a2[0]: " + text)), "right, in float32");
        String next = Double.toString((double) Math.nextUp(Math.nextUp((float) loops.a2[0][0])));
        areRight(answers(network, "a2[1] = " + next), "right, in float32");
    }

    @Test
    void aDoubleThatIsNoFloatMustBeRightToItsDigits() {
        Document network = network(ONE);
        double almost = new Loops(network).a2[0][0] * (1 + 3e-8);
        assertThat(answers(network, "a2[1] = " + almost).getFirst().verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aFloatThatIsFartherOffIsWrong() {
        Document network = network(ONE);
        double off = (float) (new Loops(network).a2[0][0] * (1 + 1e-4));
        assertThat(answers(network, "a2[1] = " + off).getFirst().verdict()).isEqualTo(Verdict.WRONG);
    }

    private static double entropy(double[][] a, double[][] y, double epsilon) {
        double sum = 0;
        for (int s = 0; s < y.length; s++) {
            for (int j = 0; j < y[s].length; j++) {
                sum -= y[s][j] * Math.log(a[s][j] + epsilon);
            }
        }
        return sum / y.length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-5", "1e-7", "1e-10"})
    void anEpsilonInTheLogarithmIsTold(String epsilon) {
        for (String samples : List.of(ONE, THREE)) {
            Document network = network("relu", "softmax", "categorical_cross_entropy", samples);
            var loops = new Loops(network);
            double loss = entropy(loops.a2, loops.y, Double.parseDouble(epsilon));
            String verdict = "right, with ε = " + epsilon + " in the logarithm";
            areRight(answers(network, "L = " + loss), verdict);
            Cell printed = cell(
                    "loss = -np.sum(y * np.log(a2 + " + epsilon + ")) / n\nprint('loss =', loss)", "loss = " + loss);
            areRight(notebook(network, printed), verdict);
        }
    }

    @Test
    void anEpsilonThatTheCodeDoesNotShowIsNotTakenForOne() {
        Document network = network("relu", "softmax", "categorical_cross_entropy", ONE);
        var loops = new Loops(network);
        Cell printed = cell(
                "loss = -np.sum(y * np.log(a2 + 1e-12))\nprint('loss =', loss)",
                "loss = " + entropy(loops.a2, loops.y, 1e-6));
        assertThat(notebook(network, printed)).noneMatch(one -> one.verdict() == Verdict.RIGHT);
    }

    private static double squares(Loops loops) {
        double sum = 0;
        for (int s = 0; s < loops.y.length; s++) {
            for (int j = 0; j < loops.y[s].length; j++) {
                sum += Math.pow(loops.a2[s][j] - loops.y[s][j], 2);
            }
        }
        return sum;
    }

    @Test
    void anotherLossIsRightIfTheLabelNamesIt() {
        Document network = network("tanh", "sigmoid", "sum_squared_error", THREE);
        double sum = squares(new Loops(network));
        String own = "; the network's loss is sum squared error";
        areRight(answers(network, "mse = " + sum / 6), "right: this is the mean squared error" + own);
        areRight(
                answers(network, "rmse = " + Math.sqrt(sum / 6)),
                "right: this is the root of the mean squared error" + own);
        areRight(
                notebook(network, cell("print('MSE:', mse)", "MSE: %.7f".formatted(sum / 6))),
                "right: this is the mean squared error" + own);
        assertThat(answers(network, "L = " + sum / 6).getFirst().verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void theMeanOfSquaresThatTheCodePrintsIsRightBesideGradientsOfTheLoss() {
        Document network = network("tanh", "sigmoid", "sum_squared_error", ONE);
        var loops = new Loops(network);
        Cell loss = cell(
                "loss = np.mean((y - a2)**2)\nprint('loss', loss)",
                String.format(Locale.ROOT, "loss %.8f", squares(loops) / 2));
        // the gradients of the sum of squares are twice those of half of it
        Cell gradient = shown(
                "dW2",
                "dW2",
                map(new Loops(network("tanh", "sigmoid", "half_squared_error", ONE)).gradient2, g -> 2 * g));
        assertThat(notebook(network, loss, gradient).getFirst().noted("right"))
                .isEqualTo("right: this is the mean squared error; the network's loss is sum squared error");
        assertThat(notebook(network, loss).getFirst().remarks()).isEmpty();
    }

    /// 0.3 · 1 + 0.2 · 2 - 0.7 is 0, but for the last bits of its terms.
    @ParameterizedTest
    @ValueSource(strings = {"-1.1102230246251565e-16", "5.551115123125783e-17", "-5.55e-17", "0", "0.0000"})
    void zeroMayHaveTheLastBitsOfItsTerms(String printed) {
        areRight(answers(cancelling(1), "z1 = " + printed), "right");
    }

    @Test
    void whatCancelsMayBeOffAsFarAsItsTermsAreLarge() {
        // 300 + 400 - 700: the last bit of 700 is 1.1e-13
        areRight(answers(cancelling(1000), "z1 = 1.1368683772161603e-13"), "right");
        assertThat(answers(cancelling(1), "z1 = 1.1368683772161603e-13")
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.WRONG);
    }

    /// dL/da = (a - 0) / (a (1 - a)) = 1 + exp(11.6) = 109098.799276507...; if a is rounded to a double, 1 - a has
    /// eleven right digits.
    @Test
    void whatIsDividedByADifferenceHasNoMoreDigitsThanIt() {
        Document network = DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 1, "layers": [{"size": 1, "activation": "sigmoid"}],
             "weights": [[[11.6]]], "biases": [[0]], "samples": [{"x": [1], "y": [0]}],
             "loss": "binary_cross_entropy", "iterations": 1}
            """, "network");
        areRight(answers(network, "dL/da1 = 109098.79927705738"), "right");
        assertThat(answers(network, "dL/da1 = 109098.79427705738").getFirst().verdict())
                .isEqualTo(Verdict.WRONG);
    }

    private static Document cancelling(int scale) {
        return DocumentReader.read(String.format(Locale.ROOT, """
            {"schema": "chalkgrad/1", "inputSize": 2, "layers": [{"size": 1, "activation": "tanh"}],
             "weights": [[[%s], [%s]]], "biases": [[%s]], "samples": [{"x": [1, 2], "y": [0.5]}],
             "loss": "half_squared_error", "iterations": 1}
            """, 0.3 * scale, 0.2 * scale, -0.7 * scale), "network");
    }
}
