package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.app.session.NotebookCode;
import chalkgrad.document.Document;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.Checked;
import chalkgrad.mistake.Explanation;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.WrongLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The code beside the stage.
class CodePanelTest extends InWindow {
    /// With the slope left out, the gradient is 1.2 times too large: 0.36 · 1.2 · 1.2.
    private static final String SLIP = "dL/dW1[0][1] = 0.5184";

    private static final WrongLine WRONG = new WrongLine(
            3,
            2,
            "dW = np.outer(x, dh * relu(Z))  # the slope is missing",
            "dW",
            Quantity.weight(1, 1, 2).gradient(),
            explanations(),
            Optional.empty());

    private static List<Explanation> explanations() {
        Document document = SomeCode.document();
        List<Checked> checked =
                new AnswerCheck(document).of(AnswersFile.typed(SLIP, "answers").answers());
        return checked.getFirst().explanations();
    }

    private void open(FxRobot robot, NotebookCode code) {
        robot.interact(() -> window.session.open(code.document("a network"), code));
        window.lay(robot);
    }

    private void open(FxRobot robot) {
        open(robot, SomeCode.of(List.of(WRONG)));
    }

    private Parent panel() {
        return window.find(Parent.class, ".code-panel");
    }

    private ListView<?> list() {
        return (ListView<?>) panel().lookup(".list-view");
    }

