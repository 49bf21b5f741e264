package chalkgrad.app.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.app.OnScreen;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.drawing.TextLine;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.Start;
import chalkgrad.document.TrainingEdit.ContinueFrom;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/// What can be done with plots.
@OnScreen
class PlotsPanelTest {
    @TempDir
    private Path folder;

    private static Sample first(PlotWindow window) {
        return window.session.moment().document().samples().getFirst();
    }

    @Test
    void theShownSampleFollowsThePointerOverTheMapAndGoesBackWhenItLeaves(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        window.settle(robot);
        Sample own = first(window);
        robot.moveTo(window.place(1, -1));
        assertThat(first(window).x().get(0, 0)).isEqualTo(1, within(0.05));
        assertThat(first(window).x().get(0, 1)).isEqualTo(-1, within(0.05));
        assertThat(first(window).y()).isEqualTo(own.y());
        assertThat(window.find(Label.class, ".reading").getText())
                .startsWith("x[1] = ")
                .contains("a2[1] = ");
        robot.moveTo(new Point2D(10, 10));
        assertThat(first(window)).isEqualTo(own);
        assertThat(window.session.standingProperty().get().undo()).isEmpty();
    }

    @Test
    void theMapKeepsItsEdgesWhileASampleFollowsThePointer(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        window.settle(robot);
        var before = window.view().picture(false).axes().orElseThrow();
        robot.moveTo(window.place(before.x().high() - 0.01, before.y().high() - 0.01));
        window.settle(robot);
        var now = window.view().picture(false).axes().orElseThrow();
        assertThat(now.x()).isEqualTo(before.x());
        assertThat(now.y()).isEqualTo(before.y());
    }

    @Test
    void aClickKeepsTheInputsAsOneEdit(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        window.settle(robot);
        Sample own = first(window);
        robot.moveTo(window.place(1, 1)).clickOn(window.place(1, -1)).moveTo(new Point2D(10, 10));
        assertThat(first(window).x().get(0, 0)).isEqualTo(1, within(0.05));
        robot.interact(window.session::undo);
        assertThat(first(window)).isEqualTo(own);
    }

    private static String edited(PlotWindow window) {
        return window.find(Label.class, ".edited .label").getText();
    }

