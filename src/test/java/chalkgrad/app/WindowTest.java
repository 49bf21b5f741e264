package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.WorkedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class WindowTest extends InWindow {
    private static final Edit ANOTHER_WEIGHT = new Edit.SetWeight(1, 1, 2, 0.25);

    @TempDir
    private Path folder;

    @Test
    void startingShowsTheFirstNetworkAndSaysHowToBegin(FxRobot robot) throws IOException {
        assertThat(window.stage.getTitle()).isEqualTo("Chalkgrad — 2-2-1 regression");
        assertThat(window.find(Label.class, "#title").getText()).isEqualTo("2-2-1 regression");
        assertThat(window.find(StatusBar.class, "#status").getText()).contains("Click ▶ or press →");
        assertThat(window.find(Label.class, "#question").getText()).contains("Click ▶ or press →");
        window.picture(robot, "window-start");
    }

    @Test
    void aClickInTheListOpensAnotherNetwork(FxRobot robot) {
        robot.clickOn("2-2-2 softmax");
        assertThat(shown()).isEqualTo(WorkedNetworks.open("seed000-q3-softmax"));
        assertThat(window.stage.getTitle()).isEqualTo("Chalkgrad — 2-2-2 softmax");
    }

    @Test
    void aRightClickInTheListOpensNothing(FxRobot robot) {
        Document before = shown();
        robot.rightClickOn("2-2-2 softmax");
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void aBadFileIsToldInOneSentenceAndTheDocumentStays(FxRobot robot) throws IOException {
        Document before = shown();
        window.chosen = Optional.of(Files.writeString(folder.resolve("broken.json"), "{\"schema\": \"chalkgrad/1\","));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> notice().isVisible());
        Label sentence = window.find(Label.class, ".notice .label");
        assertThat(sentence.getText())
                .contains("broken.json")
                .doesNotContain("Exception")
                .hasLineCount(1);
        assertThat(shown()).isSameAs(before);
        window.picture(robot, "window-bad-file");
        robot.clickOn(".notice .button");
        assertThat(notice().isVisible()).isFalse();
    }

    @Test
    void aNetworkThatIsNotFullyConnectedIsRefusedWithWhatWorksInstead(FxRobot robot) throws IOException {
        Document before = shown();
        String recurrent = """
            {"schema": "chalkgrad/1", "name": "rnn", "inputSize": 4,
             "layers": [{"kind": "recurrent", "size": 2, "steps": 2, "activation": "tanh"},
                        {"size": 1, "activation": "sigmoid"}],
             "weights": [[[0.1, 0.2], [0.3, -0.4], [0.5, 0.6], [-0.7, 0.8]], [[0.9], [-1.0]]],
             "biases": [[0.05, -0.05], [0.1]], "samples": [{"x": [1, 0.5, -1, 2], "y": [1]}],
             "loss": "half_squared_error", "optimizer": {"kind": "sgd", "learningRate": 0.5}, "iterations": 1}
            """;
        window.chosen = Optional.of(Files.writeString(folder.resolve("rnn.json"), recurrent));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> notice().isVisible());
        assertThat(window.find(Label.class, ".notice .label").getText())
                .isEqualTo("rnn cannot be drawn yet: its layers are not all fully connected (recurrent)."
                        + " On the command line, trace, gradcheck and check work with it.");
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void theSettingsDoNotCoverTheLoss(FxRobot robot) {
        window.resize(robot, 1280, 800);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.lay(robot);
        Bounds loss = onScreen(window.find(Node.class, ".loss-box"));
        assertThat(loss.getMaxX())
                .isLessThan(onScreen(window.find(Node.class, ".settings")).getMinX());
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void anUnknownKindOfFileIsToldToo(FxRobot robot) {
        window.chosen = Optional.of(folder);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> notice().isVisible());
    }

    @Test
    void numpyArraysOpenAfterAskingForTheActivationsAndTheLoss(FxRobot robot) throws Exception {
        window.chosen = Optional.of(Path.of("src/test/resources/npz/parameters.npz"));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> robot.lookup("#activation1").tryQuery().isPresent());
        window.picture(robot, robot.lookup("#activation1").query().getScene(), "window-import");
        robot.clickOn("#activation1").clickOn("tanh");
        robot.clickOn("#import");
        window.await(robot, () -> shown().description().name().equals("parameters"));
        assertThat(shown().network().layer(1).activation().name()).isEqualTo("tanh");
    }

    @Test
    void whatIsSavedCanBeOpenedAgain(FxRobot robot) {
        Path file = folder.resolve("mine.json");
        edit(robot);
        assertThat(window.stage.getTitle()).endsWith("•");
        assertThat(window.find(Label.class, "#unsaved").isVisible()).isTrue();
        window.chosen = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.awaitSaved(robot, file);
        assertThat(window.stage.getTitle()).doesNotContain("•");
        assertThat(window.find(Label.class, "#unsaved").isVisible()).isFalse();
        Document saved = shown();
        assertThat(DocumentReader.read(file)).isEqualTo(saved);

        robot.clickOn("2-2-2 softmax");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        window.await(robot, () -> shown().equals(saved));
    }

    @Test
    void theBarOfFilesIsThereOnlyWhileOneIsReadOrWritten() {
        Node bar = window.find(Node.class, "#reading");
        assertThat(bar.isVisible()).isFalse();
        assertThat(bar.isManaged()).as("takes no room of the stage").isFalse();
    }

    @Test
    void aFileIsReadInTheBackgroundAndTheLastOneAskedForIsOpened(FxRobot robot) {
        Document before = shown();
        Path first = saved("first.json", "seed001-regression");
        Path second = saved("second.json", "seed002-softmax-3333");
        var opened = new ArrayList<Document>();
        robot.interact(() -> {
            window.session.momentProperty().subscribe((old, now) -> opened.add(now.document()));
            window.workbench.open(first);
            window.workbench.open(second);
            assertThat(shown()).isSameAs(before);
        });
        window.await(robot, () -> !shown().equals(before));
        robot.interact(() -> {});
        assertThat(opened).extracting(one -> one.description().name()).containsOnly("seed002-softmax-3333");
        assertThat(window.session.standingProperty().get().file()).contains(second);
    }

    @Test
    void escapeStopsReading(FxRobot robot) {
        Document before = shown();
        Path file = saved("stopped.json", "seed002-softmax-3333");
        robot.interact(() -> {
            window.workbench.open(file);
            Event.fireEvent(window.stage.getScene().getRoot(), pressed(KeyCode.ESCAPE));
        });
        robot.sleep(500);
        assertThat(shown()).isSameAs(before);
    }

    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    private Path saved(String name, String network) {
        Path file = folder.resolve(name);
        DocumentWriter.save(WorkedNetworks.open(network), file);
        return file;
    }

    @Test
    void theTitleNamesTheFileThatWasSavedAndTheStatusSaysWhere(FxRobot robot) {
        Path file = folder.resolve("mine.json");
        window.chosen = Optional.of(file);
        edit(robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.awaitSaved(robot, file);
        assertThat(window.stage.getTitle()).isEqualTo("Chalkgrad — 2-2-1 regression (mine.json)");
        assertThat(window.find(StatusBar.class, ".status-bar").getText()).isEqualTo("Saved to " + file);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.stage.getTitle()).isEqualTo("Chalkgrad — 2-2-1 regression (mine.json) •");
    }

    @Test
    void panelsThatWereFoldedAreFoldedAtTheNextStartAndANarrowWindowDoesNotForgetIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        robot.interact(() -> window.stage.setWidth(800));
        robot.interact(() -> window.stage.setWidth(1280));
        assertThat(window.find(Node.class, ".network-list")).isNotNull();
        robot.clickOn("#networksToggle");
        robot.interact(() -> window.stage.hide());
        var next = WindowFixture.with(robot, window.state);
        assertThat(next.find(Node.class, ".network-list")).isNull();
        assertThat(next.find(ToggleButton.class, "#matricesToggle").isSelected())
                .isFalse();
        robot.clickOn("#networksToggle");
        assertThat(next.find(Node.class, ".network-list")).isNotNull();
    }

    @Test
    void savingWritesToTheFileThatIsOpen(FxRobot robot) {
        Path file = folder.resolve("mine.json");
        window.chosen = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.awaitSaved(robot, file);
        window.chosen = Optional.empty();
        edit(robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.awaitSaved(robot, file);
        assertThat(DocumentReader.read(file)).isEqualTo(shown());
    }

    @Test
    void aFileThatSomebodyElseChangedIsNotOverwrittenUnasked(FxRobot robot) throws IOException {
        Path file = folder.resolve("shared.json");
        Path mine = folder.resolve("mine.json");
        window.chosen = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.awaitSaved(robot, file);
        String theirs = Files.readString(file) + "\n";
        Files.writeString(file, theirs);
        edit(robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        awaitQuestion(robot);
        window.picture(robot, robot.lookup(".dialog-pane").query().getScene(), "window-changed");
        robot.clickOn("Cancel");
        assertThat(file).hasContent(theirs);

        window.chosen = Optional.of(mine);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        awaitQuestion(robot);
        robot.clickOn("Save as…");
        window.awaitSaved(robot, mine);
        assertThat(file).hasContent(theirs);
        assertThat(DocumentReader.read(mine)).isEqualTo(shown());
        assertThat(window.stage.getTitle()).endsWith("(mine.json)");
    }

    @Test
    void aFileThatIsGoneIsMadeAgainOnlyWhenThatIsWanted(FxRobot robot) throws IOException {
        Path file = folder.resolve("gone.json");
        window.chosen = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.awaitSaved(robot, file);
        Files.delete(file);
        edit(robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        awaitQuestion(robot);
        assertThat(file).doesNotExist();
        robot.clickOn("Save anyway");
        window.awaitSaved(robot, file);
        assertThat(DocumentReader.read(file)).isEqualTo(shown());
    }

    @Test
    void anEditWhileTheDocumentIsBeingSavedLeavesItUnsaved(FxRobot robot) {
        Path file = folder.resolve("during.json");
        window.chosen = Optional.of(file);
        edit(robot);
        Document saved = shown();
        robot.interact(() -> {
            Event.fireEvent(window.stage.getScene().getRoot(), pressedWithControl(KeyCode.S));
            window.session.edit(new Edit.SetWeight(1, 1, 1, 0.625));
        });
        window.await(robot, () -> window.session.standingProperty().get().file().isPresent());
        assertThat(DocumentReader.read(file)).isEqualTo(saved);
        assertThat(window.stage.getTitle()).endsWith("(during.json) •");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.stage.getTitle()).endsWith("(during.json)");
    }

    @Test
    void aWindowThatIsClosedWhileTheDocumentIsBeingSavedWaitsForIt(FxRobot robot) {
        Path file = folder.resolve("last.json");
        window.chosen = Optional.of(file);
        edit(robot);
        Document saved = shown();
        robot.interact(() -> {
            Event.fireEvent(window.stage.getScene().getRoot(), pressedWithControl(KeyCode.S));
            closeWindow();
            assertThat(window.stage.isShowing()).isTrue();
        });
        window.await(robot, () -> !window.stage.isShowing());
        assertThat(DocumentReader.read(file)).isEqualTo(saved);
    }

    @Test
    void aWindowWhoseDocumentCannotBeSavedStaysOpenAndSaysWhy(FxRobot robot) {
        window.chosen = Optional.of(folder.resolve("nowhere").resolve("mine.json"));
        edit(robot);
        robot.interact(() -> Platform.runLater(this::closeWindow));
        awaitQuestion(robot);
        robot.clickOn("Save");
        window.await(robot, () -> window.find(Node.class, ".notice").isVisible());
        assertThat(window.find(Label.class, ".notice .label").getText()).contains("mine.json: cannot be written");
        assertThat(window.stage.isShowing()).isTrue();
        assertThat(window.session.standingProperty().get().unsaved()).isTrue();
    }

    private void closeWindow() {
        Event.fireEvent(window.stage, new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static KeyEvent pressedWithControl(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false);
    }

    private void awaitQuestion(FxRobot robot) {
        window.await(robot, () -> robot.lookup(".dialog-pane").tryQuery().isPresent());
    }

    @Test
    void openingAnotherNetworkAsksAboutUnsavedChanges(FxRobot robot) throws IOException {
        edit(robot);
        Document edited = shown();
        robot.clickOn("2-2-2 softmax");
        window.picture(robot, robot.lookup(".dialog-pane").query().getScene(), "window-unsaved");
        robot.clickOn("Cancel");
        assertThat(shown()).isSameAs(edited);

        robot.clickOn("2-2-2 softmax");
        robot.clickOn("Don’t save");
        assertThat(shown()).isEqualTo(WorkedNetworks.open("seed000-q3-softmax"));
    }

    /// Its toolbar has a choice of samples and is wider than a small window.
    @Test
    void aWindowWithABatchCanBeMadeNarrow(FxRobot robot) {
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed003-silu-momentum"), Optional.empty()));
        robot.interact(() -> window.stage.setWidth(800));
        robot.interact(() -> window.stage.getScene().getRoot().layout());
        var workbench = window.find(Region.class, "#workbench");
        assertThat(workbench.getWidth()).isLessThanOrEqualTo(800);
        assertThat(workbench.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("narrow"));
    }

    @Test
    void closingAsksAboutUnsavedChangesAndCanSaveThem(FxRobot robot) throws TimeoutException {
        Path file = folder.resolve("closing.json");
        edit(robot);
        window.chosen = Optional.of(file);
        var close = new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        Platform.runLater(() -> window.stage.fireEvent(close));
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup(".dialog-pane")
                        .tryQuery()
                        .filter(pane -> pane.getScene().getWindow().isShowing())
                        .isPresent());
        robot.interact(() -> {});
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Files.exists(file));
        assertThat(DocumentReader.read(file)).isEqualTo(shown());
    }

    @Test
    void undoAndRedoSayWhatTheyWouldDo(FxRobot robot) {
        Document before = shown();
        assertThat(window.find(Node.class, "#undo").isDisabled()).isTrue();
        edit(robot);
        assertThat(window.find(Node.class, "#undo").getAccessibleText()).contains("Change W1[0][1] to 0.25");
        robot.clickOn("#undo");
        assertThat(shown()).isEqualTo(before);
        assertThat(window.find(Node.class, "#redo").getAccessibleText()).contains("Change W1[0][1] to 0.25");
        robot.clickOn("#redo");
        assertThat(shown()).isNotEqualTo(before);
    }

    @Test
    void inASmallWindowTheStageKeepsThreeFifthsAndTheListLiesOverIt(FxRobot robot) throws IOException {
        robot.interact(() -> {
            window.stage.setWidth(800);
            window.stage.setHeight(600);
        });
        robot.interact(() -> {});
        assertThat(stageWidth()).isGreaterThanOrEqualTo(0.6 * 800);
        robot.clickOn("#networksToggle");
        assertThat(stageWidth()).isGreaterThanOrEqualTo(0.6 * 800);
        robot.clickOn("2-2-2 softmax");
        assertThat(window.find(Label.class, "#title").getText()).isEqualTo("2-2-2 softmax");
        assertThat(window.find(Node.class, "#networks")).isNull();
        window.picture(robot, "window-small");
    }

    @Test
    void aBatchOffersTheChoiceOfASample(FxRobot robot) {
        assertThat(window.find(Node.class, "#samples")).isNull();
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed003-silu-momentum"), Optional.empty()));
        robot.clickOn("#samples");
        robot.clickOn("Sample 2 of 3");
        assertThat(window.session.moment().sample()).isEqualTo(2);
    }

    @Test
    void ofManySamplesOnlyTheChoicesThatAreSeenAreMade(FxRobot robot) {
        Document document = WorkedNetworks.open("seed003-silu-momentum");
        Sample sample = document.samples().getFirst();
        Document many = new SampleEdit.SetSamples(Collections.nCopies(1797, sample), List.of()).applyTo(document);
        robot.interact(() -> window.session.open(many, Optional.empty()));
        ComboBox<?> choice = window.find(ComboBox.class, "#samples");
        robot.interact(choice::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(choice.isShowing()).isTrue();
        long made = robot.lookup(".list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.getText() != null && cell.getText().startsWith("Sample "))
                .count();
        assertThat(made).isBetween(1L, 40L);
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        assertThat(window.session.moment().sample()).isEqualTo(1797);
        assertThat(window.session.moment().cursor())
                .as("End belongs to the open list")
                .isZero();
    }

    @Test
    void theNumberOfASampleIsTypedIntoTheOpenList(FxRobot robot) {
        Document document = WorkedNetworks.open("seed003-silu-momentum");
        Sample sample = document.samples().getFirst();
        Document many = new SampleEdit.SetSamples(Collections.nCopies(300, sample), List.of()).applyTo(document);
        robot.interact(() -> window.session.open(many, Optional.empty()));
        ComboBox<?> choice = window.find(ComboBox.class, "#samples");
        robot.interact(choice::requestFocus);
        robot.push(KeyCode.SPACE);
        typeAtOnce(robot, choice, "9", "2", "7", "1");
        assertThat(window.session.moment().sample())
                .as("there is no sample 927, so 7 begins a number")
                .isEqualTo(71);
        assertThat(robot.lookup(".list-cell").queryAllAs(ListCell.class))
                .as("the list shows the sample")
                .anyMatch(cell -> "Sample 71 of 300".equals(cell.getText()));
        robot.push(KeyCode.ENTER);
        assertThat(choice.isShowing()).isFalse();
        assertThat(window.session.moment().sample()).isEqualTo(71);
    }

    /// However slow the machine is, the keys come one right after the other.
    private static void typeAtOnce(FxRobot robot, Node node, String... keys) {
        robot.interact(() -> List.of(keys)
                .forEach(key -> Event.fireEvent(
                        node,
                        new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false))));
    }

    @Test
    void theMenuOfDataHasAKey(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(window.find(MenuButton.class, "#dataMenu").isShowing()).isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F5).push(KeyCode.CONTROL, KeyCode.D);
        robot.interact(() -> {});
        // the menu is at the desk
        assertThat(window.find(MenuButton.class, "#dataMenu").isShowing()).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    private void edit(FxRobot robot) {
        robot.interact(() -> window.session.edit(ANOTHER_WEIGHT));
    }

    private Document shown() {
        return window.session.moment().document();
    }

    private Node notice() {
        return window.find(Node.class, ".notice");
    }

    private double stageWidth() {
        return window.find(Node.class, "#stage").getLayoutBounds().getWidth();
    }
}
