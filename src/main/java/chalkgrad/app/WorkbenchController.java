package chalkgrad.app;

import chalkgrad.app.PanelRoom.Companion;
import chalkgrad.app.answers.AnswersPanelController;
import chalkgrad.app.data.DataWindows;
import chalkgrad.app.explain.ExplainPanelController;
import chalkgrad.app.file.DocumentFiles;
import chalkgrad.app.file.DocumentSaving;
import chalkgrad.app.file.FileDialogs;
import chalkgrad.app.file.FileReading;
import chalkgrad.app.file.FileWriting;
import chalkgrad.app.file.NotebookFiles;
import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.inspect.MatrixPanelController;
import chalkgrad.app.look.Hints;
import chalkgrad.app.look.Profile;
import chalkgrad.app.present.PresentView;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.StepWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Metadata;
import chalkgrad.language.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;

/// Wires the window's panels to the session.
public final class WorkbenchController {
    /// Commands for panels that are not there while presenting. They leave it.
    private static final Set<Command> AT_THE_DESK =
            EnumSet.of(Command.MY_NUMBERS, Command.DATA, Command.SETTINGS, Command.MATRICES);

    private final Session session;
    private final Texts texts;
    private final DocumentFiles files;
    private final DocumentSaving saving;
    private final FileReading reading;
    private final NotebookFiles notebooks;
    private final RecentFiles recent;
    private final PictureFiles pictures;
    private final NoticeBar notice;
    private final Remembered remembered;
    private final Consumer<Language> languages;

    @FXML
    private BorderPane workbench;

    @FXML
    private Pane bar;

    @FXML
    private Label title;

    @FXML
    private Label unsaved;

    @FXML
    private Label summary;

    @FXML
    private ToggleButton networksToggle;

    @FXML
    private SplitMenuButton open;

    @FXML
    private ToggleButton settingsToggle;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private ComboBox<Integer> samples;

    @FXML
    private Region networks;

    @FXML
    private Region networkList;

    @FXML
    private Region answers;

    @FXML
    private AnswersPanelController answersController;

    @FXML
    private StackPane code;

    @FXML
    private ToggleButton codeToggle;

    @FXML
    private Pane learning;

    @FXML
    private ToggleButton trainingToggle;

    @FXML
    private VBox center;

    @FXML
    private StackPane stage;

    @FXML
    private Pane side;

    @FXML
    private Region explain;

    @FXML
    private ExplainPanelController explainController;

    @FXML
    private Region matrices;

    @FXML
    private MatrixPanelController matricesController;

    @FXML
    private ToggleButton matricesToggle;

    @FXML
    private StatusBar status;

    @FXML
    private MenuButton view;

    @FXML
    private MenuButton dataMenu;

    @SuppressWarnings("NullAway.Init")
    private PanelRoom room;

    @SuppressWarnings("NullAway.Init")
    private CodeBeside codeBeside;

    @SuppressWarnings("NullAway.Init")
    private LearningColumn learningColumn;

    @SuppressWarnings("NullAway.Init")
    private SettingsDrawer settings;

    private final Parts parts;
    private final Showing showing;
    private final LeftPlaces left;
    private final ReadingVeil veil;
    private final Label count = new Label();
    private final Overlays overlays;
    private final ObjectProperty<Profile> profile;

    WorkbenchController(
            Session session,
            Texts texts,
            DocumentFiles files,
            DocumentSaving saving,
            FileReading reading,
            NotebookFiles notebooks,
            RecentFiles recent,
            PictureFiles pictures,
            NoticeBar notice,
            Remembered remembered,
            Consumer<Language> languages,
            Parts parts,
            Showing showing,
            ObjectProperty<Profile> profile,
            StackPane window) {
        this.session = session;
        this.texts = texts;
        this.files = files;
        this.saving = saving;
        this.reading = reading;
        this.notebooks = notebooks;
        this.recent = recent;
        this.pictures = pictures;
        this.notice = notice;
        this.remembered = remembered;
        this.languages = languages;
        this.parts = parts;
        this.showing = showing;
        this.profile = profile;
        this.left = new LeftPlaces(session);
        this.veil = new ReadingVeil(reading, notice, texts);
        this.overlays = new Overlays(window, texts, () -> showing.diagram().requestFocus());
    }

