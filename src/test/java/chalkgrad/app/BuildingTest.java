package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.network.Biases;
import chalkgrad.network.Initialisation;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The network is built on the stage: by plus signs, menus and keys.
class BuildingTest extends InWindow {
    @Test
    void thePlusBelowALayerAddsANeuronAndUndoTakesItAway(FxRobot robot) throws IOException {
        Document before = shown();
        robot.moveTo(neuron("hidden neuron 1"));
        window.picture(robot, "window-plus");
        robot.clickOn(plus());
        assertThat(shown().network().size(1)).isEqualTo(3);
        assertThat(shown().parameters().weights(1).get(1, 1))
                .isEqualTo(before.parameters().weights(1).get(1, 1));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void thePlusBetweenTwoLayersAddsAHiddenLayerThere(FxRobot robot) {
        Point2D hidden = middle(neuron("hidden neuron 1"));
        Point2D output = middle(neuron("output 0"));
        robot.moveTo(hidden.midpoint(output));
        robot.clickOn(plus());
        assertThat(shown().network().depth()).isEqualTo(3);
        assertThat(shown().network().size(2)).isEqualTo(2);
    }

    @Test
    void thePlusBelowTheInputsAddsAnInputToTheSampleToo(FxRobot robot) {
        Bounds stage = window.find(Node.class, ".diagram")
                .localToScreen(window.find(Node.class, ".diagram").getLayoutBounds());
        robot.moveTo(stage.getMinX() + 40, stage.getMinY() + 120);
        robot.clickOn(plus());
        assertThat(shown().inputs()).isEqualTo(Matrix.row(1, 2, 0));
    }

    @Test
    void thePlusIsGoneWhenTheMouseLeavesTheStageAndWhilePresenting(FxRobot robot) {
        robot.moveTo(neuron("hidden neuron 1"));
        assertThat(plus().isVisible()).isTrue();
        robot.moveTo("#granularity");
        assertThat(plus().isVisible()).isFalse();
        robot.push(KeyCode.F5);
        robot.moveTo(neuron("hidden neuron 1"));
        assertThat(plus().isVisible()).isFalse();
    }

    @Test
    void theMenuOfANeuronRemovesThatNeuronWithItsOwnWeights(FxRobot robot) {
        Document before = shown();
        robot.clickOn(body("hidden neuron 0"), MouseButton.SECONDARY).clickOn("#build-removeNeuron");
        assertThat(shown().network().size(1)).isOne();
        assertThat(shown().parameters().weights(1).get(0, 0))
                .isEqualTo(before.parameters().weights(1).get(0, 1));
        assertThat(shown().parameters().weights(2).get(0, 0))
                .isEqualTo(before.parameters().weights(2).get(1, 0));
        assertThat(window.find(Button.class, "#undo").getAccessibleText().replace((char) 0xa0, (char) 32))
                .contains("Remove hidden neuron 0");
    }

    @Test
    void theMenuOfAHeadingChangesItsLayer(FxRobot robot) {
        choose(robot, heading("hidden layer"), "Activation", "tanh");
        assertThat(shown().network().layer(1).activation().name()).isEqualTo("tanh");
        choose(robot, heading("hidden layer"), "Biases", "none");
        assertThat(shown().network().layer(1).biases()).isEqualTo(Biases.NONE);
        choose(robot, heading("hidden layer"), "Initialise the weights of this layer", "zeros");
        assertThat(shown().parameters().weights(1)).isEqualTo(Matrix.zeros(2, 2));
        assertThat(shown().drawn()).contains(new Drawn(Initialisation.ZEROS, 1));
        robot.clickOn(heading("hidden layer"), MouseButton.SECONDARY).clickOn("#build-removeLayer");
        assertThat(shown().network().depth()).isOne();
    }

    @Test
    void theMenusOfTheLossAndOfTheStageChangeHowTheNetworkLearns(FxRobot robot) throws IOException {
        choose(robot, heading("loss"), "Loss", "mean squared error");
        assertThat(shown().loss().name()).isEqualTo("mean_squared_error");
        choose(robot, window.emptyPlace(), "Optimizer", "Adam");
        assertThat(shown().optimizer().rule().name()).isEqualTo("adam");
        choose(robot, window.emptyPlace(), "Initialise all weights", "He, normal");
        choose(robot, window.emptyPlace(), "Initialise all weights", "He, normal");
        assertThat(shown().drawn()).contains(new Drawn(Initialisation.HE_NORMAL, 2));
        choose(robot, window.emptyPlace(), "Snapshots of the weights", "Keep these weights");
        Document kept = shown();
        choose(robot, window.emptyPlace(), "Initialise all weights", "zeros");
        choose(robot, window.emptyPlace(), "Snapshots of the weights", "snapshot 1");
        assertThat(shown().parameters()).isEqualTo(kept.parameters());
    }

    @Test
    void keysBuildAtTheNumberThatIsExplained(FxRobot robot) {
        Document before = shown();
        select(robot, Quantity.preActivation(1, 1));
        robot.push(KeyCode.INSERT);
        assertThat(shown().network().size(1)).isEqualTo(3);
        robot.push(KeyCode.INSERT);
        assertThat(shown().network().size(1)).isEqualTo(4);
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        select(robot, Quantity.preActivation(1, 1));
        robot.push(KeyCode.DELETE);
        assertThat(shown().network().size(1)).isEqualTo(1);
        assertThat(shown().parameters().weights(1).get(0, 0))
                .isEqualTo(before.parameters().weights(1).get(0, 1));
        select(robot, Quantity.preActivation(1, 1));
        robot.push(KeyCode.SHIFT, KeyCode.INSERT);
        assertThat(shown().network().depth()).isEqualTo(3);
        robot.push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(shown().network().depth()).isEqualTo(2);
    }

    @Test
    void keysBuildNothingWhileANumberIsTyped(FxRobot robot) {
        Document before = shown();
        robot.clickOn(number("input 0"));
        robot.push(KeyCode.DELETE).push(KeyCode.INSERT).push(KeyCode.ESCAPE);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void whatIsImpossibleIsSaidUntilSomethingIsPossible(FxRobot robot) {
        select(robot, Quantity.activation(2, 1));
        robot.push(KeyCode.DELETE);
        assertThat(shown().network().size(2)).isOne();
        assertThat(notice()).contains("at least 1 output");
        robot.push(KeyCode.INSERT);
        assertThat(window.find(Node.class, ".notice").isVisible()).isFalse();
        robot.push(KeyCode.SHIFT, KeyCode.DELETE).push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(notice()).contains("Point at a neuron first");
    }

    @Test
    void aSoftmaxOverOneNeuronIsWarnedOf(FxRobot robot) {
        choose(robot, heading("output layer"), "Activation", "softmax");
        assertThat(notice()).contains("always 1").contains("sigmoid for one");
    }

    @Test
    void theSeedOfTheWeightsIsTypedAndTheNextOneIsOneClickAway(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        scrollDown(robot);
        robot.clickOn("#initialisation").clickOn("uniform");
        assertThat(shown().drawn()).contains(new Drawn(Initialisation.UNIFORM, 1));
        type(robot, "#drawnSetting", "0.25");
        type(robot, "#seed", "41");
        robot.clickOn("#nextSeed");
        assertThat(shown().drawn()).contains(new Drawn(Initialisation.UNIFORM, 0.25, 42));
        assertThat(shown().parameters())
                .isEqualTo(new Drawn(Initialisation.UNIFORM, 0.25, 42).parameters(shown().network()));
        window.picture(robot, "window-settings-weights");
    }

    @Test
    void aSnapshotIsNamedGoneBackToAndDeleted(FxRobot robot) throws IOException {
        Document before = shown();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        scrollDown(robot);
        robot.clickOn("#takeSnapshot").write("before training").push(KeyCode.ENTER);
        assertThat(shown().snapshots().getFirst().name()).isEqualTo("before training");
        robot.clickOn("#drawAgain");
        assertThat(shown().parameters()).isNotEqualTo(before.parameters());
        window.picture(robot, "window-settings-snapshots");
        robot.clickOn("#backSnapshot1");
        assertThat(shown().parameters()).isEqualTo(before.parameters());
        robot.clickOn("#deleteSnapshot1");
        assertThat(shown().snapshots()).isEmpty();
    }

    @Test
    void aNewNetworkSaysItsSeed(FxRobot robot) {
        robot.interact(() -> window.session.open(
                NetworkText.parse("2-3-1 tanh sigmoid seed 12").toDocument(), Optional.empty()));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#seed").queryAs(TextField.class).getText()).isEqualTo("12");
    }

    private void select(FxRobot robot, Quantity quantity) {
        robot.moveTo("#granularity");
        robot.interact(() -> {
            window.session.last();
            window.session.select(Optional.of(window.session.moment().here(quantity)));
            window.find(Node.class, ".diagram").requestFocus();
        });
    }

    private String notice() {
        assertThat(window.find(Node.class, ".notice").isVisible()).isTrue();
        return window.find(Label.class, ".notice .label").getText();
    }

    private Node plus() {
        return window.find(Node.class, ".plus");
    }

    private Node neuron(String spoken) {
        return find(".diagram .neuron", spoken);
    }

    private Node number(String spoken) {
        return find(".diagram .number", spoken);
    }

    private Node find(String query, String spoken) {
        return window.stage.getScene().getRoot().lookupAll(query).stream()
                .filter(node -> WindowFixture.spoken(node).startsWith(spoken))
                .findFirst()
                .orElseThrow();
    }

    private Text heading(String words) {
        return window.stage.getScene().getRoot().lookupAll(".diagram .column-heading").stream()
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /// A point of a neuron beside its numbers.
    private Point2D body(String spoken) {
        Bounds bounds = neuron(spoken).localToScreen(neuron(spoken).getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getMaxY() - 8);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private void choose(FxRobot robot, Node at, String menu, String item) {
        choose(robot, middle(at), menu, item);
    }

    /// Chooses an item of a submenu, without moving the mouse over the others.
    private void choose(FxRobot robot, Point2D at, String menu, String item) {
        robot.clickOn(at, MouseButton.SECONDARY);
        robot.interact(() -> {
            ContextMenu open = (ContextMenu) Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            Menu of = (Menu) named(open.getItems(), menu);
            named(of.getItems(), item).fire();
            open.hide();
        });
    }

    private static MenuItem named(java.util.List<MenuItem> items, String name) {
        return items.stream()
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void scrollDown(FxRobot robot) {
        robot.interact(() -> window.find(ScrollPane.class, ".settings-scroll").setVvalue(1));
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field);
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).selectAll());
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).replaceSelection(text));
        robot.push(KeyCode.ENTER);
    }

    private Document shown() {
        return window.session.moment().document();
    }
}
