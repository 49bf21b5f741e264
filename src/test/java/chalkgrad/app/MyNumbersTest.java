package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A student's numbers in the window. The network is x = (1, 2), W1 = [[0.1, 0.2], [0.3, 0.4]], b1 = (0.1, 0.2),
/// W2 = [0.5, 0.6], b2 = 0.3, relu, half the squared error of y = 0.7: z1 = (0.8, 1.2), output 1.42, dL/da2 = 0.72.
class MyNumbersTest extends InWindow {
    private static final String SLIP = "dL/dW1[0][1] = 0.5184";
    private static final String SLIP_TOLD = "you multiplied by relu(Z1[1]) = 1.2 where relu'(Z1[1]) = 1 belongs";

    @TempDir
    private Path folder;

    @BeforeEach
    void openTheNetwork(FxRobot robot) {
        window.open(robot, "seed001-regression");
    }

    private TextArea field() {
        return window.find(TextArea.class, ".answers");
    }

    private void type(FxRobot robot, String text) {
        robot.interact(() -> field().setText(text));
    }

    private ListView<?> list() {
        return window.find(ListView.class, ".answers-panel .list-view");
    }

    /// What the lines say, as a screen reader tells it.
    private List<String> told(FxRobot robot) {
        var told = new ArrayList<String>();
        robot.interact(() -> told.addAll(told()));
        return told;
    }

    private List<String> told() {
        return IntStream.range(0, list().getItems().size()).mapToObj(this::told).toList();
    }

