package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.NetworkText;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A window that has no room for all neurons of its network.
class LargeNetworkTest extends InWindow {
    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() ->
                window.session.open(NetworkText.parse("20-50-30-10 sigmoid").toDocument(), Optional.empty()));
    }

    @Test
    void theCurrentNeuronIsLitAtTheDeskAndWhilePresenting(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 33)));
        robot.interact(() -> {});
        assertThat(litNumbers()).isNotEmpty();
        robot.push(KeyCode.F5);
        robot.interact(() -> window.session.jumpTo(Quantity.activation(2, 17)));
        robot.interact(() -> {});
        assertThat(litNumbers()).isNotEmpty();
    }

    @Test
    void whatIsLeftOutOpensAndEscapeReturns(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 1)));
        robot.interact(() -> {});
        List<String> before = leftOut();
        robot.clickOn(ellipsis("neurons"));
        robot.interact(() -> {});
        assertThat(leftOut()).isNotEqualTo(before);
        assertThat(window.session.moment().subject()).contains(Quantity.activation(1, 1));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {});
        assertThat(leftOut()).isEqualTo(before);
    }

    @Test
    void theKeyboardTurnsPageAfterPageAndTheNextStepReturns(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 1)));
        robot.interact(() -> {});
        List<String> before = leftOut();
        robot.interact(() -> ellipsis("inputs").requestFocus());
        robot.push(KeyCode.ENTER);
        robot.interact(() -> {});
        assertThat(leftOut()).isNotEqualTo(before);
        assertThat(window.stage.getScene().getFocusOwner().getAccessibleText()).startsWith("Show inputs");
        robot.push(KeyCode.RIGHT);
        robot.interact(() -> {});
        assertThat(leftOut()).isEqualTo(before);
    }

    private List<Node> litNumbers() {
        return window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .filter(number -> number.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("subject")))
                .toList();
    }

    private List<String> leftOut() {
        return ellipses().stream().map(Node::getAccessibleText).toList();
    }

    private List<Text> ellipses() {
        return window.stage.getScene().getRoot().lookupAll(".left-out").stream()
                .map(Text.class::cast)
                .toList();
    }

    private Text ellipsis(String of) {
        return ellipses().stream()
                .filter(text -> text.getAccessibleText().startsWith("Show " + of))
                .findFirst()
                .orElseThrow();
    }
}
