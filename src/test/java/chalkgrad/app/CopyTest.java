package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chalkgrad.document.Notation;
import chalkgrad.pass.Quantity;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.testfx.api.FxRobot;

/// Formulas as the clipboard button copies them.
class CopyTest extends InWindow {
    private static final Quantity GRADIENT = Quantity.weight(1, 1, 2).gradient();

    /// 1 · 0.2 + 2 · 0.4 + 0.2 = 1.2.
    @Test
    void aProductOfMatricesIsCopiedWithItsNumbersAndSpoken(FxRobot robot) {
        window.explain(robot, "seed001-regression", Quantity.preActivation(1, 2));
        robot.clickOn("#copy").clickOn("#copy-MATRICES");
        robot.clickOn("#copy-MATRICES-text");
        assertThat(WindowFixture.clipboard(robot))
                .isEqualTo("Z1[1] = [x_0, x_1] · [W1[0][1]; W1[1][1]] + b_1[1] = [1, 2] · [0.2; 0.4] + 0.2 = 1.2");
        assertThat(copied(robot, "#copy-latex")).doesNotContain("bmatrix");
        assertThat(window.find(Node.class, "#others").lookupAll(".equation"))
                .extracting(Node::getAccessibleText)
                .last()
                .isEqualTo("equals row 1, 2 end row times column 0.2, 0.4 end column plus 0.2");
    }

    @Test
    void anotherNotationIsChosenAndUndone(FxRobot robot) {
        window.explain(robot, "seed001-regression", GRADIENT);
        assertThat(copied(robot, "#copy-text")).isEqualTo("dL/dW1[0][1] = dL/dZ1[1] · x_0 = 0.432 · 1 = 0.432");
        robot.clickOn("#view").clickOn("#notation");
        robot.clickOn("Chalkgrad’s own: w1[1,2], z1[2], a1[2] (w1[1,1])");
        assertThat(window.session.moment().document().notation()).isEqualTo(Notation.CANONICAL);
        assertThat(copied(robot, "#copy-text")).isEqualTo("dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(copied(robot, "#copy-text")).startsWith("dL/dW1[0][1] = ");
    }

    @Test
    void aFormulaIsCopiedAsLatexAndMathMl(FxRobot robot) {
        window.explain(robot, "seed003-silu-momentum", GRADIENT);
        assertThat(copied(robot, "#copy-latex"))
                .startsWith("\\frac{\\partial L}{\\partial w_{21}} = \\frac{")
                .contains("{3}");
        assertThat(copied(robot, "#copy-mathMl")).startsWith("<math").contains("<mfrac>");
    }

    @Test
    void anUpdateOfTheSecondIterationIsCopiedDownToTheInputsAsLatexThatCompiles(FxRobot robot) {
        window.explain(robot, "seed003-silu-momentum", GRADIENT.parameter().at(0, 3));
        String latex = copied(robot, "#copy-opening");
        assertThat(latex)
                .startsWith("\\begin{aligned}")
                .contains("\\frac{\\partial h_{2}^{(1)}}{\\partial z_{2}} &= ")
                .contains("\\mu \\cdot v\\left(w_{21}\\right)")
                .contains("\\frac{\\partial L^{(3)}}{\\partial w_{21}}");
        assertThatCode(() -> new TeXFormula(latex)).doesNotThrowAnyException();
    }

    private static String copied(FxRobot robot, String item) {
        robot.clickOn("#copy").clickOn(item);
        return WindowFixture.clipboard(robot);
    }
}
