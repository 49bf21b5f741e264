package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.session.NotebookCode;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.network.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Notebooks are opened by the window. Each process that runs their code costs seconds, so few tests start one.
class NotebookWindowTest extends InWindow {
    private static final String FIRST = """
        x = [1.0, 2.0]
        w1, w2, b = 0.1, 0.2, 0.3
        a = 1 / (1 + np.exp(-(x[0] * w1 + x[1] * w2 + b)))
        L = 0.5 * (a - 1.0) ** 2
        """;

    private static final String SECOND = """
        x = np.array([0.5, -0.5, 0.25])
        W1 = np.array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]])
        b1 = np.array([0.1, -0.1])
        h = np.tanh(x @ W1 + b1)
        E = 0.5 * np.sum((h - np.array([0.5, -1.0])) ** 2)
        """;

    @TempDir
    private Path folder;

    private Path notebook(String name, String... code) throws IOException {
        List<Map<String, Object>> cells = Stream.of(code)
                .map(source -> Map.<String, Object>of("cell_type", "code", "source", source, "outputs", List.of()))
                .toList();
        return Files.writeString(folder.resolve(name), Json.write(Map.of("cells", cells)));
    }

    private Node reading() {
        return window.find(Node.class, "#reading");
    }

    private boolean covers(String veil, String panel) {
        Bounds covered = window.find(Node.class, panel)
                .localToScene(window.find(Node.class, panel).getLayoutBounds());
        Node above = window.find(Node.class, veil);
        return above.localToScene(above.getLayoutBounds()).contains(covered);
    }

    private List<String> textsOf(String query) {
        Node node = window.stage.getScene().getRoot().lookup(query);
        return node == null
                ? List.of()
                : WindowFixture.texts((Parent) node).stream().map(Text::getText).toList();
    }

