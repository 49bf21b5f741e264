package chalkgrad.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// The panel for a student's numbers, as the tests use it.
record NumbersPanel(WindowFixture window, FxRobot robot) {
    TextArea field() {
        return window.find(TextArea.class, ".answers");
    }

    void type(String text) {
        robot.interact(() -> field().setText(text));
    }

    /// Has the numbers of a file checked.
    void open(Path file) {
        window.chosen = Optional.of(file);
        robot.interact(() -> window.find(Button.class, "#openAnswers").fire());
    }

    ListView<?> list() {
        return window.find(ListView.class, ".answers-panel .list-view");
    }

    Label summary() {
        return window.find(Label.class, ".answers-panel .counts");
    }

    /// The sentence about numbers that were right before the network was changed.
    Label change() {
        return window.find(Label.class, ".answers-panel .changed");
    }

    /// What the lines say, as a screen reader tells it.
    List<String> told() {
        var told = new ArrayList<String>();
        robot.interact(() -> told.addAll(toldNow()));
        return told;
    }

    void awaits(String expected) {
        window.awaits(robot, () -> String.join("\n", toldNow()), expected);
    }

    private List<String> toldNow() {
        return IntStream.range(0, list().getItems().size())
                .mapToObj(this::toldNow)
                .toList();
    }

    private String toldNow(int index) {
        list().scrollTo(index);
        list().layout();
        return list().lookupAll(".checked").stream()
                .map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == index)
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .findFirst()
                .orElse("");
    }

    /// Shows the formulas of the first line.
    Parent card() {
        robot.interact(() -> list().requestFocus());
        robot.push(KeyCode.ENTER);
        window.lay(robot);
        return window.find(Parent.class, ".formulas-card");
    }
}
