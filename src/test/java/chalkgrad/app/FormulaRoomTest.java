package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.NetworkText;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// The formula of a number is seen whole beside or below the stage, with the words above it.
@SharesWindow
class FormulaRoomTest extends InWindow {
    /// The longest formula of the network: a sum of three products.
    private static final Quantity SUM = Quantity.activationGradient(2, 1);

    @ParameterizedTest
    @CsvSource({"1280, 800", "1024, 768", "800, 600"})
    void aLongFormulaIsNotCut(double width, double height, FxRobot robot) {
        explain(robot, width, height);
        Bounds shown = WindowFixture.place(window.find(Node.class, ".explain .formula"));
        assertThat(shown.getMaxY())
                .isGreaterThanOrEqualTo(
                        WindowFixture.place(window.find(Node.class, "#numbers")).getMaxY());
        assertThat(WindowFixture.place(window.find(Node.class, "#result")).getMaxY())
                .isLessThanOrEqualTo(shown.getMaxY());
    }

    @Test
    void aLongFormulaDoesNotCoverTheWordsAboveIt(FxRobot robot) {
        explain(robot, 1280, 800);
        assertThat(WindowFixture.place(window.find(Node.class, "#what")).getMaxY())
                .isLessThanOrEqualTo(WindowFixture.place(window.find(Node.class, ".explain .formula"))
                        .getMinY());
        assertThat(WindowFixture.place(window.find(Node.class, ".explain .caption"))
                        .getMinY())
                .isGreaterThanOrEqualTo(
                        WindowFixture.place(window.find(Node.class, ".explain")).getMinY() + 10);
    }

    /// A leaky ReLU has one operand, and is written out in two cases.
    @Test
    void whatFewOperandsDoNotNeedIsForTheOtherFormsOfTheFormula(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(NetworkText.parse("3-4-2 leaky ReLU identity").toDocument(), Optional.empty());
            window.session.jumpTo(Quantity.activation(1, 1));
        });
        window.resize(robot, 1280, 800);
        window.lay(robot);
        window.lay(robot);
        Bounds shown = WindowFixture.place(window.find(Node.class, ".explain .formula"));
        Bounds others = WindowFixture.place(window.find(Node.class, "#others"));
        assertThat(others.getHeight()).isGreaterThan(50);
        assertThat(others.getMaxY()).isLessThanOrEqualTo(shown.getMaxY() + 1);
        assertThat(WindowFixture.place(window.find(Node.class, "#operands")).getHeight())
                .isGreaterThan(30);
    }

    private void explain(FxRobot robot, double width, double height) {
        window.explain(robot, "seed002-softmax-3333", SUM);
        robot.interact(() -> {
            window.stage.setMinWidth(0);
            window.stage.setMinHeight(0);
            window.stage.setWidth(width);
            window.stage.setHeight(height);
        });
        window.lay(robot);
        window.lay(robot);
    }
}
