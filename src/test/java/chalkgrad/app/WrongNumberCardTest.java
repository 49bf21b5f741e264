package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The card that shows the two formulas of a wrong number.
class WrongNumberCardTest extends InMyNumbers {
    @Test
    void bothFormulasAreShownWithWhatDiffersFramed(FxRobot robot) {
        panel.type(SLIP);
        panel.awaits("wrong");
        Parent card = panel.card();
        assertThat(formulas(card, ".right")).contains("✓ right: dL/dZ1[1] = dL/da₁[1] · «relu'(Z1[1])»");
        assertThat(formulas(card, ".yours")).contains("✗ yours: dL/dZ1[1] = dL/da₁[1] · «relu(Z1[1])»");
        assertThat(card.lookupAll(".math-mark")).hasSize(4);
        assertThat(WindowFixture.texts(card))
                .extracting(Text::getText)
                .contains("✗ yours: 0.5184", "✓ right: 0.432")
                .doesNotContain("This gives 0.5184.");
        assertThat(card.lookup(".heading").getAccessibleText()).isEqualTo("dL/dW1[0][1]");
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage.getScene().getRoot().lookup(".formulas-card")).isNull();
    }

    private static List<String> formulas(Node card, String which) {
        return card.lookupAll(which + " .equation").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    /// With x_0 = 1.234567 it is z1[1] = 1.2469134 and dL/da = 0.75987639; the right gradient is
    /// 0.75987639 · 0.6 · 1.234567, and twice that with relu for its derivative is 1.40370276.
    @Test
    void eachOfTwoMistakesStandsAboveItsOwnFormulas(FxRobot robot) throws IOException {
        robot.interact(() -> window.session.set(Quantity.input(1), 1.234567, this));
        panel.type("dL/dW1[0][1] = 1.40370276");
        panel.awaits("belongs, and you multiplied by relu(Z1[1]) = 1.24691 where relu'(Z1[1]) = 1 belongs");
        Parent card = panel.card();
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
    void theNetworkStaysInViewAboveTheFormulas(FxRobot robot) {
        panel.type(SLIP);
        panel.awaits("wrong");
        Parent card = panel.card();
        window.lay(robot);
        Bounds stage = WindowFixture.place(window.find(Node.class, "#stage"));
        assertThat(WindowFixture.place(card).getHeight()).isLessThanOrEqualTo(stage.getHeight() / 2 + 1);
    }

    @Test
    void theFormulasCanBeReadFromTheLastRowWhenPresenting(FxRobot robot) throws IOException {
        panel.type(SLIP);
        panel.awaits("wrong");
        panel.card();
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
        panel.type(SLIP);
        panel.awaits("wrong");
        Parent card = panel.card();
        window.picture(robot, "formulas-small");
        Bounds place = WindowFixture.place(card);
        assertThat(place.getMinX())
                .isGreaterThanOrEqualTo(WindowFixture.place(panel.list()).getMaxX());
        assertThat(WindowFixture.place(window.find(Node.class, "#stage")).contains(place))
                .isTrue();
        // two pairs, and the name of the number
        assertThat(card.lookupAll(".equation")).hasSize(5).allSatisfy(equation -> {
            Bounds formula = WindowFixture.place(equation);
            assertThat(formula.getMinX()).isGreaterThan(place.getMinX());
            assertThat(formula.getMaxX()).isLessThan(place.getMaxX());
        });
    }
}
