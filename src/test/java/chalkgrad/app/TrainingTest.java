package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Thorough;
import chalkgrad.app.session.Training;
import chalkgrad.document.Document;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.SnapshotEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Training in the window: what is shown is always one state of it, and the next pass can be walked from there.
class TrainingTest extends InWindow {
    private Document untrained;

    @BeforeEach
    void openANetwork(FxRobot robot) {
        window.open(robot, "seed002-softmax-3333");
        untrained = window.session.moment().document();
    }

    @Test
    void theTrainingIsShownAtOnceAndItsPlotsInTheFramesAfterwards(FxRobot robot) {
        Parent root = window.stage.getScene().getRoot();
        robot.interact(() -> {
            window.find(ToggleButton.class, "#trainingToggle").fire();
            root.applyCss();
            root.layout();
            assertThat(root.lookupAll(".training-panel")).hasSize(1);
            assertThat(root.lookupAll(".plots-panel")).isEmpty();
        });
        window.await(robot, () -> root.lookupAll(".plots-panel").size() == 2);
    }

    /// As on a screen of 1280x800 at 200 %.
    @Test
    void aPlotThatHasNoRoomIsLeftOut(FxRobot robot) {
        robot.interact(() -> {
            window.stage.setMinWidth(640);
            window.stage.setMinHeight(400);
        });
        window.resize(robot, 640, 400);
        Parent root = window.stage.getScene().getRoot();
        robot.interact(() -> window.find(ToggleButton.class, "#trainingToggle").fire());
        window.await(robot, () -> root.lookupAll(".plots-panel").size() == 2);
        window.lay(robot);
        assertThat(root.lookupAll(".plots-panel").stream().filter(Node::isVisible))
                .as("what is lower would reach over the bar below")
                .allMatch(plot -> WindowFixture.place(plot).getHeight() >= 100);
        window.resize(robot, 1280, 800);
        assertThat(root.lookupAll(".plots-panel")).allMatch(Node::isVisible);
    }

    private Training training() {
        return window.session.training();
    }

    private Document document() {
        return window.session.moment().document();
    }

    private int made() {
        return document().start().iterations();
    }

    private void train(FxRobot robot, int iterations) {
        robot.interact(() -> training().make(iterations));
        window.await(robot, () -> !training().isRunning());
    }

    /// A place at the left end of a node.
    private Point2D leftOf(String query) {
        Bounds bounds = window.find(Node.class, query)
                .localToScreen(window.find(Node.class, query).getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * 0.3, bounds.getCenterY());
    }

    @Test
    void aKeyTrainsAndPauses(FxRobot robot) {
        robot.push(KeyCode.R);
        window.await(robot, () -> made() > 3);
        robot.push(KeyCode.R);
        assertThat(training().isRunning()).isFalse();
        assertThat(new Run(document()).loss(1)).isLessThan(new Run(untrained).loss(1));
    }

    @Test
    void scoresAreComputedOnlyWhileSomebodySeesThem(FxRobot robot) {
        assertThat(training().scores().wantedProperty().get()).isFalse();
        robot.push(KeyCode.T);
        assertThat(training().scores().wantedProperty().get()).isTrue();
        robot.push(KeyCode.T);
        assertThat(training().scores().wantedProperty().get()).isFalse();
    }

    @Test
    void trainingMakesTheIterationsOfTheWalk(FxRobot robot) {
        train(robot, 5);
        Document walked = untrained.withIterations(6);
        assertThat(made()).isEqualTo(5);
        double expected = new Run(walked).value(Quantity.weight(1, 1, 1).at(0, 6));
        assertThat(document().parameters().weights(1).get(0, 0)).isEqualTo(expected);
    }

    @Test
    void trainingStartsFromTheIterationThatIsShown(FxRobot robot) {
        robot.interact(() -> window.session.edit(new TrainingEdit.SetIterations(3)));
        Run walked = new Run(document());
        robot.interact(() -> window.session.jumpTo(Quantity.delta(1, 1).at(0, 3)));
        train(robot, 1);
        assertThat(made()).isEqualTo(3);
        assertThat(document().parameters()).isEqualTo(walked.pass(4).parameters());
        assertThat(window.session.moment().subject())
                .contains(Quantity.delta(1, 1).at(0, 1));
    }

