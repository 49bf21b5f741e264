package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Thorough;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.NetworkText;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What the window tells of a number besides its formula.
@SharesWindow
class ExplainNotesTest extends InWindow {
    @Test
    void whyANumberIsNoneIsToldInOneSentence(FxRobot robot) throws IOException {
        robot.interact(() -> {
            Document document =
                    NetworkText.parse("1-1 identity binary_cross_entropy").toDocument();
            window.session.open(document, Optional.empty());
            window.session.edit(new Edit.SetInput(1, 1, 1));
            window.session.edit(new Edit.SetWeight(1, 1, 1, -0.25));
            window.session.last();
            window.session.select(Optional.of(Quantity.loss()));
        });
        Label why = window.find(Label.class, "#notFinite");
        assertThat(why.isVisible()).isTrue();
        assertThat(why.getText()).isEqualTo("It is NaN because L takes the logarithm of -0.25, which is not positive.");
        window.picture(robot, "explain-not-finite");
        robot.interact(() -> window.session.select(Optional.of(Quantity.activation(1, 1))));
        assertThat(why.isVisible()).isFalse();
    }

    /// 0.3384 · 0.9544 is 0.32297, and the product of the whole numbers 0.32293. 0.3384 · 0.7821 is right as shown.
    @Test
    void aResultThatTheRoundedNumbersDoNotGiveIsExplained(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", Quantity.weightGradient(3, 3, 2));
        Label note = window.find(Label.class, "#rounded");
        assertThat(note.isVisible()).isTrue();
        assertThat(note.getText()).isEqualTo("With the rounded numbers shown here, it would be 0.323.");
        robot.interact(() -> window.session.select(Optional.of(Quantity.weightGradient(3, 2, 2))));
        assertThat(note.isVisible()).isFalse();
    }

    /// As in TraceTest: (a - t)^2 is beyond the largest double, so that the next weights are no numbers.
    @Test
    void aWalkIntoNumbersThatAreNoneSaysWhyAndComparesNothing(FxRobot robot) {
        var overflow = DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 1, "layers": [{"size": 1, "activation": "identity"}],
             "weights": [[[3]]], "biases": [[1]], "samples": [{"x": [1e180], "y": [2]}],
             "loss": "sum_squared_error", "reduction": "mean", "iterations": 2,
             "optimizer": {"kind": "sgd", "learningRate": 1}}
            """, "overflow");
        robot.interact(() -> {
            window.session.open(overflow, Optional.empty());
            window.session.byHand().decimalsProperty().set(OptionalInt.of(2));
            window.session.last();
            window.session.select(Optional.of(window.session.moment().here(Quantity.loss())));
        });
        assertThat(window.find(Label.class, "#notFinite").getText())
                .startsWith("It is NaN because ")
                .contains(" is too large for floating-point numbers");
        assertThat(WindowFixture.texts(window.stage.getScene().getRoot()))
                .extracting(Text::getText)
                .anyMatch(text -> text.contains("NaN"))
                .noneMatch(text -> text.contains("off by"));
    }

    @Test
    void roundingByHandIsToldBesideTheExactNumber(FxRobot robot) throws IOException {
        window.explain(robot, "seed002-softmax-3333", Quantity.activation(1, 1));
        assertThat(window.find(Node.class, "#byHand").isVisible()).isFalse();
        robot.interact(() -> window.session.byHand().decimalsProperty().set(OptionalInt.of(1)));
        window.picture(robot, "by-hand");
        // z is 0.5488 + 0 + 0.6028 + 0.3834, of which every product and every sum is rounded: 0.5 + 0 + 0.6 + 0.4
        assertThat(window.find(Label.class, "#byHand").getText())
                .startsWith("With every result rounded to 1 decimal, as by hand: 0.8, off by 0.0");
        Button sign = window.find(Button.class, "#byHandSign");
        assertThat(sign.getText()).isEqualTo("By hand: to 1 decimal");
        robot.clickOn(sign);
        assertThat(window.session.byHand().decimalsProperty().get()).isEmpty();
        assertThat(sign.isVisible()).isFalse();
        assertThat(window.find(Node.class, "#byHand").isVisible()).isFalse();
    }

    @Test
    void nothingIsSaidWhereRoundingByHandChangesNothing(FxRobot robot) {
        // 0.72 · 0.8 is 0.576 exactly
        window.explain(robot, "seed001-regression", Quantity.weightGradient(2, 1, 1));
        robot.interact(() -> window.session.byHand().decimalsProperty().set(OptionalInt.of(5)));
        assertThat(window.find(Node.class, "#byHand").isVisible()).isFalse();
        robot.interact(() -> window.session.byHand().decimalsProperty().set(OptionalInt.of(2)));
        assertThat(window.find(Node.class, "#byHand").isVisible()).isTrue();
    }

    @Test
    void whatANumberIsMadeOfHasRoomForThreeRowsBesideTheMatrices(FxRobot robot) {
        window.explain(robot, "seed003-silu-momentum", Quantity.loss());
        TreeView<?> tree = window.find(TreeView.class, "#operands");
        var rows = tree.lookupAll(".tree-cell").stream()
                .filter(cell -> !((TreeCell<?>) cell).isEmpty())
                .map(cell -> cell.localToScene(cell.getLayoutBounds()).getMaxY())
                .toList();
        assertThat(rows).hasSize(3);
        double end = tree.localToScene(tree.getLayoutBounds()).getMaxY();
        assertThat(rows).allMatch(bottom -> bottom <= end);
    }

    @Test
    @Thorough
    void theBorderToTheMatricesStaysWhateverIsExplained(FxRobot robot) {
        window.open(robot, "seed002-softmax-3333");
        var borders = new HashSet<Double>();
        for (int k = 0; k < 40; k++) {
            robot.interact(() -> IntStream.range(0, 5).forEach(step -> window.session.next()));
            window.lay(robot);
            Node matrices = window.find(Node.class, ".matrix-panel");
            borders.add(matrices.localToScene(matrices.getLayoutBounds()).getMinY());
        }
        assertThat(borders).hasSize(1);
    }

    @Test
    void aFormulaOfManyTermsIsSeenWithItsResult(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", Quantity.activationGradient(2, 1));
        window.lay(robot);
        Node result = window.find(Node.class, "#result");
        Node formula = window.find(Node.class, "#formula");
        assertThat(result.localToScene(result.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(
                        formula.localToScene(formula.getLayoutBounds()).getMaxY());
    }

    @Test
    void theBorderToTheMatricesIsDraggedAndStays(FxRobot robot) {
        Node matrices = window.find(Node.class, ".matrix-panel");
        double before = matrices.localToScene(matrices.getLayoutBounds()).getMinY();
        robot.interact(() -> {
            mouse(matrices, MouseEvent.MOUSE_PRESSED, before + 2);
            mouse(matrices, MouseEvent.MOUSE_DRAGGED, before - 98);
            mouse(matrices, MouseEvent.MOUSE_RELEASED, before - 98);
        });
        robot.interact(window.session::next);
        window.lay(robot);
        assertThat(matrices.localToScene(matrices.getLayoutBounds()).getMinY()).isCloseTo(before - 98, within(4.0));
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double y) {
        double x = node.localToScene(node.getLayoutBounds()).getCenterX();
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
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
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}
