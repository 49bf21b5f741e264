package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.file.Recovery;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Networks are made and changed in the window: by the dialog, the panel and the menu of a number.
@SharesWindow
class EditingTest extends InWindow {
    @TempDir
    private Path folder;

    @Test
    void aNewNetworkIsTypedAsOneLine(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#text", "3-2-1 tanh sigmoid seed 5");
        assertThat(robot.lookup("#sizes").queryAs(TextField.class).getText()).isEqualTo("3-2-1");
        window.picture(robot, robot.lookup("#create").query().getScene(), "window-new");
        robot.clickOn("#create");
        assertThat(shown())
                .isEqualTo(NetworkText.parse("3-2-1 tanh sigmoid seed 5").toDocument());
        assertThat(window.stage.getTitle()).endsWith("•");
    }

    @Test
    void aNewNetworkIsMadeByTypingAndEnterAndIsNotAskedAboutUntilItIsChanged(FxRobot robot) {
        createByKeys(robot, "2-3-2 tanh softmax");
        assertThat(shown().network().size(1)).isEqualTo(3);
        createByKeys(robot, "2-5-2 tanh softmax");
        assertThat(shown().network().size(1)).isEqualTo(5);
    }

    private static void createByKeys(FxRobot robot, String line) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        TextField text = robot.lookup("#text").queryAs(TextField.class);
        assertThat(text.isFocused()).isTrue();
        robot.targetWindow(text).write(line).push(KeyCode.ENTER);
    }

    @Test
    void theFormOfANewNetworkWritesTheLine(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#sizes", "4-3-2");
        robot.clickOn("#output").clickOn("sigmoid");
        assertThat(robot.lookup("#text").queryAs(TextField.class).getText())
                .isEqualTo("4-3-2 relu sigmoid categorical_cross_entropy seed 1");
        robot.clickOn("#create");
        assertThat(shown().network().size(1)).isEqualTo(3);
        assertThat(shown().network().outputLayer().activation().name()).isEqualTo("sigmoid");
    }

    @Test
    void theFormKeepsWhatItDoesNotShow(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#text", "2-3-4-1 leaky ReLU, tanh, identity, Huber delta 0.5, Adam, tied biases");
        type(robot, "#sizes", "2-5-4-1");
        assertThat(robot.lookup("#text").queryAs(TextField.class).getText())
                .startsWith("2-5-4-1 leaky_relu tanh identity huber delta 0.5 adam")
                .endsWith("tied biases seed 1");
        robot.clickOn("#create");
        assertThat(shown().network().layer(2).activation().name()).isEqualTo("tanh");
        assertThat(shown().network().layer(2).tiedBias()).isTrue();
        assertThat(shown().optimizer().rule().name()).isEqualTo("adam");
    }

    @Test
    void aWrongLineIsToldAndCannotBeCreated(FxRobot robot) throws IOException {
        Document before = shown();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#text", "2-4-2 rellu");
        assertThat(robot.lookup("#reason").queryAs(Label.class).getText()).contains("did you mean relu?");
        assertThat(robot.lookup("#create").query().isDisabled()).isTrue();
        window.picture(robot, robot.lookup("#create").query().getScene(), "window-new-wrong");
        robot.clickOn("Cancel");
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void aPastedLineOfThousandsOfLayersIsToldInAShortSentence(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#text", "1-".repeat(5000) + "1");
        assertThat(robot.lookup("#reason").queryAs(Label.class).getText())
                .isEqualTo("5000 layers are too many: at most 50 are possible");
        assertThat(robot.lookup("#create").query().isDisabled()).isTrue();
        robot.clickOn("Cancel");
    }

    @Test
    void aLossThatDoesNotFitIsToldInTheDialogWithWhatIsPossible(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#text", "2 3 1 tanh identity binary_cross_entropy");
        assertThat(robot.lookup("#reason").queryAs(Label.class).getText())
                .contains("identity also gives others")
                .contains("mean squared error");
        assertThat(robot.lookup("#create").query().isDisabled()).isFalse();
        window.picture(robot, robot.lookup("#create").query().getScene(), "window-new-misfit");
        robot.clickOn("Cancel");
    }

    @Test
    void theListOfWhatIsPossibleIsNotCut(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        type(robot, "#text", "2-4-2 foo");
        window.picture(robot, robot.lookup("#create").query().getScene(), "window-new-unknown");
        assertThat(robot.lookup("#reason .text").queryAs(Text.class).getText())
                .contains("tanh")
                .contains("binary_cross_entropy")
                .doesNotContain("...")
                .doesNotContain("…");
        robot.clickOn("Cancel");
    }

    @Test
    void layersAreChangedInThePanelAndEachChangeIsUndone(FxRobot robot) throws IOException {
        Document before = shown();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#layerActivation1").clickOn("tanh");
        assertThat(shown().network().layer(1).activation().name()).isEqualTo("tanh");
        robot.clickOn("#biases1").clickOn("one");
        assertThat(shown().network().layer(1).tiedBias()).isTrue();
        // the biases 0.1 and 0.2 of the worked network
        assertThat(shown().parameters().biases(1).get(0, 0)).isEqualTo((0.1 + 0.2) / 2);
        type(robot, "#size1", "3");
        robot.push(KeyCode.ENTER);
        assertThat(shown().network().size(1)).isEqualTo(3);
        robot.clickOn("#addLayer");
        assertThat(shown().network().depth()).isEqualTo(3);
        window.picture(robot, "window-settings");
        for (int k = 0; k < 4; k++) {
            robot.interact(() -> window.session.undo());
        }
        assertThat(shown()).isEqualTo(before);
        assertThat(robot.lookup("#size1").queryAs(TextField.class).getText()).isEqualTo("2");
    }

    @Test
    void aWrongEntryIsMarkedWithItsReasonAndNotTakenOver(FxRobot robot) throws IOException {
        Document before = shown();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        type(robot, "#iterations", "0");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup(".settings .reason").queryAs(Label.class).getText())
                .contains("at least 1");
        assertThat(robot.lookup("#iterations").query().getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("wrong"));
        type(robot, "#size1", "many");
        robot.push(KeyCode.TAB);
        assertThat(robot.lookup(".settings .reason").queryAs(Label.class).getText())
                .contains("not a whole number");
        assertThat(shown()).isSameAs(before);
        window.picture(robot, "window-settings-wrong");
        robot.clickOn("#iterations").push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#iterations").queryAs(TextField.class).getText())
                .isEqualTo("1");
    }

    @Test
    void aLossThatTheTargetsForbidSaysWhichArePossible(FxRobot robot) {
        robot.interact(() -> window.session.edit(new chalkgrad.document.Edit.SetTarget(1, 1, 3)));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#loss").clickOn("cross-entropy");
        assertThat(robot.lookup(".settings .reason").queryAs(Label.class).getText())
                .contains("The target 3 lies outside [0, 1]")
                .contains("half squared error");
        assertThat(robot.lookup("#loss").queryAs(ChoiceBox.class).getValue()).isEqualTo(shown().loss());
    }

    @Test
    void anotherOptimizerShowsItsOwnNumbers(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#optimizer").clickOn("Adam");
        type(robot, "#beta1", "0.5");
        robot.push(KeyCode.ENTER);
        assertThat(shown().optimizer().rule().name()).isEqualTo("adam");
        assertThat(shown().optimizer().settings().values()).contains(0.5);
    }

    @Test
    void theMenuOfANumberCopiesResetsAndExplains(FxRobot robot) {
        double original = shown().parameters().weights(1).get(0, 1);
        choose(robot, "weight from input 0 to hidden neuron 1", "#zero");
        assertThat(shown().parameters().weights(1).get(0, 1)).isZero();
        choose(robot, "weight from input 0 to hidden neuron 1", "#reset");
        assertThat(shown().parameters().weights(1).get(0, 1)).isEqualTo(original);
        choose(robot, "weight from input 0 to hidden neuron 1", "#random");
        assertThat(shown().parameters().weights(1).get(0, 1)).isNotEqualTo(original);
        robot.interact(() -> window.session.undo());
        robot.interact(() -> window.session.last());
        choose(robot, "pre-activation of hidden neuron 1", "#copyFormula");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("Z1[1]")
                .contains(" = W1[0][1]"));
        choose(robot, "pre-activation of hidden neuron 1", "#toStep");
        assertThat(window.session.moment().step().orElseThrow().makes().bareName())
                .isEqualTo("z1[2]");
        choose(robot, "weight from input 0 to hidden neuron 1", "#explain");
        assertThat(window.session.moment().selection().orElseThrow().bareName()).isEqualTo("w1[1,2]");
    }

    @Test
    void filesThatWereOpenedAreOfferedAgain(FxRobot robot) {
        Path file = folder.resolve("again.json");
        window.chosen = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        window.awaitSaved(robot, file);
        robot.clickOn("2-2-2 softmax");
        robot.clickOn("#open .arrow-button").clickOn("again.json");
        window.await(robot, () -> shown().equals(DocumentReader.read(file)));
        assertThat(new RecentFiles(window.remembered).all()).containsExactly(file.toAbsolutePath());
    }

    @Test
    void aRecentFileThatIsGoneIsToldAndForgotten(FxRobot robot) {
        Path file = folder.resolve("gone.json");
        new RecentFiles(window.remembered).add(file);
        robot.clickOn("#open .arrow-button").clickOn("gone.json");
        window.await(robot, () -> window.find(Node.class, ".notice").isVisible());
        assertThat(window.find(Label.class, ".notice .label").getText()).contains("gone.json");
        assertThat(new RecentFiles(window.remembered).all()).isEmpty();
    }

    @Test
    void aChangeIsInTheRecoveryFileWithinTwoSecondsAndGoneWhenSaved(FxRobot robot) throws Exception {
        Path recovery = window.state.resolve("recovery");
        robot.interact(() -> window.session.edit(new chalkgrad.document.Edit.SetWeight(1, 1, 1, 0.75)));
        WaitForAsyncUtils.waitFor(2, TimeUnit.SECONDS, () -> work(recovery).isPresent());
        assertThat(DocumentReader.read(work(recovery).orElseThrow())).isEqualTo(shown());
        // another window of the same person does not offer the work of a running one
        assertThat(new Recovery(window.session, recovery).leftovers()).isEmpty();
        window.chosen = Optional.of(folder.resolve("saved.json"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        WaitForAsyncUtils.waitFor(2, TimeUnit.SECONDS, () -> work(recovery).isEmpty());
    }

    @Test
    void theToolbarOfABatchFitsIntoASmallWindow(FxRobot robot) throws IOException {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed003-silu-momentum"), Optional.empty());
            window.stage.setWidth(800);
            window.stage.setHeight(600);
        });
        robot.push(KeyCode.CONTROL, KeyCode.E);
        window.picture(robot, "window-settings-small");
        assertThat(window.find(Region.class, ".tool-bar-row").minWidth(-1)).isLessThanOrEqualTo(800);
        assertThat(window.find(Region.class, ".workbench").getWidth()).isEqualTo(800);
    }

    private static Optional<Path> work(Path recovery) throws IOException {
        if (!Files.isDirectory(recovery)) {
            return Optional.empty();
        }
        try (var files = Files.list(recovery)) {
            return files.filter(file -> file.toString().endsWith(".json")).findFirst();
        }
    }

    private void choose(FxRobot robot, String spoken, String item) {
        Node number = robot.lookup(".diagram .number")
                .match(node -> WindowFixture.spoken(node).startsWith(spoken))
                .query();
        robot.clickOn(number, MouseButton.SECONDARY);
        robot.clickOn(item);
    }

    private static void type(FxRobot robot, String field, String text) {
        // which scrolls to it
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        robot.clickOn(field);
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).selectAll());
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).replaceSelection(text));
    }

    private Document shown() {
        return window.session.moment().document();
    }
}
