package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.number.LabelView;
import chalkgrad.document.Edit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Above a network that has no room for all its neurons, small pictures show all of them, and all weights.
@SharesWindow
class OverviewTest extends InWindow {
    private static final String HIDDEN = "The activations of all 50 neurons of hidden layer\u00a01";

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(
                () -> window.session.open(NetworkText.parse("20-50-30-10 tanh").toDocument(), Optional.empty()));
        window.lay(robot);
    }

    @Test
    void everyLayerAndGapThatLeavesSomethingOutHasAPicture(FxRobot robot) throws IOException {
        assertThat(tiles().stream().map(Node::getAccessibleText))
                .containsExactly(
                        "All 20 inputs",
                        "All 1000 weights into hidden layer\u00a01",
                        HIDDEN,
                        "All 1500 weights into hidden layer\u00a02",
                        "The activations of all 30 neurons of hidden layer\u00a02",
                        "All 300 weights into the output layer");
        window.picture(robot, "overview");
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed001-regression"), Optional.empty()));
        window.lay(robot);
        assertThat(tiles()).as("every neuron has room").isEmpty();
        window.resize(robot, 800, 260);
        assertThat(tiles()).as("pictures would take the room of neurons").isEmpty();
    }

    @Test
    void activationsGetTheirColoursAsTheWalkReachesThem(FxRobot robot) {
        assertThat(coloured(tile(HIDDEN))).isZero();
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 25)));
        window.lay(robot);
        double half = coloured(tile(HIDDEN));
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 50)));
        window.lay(robot);
        double all = coloured(tile(HIDDEN));
        assertThat(half / all).isBetween(0.35, 0.65);
    }

    @Test
    void aWeightThatIsEditedChangesItsPicture(FxRobot robot) {
        Node weights = tile("All 300 weights into the output layer");
        Image before = image(weights);
        assertThat(blues(before)).isGreaterThan(5);
        robot.interact(() -> window.session.edit(new Edit.SetWeight(3, 15, 5, 1000)));
        window.lay(robot);
        assertThat(blues(image(weights))).as("all others are weak beside it").isBetween(1, 60);
    }

    @Test
    void aClickOnAnActivationExplainsItAndShowsItsNeuron(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.activation(3, 10)));
        window.lay(robot);
        Node hidden = tile(HIDDEN);
        Bounds place = WindowFixture.place(hidden.lookup("ImageView"));
        robot.clickOn(
                window.stage.getX() + window.stage.getScene().getX() + place.getMaxX() - 2,
                window.stage.getY() + window.stage.getScene().getY() + place.getMinY() + 2);
        Quantity chosen = window.session.moment().selection().orElseThrow();
        assertThat(chosen.layer()).isEqualTo(1);
        assertThat(chosen).isEqualTo(Quantity.activation(1, chosen.to()));
        assertThat(numbers()).anyMatch(number -> number.equals(chosen));
    }

    @Test
    void noNumberIsCoveredAtADeskOfAnySizeOrWhilePresenting(FxRobot robot) throws IOException {
        robot.interact(() -> window.session.jumpTo(Quantity.delta(1, 3)));
        assertNothingCovered(robot);
        window.resize(robot, 800, 600);
        assertNothingCovered(robot);
        robot.push(KeyCode.F5);
        assertNothingCovered(robot);
        window.picture(robot, "overview-presented");
    }

    @Test
    void aPictureHasAsManyPixelsAsTheScreenGivesIt(FxRobot robot) {
        assertPixelForPixel();
        window.resize(robot, 800, 600);
        assertPixelForPixel();
        robot.interact(() -> window.find(DiagramView.class, ".diagram").zoomBy(1.5));
        assertPixelForPixel();
    }

    private void assertPixelForPixel() {
        assertThat(tiles()).isNotEmpty().allSatisfy(tile -> {
            Bounds place = WindowFixture.place(tile.lookup("ImageView"));
            assertThat(image(tile).getWidth()).isCloseTo(place.getWidth(), within(1.0));
            assertThat(image(tile).getHeight()).isCloseTo(place.getHeight(), within(1.0));
        });
    }

    private void assertNothingCovered(FxRobot robot) {
        window.lay(robot);
        List<Bounds> pictures = tiles().stream().map(WindowFixture::place).toList();
        assertThat(pictures).isNotEmpty();
        assertThat(window.stage.getScene().getRoot().lookupAll(".diagram .number"))
                .isNotEmpty()
                .noneMatch(number -> pictures.stream().anyMatch(WindowFixture.place(number)::intersects));
    }

    private List<Node> tiles() {
        return List.copyOf(window.stage.getScene().getRoot().lookupAll(".diagram .overview"));
    }

    private Node tile(String title) {
        return tiles().stream()
                .filter(tile -> title.equals(tile.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static Image image(Node tile) {
        return ((ImageView) tile.lookup("ImageView")).getImage();
    }

    private List<Quantity> numbers() {
        return window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .map(node -> ((LabelView) node).label().quantity())
                .toList();
    }

    private static int coloured(Node tile) {
        return count(image(tile), color -> color.getSaturation() > 0.05);
    }

    private static int blues(Image image) {
        return count(image, color -> color.getBlue() - color.getRed() > 0.2);
    }

    private static int count(Image image, Predicate<Color> wanted) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += wanted.test(image.getPixelReader().getColor(x, y)) ? 1 : 0;
            }
        }
        return found;
    }
}