    @Test
    @Thorough
    void oneOfSeveralNetworksIsChosenAndOpenedWithItsCode(FxRobot robot) throws IOException {
        Path file = notebook("homework.ipynb", "import numpy as np", FIRST, SECOND, "data = np.load('data.npy')");
        window.chosen = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> reading().isVisible());
        window.await(robot, () -> !textsOf(".overlay").isEmpty());
        assertThat(reading().isVisible()).isFalse();
        window.picture(robot, "notebook-several");
        assertThat(textsOf(".overlay"))
                .contains("2 networks found in homework.ipynb")
                .anyMatch(text -> text.startsWith("2-1 sigmoid") && text.contains("(cell 2)"))
                .anyMatch(text -> text.startsWith("3-2 tanh") && text.contains("(cell 3)"));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.lay(robot);
        window.picture(robot, "notebook-opened");
        NotebookCode code = window.session.codeProperty().get().orElseThrow();
        assertThat(code.chosen()).isEqualTo(2);
        assertThat(window.session.moment().document().network().inputSize()).isEqualTo(3);
        assertThat(window.session.moment().document().description().name()).isEqualTo("homework-2");
        assertThat(window.session.standingProperty().get().file()).isEmpty();
        assertThat(textsOf(".code-panel"))
                .anyMatch(text -> text.contains("data.npy, which is not beside the notebook"));
        assertThat(new RecentFiles(window.remembered).all()).containsExactly(file);
        // it can be read again, so nobody is asked about it
        window.open(robot, SomeCode.FIRST);
        assertThat(window.session.codeProperty().get()).isEmpty();
    }

    @Test
    void untilTheFirstCodeHasBeenReadNoNetworkIsSeen(FxRobot robot) throws IOException {
        Path file = notebook("homework.ipynb", "import numpy as np", FIRST);
        robot.interact(() -> window.workbench.openFirst(file));
        window.lay(robot);
        assertThat(textsOf("#readingVeil")).anyMatch(text -> text.contains("homework.ipynb"));
        assertThat(covers("#readingVeil", ".side")).isTrue();
        assertThat(covers("#readingVeil", ".stage")).isTrue();
        assertThat(window.find(Node.class, ".document-title").isVisible()).isFalse();
        assertThat(window.stage.getTitle()).isEqualTo("Chalkgrad — Reading homework.ipynb …");
        robot.push(KeyCode.ESCAPE);
        window.lay(robot);
        assertThat(textsOf("#readingVeil")).isEmpty();
        assertThat(window.find(Node.class, ".document-title").isVisible()).isTrue();
        assertThat(window.stage.getTitle())
                .contains(window.find(Label.class, ".document-title").getText());
        assertThat(textsOf(".notice"))
                .contains("Reading homework.ipynb was stopped."
                        + " The network shown here is the one that the program starts with.");
        assertThat(window.session.openingsProperty().get()).isZero();
    }

    @Test
    @Thorough
    void codeOfTheOpenNetworkIsComparedWithIt(FxRobot robot) throws IOException {
        Document open = NetworkText.parse("2-1 sigmoid half_squared_error").toDocument();
        Parameters right =
                new Parameters(List.of(Matrix.generate(2, 1, (i, zero) -> 0.1 * (i + 1))), List.of(Matrix.row(0.3)));
        Document teachers = new SampleEdit.SetSamples(List.of(new Sample(Matrix.row(1, 2), Matrix.row(1.0))), List.of())
                .applyTo(open.with(right));
        robot.interact(() -> window.session.open(teachers, Optional.empty()));
        window.chosen =
                Optional.of(notebook("copy.ipynb", "import numpy as np", FIRST.replace("0.1, 0.2", "0.1, 0.7")));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> window.session.codeProperty().get().isPresent());
        window.lay(robot);
        window.picture(robot, "notebook-compared");
        assertThat(textsOf(".code-panel")).contains("w2 is 0.7 here and 0.2 in the network that was open.");
        assertThat(window.session.moment().document().parameters().weights(1).get(1, 0))
                .isEqualTo(0.7);
    }

    /// A program of the network that the first start shows, with other weights and a sigmoid.
    @Test
    @Thorough
    void codeIsNotComparedWithANetworkThatNobodyHasChosen(FxRobot robot) throws IOException {
        window.chosen = Optional.of(notebook("own.ipynb", """
            import numpy as np
            x = np.array([1.0, 2.0])
            W1 = np.array([[0.1, 0.2], [0.3, 0.4]])
            b1 = np.array([0.1, 0.7])
            W2 = np.array([0.5, 0.6])
            h = 1 / (1 + np.exp(-(x @ W1 + b1)))
            y_hat = h @ W2 + 0.2
            loss = 0.5 * (y_hat - 0.7) ** 2
            """));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> window.session.codeProperty().get().isPresent());
        window.lay(robot);
        assertThat(textsOf(".code-panel")).noneMatch(text -> text.contains("in the network that was open"));
    }

    @Test
    void readingIsStoppedByEscapeAndWithTheWindowAndLeavesNoProcess(FxRobot robot) throws IOException {
        window.chosen = Optional.of(notebook("endless.ipynb", "while True: pass"));
        List<ProcessHandle> first = processesOfReading(robot);
        robot.push(KeyCode.ESCAPE);
        assertThat(reading().isVisible()).isFalse();
        window.await(robot, () -> first.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(window.session.codeProperty().get()).isEmpty();
        List<ProcessHandle> second = processesOfReading(robot);
        robot.interact(window.stage::hide);
        window.await(robot, () -> second.stream().noneMatch(ProcessHandle::isAlive));
    }

    /// The processes that reading the file starts.
    private List<ProcessHandle> processesOfReading(FxRobot robot) {
        List<ProcessHandle> others = ProcessHandle.current().children().toList();
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> reading().isVisible());
        window.await(robot, () -> ProcessHandle.current().children().anyMatch(one -> !others.contains(one)));
        return ProcessHandle.current()
                .children()
                .filter(one -> !others.contains(one))
                .toList();
    }

    @Test
    void aFileWithoutCodeIsToldInOneSentence(FxRobot robot) throws IOException {
        window.chosen = Optional.of(Files.writeString(folder.resolve("notes.txt"), "nothing"));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> window.find(Node.class, ".notice").isVisible());
        assertThat(window.find(Label.class, ".notice .label").getText())
                .contains("notes.txt", "there are no code cells in it");
        assertThat(window.session.codeProperty().get()).isEmpty();
    }
}
