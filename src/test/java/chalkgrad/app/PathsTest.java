package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.pass.Path;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// All paths from a weight to the loss, in the panel of the explanation.
@SharesWindow
class PathsTest extends InWindow {
    private static final Quantity GRADIENT = Quantity.weight(1, 1, 2).gradient();

    @Test
    void allPathsToTheLossAreLitAndAddUpToTheGradient(FxRobot robot) throws IOException {
        window.explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.clickOn("#byPaths");
        window.picture(robot, "paths-3333");
        // through 3 neurons of the second hidden layer and 3 outputs
        ListView<?> paths = window.find(ListView.class, "#paths");
        assertThat(paths.getItems()).hasSize(9);
        double sum = paths.getItems().stream()
                .mapToDouble(
                        path -> ((Path) path).product(window.session.moment().run()))
                .sum();
        assertThat(sum).isCloseTo(window.session.moment().value(GRADIENT), within(1e-15));
        // 3 edges from hidden neuron 2 on, and 9 to the outputs
        assertThat(window.find(Node.class, ".diagram").lookupAll(".edge.lit")).hasSize(12);
        assertThat(window.find(Label.class, "#sum").getText())
                .isEqualTo(
                        "9 paths add up to 0.0014. Each starts with an output’s delta in its short form, which combines"
                                + " loss and activation.");
        robot.clickOn("#byOperands");
        assertThat(window.find(Node.class, ".diagram").lookupAll(".edge.lit")).isEmpty();
    }

    @Test
    void everyPathHasItsNumbersPutIn(FxRobot robot) throws IOException {
        window.explain(robot, "seed000-q1-q2-sse", GRADIENT);
        robot.clickOn("#byPaths");
        window.picture(robot, "paths-numbers");
        List<String> told = window.find(ListView.class, "#paths").lookupAll(".path").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        assertThat(told).hasSize(2).allSatisfy(path -> assertThat(path).contains(" equals "));
        assertThat(window.find(Label.class, "#sum").getText()).startsWith("2 paths add up to ");
    }

    @Test
    void howeverMuchIsToldTheWindowKeepsItsBarsAndTheListOfPathsItsRoom(FxRobot robot) throws IOException {
        window.explain(robot, "seed000-q3-softmax", Quantity.delta(2, 1));
        window.picture(robot, "much-is-told");
        assertThat(place("#title").getMinY()).isPositive();
        window.explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.clickOn("#byPaths");
        window.lay(robot);
        assertThat(place("#paths").getHeight()).isGreaterThan(60);
        assertThat(place(".matrix-panel").getMaxY())
                .isLessThanOrEqualTo(place(".transport").getMinY() + 1);
    }

    private Bounds place(String selector) {
        return WindowFixture.place(window.find(Node.class, selector));
    }
}