    @FXML
    private void initialize() {
        center.getChildren().addFirst(notice);
        stage.getChildren().add(showing.diagram());
        ViewMenu.fill(
                view,
                session,
                profile,
                showing.presentation(),
                showing.diagram().weightNamesProperty(),
                remembered,
                languages,
                texts);
        status.getRightItems()
                .addAll(
                        StatusSign.computing(session, texts),
                        StatusSign.predicting(session, texts),
                        StatusSign.byHand(session, texts),
                        count);
        // the sentence gives way, which is also told above
        status.getRightItems().forEach(item -> ((Region) item).setMinWidth(Region.USE_PREF_SIZE));
        pictures.setOnDone(status::setText);
        new StageMenu(showing.diagram(), texts, this::run);
        new BuildingNotice(showing.diagram().building(), notice);
        saving.setOnSaved(file -> status.setText(texts.get("files.saved", file)));
        new OpenMenu(open, recent, files, texts);
        new LeftColumn(
                networks, networkList, answers, answersController.unfoldedProperty(), answersController.hasResults());
        new SampleChoice(samples, bar, session, texts);
        room = new PanelRoom(
                workbench,
                center,
                stage,
                new PanelRoom.Panels(
                        networks,
                        networksToggle,
                        List.of(besideCode(), besideTraining()),
                        side,
                        explain,
                        matrices,
                        matricesToggle),
                remembered);
        explainController.settle(stage);
        codeBeside = new CodeBeside(code, parts);
        new CodeShowing(session, codeToggle);
        learningColumn = new LearningColumn(learning, parts, session.training());
        new LearningPictures(learning, trainingToggle, showing.diagram(), learningColumn, session);
        notebooks.setOnSeveral(
                found -> overlays.showNetworks(found, choice -> choice.action().accept(files)));
        session.openingsProperty().subscribe((before, now) -> reading.cancel());
        showing.presentation().viewProperty().subscribe(this::settleFormulas);
        matricesController.unfoldedProperty().bindBidirectional(matricesToggle.selectedProperty());
        session.openingsProperty().subscribe(opened -> room.clearStage());
        session.momentProperty().subscribe(this::show);
        settings = new SettingsDrawer(
                workbench,
                center,
                () -> parts.load("settings/SettingsPanel.fxml").panel(),
                settingsToggle);
        new StandingView(undo, redo, unsaved, session, texts);
        session.decimalsProperty().subscribe(() -> show(session.moment()));
        session.training().statusProperty().subscribe(() -> show(session.moment()));
    }

    private void show(Moment moment) {
        Metadata description = moment.document().description();
        var titles = new NetworkTitles(texts);
        title.setText(titles.heading(description));
        Hints.setTip(title, title.getText());
        summary.setText(titles.summary(description));
        boolean trains = moment.step().isEmpty() && session.training().isRunning();
        status.setText(
                trains
                        ? texts.get("step.training")
                        : new StepWords(texts)
                                .told(moment, session.decimalsProperty().get()));
        count.setText(new StepWords(texts).count(moment));
    }

    /// Whether a shortcut may act now. A card over the window keeps most from it.
    boolean admits(Shortcut shortcut) {
        return overlays.admit(shortcut);
    }

    /// Runs a command.
    void run(Command command) {
        if (!overlays.admit(command)) {
            return;
        }
        if (AT_THE_DESK.contains(command) && showing.presentation().isPresenting()) {
            showing.presentation().leave();
            // the desk needs its layout first
            Platform.runLater(() -> run(command));
            return;
        }
        switch (command) {
            case NEXT, PREVIOUS, NEXT_PHASE, PREVIOUS_PHASE, FIRST, LAST -> showing.walk(command);
            case PLAY -> showing.player().toggle();
            case ZOOM_IN, ZOOM_OUT, FIT -> showing.look(command);
            case FEWER_DIGITS, MORE_DIGITS, COUNT_OTHERWISE -> showing.write(command);
            case PRESENT, BLANK, SPOTLIGHT -> showing.present(command);
            case BY_OPERATION, BY_NEURON, BY_LAYER, BY_PHASE, BY_ITERATION -> showing.walkBy(command);
            case UNDO, REDO -> turnHistory(command);
            case ADD_NEURON, REMOVE_NEURON, ADD_LAYER, REMOVE_LAYER -> showing.build(command);
            case NEW -> files.create();
            case OPEN -> files.open();
            case SAVE -> saving.save();
            case SAVE_AS -> saving.saveAs();
            case COPY_PICTURE -> pictures.copy();
            case SAVE_PICTURE -> pictures.save();
            case NETWORKS -> showNetworks();
            case MATRICES -> matricesToggle.fire();
            case DATA -> showDataMenu();
            case CODE -> room.toggle(besideCode());
            case TRAINING -> room.toggle(besideTraining());
            case TRAIN -> learningColumn.training().toggle();
            case ONE_ITERATION -> learningColumn.training().oneIteration();
            case ONE_EPOCH -> learningColumn.training().oneEpoch();
            case OPENINGS -> open(explainController.unfoldedProperty());
            case NEXT_PATHS, PREVIOUS_PATHS -> showing.turnPaths(command);
            case MY_NUMBERS -> typeNumbers();
            case PREDICT, PREDICT_NEXT -> showing.predict(command);
            case SETTINGS -> settingsToggle.fire();
            case KEYS -> showKeys();
            case LEAVE -> leave();
        }
    }

    private void showNetworks() {
        overlays.showNetworks(recent, title.getText(), showing.presentation().isPresenting(), this::open);
    }

    /// Opens another network. A class comes back to where it left the one that was open.
    private void open(NetworksOverlay.Choice choice) {
        if (showing.presentation().isPresenting()) {
            left.remember();
        }
        choice.action().accept(files);
    }

