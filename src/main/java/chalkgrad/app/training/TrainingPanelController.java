package chalkgrad.app.training;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.session.Training;
import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Counts;
import chalkgrad.app.words.SnapshotNames;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.SnapshotEdit;
import chalkgrad.math.Decimals;
import chalkgrad.training.Point;
import chalkgrad.training.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Starts and stops the training, and shows how it goes.
public final class TrainingPanelController {
    private static final List<Double> SPEEDS =
            List.of(1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0, Training.AS_FAST_AS_CAN_BE);

    private final Session session;
    private final Training training;
    private final Texts texts;
    private final Runnable hide;
    private final Runnable leave;

    @SuppressWarnings("NullAway.Init")
    private TrainingMessage said;

    @SuppressWarnings("NullAway.Init")
    private TypedGoal goal;

    @FXML
    private Button close;

    @FXML
    private Button run;

    @FXML
    private Button toBeginning;

    @FXML
    private ChoiceBox<Double> speed;

    @FXML
    private HBox rates;

    @FXML
    private EntryField rate;

    @FXML
    private FlowPane goals;

    @FXML
    private EntryField epochs;

    @FXML
    private EntryField until;

    @FXML
    private Label reached;

    @FXML
    private Region reachedHeight;

    @FXML
    private Label message;

    /// @param hide closes the panel
    /// @param leave gives the keys back to the stage
    public TrainingPanelController(Session session, Texts texts, Runnable hide, Runnable leave) {
        this.session = session;
        this.training = session.training();
        this.texts = texts;
        this.hide = hide;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        close.setOnAction(event -> hide.run());
        said = new TrainingMessage(message);
        goal = new TypedGoal(session, texts, epochs, until, said::tell);
        fillSpeeds();
        var learningRate = new LearningRate(session, texts);
        rate.onEntry(learningRate::set, said::tell);
        List.of(rate, epochs, until).forEach(field -> field.onDone(leave));
        rate.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                learningRate.step(event.getCode() == KeyCode.UP);
                event.consume();
            }
        });
        learningRate.text().subscribe(shown -> {
            rates.setVisible(shown.isPresent());
            shown.ifPresent(rate::show);
        });
        rates.managedProperty().bind(rates.visibleProperty());
        goals.managedProperty().bind(goals.visibleProperty());
        session.decimalsProperty().subscribe(this::showReached);
        training.scores().shownProperty().subscribe(this::showReached);
        training.changesProperty().subscribe(this::showWayBack);
        training.statusProperty().subscribe(this::showStatus);
        session.momentProperty().map(Moment::document).subscribe(document -> said.done(""));
        keepHeight();
    }

    /// What is reached takes more lines as it grows, but not fewer again, so that the plots below stay in place.
    private void keepHeight() {
        reached.heightProperty()
                .subscribe(height ->
                        reachedHeight.setMinHeight(Math.max(reachedHeight.getMinHeight(), height.doubleValue())));
        Runnable again = () -> reachedHeight.setMinHeight(0);
        reached.widthProperty().subscribe(again);
        reached.fontProperty().subscribe(again);
        session.openingsProperty().subscribe(again);
    }

    /// Whether there are fields for when the training ends. They keep what was entered while there are none.
    public BooleanProperty goalsProperty() {
        return goals.visibleProperty();
    }

    private void fillSpeeds() {
        Choices.fill(speed, SPEEDS, this::words);
        speed.setValue(training.speedProperty().get());
        speed.valueProperty().subscribe(value -> training.speedProperty().set(value));
    }

    private String words(double iterationsPerSecond) {
        return Double.isInfinite(iterationsPerSecond)
                ? texts.get("training.speed.fastest")
                : texts.get(
                        iterationsPerSecond == 1 ? "training.speed.one" : "training.speed.each",
                        Counts.grouped(Math.round(iterationsPerSecond)));
    }

    /// Starts the training, or stops it.
    @FXML
    public void toggle() {
        if (training.isRunning()) {
            training.stop();
        } else {
            Optional<String> problem = goal.problem();
            said.tell(problem);
            if (problem.isEmpty()) {
                training.start(goal.goal());
            }
        }
    }

    /// Makes one iteration.
    @FXML
    public void oneIteration() {
        training.make(1);
    }

    /// Makes the iterations of one epoch.
    @FXML
    public void oneEpoch() {
        training.make(perEpoch());
    }

    /// Goes back to the parameters with which the training began.
    @FXML
    private void goBack() {
        training.log().first().ifPresent(training::goTo);
    }

    /// Keeps the weights that are reached as a snapshot.
    @FXML
    private void keep() {
        String name = new SnapshotNames(texts).next(session.moment().document());
        if (session.edit(new SnapshotEdit.TakeSnapshot(name)).isEmpty()) {
            said.done(texts.get("training.kept", name));
        }
    }

    private int perEpoch() {
        var document = session.moment().document();
        return document.batches().perEpoch(document.samples().size());
    }

    private void showStatus(Training.Status status) {
        run.setText(texts.get(status.running() ? "training.pause" : "training.run"));
        run.setGraphic(new FontIcon(status.running() ? "bi-pause-fill" : "bi-play-fill"));
        said.end(status.ending().map(this::words));
    }

    private String words(Training.Ending ending) {
        String sentence = texts.get("training.ending." + ending.reason(), Counts.grouped(ending.iteration()));
        var advice = new LargeData(texts, session.decimalsProperty().get());
        return ending.reason() == Training.Reason.DIVERGED
                ? advice.advice(session.moment().document())
                        .map(more -> sentence + " " + more)
                        .orElse(sentence)
                : sentence;
    }

    /// Says how far the document that is shown is trained, and how good it is, if that is known.
    private void showReached() {
        training.scores().shownProperty().get().ifPresent(shown -> {
            Decimals decimals = session.decimalsProperty().get();
            var words = new ArrayList<String>();
            words.add(texts.get(
                    "training.reached",
                    Counts.grouped(shown.iterations() / perEpoch()),
                    Counts.grouped(shown.iterations())));
            shown.point().ifPresent(point -> addScores(words, point, decimals));
            reached.setText(String.join("  ·  ", words));
        });
        showWayBack();
    }

    private void showWayBack() {
        Document document = session.moment().document();
        toBeginning.setDisable(training.log()
                .first()
                .filter(first -> !first.isSameAs(document))
                .isEmpty());
    }

    private void addScores(List<String> words, Point point, Decimals decimals) {
        words.add(texts.get("training.loss", decimals.format(point.train().loss())));
        point.test().ifPresent(test -> words.add(texts.get("training.testLoss", decimals.format(test.loss()))));
        point.train().accuracy().ifPresent(share -> words.add(texts.get("training.accuracy", percent(share))));
        point.test()
                .map(Score::accuracy)
                .filter(OptionalDouble::isPresent)
                .ifPresent(share -> words.add(texts.get("training.testAccuracy", percent(share.getAsDouble()))));
    }

    private String percent(double share) {
        return Decimals.EXACT
                .separatedBy(session.decimalsProperty().get().separator())
                .format(Math.round(1000 * share) / 10.0);
    }
}
