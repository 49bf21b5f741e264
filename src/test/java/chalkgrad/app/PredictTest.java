package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.number.LabelView;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Numbers that are typed before the walk comes to them. In the network, z1[1] = 1 · 0.1 + 2 · 0.3 + 0.1 = 0.8, and the
/// gradient of the weight from input 1 to hidden neuron 2 is 0.72 · 0.6 · 1 · 1 = 0.432.
@SharesWindow
class PredictTest extends InWindow {
    private static final Quantity Z = Quantity.preActivation(1, 1);
    private static final Quantity GRADIENT = Quantity.weight(1, 1, 2).gradient();

    @BeforeEach
    void openTheNetwork(FxRobot robot) {
        window.open(robot, "seed001-regression");
    }

    private LabelView view(FxRobot robot, Quantity quantity) {
        window.lay(robot);
        return window.find(Node.class, ".diagram").lookupAll(".number").stream()
                .map(LabelView.class::cast)
                .filter(view -> view.label().quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private void predict(FxRobot robot, Quantity quantity, String number) {
        robot.clickOn(view(robot, quantity)).write(number, 0).push(KeyCode.ENTER);
    }

    private String told(FxRobot robot) {
        window.lay(robot);
        return told();
    }

    private String told() {
        Parent bubble = window.find(Parent.class, ".reveal");
        return bubble.getParent().isVisible()
                ? WindowFixture.texts(bubble).stream().map(Text::getText).collect(Collectors.joining(" "))
                : "";
    }

    private static boolean is(Node node, String state) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    @Test
    void aRightPredictionIsToldSoWhenItsNumberComes(FxRobot robot) {
        window.goBefore(robot, Z);
        robot.push(KeyCode.Q);
        predict(robot, Z, "0.8");
        assertThat(window.session.moment().isKnown(Z)).isFalse();
        assertThat(told(robot)).isEmpty();
        assertThat(WindowFixture.texts(view(robot, Z)).stream().map(Text::getText))
                .contains("0.8?");
        robot.push(KeyCode.RIGHT);
        assertThat(told(robot)).isEqualTo("✓ You said 0.8: right.");
        assertThat(is(view(robot, Z), "right")).isTrue();
        assertThat(WindowFixture.spoken(view(robot, Z))).contains("You said 0.8: right");
        assertThat(window.find(Node.class, ".diagram").getAccessibleText()).contains("You said 0.8: right");
    }

    @Test
    void aWrongPredictionIsToldHowCloseItIsAndWhichMistakeMakesIt(FxRobot robot) {
        window.goBefore(robot, GRADIENT);
        robot.push(KeyCode.Q);
        robot.push(KeyCode.ENTER).write("0.5184", 0).push(KeyCode.ENTER);
        robot.push(KeyCode.RIGHT);
        assertThat(told(robot)).contains("✗ You said 0.5184; it is 0.432, off by 0.086.");
        window.awaits(robot, this::told, "You multiplied by relu(Z1[1]) = 1.2 where relu'(Z1[1]) = 1 belongs");
        assertThat(window.find(Node.class, ".diagram").getAccessibleText())
                .contains("off by 0.086. You multiplied by relu(Z1[1]) = 1.2");
        robot.interact(() -> window.session.decimalsProperty().set(Decimals.STANDARD.separatedBy(Decimals.COMMA)));
        window.awaits(robot, this::told, "✗ You said 0,5184; it is 0,432, off by 0,086.");
        window.awaits(robot, this::told, "relu(Z1[1]) = 1,2 where");
        robot.push(KeyCode.RIGHT);
        assertThat(told(robot)).isEmpty();
        assertThat(window.find(Node.class, ".diagram").getAccessibleText()).doesNotContain("You multiplied");
    }

    @Test
    void withoutPredictingAClickOnAHiddenNumberTypesNothing(FxRobot robot) {
        window.goBefore(robot, Z);
        robot.clickOn(view(robot, Z));
        assertThat(window.find(TextField.class, ".diagram .number-editor")
                        .getParent()
                        .isVisible())
                .isFalse();
    }

    @Test
    void theSpaceBarAfterAPredictionIsTheNextStep(FxRobot robot) {
        window.goBefore(robot, Z);
        robot.push(KeyCode.Q);
        predict(robot, Z, "1");
        robot.push(KeyCode.SPACE);
        assertThat(window.session.moment().isKnown(Z)).isTrue();
        assertThat(told(robot)).contains("✗ You said 1; it is 0.8, off by 0.2.");
    }

    @Test
    void aPredictionIsTakenBackByTypingNothing(FxRobot robot) {
        window.goBefore(robot, Z);
        robot.push(KeyCode.Q);
        predict(robot, Z, "1");
        robot.push(KeyCode.ENTER).push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertThat(window.session.predictions().of(Z)).isEmpty();
        assertThat(WindowFixture.texts(view(robot, Z)).stream().map(Text::getText))
                .contains("?");
    }

    @Test
    void predictionsVanishWithAnEditThatChangesTheirNumberAndWithTheDocument(FxRobot robot) {
        window.goBefore(robot, Z);
        robot.push(KeyCode.Q);
        predict(robot, Z, "1");
        // z1[1] does not depend on the weight to neuron 2
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 2), 0.7, this));
        assertThat(window.session.predictions().of(Z)).isPresent();
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1), 0.7, this));
        assertThat(window.session.predictions().of(Z)).isEmpty();
        predict(robot, Z, "1");
        openTheNetwork(robot);
        assertThat(window.session.predictions().of(Z)).isEmpty();
    }

    @Test
    void aClassPredictsWhilePresenting(FxRobot robot) {
        robot.push(KeyCode.F5);
        window.lay(robot);
        window.goBefore(robot, Z);
        robot.push(KeyCode.Q);
        predict(robot, Z, "0,7");
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(told(robot)).contains("✗ You said 0.7; it is 0.8, off by 0.1.");
        assertThat(window.session.moment().document()).isEqualTo(WorkedNetworks.open("seed001-regression"));
    }

    @Test
    void aSignTellsThatNumbersArePredictedAndEndsIt(FxRobot robot) {
        Button sign = window.find(Button.class, "#predictSign");
        assertThat(sign.isVisible()).isFalse();
        robot.push(KeyCode.Q);
        assertThat(sign.isVisible()).isTrue();
        assertThat(sign.getText()).isEqualTo("Predicting: Q ends it");
        robot.clickOn(sign);
        assertThat(window.session.predictions().wantedProperty().get()).isFalse();
        assertThat(sign.isVisible()).isFalse();
    }

    @Test
    void aSignTellsItWhilePresentingToo(FxRobot robot) {
        robot.push(KeyCode.F5);
        window.goBefore(robot, GRADIENT);
        Node sign = window.find(Node.class, ".formula-band .predicting");
        assertThat(sign.isVisible()).isFalse();
        robot.push(KeyCode.Q);
        window.lay(robot);
        assertThat(sign.isVisible()).isTrue();
        Text text = WindowFixture.texts((Parent) sign).getFirst();
        assertThat(text.getText()).isEqualTo("Q ends predicting");
        assertThat(WindowFixture.sizeOnScreen(text))
                .isGreaterThanOrEqualTo(window.stage.getScene().getHeight() / 40);
        Node phase = window.find(Node.class, ".formula-band .phase");
        assertThat(WindowFixture.place(sign).getMaxX())
                .isLessThanOrEqualTo(WindowFixture.place(phase).getMinX());
        Node formula = window.find(Node.class, ".formula-band .symbols");
        assertThat(WindowFixture.place(sign).intersects(WindowFixture.place(formula)))
                .isFalse();
    }

    @Test
    void theNextNumberIsTypedEvenWhereTheOneBeforeStandsInItsPlace(FxRobot robot) {
        // before the delta of a neuron, its f'(z) stands in the one place below it
        window.goBefore(robot, Quantity.delta(1, 1));
        robot.push(KeyCode.Q);
        robot.push(KeyCode.ENTER).write("0.36", 0).push(KeyCode.ENTER);
        assertThat(window.session.predictions().of(Quantity.delta(1, 1))).isPresent();
    }
}