    /// Shows what the explained number is made of, where there is room.
    private void open(BooleanProperty unfolded) {
        if (showing.presentation().isPresenting()) {
            showing.presentation().toggleWhy();
        } else {
            unfolded.set(!unfolded.get());
        }
    }

    /// Puts the formulas of what is wrong over the presentation while presenting, otherwise over the stage.
    private void settleFormulas(Optional<PresentView> presented) {
        Pane over = presented.<Pane>map(PresentView::over).orElse(stage);
        DoubleExpression smallest = presented.map(PresentView::smallestText).orElseGet(SimpleDoubleProperty::new);
        answersController.settle(over, smallest);
        codeBeside.settle(over, smallest);
        learningColumn.settle(over, smallest, presented.isPresent() ? PresentView.TEXT_BESIDE : 0);
        room.present(presented);
        if (presented.isEmpty()) {
            left.forget();
        }
    }

    /// Takes over which panels another window shows, and what the user typed into them.
    void take(WorkbenchController before) {
        networksToggle.setSelected(before.networksToggle.isSelected());
        matricesToggle.setSelected(before.matricesToggle.isSelected());
        trainingToggle.setSelected(before.trainingToggle.isSelected());
        settingsToggle.setSelected(before.settingsToggle.isSelected());
        answersController.take(before.answersController);
    }

    private void typeNumbers() {
        networksToggle.setSelected(true);
        answersController.type();
    }

    private void showDataMenu() {
        dataMenu.requestFocus();
        dataMenu.show();
    }

    private Companion besideCode() {
        return new Companion(code, codeToggle);
    }

    private Companion besideTraining() {
        return new Companion(learning, trainingToggle);
    }

    void hideCode() {
        room.toggle(besideCode());
        showing.diagram().requestFocus();
    }

    void hideTraining() {
        room.toggle(besideTraining());
        showing.diagram().requestFocus();
    }

    /// Undoes or redoes. What is undone while the network trains is the training.
    private void turnHistory(Command command) {
        session.training().stop();
        if (command == Command.UNDO) {
            session.undo();
        } else {
            session.redo();
        }
    }

    /// Offers what can be done about samples.
    void offer(DataWindows windows, FileDialogs dialogs, FileWriting writing) {
        new DataMenu(
                dataMenu,
                windows,
                () -> session.moment().document(),
                dialogs::tableToOpen,
                dialogs::tableToSave,
                writing,
                texts,
                notice);
    }

    /// What makes panels ready before they are shown, one after the other.
    List<Runnable> ahead() {
        return Stream.concat(learningColumn.ahead().stream(), Stream.of(settings::loadAhead))
                .toList();
    }

    /// Shows a bar above the stage.
    void offer(HBox bar) {
        center.getChildren().addFirst(bar);
    }

    /// Shows no network until the file that is being read has been read.
    void coverWhileReading() {
        veil.cover(workbench, bar, List.of(title, summary), showing.diagram());
    }

    /// Shows a sentence in the status bar until the next step.
    void tell(String sentence) {
        status.setText(sentence);
    }

    void hideSettings() {
        settingsToggle.setSelected(false);
    }

    /// Runs the command that a button or menu item is named after.
    @FXML
    private void choose(ActionEvent event) {
        String id = event.getSource() instanceof MenuItem item ? item.getId() : ((Node) event.getSource()).getId();
        run(Command.valueOf(id.toUpperCase(Locale.ROOT)));
    }

    @FXML
    private void showKeys() {
        overlays.showKeys(showing.presentation().isPresenting());
    }

    /// Leaves presenting, or first goes back to the current step if another number is explained.
    private void leavePresenting() {
        if (session.moment().selection().isPresent()) {
            session.select(Optional.empty());
        } else {
            showing.presentation().leave();
        }
    }

    /// Closes what lies over the window. If there is nothing, explains the current step again.
    private void leave() {
        if (overlays.close() || learningColumn.shrink()) {
            return;
        }
        if (session.arrival().cancel()) {
            showing.diagram().requestFocus();
        } else if (veil.stop() || reading.cancel()) {
            showing.diagram().requestFocus();
        } else if (answersController.hideFormulas() || codeBeside.hideFormulas()) {
            showing.diagram().requestFocus();
        } else if (notice.isVisible()) {
            notice.clear();
        } else if (explainController.unfoldedProperty().get()) {
            explainController.unfoldedProperty().set(false);
        } else if (showing.presentation().hideWhy()) {
            showing.diagram().requestFocus();
        } else if (showing.diagram().turnBack()) {
            showing.diagram().requestFocus();
        } else if (showing.presentation().isPresenting()) {
            leavePresenting();
        } else if (settingsToggle.isSelected()) {
            hideSettings();
            showing.diagram().requestFocus();
        } else if (room.isStageCovered()) {
            room.clearStage();
        } else {
            session.select(Optional.empty());
        }
    }
}
