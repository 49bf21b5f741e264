package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Matrix;
import chalkgrad.network.Huber;
import chalkgrad.network.L1;
import chalkgrad.network.LeakyRelu;
import chalkgrad.network.Penalty;
import chalkgrad.network.StepDecay;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The form for network and training, which lies over the side of the window.
class FormTest extends InWindow {
    @Test
    void itStaysOverThePanelsThatComeBackWithAWideWindow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        resize(robot, 800, 600);
        Node form = window.find(Node.class, ".settings");
        Node transport = window.find(Node.class, ".transport");
        assertThat(bounds(form).getMaxY()).isLessThanOrEqualTo(bounds(transport).getMinY());
        resize(robot, 1280, 800);
        robot.clickOn("#biases1").clickOn("one");
        assertThat(shown().network().layer(1).tiedBias()).isTrue();
        assertThat(bounds(form).getMaxY()).isLessThanOrEqualTo(bounds(transport).getMinY());
    }

    @Test
    void escapeClosesItAndTheDrawerOfNetworks(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#size1").push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".settings").tryQuery()).isEmpty();
        resize(robot, 800, 600);
        robot.clickOn("#networksToggle");
        assertThat(robot.lookup("2-2-2 softmax").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("2-2-2 softmax").tryQuery()).isEmpty();
    }

    @Test
    void aLossThatTheOutputsDoNotFitIsToldWithWhatIsPossible(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(misfit().isVisible()).isFalse();
        robot.clickOn("#loss").clickOn("binary cross-entropy");
        assertThat(shown().loss().name()).isEqualTo("binary_cross_entropy");
        assertThat(misfit().isVisible()).isTrue();
        assertThat(misfit().getText())
                .contains("Binary cross-entropy")
                .contains("identity")
                .contains("use sigmoid for the output layer")
                .doesNotContain("softmax")
                .contains("half squared error");
        window.picture(robot, "window-settings-misfit");
        robot.clickOn("#layerActivation2").clickOn("sigmoid");
        assertThat(misfit().isVisible()).isFalse();
    }

    @Test
    void outputsThatComeUpWhenALayerGoesAreToldToo(FxRobot robot) {
        open(robot, "seed003-silu-momentum");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#removeLayer2");
        assertThat(misfit().getText()).contains("SiLU");
        assertThat(misfit().isVisible()).isTrue();
    }

    @Test
    void aSoftmaxOverASingleOutputIsTold(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#layerActivation2").clickOn("softmax");
        assertThat(misfit().getText()).contains("always 1").contains("two neurons or more");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldInTheWordsOfTheForm(FxRobot robot) throws IOException {
        resize(robot, 1280, 600);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        enter(robot, "#learningRate", "-1");
        Label reason = robot.lookup(".settings .reason").queryAs(Label.class);
        assertThat(reason.isVisible()).isTrue();
        assertThat(reason.getText()).isEqualTo("Learning rate is -1, but must be 0 or a positive number.");
        Bounds field = bounds(robot.lookup("#learningRate").query());
        assertThat(bounds(reason).getMinY() - field.getMaxY()).isBetween(0.0, 6.0);
        assertThat(bounds(reason).getMaxY())
                .isLessThanOrEqualTo(bounds(scroll()).getMaxY());
        window.picture(robot, "window-settings-reason");
        robot.push(KeyCode.ESCAPE);
        assertThat(reason.isVisible()).isFalse();
    }

    @Test
    void aLossWithASettingHasAFieldForIt(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#delta").tryQuery()).isEmpty();
        robot.clickOn("#loss").clickOn("Huber");
        enter(robot, "#delta", "0.5");
        assertThat(shown().loss()).isEqualTo(new Huber(0.5));
        window.picture(robot, "window-settings-huber");
        enter(robot, "#delta", "0");
        assertThat(robot.lookup(".settings .reason").queryAs(Label.class).getText())
                .isEqualTo("Threshold δ is 0, but must be a positive number.");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#updatesBiases").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown().loss()).isEqualTo(new Huber(1));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shown().loss().name()).isEqualTo("half_squared_error");
        assertThat(robot.lookup("#delta").tryQuery()).isEmpty();
    }

    @Test
    void anActivationWithASettingHasAFieldForIt(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#layerActivation1").clickOn("leaky ReLU");
        assertThat(shown().network().layer(1).activation()).isEqualTo(new LeakyRelu(0.01));
        enter(robot, "#slope1", "0.2");
        assertThat(shown().network().layer(1).activation()).isEqualTo(new LeakyRelu(0.2));
        window.picture(robot, "window-settings-slope");
        enter(robot, "#slope1", "-1");
        assertThat(robot.lookup(".settings .reason").queryAs(Label.class).getText())
                .isEqualTo("Slope below 0 is -1, but must be 0 or a positive number.");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#layerActivation1").clickOn("ReLU");
        assertThat(robot.lookup("#slope1").tryQuery()).isEmpty();
    }

    @Test
    void aPenaltyAScheduleAndAnotherShownLossAreChosenAndUndone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#penalty").clickOn("L1, sum of |w|");
        enter(robot, "#lambda", "0.2");
        assertThat(shown().penalty().map(Penalty::strength)).contains(0.2);
        assertThat(shown().penalty().map(Penalty::rule)).containsInstanceOf(L1.class);
        robot.clickOn("#printedLoss").clickOn("Huber");
        assertThat(shown().printedLoss()).contains(new Huber(1));
        assertThat(robot.lookup("#delta").tryQuery()).isPresent();
        robot.interact(() -> scroll().setVvalue(0.6));
        robot.clickOn("#schedule").clickOn("step decay");
        assertThat(shown().optimizer().rule().schedule()).containsInstanceOf(StepDecay.class);
        assertThat(robot.lookup("#every").tryQuery()).isPresent();
        for (int k = 0; k < 4; k++) {
            robot.clickOn("#undo");
        }
        assertThat(shown().penalty()).isEmpty();
        assertThat(shown().printedLoss()).isEmpty();
        assertThat(shown().optimizer().rule().schedule()).isEmpty();
        assertThat(Stream.of("#lambda", "#delta", "#every"))
                .noneMatch(field -> robot.lookup(field).tryQuery().isPresent());
    }

    @Test
    void aReasonIsSaidAgainWhenItsFieldIsEnteredAgain(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        enter(robot, "#learningRate", "much");
        enter(robot, "#iterations", "often");
        Label reason = robot.lookup(".settings .reason").queryAs(Label.class);
        assertThat(reason.getText()).contains("not a whole number");
        robot.clickOn("#learningRate");
        assertThat(reason.getText()).contains("This is not a number");
    }

    @Test
    void undoDoesNotScrollAndNewSamplesKeepTheButtonInView(FxRobot robot) {
        resize(robot, 1280, 600);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.interact(() -> scroll().setVvalue(1));
        for (int k = 0; k < 3; k++) {
            robot.clickOn("#addSample");
        }
        assertThat(shown().samples()).hasSize(4);
        Bounds button = bounds(robot.lookup("#addSample").query());
        assertThat(button.getMaxY()).isLessThanOrEqualTo(bounds(scroll()).getMaxY());
        robot.interact(() -> scroll().setVvalue(0.5));
        double before = bounds(robot.lookup("#loss").query()).getMinY();
        robot.clickOn("#undo");
        assertThat(shown().samples()).hasSize(3);
        assertThat(bounds(robot.lookup("#loss").query()).getMinY()).isCloseTo(before, within(1.5));
    }

    @Test
    void theListOfSamplesIsThatOfTheNetworkAlsoAfterTheFormWasClosed(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.interact(() -> window.session.edit(new SampleEdit.AddSample()));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        int inputs = shown().network().inputSize();
        double[] other = DoubleStream.generate(() -> 7).limit(inputs).toArray();
        Sample last = shown().samples().getLast();
        robot.interact(() -> window.session.edit(
                new SampleEdit.SetSample(shown().samples().size(), new Sample(Matrix.row(other), last.y()))));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.lay(robot);
        assertThat(robot.lookup(".sample-row .x").queryAllAs(TextField.class))
                .extracting(TextField::getText)
                .contains(String.join("  ", Collections.nCopies(inputs, "7")));
    }

    @Test
    void samplesAreRoundedAndNumbersThatAreNotTypedKeepTheirDigits(FxRobot robot) {
        robot.interact(() -> window.session.open(
                NetworkText.parse("2-1-1 tanh identity seed 1").toDocument(), Optional.empty()));
        Sample first = shown().samples().getFirst();
        robot.interact(() ->
                window.session.edit(new SampleEdit.SetSample(1, new Sample(Matrix.row(1.23456789, 2), first.y()))));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.lay(robot);
        TextField x = robot.lookup(".sample-row .x").queryAs(TextField.class);
        assertThat(x.getText()).isEqualTo("1.2346  2");
        enter(robot, ".sample-row .x", "1.2346  3");
        assertThat(shown().samples().getFirst().x()).isEqualTo(Matrix.row(1.23456789, 3));
    }

    @Test
    void theWheelScrollsTheFormAlsoOverTheListOfSamples(FxRobot robot) {
        resize(robot, 1280, 600);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        for (int k = 0; k < 12; k++) {
            robot.interact(() -> window.session.edit(new SampleEdit.AddSample()));
        }
        robot.interact(() -> scroll().setVvalue(1));
        window.lay(robot);
        robot.moveTo(".settings #samples").scroll(5, VerticalDirection.UP);
        assertThat(scroll().getVvalue()).isLessThan(1);
    }

    private void open(FxRobot robot, String network) {
        robot.interact(() -> window.session.open(WorkedNetworks.open(network), Optional.empty()));
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            window.stage.setWidth(width);
            window.stage.setHeight(height);
        });
        robot.interact(() -> {});
    }

    private static void enter(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            robot.lookup(field).query().requestFocus();
            robot.lookup(field).queryAs(TextField.class).setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    private Label misfit() {
        return window.find(Label.class, "#misfit");
    }

    private ScrollPane scroll() {
        return window.find(ScrollPane.class, ".settings-scroll");
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Document shown() {
        return window.session.moment().document();
    }
}
