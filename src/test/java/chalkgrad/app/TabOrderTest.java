package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.number.LabelView;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The keyboard follows the numbers in the order in which the document counts them.
@SharesWindow
class TabOrderTest extends InWindow {
    private List<LabelView> weights() {
        return window.find(Parent.class, ".diagram").lookupAll(".number").stream()
                .map(LabelView.class::cast)
                .filter(view -> view.label().quantity().kind() == Kind.WEIGHT)
                .toList();
    }

    private String name(LabelView view) {
        return window.session.moment().names().text(view.label().quantity());
    }

    @Test
    void weightsAreReachedAsTheirNamesCount(FxRobot robot) {
        window.open(robot, "seed000-q1-q2-sse");
        window.lay(robot);
        assertThat(weights()).extracting(this::name).containsExactly("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8");
    }

    @Test
    void theOrderIsTheSameAfterStepsHaveAddedNumbers(FxRobot robot) {
        window.open(robot, "seed000-q1-q2-sse");
        robot.interact(window.session::last);
        window.lay(robot);
        robot.interact(window.session::first);
        window.lay(robot);
        assertThat(weights()).extracting(this::name).containsExactly("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8");
    }

    @Test
    void tabGoesFromOneWeightToTheNext(FxRobot robot) {
        window.open(robot, "seed000-q1-q2-sse");
        window.lay(robot);
        robot.interact(weights().getFirst()::requestFocus);
        robot.push(KeyCode.ENTER)
                .write("2")
                .push(KeyCode.TAB)
                .write("3")
                .push(KeyCode.TAB)
                .push(KeyCode.ESCAPE);
        assertThat(weights())
                .filteredOn(view -> List.of("2", "3").contains(view.label().text()))
                .extracting(this::name)
                .containsExactly("w1", "w2");
    }

    @Test
    void whatIsGivenIsReachedFromLeftToRight(FxRobot robot) {
        window.open(robot, "seed001-regression");
        window.lay(robot);
        List<Quantity> given = window.find(Parent.class, ".diagram").lookupAll(".number").stream()
                .map(LabelView.class::cast)
                .filter(view -> view.label().editable())
                .map(view -> view.label().quantity())
                .toList();
        assertThat(given.stream().map(q -> q.kind() + " " + q.layer()).distinct())
                .containsExactly("INPUT 0", "WEIGHT 1", "BIAS 1", "WEIGHT 2", "BIAS 2", "TARGET 0");
    }
}
