package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What a screen reader says of the stage.
@SharesWindow
class SpokenTest extends InWindow {
    private static final String START = "Start of 55 steps";

    @Test
    void everyStepIsAnnounced(FxRobot robot) {
        assertThat(announced()).isEqualTo(START);
        robot.interact(() -> window.session.jumpTo(Quantity.weightGradient(1, 1, 2)));
        long step = window.session.moment().cursor();
        assertThat(plain(announced()))
                .isEqualTo("Step " + step + " of 55: loss gradient for the weight from input 0"
                        + " to hidden neuron 1, 0.432");
        robot.interact(() -> window.session.previous());
        assertThat(announced()).startsWith("Step " + (step - 1) + " of 55: ");
        robot.interact(() -> window.session.first());
        assertThat(announced()).isEqualTo(START);
    }

    @Test
    void anEditIsHeardInTheNumberOfTheStep(FxRobot robot) {
        robot.interact(() -> {
            window.session.jumpTo(Quantity.product(1, 1, 1));
            window.session.set(Quantity.input(1), 3, this);
        });
        assertThat(announced()).endsWith(", 0.3");
    }

    @Test
    void everyEdgeHasANameWithItsWeightAndItsGradient(FxRobot robot) {
        assertThat(spoken(".edge-target"))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .contains("weight from input 0 to hidden neuron 1, 0.2");
        robot.interact(() -> window.session.jumpTo(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER)));
        assertThat(spoken(".edge-target")).contains("weight from input 0 to hidden neuron 1, 0.2, gradient 0.432");
    }

    @Test
    void everyNeuronHasANameWithItsActivationAndItsGradient(FxRobot robot) {
        assertThat(spoken(".neuron"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .contains("hidden neuron 1, not computed yet", "output 0, not computed yet");
        robot.interact(() -> window.session.jumpTo(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER)));
        assertThat(spoken(".neuron"))
                .contains("hidden neuron 1, activation 1.2, gradient with respect to the pre-activation 0.432");
    }

    @Test
    void whereWeightsHaveNoRoomTheStageSaysSo(FxRobot robot) {
        assertThat(notes()).isEmpty();
        window.resize(robot, 800, 600);
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty()));
        robot.interact(() -> window.session.jumpTo(Quantity.weightGradient(1, 1, 2)));
        window.lay(robot);
        assertThat(notes()).isEmpty();
        robot.interact(() ->
                window.session.open(NetworkText.parse("4-4-3 sigmoid softmax").toDocument(), Optional.empty()));
        robot.interact(() -> window.session.jumpTo(Quantity.weightGradient(1, 1, 2)));
        window.lay(robot);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void thePlusSignDoesNotStandOnTheLineAboutMissingRoom(FxRobot robot) {
        robot.interact(() ->
                window.session.open(NetworkText.parse("8-12-8-2 tanh softmax").toDocument(), Optional.empty()));
        window.resize(robot, 800, 600);
        Node note = notes().iterator().next();
        assertThat(note.isVisible()).isTrue();
        robot.moveTo(note);
        Node plus = window.find(Node.class, ".diagram .plus");
        assertThat(plus.isVisible()).isTrue();
        assertThat(note.isVisible() && plus.getBoundsInParent().intersects(note.getBoundsInParent()))
                .isFalse();
        robot.moveTo(window.find(Node.class, "#title"));
        assertThat(note.isVisible()).isTrue();
    }

    private Set<Node> notes() {
        return window.stage.getScene().getRoot().lookupAll(".diagram .note");
    }

    private String announced() {
        return window.find(Node.class, ".diagram").getAccessibleText();
    }

    private List<String> spoken(String selector) {
        return window.stage.getScene().getRoot().lookupAll(selector).stream()
                .map(WindowFixture::spoken)
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