    @Test
    void aTrainingIsUndoneAtOnce(FxRobot robot) {
        train(robot, 50);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document()).isEqualTo(untrained);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(made()).isEqualTo(50);
    }

    @Test
    void undoingWhileItTrainsPauses(FxRobot robot) {
        robot.push(KeyCode.R);
        window.await(robot, () -> made() > 3);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(training().isRunning()).isFalse();
        assertThat(document()).isEqualTo(untrained);
    }

    @Test
    void aStepPausesAndIsTheFirstOfTheNextPass(FxRobot robot) {
        robot.push(KeyCode.R);
        window.await(robot, () -> made() > 3);
        robot.push(KeyCode.RIGHT);
        assertThat(training().isRunning()).isFalse();
        int reached = made();
        assertThat(window.session.moment().cursor()).isEqualTo(1);
        robot.sleep(100);
        assertThat(made()).isEqualTo(reached);
    }

    @Test
    void anEditWhileItTrainsIsKeptAndTrainedOn(FxRobot robot) {
        robot.interact(() -> training().speedProperty().set(30));
        robot.push(KeyCode.R);
        window.await(robot, () -> made() > 3);
        Hyperparameter rate = document().optimizer().rule().hyperparameters().getFirst();
        robot.interact(() -> window.session.edit(new TrainingEdit.SetHyperparameter(rate, 0.0)));
        int reached = made();
        double weight = document().parameters().weights(1).get(0, 0);
        window.await(robot, () -> made() > reached + 3);
        assertThat(document().setting(rate)).isZero();
        assertThat(document().parameters().weights(1).get(0, 0)).isEqualTo(weight);
    }

    @Test
    void aWeightThatIsSetWhileItTrainsIsWhereTheTrainingGoesOn(FxRobot robot) {
        robot.interact(() -> training().speedProperty().set(30));
        robot.push(KeyCode.R);
        window.await(robot, () -> made() > 1);
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1).at(0, 1), 5, new Object()));
        int reached = made();
        window.await(robot, () -> made() > reached);
        assertThat(document().parameters().weights(1).get(0, 0)).isBetween(4.5, 5.5);
    }

    @Test
    void trainingStopsBelowABoundOfTheLoss(FxRobot robot) {
        robot.push(KeyCode.T);
        robot.clickOn("#until").write("0.3");
        robot.clickOn("#run");
        window.await(robot, () -> made() > 0 && !training().isRunning());
        assertThat(new Run(document()).loss(1)).isLessThan(0.3);
        assertThat(window.find(Label.class, ".training-message").getText()).contains("low enough");
    }

    @Test
    void aGoalThatIsNoNumberIsSaid(FxRobot robot) {
        robot.push(KeyCode.T);
        robot.clickOn("#epochs").write("many");
        robot.clickOn("#run");
        assertThat(training().isRunning()).isFalse();
        assertThat(window.find(Label.class, ".training-message").getText()).contains("whole number");
    }

    @Test
    void numbersThatGrowBeyondAllBoundsEndTheTrainingWithTheLastGoodWeights(FxRobot robot) {
        window.open(robot, "seed001-regression");
        Hyperparameter rate = document().optimizer().rule().hyperparameters().getFirst();
        robot.interact(() -> window.session.edit(new TrainingEdit.SetHyperparameter(rate, 1e3)));
        robot.push(KeyCode.R);
        window.await(robot, () -> !training().isRunning());
        assertThat(training().statusProperty().get().ending().orElseThrow().reason())
                .isEqualTo(Training.Reason.DIVERGED);
        assertThat(document().parameters().weights(1).sum()).isFinite();
        robot.push(KeyCode.T);
        assertThat(window.find(Label.class, ".training-message").getText()).contains("smaller learning rate");
    }

    @Test
    void aClickOnTheCurveGoesBackToThatState(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 200);
        robot.clickOn(leftOf(".plot"));
        assertThat(made()).isLessThan(100);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(made()).isEqualTo(200);
    }

    @Test
    void oneIterationAndOneEpochAreMadeByKeys(FxRobot robot) {
        robot.push(KeyCode.I);
        window.await(robot, () -> made() == 1 && !training().isRunning());
        robot.push(KeyCode.E);
        window.await(robot, () -> made() == 2 && !training().isRunning());
    }

    @Test
    void whatTheTrainingBeganWithIsOneClickAway(FxRobot robot) {
        robot.push(KeyCode.T);
        assertThat(window.find(Button.class, "#toBeginning").isDisabled()).isTrue();
        train(robot, 20);
        robot.clickOn("#toBeginning");
        assertThat(document().parameters()).isEqualTo(untrained.parameters());
    }

    /// The loss in the line of the training, as the numbers of the window are written.
    private void assertThatTheLineHasTheLossOfTheDocument(FxRobot robot) {
        String loss = window.session.decimalsProperty().get().format(new Run(document()).loss(1));
        window.awaits(robot, () -> window.find(Label.class, "#reached").getText(), "loss " + loss);
    }

    @Test
    void theLossThatIsWrittenIsThatOfWeightsThatWereSetAfterwards(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 200);
        assertThatTheLineHasTheLossOfTheDocument(robot);
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1).at(0, 1), 5, new Object()));
        assertThatTheLineHasTheLossOfTheDocument(robot);
    }

    @Test
    void theLossThatIsWrittenIsThatOfOtherData(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 200);
        Sample other = new Sample(Matrix.row(0.7, -0.2, 0.4), Matrix.row(0, 1, 0));
        robot.interact(() -> window.session.edit(new SampleEdit.SetSamples(List.of(other, other), List.of())));
        assertThatTheLineHasTheLossOfTheDocument(robot);
    }

    @Test
    void theLossThatIsWrittenIsThatOfAnotherNetwork(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 200);
        robot.interact(() -> window.session.edit(new NetworkEdit.SetSize(1, 4, 7)));
        assertThatTheLineHasTheLossOfTheDocument(robot);
        window.open(robot, "seed001-regression");
        assertThatTheLineHasTheLossOfTheDocument(robot);
    }

    @Test
    void theLossThatIsWrittenIsThatOfTheIterationOfTheWalk(FxRobot robot) {
        robot.interact(() -> window.session.edit(new TrainingEdit.SetIterations(3)));
        robot.push(KeyCode.T);
        robot.interact(() -> window.session.jumpTo(Quantity.loss().at(0, 3)));
        String loss = window.session.decimalsProperty().get().format(new Run(document()).loss(3));
        window.awaits(robot, () -> window.find(Label.class, "#reached").getText(), "iteration 2  ·  loss " + loss);
    }

    @Test
    void theCurveComesBackWhenAnAddedNeuronIsUndone(FxRobot robot) {
        train(robot, 50);
        robot.interact(() -> window.session.edit(new NetworkEdit.SetSize(1, 4, 7)));
        assertThat(training().log().isEmpty()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(made()).isEqualTo(50);
        assertThat(training().log().points().getLast().iterations()).isEqualTo(50);
        assertThat(training().log().first().orElseThrow().parameters()).isEqualTo(untrained.parameters());
    }

    @Test
    void anEditWhileItTrainsIsAnEntryBetweenTheTrainings(FxRobot robot) {
        robot.interact(() -> training().speedProperty().set(30));
        robot.push(KeyCode.R);
        window.await(robot, () -> made() > 1);
        Hyperparameter rate = document().optimizer().rule().hyperparameters().getFirst();
        double before = document().setting(rate);
        int[] reached = new int[1];
        robot.interact(() -> {
            window.session.edit(new TrainingEdit.SetHyperparameter(rate, 0.25));
            reached[0] = made();
        });
        int edited = reached[0];
        window.await(robot, () -> made() > edited + 2);
        robot.push(KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().setting(rate)).isEqualTo(0.25);
        assertThat(made()).isEqualTo(edited);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().setting(rate)).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document()).isEqualTo(untrained);
    }

    @Test
    void aDragWhileItTrainsIsOneEntry(FxRobot robot) {
        robot.interact(() -> training().speedProperty().set(100));
        robot.push(KeyCode.R);
        window.await(robot, () -> made() > 1);
        int[] reached = new int[1];
        for (int k = 1; k <= 5; k++) {
            double value = k;
            robot.interact(() -> {
                if (value == 1) {
                    reached[0] = made();
                }
                window.session.set(Quantity.weight(1, 1, 1).at(0, 1), value, "a drag");
            });
            int before = made();
            window.await(robot, () -> made() > before);
        }
        robot.push(KeyCode.R);
        assertThat(document().parameters().weights(1).get(0, 0)).isBetween(4.5, 5.5);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(made()).isEqualTo(reached[0]);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document()).isEqualTo(untrained);
    }

    @Test
    void theWayBackLeadsToWeightsThatWereSetBeforeTheTraining(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 20);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1).at(0, 1), 0.125, new Object()));
        train(robot, 20);
        robot.clickOn("#toBeginning");
        assertThat(document().parameters().weights(1).get(0, 0)).isEqualTo(0.125);
    }

    @Test
    void aSnapshotOfATrainingGoesBackToItsIterationOnTheCurve(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 30);
        robot.interact(() -> window.session.edit(new SnapshotEdit.TakeSnapshot("good")));
        train(robot, 50);
        robot.interact(() -> window.session.edit(new SnapshotEdit.UseSnapshot(1)));
        assertThat(made()).isEqualTo(30);
        assertThatTheLineHasTheLossOfTheDocument(robot);
        assertThat(window.find(Label.class, "#reached").getText()).contains("iteration 30");
        assertThat(training().log().points().getLast().iterations()).isEqualTo(80);
    }

    @Test
    void aClassSeesItLearnAtTheFirstSpeed(FxRobot robot) {
        robot.push(KeyCode.T);
        assertThat(window.find(ChoiceBox.class, ".training-panel #speed").getValue())
                .isEqualTo(1000.0);
        long started = System.nanoTime();
        robot.push(KeyCode.R);
        window.await(robot, () -> made() >= 1000);
        assertThat(System.nanoTime() - started).isGreaterThan(800_000_000L);
    }

    @Test
    void theLearningRateIsSetInThePanelWhileItTrains(FxRobot robot) {
        robot.push(KeyCode.T);
        robot.push(KeyCode.R);
        robot.clickOn("#rate").push(KeyCode.CONTROL, KeyCode.A).write("0.25").push(KeyCode.ENTER);
        assertThat(document().setting(Hyperparameter.LEARNING_RATE)).isEqualTo(0.25);
        int reached = made();
        window.await(robot, () -> made() > reached);
        robot.clickOn("#rate").push(KeyCode.UP);
        assertThat(document().setting(Hyperparameter.LEARNING_RATE)).isEqualTo(0.5);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(document().setting(Hyperparameter.LEARNING_RATE)).isEqualTo(0.05);
        robot.clickOn("#rate").push(KeyCode.CONTROL, KeyCode.A).write("fast").push(KeyCode.ENTER);
        assertThat(window.find(Label.class, ".training-message").getText()).contains("not a number");
        assertThat(document().setting(Hyperparameter.LEARNING_RATE)).isEqualTo(0.05);
    }

    @Test
    void enterInAFieldGivesTheKeysBackToTheStageUnlessTheEntryIsWrong(FxRobot robot) {
        robot.push(KeyCode.T);
        robot.clickOn("#rate").push(KeyCode.CONTROL, KeyCode.A).write("0.25").push(KeyCode.ENTER);
        robot.push(KeyCode.I);
        window.await(robot, () -> made() == 1 && !training().isRunning());
        robot.clickOn("#epochs").write("2").push(KeyCode.ENTER).push(KeyCode.R);
        window.await(robot, () -> made() == 3 && !training().isRunning());
        robot.clickOn("#epochs").push(KeyCode.CONTROL, KeyCode.A).write("many").push(KeyCode.ENTER);
        assertThat(window.find(Label.class, ".training-message").getText()).contains("whole number");
        assertThat(window.find(TextField.class, "#epochs").isFocused()).isTrue();
    }

    @Test
    void howATrainingEndedIsNotSaidAfterAnUndo(FxRobot robot) {
        window.open(robot, "seed001-regression");
        robot.push(KeyCode.T);
        robot.interact(
                () -> window.session.edit(new TrainingEdit.SetHyperparameter(Hyperparameter.LEARNING_RATE, 1e3)));
        robot.push(KeyCode.R);
        window.await(robot, () -> !training().isRunning());
        assertThat(window.find(Label.class, ".training-message").getText()).contains("smaller learning rate");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.find(Label.class, ".training-message").getText()).isEmpty();
    }

    @Test
    void aTrainingThatDivergesNamesLargeTargets(FxRobot robot) {
        Document document =
                NetworkText.parse("1-1 identity mean_squared_error seed 1").toDocument();
        Sample far = new Sample(Matrix.row(0.5), Matrix.row(437.8));
        robot.interact(() -> window.session.open(
                new SampleEdit.SetSamples(List.of(far), List.of()).applyTo(document), Optional.empty()));
        robot.interact(
                () -> window.session.edit(new TrainingEdit.SetHyperparameter(Hyperparameter.LEARNING_RATE, 1e3)));
        robot.push(KeyCode.T).push(KeyCode.R);
        window.await(robot, () -> !training().isRunning());
        assertThat(window.find(Label.class, ".training-message").getText())
                .contains("The targets are as large as 437.8")
                .doesNotContain("inputs");
    }

    @Test
    void weightsAreKeptFromThePanel(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 30);
        robot.clickOn("#keepWeights");
        assertThat(document().snapshots().getFirst().name()).isEqualTo("after 30 iterations");
        assertThat(document().snapshots().getFirst().parameters())
                .isEqualTo(document().parameters());
        assertThat(window.find(Label.class, ".training-message").getText()).contains("after 30 iterations");
    }

    @Test
    void aClickOnTheCurveGoesToTheIterationThatWasSaidThere(FxRobot robot) {
        robot.push(KeyCode.T);
        train(robot, 5000);
        Label reading = window.find(Label.class, ".plots-panel .reading");
        for (double share : new double[] {0.4, 0.5, 0.6}) {
            Bounds plot = window.find(Node.class, ".plot")
                    .localToScreen(window.find(Node.class, ".plot").getLayoutBounds());
            var place = new Point2D(plot.getMinX() + share * plot.getWidth(), plot.getCenterY());
            window.await(robot, () -> made() == 5000);
            robot.moveTo(place);
            String said = reading.getText();
            robot.clickOn(place);
            assertThat(said.replaceAll("\\D*([\\d\u202f\u00a0 ]+).*", "$1").replaceAll("\\D", ""))
                    .isEqualTo(Integer.toString(made()));
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
    }

    @Test
    void aClickOnThePictureInANeuronShowsItLarge(FxRobot robot) {
        Document document = NetworkText.parse("2-3-1 tanh sigmoid seed 1").toDocument();
        robot.interact(() -> window.session.open(document, Optional.empty()));
        robot.push(KeyCode.T);
        window.await(
                robot,
                () -> window.find(ImageView.class, ".diagram .neuron .image-view")
                        .isVisible());
        robot.clickOn(window.stage.getScene().getRoot().lookupAll(".diagram .neuron").stream()
                .skip(1)
                .findFirst()
                .orElseThrow());
        window.await(
                robot,
                () -> window.find(Label.class, ".plot-neuron .label").getText().contains("a1[2]"));
        assertThat(window.session.moment().cursor()).isZero();
    }

    @Test
    void nobodyIsAskedToClickForTheFirstNumberWhileItTrains(FxRobot robot) {
        robot.push(KeyCode.R);
        assertThat(window.find(Label.class, ".explain .question").getText()).isEqualTo("The network is being trained");
        robot.push(KeyCode.R);
        assertThat(window.find(Label.class, ".explain .question").getText()).contains("for the first number");
    }

    /// The loss column was cut off, since the stage kept its size.
    @ParameterizedTest
    @Thorough
    @CsvSource({"1280, 800", "1920, 1080", "1024, 768"})
    void theStageIsWholeBesideThePresentedTraining(double width, double height, FxRobot robot) {
        Document iris = NetworkText.parse("4-6-3 tanh softmax categorical_cross_entropy")
                .toDocument();
        robot.interact(() -> window.session.open(iris, Optional.empty()));
        robot.push(KeyCode.F5).push(KeyCode.T);
        window.lay(robot);
        robot.interact(() -> {
            Parent presented = window.find(Parent.class, ".present");
            presented.resize(width, height);
            presented.layout();
            double right =
                    WindowFixture.place(window.find(Node.class, ".diagram")).getMaxX();
            assertThat(right).isEqualTo(width, within(1.0));
            assertThat(presented.lookupAll(".diagram .number"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(number ->
                            assertThat(WindowFixture.place(number).getMaxX()).isLessThanOrEqualTo(right));
            assertThat(WindowFixture.sizeOnScreen(textOf("#reached"))).isGreaterThanOrEqualTo(0.999 * height / 40);
            assertThat(WindowFixture.sizeOnScreen(
                            (Text) window.find(Button.class, "#oneEpoch").lookup(".text")))
                    .isGreaterThanOrEqualTo(0.999 * height / 40);
            assertThat(window.find(Node.class, "#goals").isVisible()).isFalse();
        });
    }

    private Text textOf(String query) {
        return (Text) window.find(Label.class, query).lookup(".text");
    }
}