    private String told(int index) {
        list().scrollTo(index);
        list().layout();
        return list().lookupAll(".checked").stream()
                .map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == index)
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .findFirst()
                .orElse("");
    }

    private void awaits(FxRobot robot, String expected) {
        window.awaits(robot, () -> String.join("\n", told()), expected);
    }

    @Test
    void aWrongNumberIsToldWithTheMistakeThatMakesIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(SLIP, 0);
        awaits(robot, "wrong");
        assertThat(String.join("\n", told(robot))).contains(SLIP, SLIP_TOLD);
    }

    @Test
    void everyVerdictIsTold(FxRobot robot) {
        // 0.72 · 0.6 · 1.2 · 2 has the slip of the line before; the loss is 0.2592
        String last = "dL/dW1[1][1] = 1.0368\nL = 0.258\nfoo = 3\nnothing\nZ1[1] = much";
        type(robot, "Z1 = [0.8, 1.2]\n" + SLIP + "\n" + last);
        awaits(robot, "foo");
        assertThat(told(robot)).hasSize(7);
        assertThat(told(robot).get(0)).contains("Z1", "all right");
        assertThat(told(robot).get(1)).contains("wrong", SLIP_TOLD);
        assertThat(told(robot).get(2)).contains("follows from line 2");
        assertThat(told(robot).get(3)).contains("last digit");
        assertThat(told(robot).get(4)).contains("unknown", "foo");
        assertThat(window.find(Label.class, ".counts").getText().replace('\u00a0', ' '))
                .isEqualTo("2 right · 1 rounded wrongly · 1 wrong · 1 following · 1 unknown · 2 not read");
    }

    /// 0.8 and 1.2 as floats.
    @Test
    void whatIsRightInAnotherWaySaysSo(FxRobot robot) {
        type(robot, "Z1[0] = 0.800000011920929\nZ1 = [0.800000011920929, 1.2000000476837158]\nZ1[1] = 1.2");
        awaits(robot, "float32");
        assertThat(told(robot)).hasSize(3);
        assertThat(told(robot).get(0)).contains("right, in float32");
        assertThat(told(robot).get(1)).contains("all right, in float32");
        assertThat(told(robot).get(2)).contains("right").doesNotContain("float32");
    }

    @Test
    void anArrayOfAnotherShapeIsToldByItsShape(FxRobot robot) {
        type(robot, "Z1 = [0.8, 1.2, 1.6]");
        awaits(robot, "belong here");
        assertThat(told(robot).getFirst()).contains("wrong", "2 numbers belong here, but 3 are given.");
        type(robot, "\ndL/db_1 = [[0.36, 0.432], [0.72, 0.864]]");
        awaits(robot, "2 × 2");
        assertThat(told(robot))
                .anyMatch(told -> told.contains("2 numbers belong here, but 2 × 2 are given.")
                        && told.contains("the weight gradient"));
    }

    @Test
    void aLineThatIsNoAnswerIsToldAtItsPlaceAndHidesNoOther(FxRobot robot) {
        type(robot, "Z1[0] = 0.8\nZ1[1] = much\nnothing");
        awaits(robot, "line 3");
        assertThat(told(robot)).hasSize(3);
        assertThat(told(robot).get(0)).contains("right");
        assertThat(told(robot).get(1)).contains("line 2", "\"much\" is not a number");
        assertThat(told(robot).get(2)).contains("line 3", "a name and a number are expected");
    }

    @Test
    void whatIsToldFollowsTheNetwork(FxRobot robot) {
        type(robot, "Z1[1] = 1.2");
        awaits(robot, "right");
        // with w1[1,2] = 0.7 it is 0.7 + 2 · 0.4 + 0.2
        robot.interact(() -> {
            window.session.set(Quantity.weight(1, 1, 2), 0.7, this);
            assertThat(list().getItems()).isEmpty();
        });
        awaits(robot, "Z1[1] = 1.2, wrong, It was right before the network was changed.");
        assertThat(change().getText())
                .isEqualTo("Numbers that were right before the network was changed: 1. Ctrl+Z undoes the last"
                        + " change.");
        robot.interact(() -> window.session.undo());
        awaits(robot, "Z1[1] = 1.2, right");
        assertThat(change().isVisible() && change().isManaged()).isFalse();
    }

    private Label change() {
        return window.find(Label.class, ".answers-panel .changed");
    }

    @Test
    void aNumberThatWasNeverRightIsNotSaidToHaveBeen(FxRobot robot) {
        type(robot, "Z1[0] = 0.777777");
        awaits(robot, "No known mistake gives this number.");
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1), 0.2, this));
        awaits(robot, "wrong");
        assertThat(told(robot)).noneMatch(line -> line.contains("before"));
        assertThat(change().getText()).isEmpty();
    }

    @Test
    void aMistakeThatNoLongerMakesANumberIsToldToHaveMadeIt(FxRobot robot) {
        type(robot, SLIP);
        awaits(robot, SLIP_TOLD);
        robot.interact(() -> window.session.set(Quantity.target(1), 0.1234567, this));
        awaits(robot, "No known mistake gives this number. A known mistake gave it before the network was changed.");
    }

    @Test
    void numbersAreToldWithADecimalCommaWhereThatIsChosen(FxRobot robot) {
        type(robot, SLIP);
        awaits(robot, SLIP_TOLD);
        robot.clickOn("#view").clickOn("#decimalComma");
        awaits(robot, "dL/dW1[0][1] = 0,5184");
        assertThat(told(robot).getFirst()).contains("relu(Z1[1]) = 1,2 where").doesNotContain("1.2", "0.5184");
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.ENTER);
        Parent card = window.find(Parent.class, ".formulas-card");
        assertThat(WindowFixture.texts(card)).extracting(Text::getText).contains("✗ yours: 0,5184", "✓ right: 0,432");
    }

    @Test
    void whatIsToldOfALineIsCopied(FxRobot robot) {
        type(robot, SLIP);
        awaits(robot, "wrong");
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(WindowFixture.clipboard(robot))
                .contains(SLIP + ": wrong", SLIP_TOLD, "✗ yours: dL/dZ1[1] = dL/da₁[1] · «relu(Z1[1])»");
    }

    @Test
    void aLineSelectsItsNumberOnTheStage(FxRobot robot) {
        type(robot, SLIP);
        awaits(robot, "wrong");
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(window.session.moment().selection())
                .contains(Quantity.weight(1, 1, 2).gradient());
    }

    @Test
    void bothFormulasAreShownWithWhatDiffersFramed(FxRobot robot) {
        type(robot, SLIP);
        awaits(robot, "wrong");
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.ENTER);
        Node card = window.find(Node.class, ".formulas-card");
        assertThat(formulas(card, ".right")).contains("✓ right: dL/dZ1[1] = dL/da₁[1] · «relu'(Z1[1])»");
        assertThat(formulas(card, ".yours")).contains("✗ yours: dL/dZ1[1] = dL/da₁[1] · «relu(Z1[1])»");
        assertThat(card.lookupAll(".math-mark")).hasSize(4);
        assertThat(WindowFixture.texts((Parent) card))
                .extracting(Text::getText)
                .contains("dL/dW1[0][1]", "✗ yours: 0.5184", "✓ right: 0.432")
                .doesNotContain("This gives 0.5184.");
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage.getScene().getRoot().lookup(".formulas-card")).isNull();
    }

    private static List<String> formulas(Node card, String which) {
        return card.lookupAll(which + " .equation").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void aNotebookIsReadFromAFile(FxRobot robot) throws IOException {
        String notebook = """
            {"cells": [{"cell_type": "code", "source": ["print('dL/dW1[0][1] =', g)"],
             "outputs": [{"output_type": "stream", "name": "stdout", "text": ["dL/dW1[0][1] = 0.5184\\n"]}]}]}
            """;
        window.chosen = Optional.of(Files.writeString(folder.resolve("homework.ipynb"), notebook));
        robot.interact(() ->
                window.find(javafx.scene.control.Button.class, "#openAnswers").fire());
        awaits(robot, SLIP_TOLD);
        assertThat(window.find(Label.class, ".file").getText()).contains("homework.ipynb");
    }

    @Test
    void aNumberOfANotebookSaysWhereJupyterShowsItAndATypedOneDoesNot(FxRobot robot) throws IOException {
        String notebook = """
            {"cells": [{"cell_type": "code", "execution_count": 5, "source": ["print(g)"],
             "outputs": [{"output_type": "stream", "name": "stdout",
                          "text": ["some words\\n", "dL/dW1[0][1] = 0.5184\\n"]}]}]}
            """;
        window.chosen = Optional.of(Files.writeString(folder.resolve("homework.ipynb"), notebook));
        robot.interact(() ->
                window.find(javafx.scene.control.Button.class, "#openAnswers").fire());
        awaits(robot, SLIP_TOLD);
        assertThat(places()).containsExactly("In [5], line 2");
        robot.interact(
                () -> window.find(javafx.scene.control.Button.class, "#clear").fire());
        robot.interact(() -> field().setText("dL/dW1[0][1] = 0.5184"));
        awaits(robot, SLIP_TOLD);
        assertThat(places()).isEmpty();
    }

    private List<String> places() {
        return window.stage.getScene().getRoot().lookupAll(".checked .place").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void inALowWindowNumbersTakeThePlaceOfTheNetworksWhileTheyAreTyped(FxRobot robot) {
        window.resize(robot, 800, 600);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> window.stage.getScene().getRoot().layout());
        assertThat(field().isFocused()).isTrue();
        assertThat(field().getParent().isVisible()).isTrue();
        assertThat(window.find(Node.class, ".network-list").isVisible()).isFalse();
        robot.clickOn("#unfolded");
        assertThat(field().getParent().isVisible()).isFalse();
        assertThat(window.find(Node.class, ".network-list").isVisible()).isTrue();
    }

    @Test
    void aNameThatMeansNothingIsToldWhy(FxRobot robot) {
        type(robot, "z1[9] = 3");
        awaits(robot, "there is no neuron 9, layer 1 has 2 neurons");
    }

    @Test
    void whoComesBackToANetworkFindsTheNumbersAgain(FxRobot robot) {
        type(robot, SLIP);
        awaits(robot, "wrong");
        window.open(robot, WorkedNetworks.names().getLast());
        assertThat(field().getText()).isEmpty();
        assertThat(list().getItems()).isEmpty();
        window.open(robot, "seed001-regression");
        assertThat(field().getText()).isEqualTo(SLIP);
        awaits(robot, SLIP_TOLD);
    }

    private Parent card(FxRobot robot) {
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.ENTER);
        window.lay(robot);
        return window.find(Parent.class, ".formulas-card");
    }

    /// With x_0 = 1.234567 it is z1[1] = 1.2469134 and dL/da = 0.75987639; the right gradient is
    /// 0.75987639 · 0.6 · 1.234567, and twice that with relu for its derivative is 1.40370276.
    @Test
    void eachOfTwoMistakesStandsAboveItsOwnFormulas(FxRobot robot) throws IOException {
        robot.interact(() -> window.session.set(Quantity.input(1), 1.234567, this));
        type(robot, "dL/dW1[0][1] = 1.40370276");
        awaits(robot, "belongs, and you multiplied by relu(Z1[1]) = 1.24691 where relu'(Z1[1]) = 1 belongs");
        Parent card = card(robot);
        window.picture(robot, "two-mistakes");
        List<String> said = WindowFixture.texts(card).stream()
                .map(Text::getText)
                .filter(text -> text.contains("you ") || text.contains("✓ right") || text.contains("✗ yours"))
                .toList();
        assertThat(said.get(2)).startsWith("Either you have twice dL/da₂[0]").endsWith("belongs,");
        assertThat(said.get(3)).isEqualTo("✓ right");
        assertThat(said.get(4)).isEqualTo("✗ yours");
        assertThat(said.get(5)).startsWith("and you multiplied by relu(Z1[1])");
        assertThat(said.get(6)).isEqualTo("✓ right");
    }

    @Test
    void theFormulasCanBeReadFromTheLastRowWhenPresenting(FxRobot robot) throws IOException {
        type(robot, SLIP);
        awaits(robot, "wrong");
        card(robot);
        robot.push(KeyCode.F5);
        window.lay(robot);
        Parent card = window.find(Parent.class, ".formulas-card");
        window.picture(robot, "formulas-presented");
        double height = window.stage.getScene().getHeight();
        assertThat(WindowFixture.texts(card))
                .filteredOn(text ->
                        !text.getText().isBlank() && !text.getStyleClass().contains("ikonli-font-icon"))
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(WindowFixture.sizeOnScreen(text))
                        .as(text.getText())
                        .isGreaterThanOrEqualTo(height / 40 - 0.01));
        Bounds place = WindowFixture.place(card);
        assertThat(place.getMaxY())
                .isLessThanOrEqualTo(WindowFixture.place(window.find(Node.class, ".formula-band"))
                        .getMinY());
        assertThat(place.getMinX()).isNotNegative();
        robot.push(KeyCode.ESCAPE);
        assertThat(window.workbench.presentation().isPresenting()).isTrue();
        assertThat(window.stage.getScene().getRoot().lookup(".formulas-card")).isNull();
    }

    @Test
    void inASmallWindowTheFormulasLieBesideTheNumbersAndWithinTheStage(FxRobot robot) throws IOException {
        window.resize(robot, 800, 600);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type(robot, SLIP);
        awaits(robot, "wrong");
        Parent card = card(robot);
        window.picture(robot, "formulas-small");
        Bounds place = WindowFixture.place(card);
        assertThat(place.getMinX())
                .isGreaterThanOrEqualTo(WindowFixture.place(list()).getMaxX());
        assertThat(WindowFixture.place(window.find(Node.class, "#stage")).contains(place))
                .isTrue();
        assertThat(card.lookupAll(".equation")).hasSize(4).allSatisfy(equation -> {
            Bounds formula = WindowFixture.place(equation);
            assertThat(formula.getMinX()).isGreaterThan(place.getMinX());
            assertThat(formula.getMaxX()).isLessThan(place.getMaxX());
        });
    }
}
