package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Samples in the window: the table, built-in sets, and tables in files.
class DataWindowTest extends InWindow {
    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void closeWhatIsOverTheWindow(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(any -> !any.equals(window.stage))
                .forEach(Window::hide));
    }

    private void open(FxRobot robot, String network) {
        robot.interact(() -> window.session.open(NetworkText.parse(network).toDocument(), Optional.empty()));
    }

    private Document shown() {
        return window.session.moment().document();
    }

    private void menu(FxRobot robot, String item) {
        robot.clickOn("#dataMenu").clickOn(item);
        window.lay(robot);
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#sampleTable").queryAs(TableView.class);
    }

    private void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#pasteRows");
    }

    private String note(FxRobot robot) {
        return robot.lookup("#dataNote").queryAs(Labeled.class).getText();
    }

    @Test
    void rowsOfASpreadsheetArePastedAndUndone(FxRobot robot) throws IOException {
        open(robot, "2-2-1 tanh sigmoid");
        menu(robot, "#data-samples");
        paste(robot, "0,5\t1\t0\n2\t3\t1\n");
        assertThat(shown().samples())
                .endsWith(
                        new Sample(Matrix.row(0.5, 1), Matrix.number(0)),
                        new Sample(Matrix.row(2, 3), Matrix.number(1)));
        assertThat(table(robot).getItems()).hasSize(shown().samples().size());
        window.picture(robot, robot.lookup("#sampleTable").query().getScene(), "data-samples");
        int before = shown().samples().size() - 2;
        robot.interact(() -> window.session.undo());
        assertThat(shown().samples()).hasSize(before);
        assertThat(table(robot).getItems()).hasSize(before);
    }

    @Test
    void whatCannotBePastedIsSaid(FxRobot robot) {
        open(robot, "2-2-1 tanh sigmoid");
        menu(robot, "#data-samples");
        Document before = shown();
        paste(robot, "1\t2\t3\n4\tx\t6\n7\t8\t9\n");
        assertThat(robot.lookup(".samples-window .reason")
                        .queryAs(Labeled.class)
                        .getText())
                .isEqualTo("The clipboard: line 2, column 2: \"x\" is not a number.");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void aClickFollowsTheSampleOnTheStage(FxRobot robot) {
        open(robot, "2-2-1 tanh identity half_squared_error");
        menu(robot, "#data-samples");
        paste(robot, "1\t2\t3\n4\t5\t6\n");
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(1));
        window.await(robot, () -> window.session.moment().sample() == 2);
    }

    @Test
    void rowsMoveToTheTestAndAreRemoved(FxRobot robot) {
        open(robot, "1-1 identity half_squared_error");
        menu(robot, "#data-samples");
        paste(robot, "1\t2\n3\t4\n5\t6\n");
        int size = shown().samples().size();
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(size - 1));
        robot.clickOn("#toTest");
        assertThat(shown().testSamples()).containsExactly(new Sample(Matrix.number(5), Matrix.number(6)));
        assertThat(shown().samples()).hasSize(size - 1);
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(size - 2));
        robot.clickOn("#removeRows");
        assertThat(shown().samples()).hasSize(size - 2);
        assertThat(shown().testSamples()).hasSize(1);
    }

    @Test
    void cellsAreTyped(FxRobot robot) {
        open(robot, "1-1 identity half_squared_error");
        menu(robot, "#data-samples");
        String input = Decimals.EXACT.format(shown().samples().getFirst().x().get(0, 0));
        robot.doubleClickOn(robot.from(table(robot)).lookup(input).<Node>query());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("2,5").push(KeyCode.ENTER);
        assertThat(shown().samples().getFirst().x()).isEqualTo(Matrix.number(2.5));
    }

    @Test
    void aBuiltInSetIsUsedAndTheNetworkFollows(FxRobot robot) throws IOException {
        open(robot, "2-3-1 relu sigmoid binary_cross_entropy");
        Document before = shown();
        menu(robot, "#data-choose");
        robot.interact(() -> {
            ListView<?> list = robot.lookup("#dataSetList").queryListView();
            list.getSelectionModel().select(13);
        });
        assertThat(note(robot))
                .contains("120 samples to learn from and 30 for the test")
                .contains("The data have 3 classes, but the network has 1 output; it gets 3.");
        window.picture(robot, robot.lookup(".dialog-pane").query().getScene(), "data-sets");
        robot.clickOn("#useData");
        assertThat(shown().samples()).hasSize(120);
        assertThat(shown().testSamples()).hasSize(30);
        assertThat(shown().network().inputSize()).isEqualTo(4);
        robot.interact(() -> window.session.undo());
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void aTypedFunctionMakesSamples(FxRobot robot) {
        open(robot, "2-3-1 tanh identity half_squared_error");
        menu(robot, "#data-choose");
        robot.interact(() -> {
            ListView<?> list = robot.lookup("#dataSetList").queryListView();
            list.getSelectionModel().selectLast();
            robot.lookup("#function").queryAs(TextField.class).setText("x1 +");
        });
        assertThat(note(robot)).startsWith("The function cannot be read: character 5");
        assertThat(robot.lookup("#useData").queryAs(Button.class).isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#function").queryAs(TextField.class).setText("x1 - 2 x2"));
        robot.clickOn("#useData");
        Sample sample = shown().samples().getFirst();
        assertThat(sample.y().get(0, 0))
                .isEqualTo(sample.x().get(0, 0) - 2 * sample.x().get(0, 1));
    }

    @Test
    void aTableIsShownBeforeItIsTaken(FxRobot robot) throws IOException {
        open(robot, "2-3-1 tanh sigmoid binary_cross_entropy");
        Path file = Files.writeString(
                folder.resolve("flowers.csv"),
                "length;width;species\n1,5;2;rose\n2,5;3;lily\n3,5;4;rose\n4,5;1;lily\n");
        window.chosen = Optional.of(file);
        robot.clickOn("#dataMenu").clickOn("#data-open");
        window.awaits(robot, () -> note(robot), "samples to learn from");
        assertThat(robot.lookup("#separator").queryAs(ChoiceBox.class).getValue())
                .hasToString("SEMICOLON");
        assertThat(robot.lookup("#decimal").queryAs(ChoiceBox.class).getValue()).isEqualTo(',');
        window.picture(robot, robot.lookup(".dialog-pane").query().getScene(), "data-table");
        robot.interact(() -> robot.lookup("#testShare").queryAs(TextField.class).setText("50"));
        robot.clickOn("#useData");
        assertThat(shown().samples()).hasSize(2);
        assertThat(shown().testSamples()).hasSize(2);
        assertThat(window.session.standingProperty().get().undo()).isPresent();
    }

    @Test
    void wrongCellsAreListed(FxRobot robot) throws IOException {
        open(robot, "1-1 identity half_squared_error");
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3,oops\n5,6\n7,8\n");
        robot.interact(() -> Platform.runLater(() -> window.workbench.open(file)));
        window.awaits(
                robot,
                () -> robot.lookup("#dataNote")
                        .tryQueryAs(Labeled.class)
                        .map(Labeled::getText)
                        .orElse(""),
                "cannot be read");
        assertThat(robot.lookup("#wrong").queryListView().getItems())
                .extracting(Object::toString)
                .containsExactly("line 3, column 2 (b): \"oops\" is not a number");
        assertThat(robot.lookup("#useData").queryAs(Button.class).isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void samplesAreSavedAsATable(FxRobot robot) throws IOException {
        open(robot, "2-1 sigmoid");
        Path file = folder.resolve("s.csv");
        window.chosen = Optional.of(file);
        menu(robot, "#data-save");
        window.await(robot, () -> file.toFile().length() > 0);
        assertThat(Files.readString(file)).startsWith("x[1],x[2],y[1]\n");
    }
}
