package chalkgrad.app;

import chalkgrad.app.session.NotebookCode;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.pass.Quantity;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.NotebookNetworks.Place;
import chalkgrad.script.NotebookNetworks.StoppedCell;
import chalkgrad.script.line.Arithmetic;
import chalkgrad.script.line.CodeRun;
import chalkgrad.script.line.CodeVariable;
import chalkgrad.script.line.WrongLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A notebook with the code of the worked network with two inputs, two hidden neurons and one output, as if it had been
/// read.
final class SomeCode {
    static final String FIRST = "seed001-regression";

    private static final String FORWARD = """
        # the hidden layer
        Z = x @ W + b
        h = relu(Z)
        """;

    private static final String BACKWARD = """
        dh = (y_hat - y) * U
        dW = np.outer(x, dh * relu(Z))  # the slope is missing
        print("dL/dW1[0][1] =", dW[0][1])
        """;

    /// With the slope left out, the gradient is 1.2 times too large: 0.36 · 1.2 · 1.2.
    private static final Cell.OutputLine PRINTED = new Cell.OutputLine("cell 4, line 1", 1, "dL/dW1[0][1] = 0.5184");

    private SomeCode() {}

    static Document document() {
        return WorkedNetworks.open(FIRST);
    }

    /// The code with a first, a second and a third cell, of which the last one stops.
    static NotebookCode of(List<WrongLine> wrongLines) {
        List<Cell> cells = List.of(
                cell(1, "In [1]", "W = [[0.1, 0.2], [0.3, 0.4]]\nx = [1, 2]"),
                cell(2, "In [2]", FORWARD),
                new Cell(4, "In [3]", BACKWARD, List.of(PRINTED)),
                cell(5, "In [9]", "data = np.load('data.npy')"));
        Network network = network(wrongLines);
        return new NotebookCode(
                Path.of("homework.ipynb"),
                new NotebookNetworks(
                        cells,
                        List.of(network, network),
                        List.of("cell 5 stopped: it needs data.npy, which is not beside the notebook"),
                        List.of(new StoppedCell(
                                4,
                                "it needs data.npy, which is not beside the notebook",
                                Optional.of(new Place(4, 1)))),
                        List.of()),
                1);
    }

    /// A program with one line.
    static NotebookCode ofProgram() {
        return of("homework.py", List.of(cell(1, "cell 1", "x = [1, 2]")), List.of());
    }

    /// The code with a long first cell, which leaves no room for the third one.
    static NotebookCode ofManyLines(List<WrongLine> wrongLines) {
        List<Cell> cells = List.of(
                cell(1, "In [1]", "# a remark\n".repeat(60)),
                cell(2, "In [2]", FORWARD),
                cell(3, "In [3]", BACKWARD + "# a remark\n".repeat(60)));
        return of("homework.ipynb", cells, wrongLines);
    }

    private static NotebookCode of(String file, List<Cell> cells, List<WrongLine> wrongLines) {
        return new NotebookCode(
                Path.of(file),
                new NotebookNetworks(cells, List.of(network(wrongLines)), List.of(), List.of(), List.of()),
                1);
    }

    private static Cell cell(int number, String shown, String code) {
        return new Cell(number, shown, code, List.of());
    }

    private static Network network(List<WrongLine> wrongLines) {
        return new Network(
                new CodeRun(List.of(document()), List.of(), Arithmetic.NONE, List.of()),
                1,
                4,
                List.of("the code has no learning rate"),
                List.of(
                        variable(1, 1, "W", weights()),
                        variable(1, 2, "x", List.of(Quantity.input(1), Quantity.input(2))),
                        variable(2, 2, "Z", List.of(Quantity.preActivation(1, 1), Quantity.preActivation(1, 2))),
                        variable(2, 3, "h", List.of(Quantity.activation(1, 1), Quantity.activation(1, 2))),
                        variable(
                                3,
                                2,
                                "dW",
                                weights().stream().map(Quantity::gradient).toList())),
                wrongLines);
    }

    private static List<Quantity> weights() {
        return List.of(
                Quantity.weight(1, 1, 1), Quantity.weight(1, 1, 2), Quantity.weight(1, 2, 1), Quantity.weight(1, 2, 2));
    }

    private static CodeVariable variable(int cell, int line, String name, List<Quantity> quantities) {
        return new CodeVariable(cell, line, name, quantities);
    }
}
