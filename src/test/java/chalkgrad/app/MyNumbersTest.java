package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A student's numbers in the window: what is typed is checked line by line.
class MyNumbersTest extends InMyNumbers {
    @Test
    void aWrongNumberIsToldWithTheMistakeThatMakesIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(SLIP, 0);
        panel.awaits("wrong");
        assertThat(String.join("\n", panel.told())).contains(SLIP, SLIP_TOLD);
    }

    @Test
    void theExampleOfWhatCanBeTypedHasTheDecimalSignOfTheWindow(FxRobot robot) {
        assertThat(panel.field().getPromptText()).endsWith(" = 0.5");
        robot.interact(() -> window.session.decimalsProperty().set(Decimals.STANDARD.separatedBy(Decimals.COMMA)));
        assertThat(panel.field().getPromptText()).endsWith(" = 0,5");
    }

    @Test
    void everyVerdictIsTold() {
        // 0.72 · 0.6 · 1.2 · 2 has the slip of the line before; the loss is 0.2592
        String last = "dL/dW1[1][1] = 1.0368\nL = 0.258\nfoo = 3\nnothing\nZ1[1] = much";
        panel.type("Z1 = [0.8, 1.2]\n" + SLIP + "\n" + last);
        panel.awaits("foo");
        assertThat(panel.told()).hasSize(7);
        assertThat(panel.told().get(0)).contains("Z1", "all right");
        assertThat(panel.told().get(1)).contains("wrong", SLIP_TOLD);
        assertThat(panel.told().get(2)).contains("follows from line 2");
        assertThat(panel.told().get(3)).contains("last digit");
        assertThat(panel.told().get(4)).contains("unknown", "foo");
        assertThat(panel.summary().getText().replace('\u00a0', ' '))
                .isEqualTo("2 right · 1 rounded wrongly · 1 wrong · 1 due to an earlier one · 1 unknown · 2 not read");
    }

    @Test
    void fiveOfEightResultsAreSeenAtOnce(FxRobot robot) {
        window.resize(robot, 1280, 800);
        panel.type("Z1 = [0.8, 1.2]\n" + SLIP + "\ndL/dW1[1][1] = 1.0368\nL = 0.258\nfoo = 3\nZ1[0] = 0.8\n"
                + "Z1[1] = 1.2\nA1[0] = 0.8");
        panel.awaits("foo");
        window.lay(robot);
        ListView<?> list = panel.list();
        Bounds room = list.localToScene(list.getLayoutBounds());
        assertThat(list.lookupAll(".checked").stream()
                        .filter(cell -> cell instanceof ListCell<?> line && !line.isEmpty() && line.isVisible())
                        .filter(cell -> room.contains(cell.localToScene(cell.getLayoutBounds()))))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theLinesHaveTheNumbersThatResultsReferTo(FxRobot robot) {
        panel.type("Z1 = [0.8, 1.2]\nnew W1 = [[0.0964, 0.1957], [0.2928, 0.3914]]\n\nnothing\n");
        panel.awaits("line 4");
        window.lay(robot);
        Parent lines = window.find(Parent.class, ".typed-lines");
        List<Text> numbers = WindowFixture.texts(lines);
        assertThat(numbers).extracting(Text::getText).containsExactly("1", "2", "3", "4");
        double[] tops = numbers.stream().mapToDouble(Text::getY).toArray();
        // the second line wraps
        assertThat(tops[2] - tops[1]).isGreaterThan(1.9 * (tops[1] - tops[0]));
        assertThat(tops[3] - tops[2]).isCloseTo(tops[1] - tops[0], within(1.0));
        Text typed = (Text) panel.field().lookup(".content").lookup(".text");
        assertThat(numbers.getFirst()
                        .localToScene(numbers.getFirst().getBoundsInLocal())
                        .getMinY())
                .isCloseTo(typed.localToScene(typed.getBoundsInLocal()).getMinY(), within(1.5));
    }

    @Test
    void tabGoesFromEachResultWithALinkToTheNextOneAndThenOn(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        panel.type("Z1[0] = 0.8\n" + SLIP + "\nZ1[1] = 1.2\nL = 0.123");
        panel.awaits("wrong");
        ListView<?> list = panel.list();
        robot.push(KeyCode.TAB);
        assertThat(list.isFocused()).isTrue();
        assertThat(list.getFocusModel().getFocusedIndex()).isEqualTo(1);
        robot.push(KeyCode.TAB);
        assertThat(list.getFocusModel().getFocusedIndex()).isEqualTo(3);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(list.getFocusModel().getFocusedIndex()).isEqualTo(1);
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(list.isFocused()).isFalse();
    }

    @Test
    void whatIsKnownOfANumberIsNotFollowedByNoKnownMistake() {
        panel.type("dL/dW2[1][0] = 0.846\nL = 0.123");
        panel.awaits("L");
        assertThat(panel.told().get(0)).contains("exchanged").doesNotContain("No known mistake");
        assertThat(panel.told().get(1)).contains("No known mistake");
    }

    /// 0.8 and 1.2 as floats.
    @Test
    void whatIsRightInAnotherWaySaysSo() {
        panel.type("Z1[0] = 0.800000011920929\nZ1 = [0.800000011920929, 1.2000000476837158]\nZ1[1] = 1.2");
        panel.awaits("float32");
        assertThat(panel.told()).hasSize(3);
        assertThat(panel.told().get(0)).contains("right, in float32");
        assertThat(panel.told().get(1)).contains("all right, in float32");
        assertThat(panel.told().get(2)).contains("right").doesNotContain("float32");
    }

    @Test
    void anArrayOfAnotherShapeIsToldByItsShape() {
        panel.type("Z1 = [0.8, 1.2, 1.6]");
        panel.awaits("belong here");
        assertThat(panel.told().getFirst()).contains("wrong", "2 numbers belong here, but 3 are given.");
        panel.type("\ndL/db_1 = [[0.36, 0.432], [0.72, 0.864]]");
        panel.awaits("2 × 2");
        assertThat(panel.told())
                .anyMatch(told -> told.contains("2 numbers belong here, but 2 × 2 are given.")
                        && told.contains("the weight gradient"));
    }

    @Test
    void aLineThatIsNoAnswerIsToldAtItsPlaceAndHidesNoOther() {
        panel.type("Z1[0] = 0.8\nZ1[1] = much\nnothing");
        panel.awaits("line 3");
        assertThat(panel.told()).hasSize(3);
        assertThat(panel.told().get(0)).contains("right");
        assertThat(panel.told().get(1)).contains("line 2", "\"much\" is not a number");
        assertThat(panel.told().get(2)).contains("line 3", "a name and a number are expected");
    }

    @Test
    void aNameThatMeansNothingIsToldWhy() {
        panel.type("z1[9] = 3");
        panel.awaits("there is no neuron 9, layer 1 has 2 neurons");
    }

    @Test
    void numbersAreToldWithADecimalCommaWhereThatIsChosen(FxRobot robot) {
        panel.type(SLIP);
        panel.awaits(SLIP_TOLD);
        robot.clickOn("#view").clickOn("#decimalComma");
        panel.awaits("dL/dW1[0][1] = 0,5184");
        assertThat(panel.told().getFirst()).contains("relu(Z1[1]) = 1,2 where").doesNotContain("1.2", "0.5184");
        Parent card = panel.card();
        assertThat(WindowFixture.texts(card)).extracting(Text::getText).contains("✗ yours: 0,5184", "✓ right: 0,432");
    }

    @Test
    void whatIsToldOfALineIsCopied(FxRobot robot) {
        panel.type(SLIP);
        panel.awaits("wrong");
        robot.interact(() -> panel.list().requestFocus());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(WindowFixture.clipboard(robot))
                .contains(SLIP + ": wrong", SLIP_TOLD, "✗ yours: dL/dZ1[1] = dL/da₁[1] · «relu(Z1[1])»");
    }

    @Test
    void aLineSelectsItsNumberOnTheStage(FxRobot robot) {
        panel.type(SLIP);
        panel.awaits("wrong");
        robot.interact(() -> panel.list().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(window.session.moment().selection())
                .contains(Quantity.weight(1, 1, 2).gradient());
    }

    @Test
    void inALowWindowNumbersTakeThePlaceOfTheNetworksWhileTheyAreTyped(FxRobot robot) {
        window.resize(robot, 800, 600);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> window.stage.getScene().getRoot().layout());
        assertThat(panel.field().isFocused()).isTrue();
        assertThat(window.find(Node.class, ".answers-panel #content").isVisible())
                .isTrue();
        assertThat(window.find(Node.class, ".network-list").isVisible()).isFalse();
        robot.clickOn("#unfolded");
        assertThat(window.find(Node.class, ".answers-panel #content").isVisible())
                .isFalse();
        assertThat(window.find(Node.class, ".network-list").isVisible()).isTrue();
    }

    @Test
    void whoComesBackToANetworkFindsTheNumbersAgain(FxRobot robot) {
        panel.type(SLIP);
        panel.awaits("wrong");
        window.open(robot, WorkedNetworks.names().getLast());
        assertThat(panel.field().getText()).isEmpty();
        assertThat(panel.list().getItems()).isEmpty();
        window.open(robot, "seed001-regression");
        assertThat(panel.field().getText()).isEqualTo(SLIP);
        panel.awaits(SLIP_TOLD);
    }
}
