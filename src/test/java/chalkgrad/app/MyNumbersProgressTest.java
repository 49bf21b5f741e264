package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.document.Document;
import chalkgrad.exchange.NetworkText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Many numbers are checked beside the window, and belong to the document that was open when they were typed.
class MyNumbersProgressTest extends InWindow {
    private TextArea field() {
        return window.find(TextArea.class, ".answers");
    }

    private Label summary() {
        return window.find(Label.class, ".answers-panel .counts");
    }

    private void type(FxRobot robot, String text) {
        robot.interact(() -> field().setText(text));
    }

    private static Document network(String seed) {
        return NetworkText.parse("3-3-3-3 sigmoid half_squared_error seed " + seed)
                .toDocument();
    }

    /// Numbers that nothing explains, each about a quantity of its own.
    private static String many() {
        return IntStream.range(0, 400)
                .mapToObj(k -> "dL/dw%d[%d,%d] = %d.87654321".formatted(k % 3 + 1, k % 9 / 3 + 1, k % 3 + 1, 1000 + k))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theLinesAreShownAsTheyAreFoundAndCheckingCanBeStopped(FxRobot robot) {
        robot.interact(() -> window.session.restore(network("1"), Optional.empty()));
        type(robot, many());
        window.awaits(robot, () -> summary().getText(), " of 400");
        Button cancel = window.find(Button.class, "#cancel");
        assertThat(cancel.isVisible()).isTrue();
        robot.interact(cancel::fire);
        assertThat(summary().getText()).startsWith("Stopped");
        assertThat(cancel.isVisible()).isFalse();
        ListView<?> lines = window.find(ListView.class, ".answers-panel .list-view");
        int found = lines.getItems().size();
        robot.sleep(700);
        assertThat(lines.getItems()).hasSize(found).hasSizeLessThan(400);
    }

    @Test
    void aFileIsReadBesideTheWindow(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("words.txt"), "neither answers nor a notebook");
        window.chosen = Optional.of(file);
        robot.interact(() -> {
            window.find(Button.class, "#openAnswers").fire();
            assertThat(summary().getText()).isEqualTo("checking …");
        });
        new NumbersPanel(window, robot).awaits("there are no code cells in it");
    }

    @Test
    void numbersOfALongFileAreCheckedWithoutFillingTheField(FxRobot robot, @TempDir Path folder) throws IOException {
        robot.interact(() -> window.session.restore(network("1"), Optional.empty()));
        window.chosen = Optional.of(Files.writeString(folder.resolve("long.txt"), "x[1] = 1\n".repeat(1200)));
        robot.interact(() -> window.find(Button.class, "#openAnswers").fire());
        window.awaits(robot, () -> window.find(Label.class, ".file").getText(), "Numbers of long.txt");
        window.awaits(robot, () -> summary().getText(), "1200");
        assertThat(field().getParent().isVisible()).isFalse();
    }

    @Test
    void aPastedTextThatIsTooLongToEditIsCheckedLikeAFile(FxRobot robot) {
        robot.interact(() -> window.session.restore(network("1"), Optional.empty()));
        type(robot, "x[1] = 1\n".repeat(1200));
        window.awaits(robot, () -> window.find(Label.class, ".file").getText(), "Numbers of the pasted text");
        window.awaits(robot, () -> summary().getText(), "1200");
        assertThat(field().getText()).isEmpty();
    }

    @Test
    @Thorough
    void whatIsTypedAnewIsCheckedAtOnce(FxRobot robot) {
        robot.interact(() -> window.session.restore(network("1"), Optional.empty()));
        type(robot, many());
        window.awaits(robot, () -> summary().getText(), " of 400");
        type(robot, "x[1] = 0.123");
        window.awaits(robot, () -> summary().getText(), "wrong");
    }

    @Test
    void twoDocumentsThatAreNamedAlikeHaveNumbersOfTheirOwn(FxRobot robot) {
        robot.interact(() -> window.session.restore(network("1"), Optional.empty()));
        type(robot, "L = 0.5");
        robot.interact(() -> window.session.restore(network("2"), Optional.empty()));
        assertThat(field().getText()).isEmpty();
    }
}
