package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.session.Goal;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.data.sets.Options;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.network.Hyperparameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is done again when the numbers change, 60 times a second while a network trains.
class RedrawTest extends InWindow {
    private static final int SAMPLES = 40;

    @Test
    void aTrainingMakesNoNodesAnew(FxRobot robot) {
        train(robot);
        Set<Node> before = nodes(robot);
        int iterations = made();
        window.await(robot, () -> made() > iterations + 20);
        robot.sleep(500);
        Set<Node> after = nodes(robot);
        robot.interact(window.session.training()::stop);
        assertThat(after)
                .hasSameSizeAs(before)
                .allSatisfy(node -> assertThat(before).contains(node));
    }

    @Test
    void aPausedTrainingLooksLikeItsDocumentInANewWindow(FxRobot robot) {
        train(robot);
        robot.sleep(500);
        robot.interact(window.session.training()::stop);
        window.lay(robot);
        DiagramView stage = window.find(DiagramView.class, ".diagram");
        var pictures = new ArrayList<WritableImage>();
        robot.interact(() -> {
            pictures.add(stage.snapshot(null, null));
            pictures.add(fresh(stage).snapshot(null, null));
        });
        assertThat(differing(pictures.getFirst(), pictures.getLast())).isEmpty();
    }

    /// The same document on a stage that has shown no other.
    private DiagramView fresh(DiagramView stage) {
        var other = new DiagramView(new Session(window.session.moment().document()), Texts.ofWindow());
        var scene = new Scene(other, stage.getWidth(), stage.getHeight());
        scene.getStylesheets().setAll(window.stage.getScene().getStylesheets());
        Parent root = window.stage.getScene().getRoot();
        other.getStyleClass().addAll(root.getStyleClass());
        other.getStylesheets().addAll(root.getStylesheets());
        other.applyCss();
        other.layout();
        return other;
    }

    /// The pixels in which two pictures differ. Where lines cross, the order in which they are painted makes a
    /// difference
    /// of 1 of 255.
    private static List<Point2D> differing(WritableImage one, WritableImage other) {
        int width = (int) Math.max(one.getWidth(), other.getWidth());
        int height = (int) Math.max(one.getHeight(), other.getHeight());
        return IntStream.range(0, height)
                .boxed()
                .flatMap(y -> IntStream.range(0, width).mapToObj(x -> new Point2D(x, y)))
                .filter(at -> IntStream.of(0, 8, 16)
                        .anyMatch(shift -> Math.abs(part(one, at, shift) - part(other, at, shift)) > 1))
                .toList();
    }

    private static int part(WritableImage picture, Point2D at, int shift) {
        return picture.getPixelReader().getArgb((int) at.getX(), (int) at.getY()) >> shift & 0xff;
    }

    @Test
    void aTooltipIsMadeForWhatTheMouseGetsTo(FxRobot robot) {
        Node number = window.find(Node.class, ".diagram .number");
        assertThat(tooltips(number)).isEmpty();
        robot.moveTo(number);
        assertThat(tooltips(number)).hasSize(1);
    }

    @Test
    void soIsTheOneOfAButtonWhoseTextAScreenReaderHasAtOnce(FxRobot robot) {
        ToggleButton button = window.find(ToggleButton.class, "#settingsToggle");
        String text = Texts.ofWindow().get("toolbar.settings");
        assertThat(button.getTooltip()).isNull();
        assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo(text);
        robot.moveTo(button);
        assertThat(button.getTooltip().getText()).isEqualTo(text);
    }

    private static List<Object> tooltips(Node node) {
        return node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .toList();
    }

    private void train(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(circle(), Optional.empty());
            window.session.training().start(Goal.NONE);
        });
        window.await(robot, () -> made() > 100);
        robot.sleep(500);
    }

    private int made() {
        return window.session.moment().document().start().iterations();
    }

    /// The numbers, in the stage and in the matrices, the edges and the neurons.
    private Set<Node> nodes(FxRobot robot) {
        Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
        robot.interact(() -> Stream.of(".number", ".edge", ".edge-target", ".neuron")
                .flatMap(query -> window.stage.getScene().getRoot().lookupAll(query).stream())
                .forEach(nodes::add));
        return nodes;
    }

    private static Document circle() {
        Document document =
                NetworkText.parse("2-4-1 tanh sigmoid binary_cross_entropy").toDocument();
        var samples = BuiltInSets.named("circle")
                .orElseThrow()
                .make(new Options(SAMPLES, 0.1, 1))
                .samples(1, document.loss().targets());
        Document with = new SampleEdit.SetSamples(samples, List.of()).applyTo(document);
        Document batched = new TrainingEdit.SetBatches(new Batches(10, OptionalInt.of(1))).applyTo(with);
        // slow enough for weights to keep their number of digits, on which the places of all numbers depend
        return new TrainingEdit.SetHyperparameter(Hyperparameter.LEARNING_RATE, 1e-4).applyTo(batched);
    }
}
