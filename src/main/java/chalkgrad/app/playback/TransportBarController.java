package chalkgrad.app.playback;

import chalkgrad.app.look.Hints;
import chalkgrad.app.look.PhaseMark;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Step;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons that walk, the timeline, and how far a click goes.
public final class TransportBarController {
    private final Session session;
    private final Motion motion;
    private final Player player;
    private final Texts texts;

    @FXML
    private HBox bar;

    @FXML
    private Button first;

    @FXML
    private Button previousPhase;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private Button nextPhase;

    @FXML
    private Button last;

    @FXML
    private Button play;

    @FXML
    private MenuButton speed;

    @FXML
    private SegmentedButton granularity;

    @FXML
    private ChoiceBox<Granularity> granularityChoice;

    public TransportBarController(Session session, Motion motion, Player player, Texts texts) {
        this.session = session;
        this.motion = motion;
        this.player = player;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        var timeline = new TimelineBar(session, motion, texts);
        HBox.setHgrow(timeline, Priority.ALWAYS);
        bar.getChildren().add(bar.getChildren().indexOf(granularityChoice), timeline);
        new GranularityChoice(bar, granularity, granularityChoice, session, texts);
        SpeedMenu.offer(speed, player, motion, texts);
        session.momentProperty().subscribe(this::show);
        player.playingProperty().subscribe(this::showPlaying);
    }

    private void showPlaying(boolean playing) {
        play.setGraphic(new FontIcon(playing ? "bi-pause-circle" : "bi-play-circle"));
        String name = texts.get(playing ? "transport.pause" : "transport.play");
        play.setAccessibleText(name);
        Hints.setTip(play, texts.get("transport.play.tip", name));
        show(session.moment());
    }

    private void show(Moment moment) {
        boolean atStart = moment.cursor() == 0;
        boolean atEnd = moment.cursor() == moment.timeline().length();
        Stream.of(first, previousPhase, back).forEach(button -> button.setDisable(atStart || player.isPlaying()));
        Stream.of(forward, nextPhase, last).forEach(button -> button.setDisable(atEnd || player.isPlaying()));
        Optional<Step> next =
                atEnd ? moment.step() : Optional.of(moment.timeline().step(moment.cursor()));
        PhaseMark.set(forward, next.map(Step::phase));
    }

    @FXML
    private void play() {
        player.toggle();
    }

    @FXML
    private void goFirst() {
        session.first();
    }

    @FXML
    private void goPreviousPhase() {
        session.previousPhase();
    }

    @FXML
    private void goBack() {
        motion.previous();
    }

    @FXML
    private void goForward() {
        motion.next();
    }

    @FXML
    private void goNextPhase() {
        session.nextPhase();
    }

    @FXML
    private void goLast() {
        session.last();
    }
}
