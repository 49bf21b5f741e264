package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The lines of a network while its weights change.
@OnScreen
class EdgesTest {
    private static final Quantity WEIGHT = Quantity.weight(1, 1, 1);

    private final Session session = new Session(WorkedNetworks.open("seed002-softmax-3333"));

    @SuppressWarnings("NullAway.Init")
    private DiagramView view;

    @BeforeEach
    void openTheStage(FxRobot robot) {
        robot.interact(() -> show(new Stage()));
    }

    private void show(Stage stage) {
        view = new DiagramView(session, Texts.ofWindow());
        var scene = new Scene(view, 900, 600);
        scene.getStylesheets()
                .add(Objects.requireNonNull(EdgesTest.class.getResource("/chalkgrad/app/colors.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aChainThatIsExplainedLightsTheLinesFromTheLossWhereItBegins(FxRobot robot) {
        robot.interact(() -> {
            session.goTo(100);
            session.attention().trace(Set.of(Quantity.delta(3, 2).at(1, 1)));
            view.layout();
            assertThat(view.lookupAll(".loss-line.lit")).hasSize(2);
            session.attention().trace(Set.of());
            view.layout();
            assertThat(view.lookupAll(".loss-line.lit")).isEmpty();
        });
    }

    @Test
    void bentEdgesOfNeighboursHaveDifferentShadesAndEndAtTheirWeightsInTheirs(FxRobot robot) {
        robot.interact(() -> {
            view.resize(640, 400);
            view.layout();
            List<String> shades = List.of("dark", "middle", "light");
            assertThat(shades)
                    .allSatisfy(shade -> assertThat(lines(".edge." + shade)
                                    .map(Shape::getStyleClass)
                                    .distinct())
                            .isNotEmpty());
            assertThat(shades.stream().map(shade -> lines(".edge." + shade).count()))
                    .containsExactlyElementsOf(shades.stream()
                            .map(shade -> lines(".edge-end." + shade).count())
                            .toList());
            assertThat(lines(".edge-end").count()).isPositive();
        });
    }

    @Test
    void newNumbersHaveTheirLooksInTheirFirstFrame(FxRobot robot) {
        robot.interact(() -> {
            session.goTo(100);
            view.layout();
            assertThat(view.lookupAll(".number.tag"))
                    .isNotEmpty()
                    .allSatisfy(
                            tag -> assertThat(((Region) tag).getBackground()).isNotNull());
        });
    }

    @Test
    void aWeightThatIsDraggedChangesOneLineAndMakesNone(FxRobot robot) {
        robot.interact(() -> session.goTo(3));
        List<Shape> before = lines();
        List<Double> widths = widths(before);
        set(robot, -0.5);
        set(robot, 7);
        assertThat(Set.copyOf(lines())).isEqualTo(Set.copyOf(before));
        assertThat(widths(before).stream().filter(width -> width == 1 + 2 * 3.0).count())
                .as("log2(1 + 7) = 3")
                .isEqualTo(1);
        List<Double> after = widths(before);
        for (int k = 0; k < after.size(); k++) {
            if (after.get(k) != 7) {
                assertThat(after.get(k)).isEqualTo(widths.get(k));
            }
        }
    }

    @Test
    void aHeavyEdgeThatMattersNowIsDrawnAsHeavyAsItsWeightIs(FxRobot robot) {
        robot.interact(() -> session.goTo(1));
        set(robot, 3);
        assertThat(lines(".edge.current").map(Shape::getStrokeWidth))
                .as("log2(1 + 3) = 2")
                .containsExactly(5.0);
    }

    @Test
    void everyEdgeHasItsWidthAlsoWhenAllWeightsChangeAtOnce(FxRobot robot) throws TimeoutException {
        set(robot, 1);
        robot.interact(() -> session.goTo(session.moment().timeline().length()));
        var weights = session.moment().run().pass(2).parameters().weights(3);
        List<Double> expected = IntStream.range(0, 9)
                .mapToObj(k -> EdgesView.width(weights.get(k / 3, k % 3)))
                .toList();
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> widths(lines())).get().containsAll(expected));
    }

    @Test
    void whileAWeightIsUpdatedItsNumberAndItsWidthGoFromOldToNew(FxRobot robot) {
        Quantity weight = Quantity.weight(3, 1, 1);
        Quantity made = weight.as(Kind.NEW_PARAMETER);
        double before = session.moment().value(weight);
        double after = session.moment().value(made);
        robot.interact(() -> {
            session.jumpTo(made);
            view.progressProperty().set(0.5);
        });
        robot.interact(() -> {});
        assertThat(lines(".edge.current").map(Shape::getStrokeWidth))
                .containsExactly(EdgesView.width((before + after) / 2));
        String end = Minus.drawn(Decimals.STANDARD.format(after));
        String between = new UpdatedNumber(made, before, after).written(0.5, Decimals.STANDARD.format(after));
        assertThat(digits()).contains(Minus.drawn(between)).doesNotContain(end);
        robot.interact(() -> view.progressProperty().set(1));
        assertThat(lines(".edge.current").map(Shape::getStrokeWidth)).containsExactly(EdgesView.width(after));
        assertThat(digits()).contains(end);
    }

    /// Forward, into the update and out of it, into the next iteration and back again.
    @Test
    void edgesHaveTheWidthsOfTheMomentWhereverTheWalkGoes(FxRobot robot) {
        long start = session.moment().timeline().stretches(1).stream()
                .filter(stretch -> stretch.phase() == Phase.UPDATE)
                .findFirst()
                .orElseThrow()
                .start();
        for (long cursor : new long[] {start, start + 9, start + 4, start + 1, 3, start + 20, start}) {
            robot.interact(() -> session.goTo(cursor));
            robot.interact(() -> {});
            assertThat(widths(lines())).as("step %d", cursor).containsExactlyInAnyOrderElementsOf(expected());
        }
    }

    /// The widths of all 27 edges: those of the new weights, once they are known.
    private List<Double> expected() {
        var moment = session.moment();
        return IntStream.range(0, 27)
                .mapToObj(k -> Quantity.weight(1 + k / 9, 1 + k / 3 % 3, 1 + k % 3))
                .map(weight -> moment.isKnown(weight.as(Kind.NEW_PARAMETER)) ? weight.as(Kind.NEW_PARAMETER) : weight)
                .map(weight -> EdgesView.width(moment.value(weight)))
                .toList();
    }

    private List<String> digits() {
        return view.lookupAll(".digits").stream()
                .map(node -> ((Text) node).getText())
                .toList();
    }

    private void set(FxRobot robot, double value) {
        robot.interact(() -> session.set(WEIGHT, value, WEIGHT));
        robot.interact(() -> {});
    }

    private static List<Double> widths(List<Shape> lines) {
        return lines.stream().map(Shape::getStrokeWidth).toList();
    }

    private List<Shape> lines() {
        return lines(".edge")
                .filter(line -> !line.getStyleClass().contains("current"))
                .toList();
    }

    private Stream<Shape> lines(String selector) {
        return view.lookupAll(selector).stream().map(Shape.class::cast);
    }
}
