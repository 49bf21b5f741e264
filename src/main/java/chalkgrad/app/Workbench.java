package chalkgrad.app;

import chalkgrad.app.answers.AnswersPanelController;
import chalkgrad.app.code.CodePanelController;
import chalkgrad.app.data.DataWindows;
import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.explain.ExplainPanelController;
import chalkgrad.app.file.DocumentFiles;
import chalkgrad.app.file.DocumentSaving;
import chalkgrad.app.file.Drawable;
import chalkgrad.app.file.FileDialogs;
import chalkgrad.app.file.FileReading;
import chalkgrad.app.file.FileWriting;
import chalkgrad.app.file.NotebookFiles;
import chalkgrad.app.file.Notice;
import chalkgrad.app.file.PictureSaving;
import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.file.Recovery;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.inspect.MatrixPanelController;
import chalkgrad.app.look.FileDrop;
import chalkgrad.app.look.Hints;
import chalkgrad.app.look.Profile;
import chalkgrad.app.playback.Motion;
import chalkgrad.app.playback.Player;
import chalkgrad.app.playback.TransportBarController;
import chalkgrad.app.plots.PlotsPanelController;
import chalkgrad.app.present.PresentView;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.settings.SettingsPanelController;
import chalkgrad.app.training.TrainingPanelController;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.FileType;
import chalkgrad.language.Language;
import chalkgrad.pass.Granularity;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/// One window with its panels, keys and files.
final class Workbench {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MINIMUM_WIDTH = 800;
    private static final double MINIMUM_HEIGHT = 600;
    private static final String ICON = "/chalkgrad/assets/icons/chalkgrad.png";

    private final Stage stage;
    private final Session session;
    private final Texts texts;
    private final NoticeBar notice;
    private final FileReading reading = new FileReading();
    private final FileWriting writing = new FileWriting();
    private final NotebookFiles notebooks;
    private final DataWindows data;
    private final DocumentFiles files;
    private final DocumentSaving saving;
    private final FileDialogs dialogs;
    private final Motion motion;
    private final Player player;
    private final Presentation presentation;
    private final DiagramView diagram;
    private final ObjectProperty<Profile> profile = new SimpleObjectProperty<>(Profile.LIGHT);
    private final Remembered remembered;
    private final RecentFiles recent;
    private final Recovery recovery;
    private final Consumer<Language> languages;
    private final StackPane root = new StackPane();
    private Subscription ofStage = Subscription.EMPTY;
    private Optional<WorkbenchController> controller = Optional.empty();
    private Optional<WindowTitle> title = Optional.empty();
    private Optional<WhenIdle> ahead = Optional.empty();

    /// @param languages shows the window in another language
    Workbench(
            Stage stage,
            Session session,
            Texts texts,
            FileDialogs dialogs,
            Remembered remembered,
            Recovery recovery,
            Consumer<Language> languages) {
        this.stage = stage;
        this.session = session;
        this.texts = texts;
        this.dialogs = dialogs;
        this.remembered = remembered;
        this.notice = new NoticeBar(texts);
        this.recovery = recovery;
        // the present session is told what was saved, so another one has to wait
        this.languages = language -> writing.afterwards(() -> languages.accept(language));
        this.recent = new RecentFiles(remembered);
        this.notebooks = new NotebookFiles(session, reading, texts, notice);
        this.data = new DataWindows(stage, session, texts);
        this.saving = new DocumentSaving(session, writing, dialogs, new ChangedDialog(stage, texts), recent, notice);
        this.files = new DocumentFiles(
                session,
                dialogs,
                saving,
                new UnsavedDialog(stage, texts),
                new ImportDialog(stage, texts),
                new NewNetworkDialog(stage, texts, remembered, session.decimalsProperty()::get),
                recent,
                new Drawable(texts),
                reading,
                notebooks,
                data::open,
                texts,
                notice);
        this.motion = new Motion(session);
        this.player = new Player(session, motion);
        this.diagram = new DiagramView(session, texts);
        this.presentation = new Presentation(
                stage, root, diagram, () -> new PresentView(session, texts, diagram, diagram::clickStage));
        new MouseRest(root, session.attention(), presentation::mouseMoved);
    }

