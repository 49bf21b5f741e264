package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.app.session.NotebookCode;
import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window at 200 % scaling on a screen of 1280 by 800 pixels, which is 640 by 400 units, and titles of any length.
class LowWindowTest extends InWindow {
    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            window.stage.setMinWidth(0);
            window.stage.setMinHeight(0);
            window.stage.setWidth(width);
            window.stage.setHeight(height);
        });
        window.lay(robot);
    }

    private List<Node> visible(String query) {
        return window.stage.getScene().getRoot().lookupAll(query).stream()
                .filter(node ->
                        node.isManaged() && node.isVisible() && node.getParent().isVisible())
                .toList();
    }

    private boolean isInside(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() >= 0
                && bounds.getMaxX() <= window.stage.getScene().getWidth()
                && bounds.getMaxY() <= window.stage.getScene().getHeight();
    }

    @Test
    void noBarIsCutInALowAndNarrowWindow(FxRobot robot) {
        window.open(robot, "seed002-softmax-3333");
        robot.interact(window.session::next);
        resize(robot, 640, 400);
        assertThat(visible(".transport .button")).isNotEmpty().allMatch(this::isInside);
        assertThat(visible("#granularityChoice")).singleElement().matches(this::isInside);
        assertThat(visible("#granularity")).isEmpty();
        assertThat(visible(".status-bar .label")).isNotEmpty().allMatch(this::isInside);
        assertThat(visible(".status-bar .right-items .label"))
                .extracting(label -> ((Labeled) label).getText())
                .contains("step 1 of 206");
        resize(robot, 1280, 800);
        assertThat(visible("#granularityChoice")).isEmpty();
        assertThat(visible("#granularity")).singleElement().matches(this::isInside);
    }

    @Test
    @Thorough
    void whatANumberIsDoesNotCoverTheLinkBelowIt(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", Quantity.weight(1, 3, 3).gradient());
        resize(robot, 640, 400);
        Bounds what = WindowFixture.place(window.find(Node.class, "#what"));
        Bounds link = WindowFixture.place(window.find(Node.class, "#unfold"));
        assertThat(link.getMinY()).isGreaterThanOrEqualTo(what.getMaxY());
    }

    @Test
    void theExplanationBesideCodeScrollsInANarrowStrip(FxRobot robot) {
        NotebookCode code = SomeCode.of(List.of());
        robot.interact(() -> {
            window.session.open(code.document("a network"), code);
            window.session.select(Optional.of(Quantity.delta(1, 2)));
        });
        for (double width : List.of(640.0, 1024.0)) {
            resize(robot, width, 400);
            window.lay(robot);
            double above = 0;
            for (Node row : inTheStripFromAbove()) {
                Bounds place = WindowFixture.place(row);
                assertThat(place.getMinY()).as(row.getId()).isGreaterThanOrEqualTo(above - 0.5);
                above = place.getMaxY();
            }
            // no line is lower than its letters
            assertThat(inTheStripFromAbove())
                    .filteredOn(Labeled.class::isInstance)
                    .allSatisfy(row -> assertThat(((Labeled) row).getHeight())
                            .isGreaterThan(((Labeled) row).getFont().getSize()));
        }
    }

    private List<Node> inTheStripFromAbove() {
        return Stream.of("#caption", "#question", "#what", "#toStep")
                .map(query -> window.find(Node.class, query))
                .filter(Node::isVisible)
                .toList();
    }

    @Test
    void whatANumberIsMadeOfLeavesTheNetworkInSight(FxRobot robot) throws IOException {
        window.explain(robot, "seed002-softmax-3333", Quantity.weight(1, 3, 3).gradient());
        resize(robot, 640, 400);
        robot.push(KeyCode.O);
        window.lay(robot);
        window.picture(robot, "made-of-low");
        Bounds stage = WindowFixture.place(window.find(Node.class, "#stage"));
        Bounds parts = WindowFixture.place(window.find(Node.class, "#parts"));
        assertThat(stage.getHeight()).isGreaterThan(150);
        assertThat(parts.getMinY()).isGreaterThanOrEqualTo(stage.getMaxY());
        assertThat(visible(".operand .value")).hasSizeGreaterThan(1);
        assertThat(window.find(Node.class, ".explain").isVisible()).isFalse();
        resize(robot, 1280, 800);
        assertThat(window.find(Node.class, ".explain").isVisible()).isTrue();
        resize(robot, 640, 400);
        robot.push(KeyCode.ESCAPE);
        window.lay(robot);
        assertThat(visible("#unfold")).hasSize(1);
        assertThat(window.find(Node.class, ".explain").isVisible()).isTrue();
    }

    @Test
    void aGivenNumberIsExplainedAlsoWhileOperandsAreOpened(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", Quantity.weight(1, 3, 3).gradient());
        resize(robot, 640, 400);
        robot.push(KeyCode.O);
        robot.interact(() -> window.session.select(Optional.of(Quantity.input(1))));
        window.lay(robot);
        assertThat(window.find(Node.class, ".explain").isVisible()).isTrue();
    }

    @Test
    void aLongTitleGivesWayToTheButtons(FxRobot robot) {
        Document document = window.session.moment().document();
        Metadata description = document.description();
        String title = "A network with a title that says a great deal about it ".repeat(5);
        Metadata longer = new Metadata(description.name(), title, description.summary(), description.tags());
        robot.interact(() -> window.session.open(document.with(longer), Optional.empty()));
        for (double width : List.of(1280.0, 800.0, 640.0)) {
            resize(robot, width, 600);
            assertThat(visible(".tool-bar-row .flat")).hasSizeGreaterThan(10).allMatch(this::isInside);
        }
    }

    @Test
    void theListOfSamplesGivesWayToTheButtons(FxRobot robot) {
        window.open(robot, "seed003-silu-momentum");
        robot.interact(() -> {
            window.session.set(Quantity.weight(1, 1, 1), 0.7, this);
            window.find(Node.class, "#codeToggle").setVisible(true);
        });
        for (int sample : List.of(0, 1)) {
            robot.interact(() -> window.session.chooseSample(sample));
            for (double width : List.of(1280.0, 800.0, 640.0)) {
                resize(robot, width, 400);
                assertThat(visible(".tool-bar-row .flat"))
                        .hasSizeGreaterThan(10)
                        .allMatch(this::isInside);
                assertThat(visible("#samples")).singleElement().matches(this::isInside);
                assertThat(CutTexts.in(window.find(ComboBox.class, "#samples"))).isEmpty();
            }
        }
    }
}