    @Test
    void aClickOnAFunctionSaysWhatItChangedAndHowToTakeItBack(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.sine(5), 324, 460);
        window.settle(robot);
        Sample own = first(window);
        robot.moveTo(window.place(0.5, 0)).clickOn(window.place(1, 0));
        Sample kept = first(window);
        assertThat(kept.x().get(0, 0)).isEqualTo(1, within(0.05));
        assertThat(edited(window)).startsWith("Sample 1 now has x[1] = ");
        robot.moveTo(window.place(-1, 0));
        assertThat(first(window)).isEqualTo(kept);
        assertThat(window.find(Label.class, ".reading").getText()).startsWith("x[1] = −");
        robot.clickOn("#undoEdit");
        assertThat(first(window)).isEqualTo(own);
        assertThat(edited(window)).isEmpty();
        robot.moveTo(window.place(-1, 0));
        assertThat(first(window).x().get(0, 0)).isEqualTo(-1, within(0.05));
    }

    @Test
    void whatAClickOnTheLossDidIsNotSaidAfterAnUndo(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(5), 324, 460);
        window.choose(robot, PlotKind.LOSS);
        robot.clickOn(window.place(1.5, -0.5));
        assertThat(edited(window)).startsWith("Set w1[1,1] = ");
        robot.interact(window.session::undo);
        assertThat(edited(window)).isEmpty();
    }

    @Test
    void theLossAtThePointerIsThatAfterAClick(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        window.choose(robot, PlotKind.LOSS);
        robot.moveTo(window.place(1.53, -0.47));
        String said = window.find(Label.class, ".reading").getText();
        robot.clickOn(window.place(1.53, -0.47));
        double loss = new Run(window.session.moment().document()).loss(1);
        assertThat(said).contains(Decimals.STANDARD.significant(4).format(loss));
    }

    @Test
    void anEnlargedPlotIsNotCutInANarrowStage(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(5), 324, 460);
        robot.interact(() -> {
            window.smallestText.set(22);
            window.controller.enlargedProperty().set(true);
        });
        window.settle(robot);
        robot.interact(() -> window.root.layout());
        Bounds card = window.root.lookup(".enlarged-plot").getBoundsInParent();
        assertThat(card.getMinX()).isGreaterThanOrEqualTo(0);
        assertThat(card.getMaxX()).isLessThanOrEqualTo(window.root.getWidth());
    }

    @Test
    void samplesStayWhereTheyAreWhileTheyAreHeld(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        robot.interact(() -> window.controller.heldProperty().set(true));
        window.settle(robot);
        Document before = window.session.moment().document();
        robot.moveTo(window.place(1, -1)).clickOn(window.place(0.5, 1));
        assertThat(window.session.moment().document()).isEqualTo(before);
        assertThat(window.find(Label.class, ".reading").getText()).startsWith("x[1] = ");
    }

    @Test
    void keysPointAtTheMapToo(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        window.settle(robot);
        Sample own = first(window);
        robot.interact(() -> window.view().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        Sample moved = first(window);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(first(window).x().get(0, 1)).isGreaterThan(moved.x().get(0, 1));
        robot.push(KeyCode.ESCAPE);
        assertThat(first(window)).isEqualTo(own);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(first(window)).isNotEqualTo(own);
        assertThat(window.session.standingProperty().get().undo()).isPresent();
    }

    @Test
    void aClickOnTheLossSetsBothWeightsAndOneUndoGoesBack(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        window.choose(robot, PlotKind.LOSS);
        Document before = window.session.moment().document();
        robot.clickOn(window.place(1.5, -0.5));
        assertThat(value(window, Quantity.weight(1, 1, 1))).isEqualTo(1.5, within(0.1));
        assertThat(value(window, Quantity.weight(1, 1, 2))).isEqualTo(-0.5, within(0.1));
        assertThat(window.session.moment().document().parameters().biases(1))
                .isEqualTo(before.parameters().biases(1));
        robot.interact(window.session::undo);
        assertThat(window.session.moment().document()).isEqualTo(before);
    }

    @Test
    void weightsOfALaterIterationAreNotSet(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(50), 324, 460);
        window.choose(robot, PlotKind.LOSS);
        robot.interact(() -> window.session.last());
        window.settle(robot);
        Document before = window.session.moment().document();
        robot.clickOn(window.place(1.5, -0.5));
        assertThat(window.session.moment().document()).isEqualTo(before);
        assertThat(window.find(Label.class, ".reading").getText()).contains("results of iteration 3");
    }

    private static double value(PlotWindow window, Quantity quantity) {
        return window.session.moment().value(quantity);
    }

    @Test
    void aCellOfTheConfusionMatrixLeadsToItsSamplesOneAfterTheOther(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.classes(60), 324, 560);
        window.choose(robot, PlotKind.CONFUSION);
        robot.interact(() -> window.view().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(window.session.moment().sample()).isEqualTo(1);
        robot.push(KeyCode.ENTER);
        assertThat(window.session.moment().sample()).isEqualTo(4);
        assertThat(window.find(Label.class, ".reading").getText()).contains("20 of 20 samples");
    }

    @Test
    void aPlotThatTheNetworkDoesNotHaveHasNoChoiceOfNeurons(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(5), 324, 460);
        window.choose(robot, PlotKind.FUNCTION);
        assertThat(window.find(ChoiceBox.class, ".plot-neuron").isVisible()).isFalse();
        window.choose(robot, PlotKind.MAP);
        assertThat(window.find(ChoiceBox.class, ".plot-neuron").isVisible()).isTrue();
    }

    @Test
    void theMapOfTwoInputsBecomesTheFunctionOfOne(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(5), 324, 460);
        robot.interact(() -> window.session.open(Learned.sine(5), Optional.empty()));
        assertThat(window.controller.kind()).isEqualTo(PlotKind.FUNCTION);
        robot.interact(() -> window.session.open(Learned.circle(5), Optional.empty()));
        assertThat(window.controller.kind()).isEqualTo(PlotKind.MAP);
    }

    @Test
    void ofManyInputsTheConfusionOfClassesIsShown(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.classes(5), 324, 460);
        assertThat(window.controller.kind()).isEqualTo(PlotKind.CONFUSION);
    }

    @Test
    void aPlotThatTheNetworkDoesNotHaveSaysWhy(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.classes(5), 324, 460);
        window.choose(robot, PlotKind.MAP);
        window.settle(robot);
        assertThat(window.view().getAccessibleText()).contains("needs 2 inputs").contains("has 4");
        robot.interact(() -> window.session.open(Learned.sine(5), Optional.empty()));
        window.choose(robot, PlotKind.CONFUSION);
        assertThat(window.view().getAccessibleText()).contains("targets are not those of classes");
    }

    @Test
    void theChoiceOfThePlotStaysInPlaceAndItsOptionsTakeOneRow(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(5), 384, 330);
        var place = window.find(ChoiceBox.class, ".plot-options .choice-box").localToScene(0, 0);
        for (PlotKind kind : PlotKind.values()) {
            window.choose(robot, kind);
            robot.interact(() -> window.root.layout());
            var choice = window.find(ChoiceBox.class, ".plot-options .choice-box");
            assertThat(choice.localToScene(0, 0)).as(kind.toString()).isEqualTo(place);
            assertThat(window.view().getHeight()).as(kind.toString()).isGreaterThan(240);
        }
    }

    private static List<String> drawn(PlotWindow window) {
        return window.view().picture(false).marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(words -> ((Mark.Words) words).text())
                .toList();
    }

    @Test
    void theMapWritesItsInputsAsTheStageDoes(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(5), 324, 460);
        window.settle(robot);
        assertThat(drawn(window)).contains(TextLine.marked("x", "1", ""), TextLine.marked("x", "2", ""));
        assertThat(window.view().getAccessibleText()).contains("a2[1]");
    }

    @Test
    void histogramsSayWhichLayersHaveNoRoom(FxRobot robot) {
        Document deep = NetworkText.parse("2-3-3-3-3-1 tanh sigmoid binary_cross_entropy")
                .toDocument();
        var window = PlotWindow.open(robot, deep, 384, 330);
        window.choose(robot, PlotKind.LAYERS);
        window.settle(robot);
        assertThat(String.join(" ", drawn(window)))
                .contains("The output layer")
                .contains("No room for ")
                .contains("enlarge the plot");
        robot.interact(() -> window.stage.setHeight(900));
        window.settle(robot);
        assertThat(String.join(" ", drawn(window))).doesNotContain("No room for ");
    }

    /// All hidden neurons are saturated, so the sentences are long.
    @ParameterizedTest
    @ValueSource(doubles = {0, 20})
    void sentencesAboutLayersLeaveRoomForHistograms(double letters, FxRobot robot) {
        Document deep =
                NetworkText.parse("2-8-8-1 tanh sigmoid binary_cross_entropy").toDocument();
        Parameters zero = deep.parameters();
        Document saturated = deep.with(zero.withBiases(1, Matrix.generate(1, 8, (i, j) -> 100))
                .withBiases(2, Matrix.generate(1, 8, (i, j) -> 100)));
        var window = PlotWindow.open(robot, saturated, 384, 380);
        robot.interact(() -> window.view().smallestTextProperty().set(letters));
        window.choose(robot, PlotKind.LAYERS);
        window.settle(robot);
        List<Mark> marks = window.view().picture(false).marks();
        double lowest = marks.stream()
                .flatMap(mark ->
                        mark instanceof Mark.Box box ? Stream.of(box.place().getMaxY()) : Stream.of())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var mean = marks.stream()
                .flatMap(mark -> mark instanceof Mark.Words words ? Stream.of(words) : Stream.of())
                .filter(words -> words.text().startsWith("The ") && words.text().contains("gradients"))
                .findFirst()
                .orElseThrow();
        assertThat(mean.y() - mean.size()).isGreaterThan(lowest + 2 * mean.size());
        assertThat(String.join(" ", drawn(window))).contains("…");
    }

    @Test
    void theLossesOfADocumentThatGoesOnCountTheIterationsBefore(FxRobot robot) {
        Document circle = Learned.circle(5);
        Document goingOn = new ContinueFrom(circle.parameters(), new Start(1000, Map.of())).applyTo(circle);
        var window = PlotWindow.open(robot, goingOn, 324, 460);
        window.choose(robot, PlotKind.CURVE);
        window.await(robot, () -> window.view().picture(true).axes().isPresent());
        Range iterations = window.view().picture(true).axes().orElseThrow().x();
        assertThat(iterations.low()).isBetween(995.0, 1001.0);
        assertThat(iterations.high()).isGreaterThanOrEqualTo(1001);
    }

    private static boolean hasAxes(PlotKind kind) {
        return kind != PlotKind.LAYERS && kind != PlotKind.CONFUSION;
    }

    /// When presenting, letters are at least a fortieth of the height.
    @ParameterizedTest
    @EnumSource
    void anEnlargedPlotCanBeReadFromTheLastRow(PlotKind kind, FxRobot robot) {
        Document document = kind == PlotKind.FUNCTION ? Learned.sine(5) : Learned.threeClouds(5);
        var window = PlotWindow.open(robot, document, 1280, 800);
        window.choose(robot, kind);
        robot.interact(() -> {
            window.smallestText.set(800 / 40.0);
            window.controller.enlargedProperty().set(true);
        });
        window.settle(robot);
        // the losses of a walk are computed in the background
        window.await(robot, () -> window.view().picture(true).axes().isPresent() || !hasAxes(kind));
        assertThat(window.view().getWidth()).isGreaterThan(1200);
        assertThat(window.view().picture(true).marks())
                .filteredOn(Mark.Words.class::isInstance)
                .hasSizeGreaterThan(5)
                .allSatisfy(words -> assertThat(((Mark.Words) words).size()).isGreaterThanOrEqualTo(20));
        robot.interact(() -> assertThat(window.controller.shrink()).isTrue());
        window.settle(robot);
        assertThat(window.root.lookup(".enlarged-plot")).isNull();
        assertThat(window.root.lookupAll(".plots-panel .plot")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPlotIsSavedAsPngAndSvg(PlotKind kind, FxRobot robot) throws Exception {
        Document document = kind == PlotKind.FUNCTION ? Learned.sine(5) : Learned.threeClouds(5);
        var window = PlotWindow.open(robot, document, 324, 500);
        window.choose(robot, kind);
        save(robot, window, folder.resolve("plot.png"));
        var image = ImageIO.read(folder.resolve("plot.png").toFile());
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * window.view().getWidth()));
        save(robot, window, folder.resolve("plot.svg"));
        var factory = DocumentBuilderFactory.newInstance();
        var drawing =
                factory.newDocumentBuilder().parse(folder.resolve("plot.svg").toFile());
        assertThat(drawing.getElementsByTagName("text").getLength()).isGreaterThan(5);
        assertThat(drawing.getElementsByTagName("image").getLength() > 0)
                .isEqualTo(kind == PlotKind.MAP || kind == PlotKind.LOSS);
        assertThat(Files.readString(folder.resolve("plot.svg"))).doesNotContain("NaN");
    }

    private static void save(FxRobot robot, PlotWindow window, Path file) {
        window.chosen = Optional.of(file);
        robot.clickOn("#pictureMenu").clickOn("#saveItem");
        waitUntilWritten(robot, file);
    }

    private static void waitUntilWritten(FxRobot robot, Path file) {
        for (int k = 0; k < 400 && !isWritten(file); k++) {
            robot.sleep(50);
        }
        assertThat(file).isNotEmptyFile();
    }

    private static boolean isWritten(Path file) {
        return Files.exists(file) && file.toFile().length() > 0;
    }

    @Test
    void aHiddenPlotComputesNothing(FxRobot robot) {
        var window = PlotWindow.open(robot, Learned.circle(5), 324, 460);
        window.settle(robot);
        robot.interact(() -> {
            window.root.getChildren().getFirst().setVisible(false);
            window.session.set(Quantity.weight(1, 1, 1), 9, this);
        });
        robot.sleep(100);
        robot.interact(() -> assertThat(window.view().isSettled()).isFalse());
        robot.interact(() -> window.root.getChildren().getFirst().setVisible(true));
        window.settle(robot);
    }
}