    /// Fills the stage and shows it.
    void show() {
        remembered.keep("granularity", session.granularityProperty(), Granularity.class);
        remembered.keep("gradientsChecked", session.gradientChecks().wantedProperty());
        remembered.keep("profile", profile, Profile.class);
        remembered.keep("speed", player.speedProperty(), Player.SLOWEST, Player.FASTEST);
        var showing = new Showing(session, diagram, motion, player, presentation);
        var pictures = new PictureFiles(session, diagram, pictureSaving(), texts, notice);
        var parts = new Parts(texts, this::controllerOf);
        var filled = new WorkbenchController(
                session,
                texts,
                files,
                saving,
                reading,
                notebooks,
                recent,
                pictures,
                notice,
                remembered,
                languages,
                parts,
                showing,
                profile,
                root);
        controller = Optional.of(filled);
        root.getChildren().add(parts.load("Workbench.fxml").panel());
        filled.offer(data, dialogs, writing);
        filled.offer(new FileBar(reading, writing, texts));
        filled.offer(new RecoveryBar(recovery, texts, files::leave));
        recovery.setOnFailure(folder -> filled.tell(texts.get("recovery.failed", folder)));
        recovery.start();
        Scene scene = scene();
        FileDrop.on(scene, files::open);
        Keyboard.listen(scene, filled::admits, filled::run);
        Hints.hideOnKeys(scene);
        session.momentProperty().map(Moment::cursor).subscribe((before, now) -> Hints.hide(scene));
        stage.setScene(scene);
        ofStage = Look.follow(profile, stage);
        stage.setOnCloseRequest(this::close);
        stage.setOnHidden(event -> leave());
        if (!stage.isShowing()) {
            place();
        }
        title = Optional.of(new WindowTitle(stage, session, texts));
        stage.show();
        root.requestFocus();
        var idle = new WhenIdle(scene, filled.ahead());
        idle.begin();
        ahead = Optional.of(idle);
    }

    /// As large as the window that is there, if there is one.
    private Scene scene() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var scene = stage.isShowing()
                ? new Scene(root, stage.getScene().getWidth(), stage.getScene().getHeight())
                : new Scene(root, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        scene.getStylesheets().addAll(Look.styleSheets());
        return scene;
    }

    private void place() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(MINIMUM_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MINIMUM_HEIGHT, screen.getHeight()));
        addIcon();
        new WindowPlace(stage, remembered);
    }

    /// The icon is read in the background.
    private void addIcon() {
        String file = Objects.requireNonNull(Workbench.class.getResource(ICON)).toExternalForm();
        var icon = new Image(file, true);
        icon.progressProperty().subscribe(progress -> {
            if (progress.doubleValue() == 1 && !icon.isError()) {
                stage.getIcons().setAll(icon);
            }
        });
    }

    /// Leaves the stage to a workbench that shows what the session hands over. Windows over it close.
    void release() {
        presentation.release();
        player.pause();
        List.copyOf(Window.getWindows()).stream()
                .filter(each -> each instanceof Stage over && stage.equals(over.getOwner()))
                .forEach(Window::hide);
        leave();
    }

    /// Takes over what the workbench before knows about the document's file, and what the user typed into its panels.
    void take(Workbench before) {
        files.take(before.files);
        controller.ifPresent(after -> before.controller.ifPresent(after::take));
    }

    Notice notice() {
        return notice;
    }

    ObjectProperty<Profile> profileProperty() {
        return profile;
    }

    Player player() {
        return player;
    }

    Presentation presentation() {
        return presentation;
    }

    Motion motion() {
        return motion;
    }

    private Object controllerOf(Class<?> type) {
        WorkbenchController filled = controller.orElseThrow();
        if (type == WorkbenchController.class) {
            return filled;
        }
        if (type == NetworkListController.class) {
            return new NetworkListController(session, files, texts);
        }
        if (type == TransportBarController.class) {
            return new TransportBarController(session, motion, player, texts);
        }
        if (type == CodePanelController.class) {
            return new CodePanelController(
                    session,
                    texts,
                    reading.fileProperty().map(file -> file.filter(FileType::hasCode)),
                    files::openNetwork,
                    filled::hideCode);
        }
        if (type == PlotsPanelController.class) {
            return new PlotsPanelController(session, texts, pictureSaving());
        }
        if (type == TrainingPanelController.class) {
            return new TrainingPanelController(session, texts, filled::hideTraining, diagram::requestFocus);
        }
        if (type == MatrixPanelController.class) {
            return new MatrixPanelController(session, texts);
        }
        if (type == ExplainPanelController.class) {
            return new ExplainPanelController(session, texts);
        }
        if (type == AnswersPanelController.class) {
            return new AnswersPanelController(session, texts, dialogs::answersToOpen);
        }
        if (type == SettingsPanelController.class) {
            return new SettingsPanelController(session, texts, filled::hideSettings);
        }
        throw new IllegalArgumentException("nobody makes a " + type.getName());
    }

    private PictureSaving pictureSaving() {
        return new PictureSaving(dialogs::pictureToSave, writing, texts);
    }

    /// Opens the code that the program was started with. Until it has been read, no other network is seen.
    void openFirst(Path code) {
        files.open(code);
        controller.ifPresent(WorkbenchController::coverWhileReading);
        title.ifPresent(names -> names.nameUntilRead(reading));
    }

    /// Runs something when no file is being read.
    void whenRead(Runnable action) {
        if (reading.fileProperty().get().isEmpty()) {
            action.run();
        } else {
            reading.fileProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable file) {
                    reading.fileProperty().removeListener(this);
                    Platform.runLater(action);
                }
            });
        }
    }

    /// Opens a file as if it was chosen in a dialog.
    void open(Path file) {
        files.open(file);
    }

    private void leave() {
        ahead.ifPresent(WhenIdle::stop);
        ofStage.unsubscribe();
        session.training().stop();
        reading.cancel();
        remembered.flush();
        recovery.close();
    }

    private void close(WindowEvent event) {
        event.consume();
        files.leave(stage::hide);
    }
}
