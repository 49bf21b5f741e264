package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.number.LabelView;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.data.sets.Options;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Inputs that are pixels are shown as a picture on the stage.
class InputPictureTest extends InWindow {
    private static final int SIDE = 8;

    @Test
    void theShownDigitStandsAboveTheInputsAndFollowsTheChoice(FxRobot robot) throws IOException {
        open(robot, digits());
        assertThat(picture()).isPresent();
        assertThat(seen()).isEqualTo(expected(1));
        window.picture(robot, "input-picture");
        robot.interact(() -> window.session.chooseSample(7));
        window.lay(robot);
        assertThat(seen()).isEqualTo(expected(7));
        robot.interact(() -> window.session.chooseSample(0));
        robot.interact(() -> window.session.jumpTo(Quantity.activation(1, 1).at(12, 1)));
        window.lay(robot);
        assertThat(seen()).as("the walk has come to sample 12").isEqualTo(expected(12));
    }

    @Test
    void noNumberIsCoveredAtADeskOfAnySizeOrWhilePresenting(FxRobot robot) throws IOException {
        open(robot, digits());
        assertNothingCovered();
        window.resize(robot, 800, 600);
        assertNothingCovered();
        window.picture(robot, "input-picture-small");
        robot.push(KeyCode.F5);
        window.lay(robot);
        assertNothingCovered();
        window.picture(robot, "input-picture-presented");
    }

    private void assertNothingCovered() {
        Bounds picture = WindowFixture.place(picture().orElseThrow());
        assertThat(window.stage.getScene().getRoot().lookupAll(".diagram .number"))
                .isNotEmpty()
                .noneMatch(number -> WindowFixture.place(number).intersects(picture));
    }

    @Test
    void aClickOnAPixelShowsItsInput(FxRobot robot) {
        open(robot, digits());
        assertThat(inputs()).contains(1, 64).doesNotContain(36);
        Bounds place = WindowFixture.place(picture().orElseThrow());
        double pixel = place.getWidth() / SIDE;
        // row 5, column 4
        robot.clickOn(
                window.stage.getX() + window.stage.getScene().getX() + place.getMinX() + 3.5 * pixel,
                window.stage.getY() + window.stage.getScene().getY() + place.getMinY() + 4.5 * pixel);
        assertThat(inputs()).contains(36);
    }

    @Test
    void measurementsAndFewInputsAreNoPicture(FxRobot robot) {
        assertThat(picture()).isEmpty();
        Document measured = NetworkText.parse("64-3-2 tanh softmax").toDocument();
        Sample sample = new Sample(
                Matrix.row(IntStream.range(0, 64).mapToDouble(k -> k * 20 - 300).toArray()), Matrix.row(1, 0));
        open(robot, new SampleEdit.SetSamples(List.of(sample), List.of()).applyTo(measured));
        assertThat(picture()).isEmpty();
    }

    private Optional<Node> picture() {
        return window.stage.getScene().getRoot().lookupAll(".diagram .image-input").stream()
                .filter(node -> node.getParent().isVisible())
                .findFirst();
    }

    /// The pixels that are darker than a half.
    private Set<Integer> seen() {
        var image = ((ImageView) picture().orElseThrow().lookup("ImageView")).getImage();
        double block = image.getWidth() / SIDE;
        return IntStream.range(0, SIDE * SIDE)
                .filter(k -> {
                    int column = k % SIDE;
                    int row = k / SIDE;
                    Color color = image.getPixelReader()
                            .getColor((int) ((column + 0.5) * block), (int) ((row + 0.5) * block));
                    return color.getBrightness() < 0.5;
                })
                .boxed()
                .collect(Collectors.toSet());
    }

    private Set<Integer> expected(int sample) {
        Matrix x = window.session.moment().document().samples().get(sample - 1).x();
        return IntStream.range(0, SIDE * SIDE)
                .filter(k -> x.get(0, k) > 0.5)
                .boxed()
                .collect(Collectors.toSet());
    }

    private Set<Integer> inputs() {
        return window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .map(node -> ((LabelView) node).label().quantity())
                .filter(quantity ->
                        quantity.equals(Quantity.input(quantity.to()).at(quantity.sample(), 1)))
                .map(Quantity::to)
                .collect(Collectors.toSet());
    }

    private void open(FxRobot robot, Document document) {
        robot.interact(() -> window.session.open(document, Optional.empty()));
        window.lay(robot);
    }

    private static Document digits() {
        Document document = NetworkText.parse("64-8-10 relu softmax").toDocument();
        List<Sample> samples = BuiltInSets.named("digits")
                .orElseThrow()
                .make(new Options(20, 0, 1))
                .samples(10, document.loss().targets());
        return new SampleEdit.SetSamples(samples, List.of()).applyTo(document);
    }
}