    private List<ListCell<?>> cells() {
        return list().lookupAll(".code-row").stream()
                .<ListCell<?>>map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty())
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .toList();
    }

    private ListCell<?> line(String text) {
        return cells().stream()
                .filter(cell -> String.join("", texts(cell)).contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Node node) {
        return WindowFixture.texts((Parent) node).stream().map(Text::getText).toList();
    }

    private List<String> linesThatAre(String state) {
        return cells().stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .map(cell -> cell.getAccessibleText().split(";", 2)[0])
                .toList();
    }

    private Text name(String name, String line) {
        return WindowFixture.texts(line(line)).stream()
                .filter(text -> text.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<Quantity> lit() {
        return window.session.attention().ofVariableProperty().get();
    }

    @Test
    void theCodeIsShownWithItsCellsAndWhatCouldNotBeRead(FxRobot robot) throws IOException {
        open(robot);
        window.picture(robot, "code");
        assertThat(cells())
                .extracting(cell -> String.valueOf(cell.getAccessibleText()))
                .anyMatch(text -> text.equals("The code has no learning rate."))
                .anyMatch(text -> text.equals("cell 4  ·  In [3]"))
                .anyMatch(text -> text.equals("line 1: # the hidden layer"))
                .anyMatch(text ->
                        text.equals("The code stopped here: it needs data.npy, which is not beside the notebook."));
        assertThat(window.stage.getTitle()).contains("homework");
    }

    @Test
    void aProgramHasNoCells(FxRobot robot) {
        open(robot, SomeCode.ofProgram());
        assertThat(cells())
                .extracting(cell -> String.valueOf(cell.getAccessibleText()))
                .noneMatch(text -> text.contains("cell"));
        assertThat(panel().lookup("#nextStopped").isVisible()).isFalse();
        assertThat(panel().lookup(".choice-box").getParent().isVisible()).isFalse();
    }

    @Test
    void theStepOfTheWalkMarksItsLine(FxRobot robot) {
        open(robot);
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 2)));
        assertThat(linesThatAre("current")).containsExactly("line 3: h = relu(Z)");
        robot.interact(() -> window.session.jumpTo(Quantity.product(1, 2, 1)));
        assertThat(linesThatAre("current")).containsExactly("line 2: Z = x @ W + b");
        robot.interact(() -> window.session.jumpTo(Quantity.weight(1, 2, 1).gradient()));
        assertThat(linesThatAre("current")).hasSize(1).first().asString().startsWith("line 2: dW =");
        assertThat(linesThatAre("backward")).containsAll(linesThatAre("current"));
    }

    @Test
    void aNumberThatTheStageShowsMarksItsLineWhilePointedAt(FxRobot robot) {
        open(robot);
        robot.interact(() -> window.session.attention().point(Optional.of(Quantity.weight(1, 2, 1))));
        assertThat(linesThatAre("pointed")).containsExactly("line 1: W = [[0.1, 0.2], [0.3, 0.4]]");
        robot.interact(() -> window.session.attention().point(Optional.empty()));
        assertThat(linesThatAre("pointed")).isEmpty();
    }

    @Test
    void aNeuronUnderTheMouseMarksItsLine(FxRobot robot) {
        open(robot);
        robot.moveTo(window.find(Node.class, ".neuron"));
        assertThat(linesThatAre("pointed")).hasSize(1);
    }

    @Test
    void aVariableUnderTheMouseLightsItsNumbersAndWhatTheyBelongTo(FxRobot robot) {
        open(robot);
        robot.moveTo(name("W", "W = [["));
        assertThat(lit()).hasSize(4).contains(Quantity.weight(1, 2, 1));
        assertThat(window.find(Parent.class, ".diagram").lookupAll(".edge.pointed"))
                .hasSize(4);
        robot.moveTo(name("Z", "Z = x"));
        assertThat(lit()).containsExactlyInAnyOrder(Quantity.preActivation(1, 1), Quantity.preActivation(1, 2));
        assertThat(window.find(Parent.class, ".diagram").lookupAll(".neuron").stream()
                        .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointed"))))
                .hasSize(2);
        robot.moveTo(window.emptyPlace());
        assertThat(lit()).isEmpty();
    }

    @Test
    void aNameThatIsReadMeansWhatWasComputedBefore(FxRobot robot) {
        open(robot);
        robot.moveTo(name("Z", "dW ="));
        assertThat(lit()).contains(Quantity.preActivation(1, 1));
        robot.moveTo(name("dW", "dW ="));
        assertThat(lit()).hasSize(4).contains(Quantity.weight(1, 1, 1).gradient());
    }

    @Test
    void theKeyboardWalksTheLinesAndExplainsTheirNumbers(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            list().requestFocus();
            list().getFocusModel().focus(line("h = relu").getIndex());
        });
        assertThat(lit()).containsExactlyInAnyOrder(Quantity.activation(1, 1), Quantity.activation(1, 2));
        robot.push(KeyCode.SPACE);
        assertThat(window.session.moment().selection()).contains(Quantity.activation(1, 1));
        robot.push(KeyCode.J);
        assertThat(window.session.moment().step().orElseThrow().makes()).isEqualTo(Quantity.activation(1, 1));
    }

    @Test
    void aWrongLineIsUnderlinedAndShowsItsTwoFormulas(FxRobot robot) throws IOException {
        open(robot);
        assertThat(linesThatAre("wrong")).hasSize(1).first().asString().startsWith("line 2: dW =");
        assertThat(line("dW =").getAccessibleText()).contains("you multiplied by relu(Z1[1]) = 1.2 where relu'(Z1[1])");
        robot.clickOn(line("dW ="));
        window.lay(robot);
        window.picture(robot, "code-wrong");
        Parent card = window.find(Parent.class, ".formulas-card");
        assertThat(texts(card)).contains("✗ dW in In [3], line 2").noneMatch(text -> text.contains("This gives"));
        assertThat(card.lookupAll(".right .equation")).isNotEmpty();
        assertThat(card.lookupAll(".yours .math-mark")).isNotEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage.getScene().getRoot().lookup(".formulas-card")).isNull();
    }

    @Test
    void theFormulasOfAWrongLineGoWhenTheWalkGoesOn(FxRobot robot) {
        open(robot);
        robot.clickOn(line("dW ="));
        Parent card = window.find(Parent.class, ".formulas-card");
        Node heading = card.lookup(".heading");
        assertThat(heading.getAccessibleText())
                .isEqualTo(window.session.moment().names().text(WRONG.quantity()));
        assertThat(heading.lookupAll(".equation")).hasSize(1);
        robot.interact(() -> window.session.next());
        assertThat(window.stage.getScene().getRoot().lookup(".formulas-card")).isNull();
    }

    @Test
    void theNumbersThatTheNotebookPrintedAreChecked(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        Parent numbers = window.find(Parent.class, ".answers-panel");
        window.await(robot, () -> texts(numbers).contains("1 wrong".replace(' ', '\u00a0')));
        assertThat(texts(numbers))
                .contains("Numbers printed by homework.ipynb", "dL/dW1[0][1] = 0.5184", "In [3], line 1");
        // the list of networks and my numbers take the place of the code
        assertThat(window.stage.getScene().getRoot().lookup(".code-panel")).isNull();
        robot.push(KeyCode.C);
        assertThat(panel().isVisible()).isTrue();
    }

    @Test
    void theNumberOfWrongLinesLeadsToThem(FxRobot robot) {
        open(robot);
        Button next = (Button) panel().lookup("#nextWrong");
        assertThat(next.getText()).isEqualTo("✗ 1 wrong line");
        robot.clickOn(next);
        assertThat(window.find(Parent.class, ".formulas-card").isVisible()).isTrue();
        assertThat(list().getFocusModel().getFocusedIndex())
                .isEqualTo(line("dW =").getIndex());
        assertThat(panel().lookup("#allRight").isVisible()).isFalse();
        open(robot, SomeCode.of(List.of()));
        assertThat(panel().lookup("#nextWrong").isVisible()).isFalse();
        assertThat(panel().lookup("#allRight").isVisible()).isTrue();
    }

    @Test
    void theFirstWrongLineIsSeenAtOnceAndWhilePresenting(FxRobot robot) {
        window.resize(robot, 1280, 420);
        open(robot, SomeCode.ofManyLines(List.of(WRONG)));
        window.lay(robot);
        assertSeen(line("dW ="));
        robot.push(KeyCode.F5);
        window.lay(robot);
        robot.push(KeyCode.C);
        window.lay(robot);
        assertSeen(line("dW ="));
    }

    private void assertSeen(Node row) {
        Bounds seen = WindowFixture.place(list());
        assertThat(WindowFixture.place(row).getMinY()).isGreaterThanOrEqualTo(seen.getMinY());
        assertThat(WindowFixture.place(row).getMaxY()).isLessThanOrEqualTo(seen.getMaxY());
    }

    @Test
    void whileOtherCodeIsReadNothingOfTheOpenCodeIsShown(FxRobot robot, @TempDir Path folder) throws IOException {
        open(robot);
        robot.clickOn(panel().lookup("#nextWrong"));
        window.chosen = Optional.of(Files.writeString(folder.resolve("other.py"), "x = 1"));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(texts(panel())).contains("Reading other.py …");
        assertThat(panel().lookup(".content").isVisible()).isFalse();
        assertThat(window.find(Parent.class, ".formulas-card")).isNull();
        robot.push(KeyCode.ESCAPE);
        assertThat(texts(panel())).contains("✗ 1 wrong line").doesNotContain("Reading other.py …");
        assertThat(panel().lookup(".content").isVisible()).isTrue();
    }

    @Test
    void enterShowsTheFormulasOfAFocusedLine(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            list().requestFocus();
            list().getFocusModel().focus(line("dW =").getIndex());
        });
        robot.push(KeyCode.ENTER);
        assertThat(window.find(Parent.class, ".formulas-card").isVisible()).isTrue();
    }

    @Test
    void anEditLeavesTheCodeAndSaysThatItComputesOtherNumbers(FxRobot robot) {
        open(robot);
        assertThat(changed()).isEmpty();
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1), 0.5, this));
        assertThat(changed()).contains("the code computes other numbers");
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 1)));
        assertThat(linesThatAre("current")).hasSize(1);
        robot.interact(window.session::undo);
        assertThat(changed()).isEmpty();
        robot.interact(() -> window.session.edit(new SampleEdit.AddSample()));
        assertThat(changed()).contains("other layers or samples");
        assertThat(linesThatAre("current")).isEmpty();
    }

    private String changed() {
        return ((Label) panel().lookup(".changed")).getText();
    }

    @Test
    void anotherDocumentTakesTheCodeAway(FxRobot robot) {
        open(robot);
        ToggleButton toggle = window.find(ToggleButton.class, "#codeToggle");
        assertThat(toggle.isVisible()).isTrue();
        window.open(robot, SomeCode.FIRST);
        assertThat(toggle.isVisible()).isFalse();
        assertThat(window.stage.getScene().getRoot().lookup(".code-panel")).isNull();
        assertThat(window.find(Node.class, ".network-list").isVisible()).isTrue();
    }

    @Test
    void theCodeIsClosedAndOpenedByItsKey(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.C);
        assertThat(window.stage.getScene().getRoot().lookup(".code-panel")).isNull();
        robot.push(KeyCode.C);
        assertThat(panel().isVisible()).isTrue();
        robot.clickOn("#closeCode");
        assertThat(window.stage.getScene().getRoot().lookup(".code-panel")).isNull();
    }

    @Test
    void anotherNetworkOfTheNotebookIsOpenedFromThePanel(FxRobot robot) {
        open(robot);
        window.chosen = Optional.of(window.state.resolve("homework.json"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.awaitSaved(robot, window.chosen.orElseThrow());
        ChoiceBox<?> networks = (ChoiceBox<?>) panel().lookup(".choice-box");
        assertThat(networks.getItems()).hasSize(2);
        robot.interact(() -> networks.getSelectionModel().select(1));
        assertThat(window.session.codeProperty().get().orElseThrow().chosen()).isEqualTo(2);
        assertThat(window.session.moment().document().description().name()).isEqualTo("homework-2");
    }

    @Test
    void theNetworkHasNoFileUntilItIsSaved(FxRobot robot) throws IOException {
        open(robot);
        assertThat(window.session.standingProperty().get().file()).isEmpty();
        // the code still has it
        assertThat(window.session.standingProperty().get().unsaved()).isFalse();
        window.chosen = Optional.of(window.state.resolve("homework.json"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.awaitSaved(robot, window.chosen.orElseThrow());
        assertThat(window.session.standingProperty().get().file()).isEqualTo(window.chosen);
        assertThat(panel().isVisible()).isTrue();
    }

    @Test
    void theCodeCanBePresentedAndReadFromTheLastRow(FxRobot robot) throws IOException {
        open(robot);
        robot.push(KeyCode.F5);
        window.lay(robot);
        assertThat(window.stage.getScene().getRoot().lookup(".code-panel")).isNull();
        robot.push(KeyCode.C);
        window.lay(robot);
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 2)));
        window.picture(robot, "code-presented");
        double height = window.stage.getScene().getHeight();
        assertThat(WindowFixture.texts(panel()))
                .filteredOn(text ->
                        !text.getText().isBlank() && !text.getStyleClass().contains("ikonli-font-icon"))
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(WindowFixture.sizeOnScreen(text))
                        .as(text.getText())
                        .isGreaterThanOrEqualTo(height / 40 - 0.01));
        assertThat(linesThatAre("current")).hasSize(1);
        assertThat(WindowFixture.place(panel()).getMaxX())
                .isLessThanOrEqualTo(
                        WindowFixture.place(window.find(Node.class, ".diagram")).getMinX() + 1);
        robot.push(KeyCode.ESCAPE);
        window.lay(robot);
        assertThat(panel().getTransforms()).isEmpty();
        assertThat(WindowFixture.place(panel()).getWidth()).isLessThan(400);
    }

    @Test
    void theRightBorderOfTheCodeIsDragged(FxRobot robot) {
        open(robot);
        double before = WindowFixture.place(panel()).getMaxX();
        robot.interact(() -> mouse(MouseEvent.MOUSE_PRESSED, before - 2));
        robot.interact(() -> mouse(MouseEvent.MOUSE_DRAGGED, before + 50));
        robot.interact(() -> mouse(MouseEvent.MOUSE_RELEASED, before + 90));
        window.lay(robot);
        assertThat(WindowFixture.place(panel()).getMaxX()).isCloseTo(before + 90, within(1.0));
        assertThat(window.remembered.get("panel.code.share")).isPresent();
    }

    private void mouse(EventType<MouseEvent> type, double x) {
        double y = WindowFixture.place(panel()).getCenterY();
        panel().fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                null));
    }

    @Test
    void theStageKeepsItsRoomBesideTheCodeInEveryWindow(FxRobot robot) throws IOException {
        open(robot);
        for (int[] size : new int[][] {{800, 600}, {1024, 768}, {1280, 800}}) {
            window.resize(robot, size[0], size[1]);
            window.picture(robot, "code-" + size[0]);
            double code = WindowFixture.place(panel()).getWidth();
            assertThat(code).isBetween(0.25 * size[0], 0.42 * size[0]);
            assertThat(WindowFixture.place(panel()).getMaxX())
                    .isLessThanOrEqualTo(WindowFixture.place(window.find(Node.class, "#stage"))
                                    .getMinX()
                            + 1);
        }
    }
}
