package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The numbers that a notebook printed, checked in the window.
class NotebookNumbersTest extends InMyNumbers {
    @TempDir
    private Path folder;

    /// A notebook whose one cell, In \[5\], printed some text.
    private Path notebook(String printed) throws IOException {
        Map<String, Object> output = Map.of("output_type", "stream", "name", "stdout", "text", printed);
        Map<String, Object> cell =
                Map.of("cell_type", "code", "execution_count", 5, "source", "z = w * x", "outputs", List.of(output));
        return Files.writeString(folder.resolve("homework.ipynb"), Json.write(Map.of("cells", List.of(cell))));
    }

    @Test
    void aNotebookIsReadFromAFile() throws IOException {
        panel.open(notebook(SLIP + "\n"));
        panel.awaits(SLIP_TOLD);
        assertThat(window.find(Label.class, ".file").getText()).contains("homework.ipynb");
    }

    @Test
    void aNumberOfANotebookSaysWhereJupyterShowsItAndATypedOneDoesNot(FxRobot robot) throws IOException {
        panel.open(notebook("some words\n" + SLIP + "\n"));
        panel.awaits(SLIP_TOLD);
        assertThat(places()).containsExactly("In [5], line 2");
        robot.interact(() -> window.find(Button.class, "#clear").fire());
        panel.type(SLIP);
        panel.awaits(SLIP_TOLD);
        assertThat(places()).isEmpty();
    }

    @Test
    void aNotebookThatPrintedNoNumbersSaysSo(FxRobot robot) throws IOException {
        panel.open(notebook("done\n"));
        window.awaits(robot, () -> panel.summary().getText(), "There are no printed numbers in it.");
    }

    @Test
    void anUnknownNumberIsNotSaidToLackANameThatTheNetworkHas() throws IOException {
        panel.open(notebook("Z1[0] = 1e9999999\n"));
        panel.awaits("unknown");
        assertThat(panel.told())
                .singleElement()
                .asString()
                .contains("No number of this network called Z1[0] has this value, and no known mistake gives it.");
    }

    @Test
    void aNumberWithoutANameIsSaidToHaveNone() throws IOException {
        panel.open(notebook("12.345\n"));
        panel.awaits("unknown");
        assertThat(panel.told()).singleElement().asString().startsWith("12.345, In [5], line 1, unknown");
    }

    @Test
    void ofANameOfThousandsOfLettersTheBeginningIsShown() throws IOException {
        panel.open(notebook("a.".repeat(3000) + "b = 0.123\n"));
        panel.awaits("unknown");
        assertThat(panel.told())
                .singleElement()
                .asString()
                .contains("a.a.a.", "…")
                .hasSizeLessThan(400);
    }

    private List<String> places() {
        return window.stage.getScene().getRoot().lookupAll(".checked .place").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
