package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Batches;
import chalkgrad.document.Description;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import chalkgrad.network.Schedule;
import chalkgrad.network.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The parts of a document that are not numbers on the stage: its title, layers, loss, optimizer and samples. Each
/// entry is an edit that can be undone.
public final class SettingsPanelController {
    private static final double SAMPLE_HEIGHT = 36;
    private static final int SAMPLES_SHOWN = 6;

    private final Session session;
    private final Texts texts;
    private final Edits edits;
    private final Runnable leave;
    private final List<Consumer<Document>> views = new ArrayList<>();
    private Optional<Document> shown = Optional.empty();

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox form;

    @FXML
    private EntryField documentTitle;

    @FXML
    private EntryField documentSummary;

    @FXML
    private GridPane layerGrid;

    @FXML
    private Button addLayer;

    @FXML
    private Label misfit;

    @FXML
    private ChoiceBox<Loss> loss;

    @FXML
    private GridPane lossGrid;

    @FXML
    private ChoiceBox<Reduction> reduction;

    @FXML
    private ChoiceBox<Optional<Loss>> printedLoss;

    @FXML
    private ChoiceBox<Optional<PenaltyRule>> penalty;

    @FXML
    private ChoiceBox<OptimizerRule> optimizer;

    @FXML
    private ChoiceBox<Optional<Schedule>> schedule;

    @FXML
    private GridPane optimizerGrid;

    @FXML
    private CheckBox updatesBiases;

    @FXML
    private EntryField iterations;

    @FXML
    private EntryField batchSize;

    @FXML
    private EntryField shuffleSeed;

    @FXML
    private GridPane drawnGrid;

    @FXML
    private Pane snapshots;

    @FXML
    private Button takeSnapshot;

    @FXML
    private ListView<Integer> samples;

    @FXML
    private Button addSample;

    /// @param leave closes the panel
    public SettingsPanelController(Session session, Texts texts, Runnable leave) {
        this.session = session;
        this.texts = texts;
        this.edits = new Edits(session, texts);
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        var formScroll = new FormScroll(scroll, form);
        var reasons = new Reasons(form, formScroll);
        views.add(document -> reasons.clear());
        var layers = new LayerRows(layerGrid, session, texts, reasons);
        views.add(layers::show);
        addLayer.setOnAction(event -> reasons.at(addLayer).accept(layers.addLayer()));
        describe(reasons);
        measure(reasons);
        print(reasons);
        penalize(reasons);
        showSettingsOfLosses(reasons);
        optimize(reasons);
        schedule(reasons);
        repeat(reasons);
        draw(reasons);
        sample(reasons, formScroll);
        views.add(document -> showMisfit(edits.misfit(), formScroll));
        session.momentProperty().subscribe(this::show);
    }

    private void describe(Reasons reasons) {
        documentTitle.onEntry(
                typed -> edits.make(new Edit.Describe(description().titled(typed.strip()))), reasons.at(documentTitle));
        documentSummary.onEntry(
                typed -> edits.make(new Edit.Describe(description().summarized(typed.strip()))),
                reasons.at(documentSummary));
        views.add(document -> {
            documentTitle.show(document.description().title());
            documentSummary.show(document.description().summary());
        });
    }

    private Description description() {
        return session.moment().document().description();
    }

    private EditWords words() {
        return new EditWords(texts, session.moment().document());
    }

    private void measure(Reasons reasons) {
        var losses = new Choosing<>(
                loss, Losses.ALL, words()::of, one -> edits.make(new TrainingEdit.SetLoss(one)), reasons.at(loss));
        var reductions = new Choosing<>(
                reduction,
                List.of(Reduction.values()),
                words()::of,
                one -> edits.make(new TrainingEdit.SetReduction(one)),
                reasons.at(reduction));
        views.add(document -> {
            losses.show(registered(document.loss()));
            reductions.show(document.reduction());
        });
    }

    /// The loss with its presets, by which it is chosen.
    private static Loss registered(Loss loss) {
        return Losses.named(loss.name()).orElse(loss);
    }

    private void print(Reasons reasons) {
        var losses = new Choosing<>(
                printedLoss,
                orNone(Losses.ALL),
                one -> one.map(words()::of).orElseGet(() -> texts.get("settings.printedLoss.same")),
                one -> edits.make(new TrainingEdit.SetPrintedLoss(one)),
                reasons.at(printedLoss));
        views.add(document -> losses.show(document.printedLoss().map(SettingsPanelController::registered)));
    }

    private void penalize(Reasons reasons) {
        var penalties = new Choosing<>(
                penalty,
                orNone(Penalties.ALL),
                one -> one.map(words()::of).orElseGet(() -> texts.get("penalty.none")),
                one -> edits.make(new TrainingEdit.SetPenalty(one)),
                reasons.at(penalty));
        views.add(document -> penalties.show(document.penalty().map(Penalty::rule)));
    }

    private static <T> List<Optional<T>> orNone(List<T> choices) {
        return Stream.concat(Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                .toList();
    }

    /// Shows the settings of the losses and of the penalty: all but those of the optimizer.
    private void showSettingsOfLosses(Reasons reasons) {
        var numbers = new SettingRows(lossGrid, session, texts, reasons);
        views.add(document -> {
            var settings = new ArrayList<>(document.hyperparameters());
            settings.removeAll(document.optimizer().rule().hyperparameters());
            numbers.show(document, settings, session.decimalsProperty().get());
        });
    }

    private void optimize(Reasons reasons) {
        var rules = new Choosing<>(
                optimizer,
                Optimizers.ALL,
                words()::of,
                one -> edits.make(new TrainingEdit.SetRule(one)),
                reasons.at(optimizer));
        var numbers = new SettingRows(optimizerGrid, session, texts, reasons);
        views.add(document -> {
            rules.show(document.optimizer().rule().scheduled(Optional.empty()));
            numbers.show(
                    document,
                    document.optimizer().rule().hyperparameters(),
                    session.decimalsProperty().get());
        });
    }

    private void schedule(Reasons reasons) {
        var schedules = new Choosing<>(
                schedule,
                orNone(Schedules.ALL),
                one -> one.map(words()::of).orElseGet(() -> texts.get("settings.schedule.none")),
                one -> edits.make(new TrainingEdit.SetSchedule(one)),
                reasons.at(schedule));
        views.add(document -> {
            schedules.show(document.optimizer().rule().schedule());
            schedule.setDisable(!document.optimizer().rule().moves());
        });
    }

    private void repeat(Reasons reasons) {
        iterations.onEntry(typed -> edits.whole(typed, TrainingEdit.SetIterations::new), reasons.at(iterations));
        updatesBiases.setOnAction(event -> reasons.at(updatesBiases)
                .accept(edits.make(new TrainingEdit.SetUpdatesBiases(updatesBiases.isSelected()))));
        views.add(document -> {
            iterations.show(Integer.toString(document.iterations()));
            updatesBiases.setSelected(document.optimizer().updatesBiases());
            updatesBiases.setDisable(!document.optimizer().rule().moves());
        });
        batches(reasons);
    }

    /// An empty size stands for all samples, an empty seed for their order.
    private void batches(Reasons reasons) {
        batchSize.onEntry(
                typed -> typed.isBlank()
                        ? edits.make(new TrainingEdit.SetBatches(Batches.WHOLE))
                        : edits.whole(
                                typed,
                                size -> new TrainingEdit.SetBatches(
                                        new Batches(size, shownBatches().seed()))),
                reasons.at(batchSize));
        shuffleSeed.onEntry(
                typed -> typed.isBlank()
                        ? edits.make(shuffled(OptionalInt.empty()))
                        : edits.whole(typed, seed -> shuffled(OptionalInt.of(seed))),
                reasons.at(shuffleSeed));
        views.add(document -> {
            Batches batches = document.batches();
            batchSize.show(batches.size() == 0 ? "" : Integer.toString(batches.size()));
            shuffleSeed.show(
                    batches.seed().isPresent() ? Integer.toString(batches.seed().getAsInt()) : "");
            shuffleSeed.setDisable(batches.size() == 0);
        });
    }

    private Batches shownBatches() {
        return session.moment().document().batches();
    }

    private TrainingEdit shuffled(OptionalInt seed) {
        return new TrainingEdit.SetBatches(new Batches(shownBatches().size(), seed));
    }

    /// Shows how the weights were drawn, and those that were kept.
    private void draw(Reasons reasons) {
        var drawing = new DrawnRows(drawnGrid, session, texts, reasons);
        views.add(document -> drawing.show(document, session.decimalsProperty().get()));
        var kept = new SnapshotRows(snapshots, session, texts, reasons);
        views.add(kept::show);
        takeSnapshot.setOnAction(event -> reasons.at(takeSnapshot).accept(kept.take()));
    }

    private void sample(Reasons reasons, FormScroll formScroll) {
        samples.setCellFactory(list -> new SampleCell(session, texts, reasons));
        samples.setFixedCellSize(SAMPLE_HEIGHT);
        views.add(document -> showSamples(document.samples().size()));
        addSample.setOnAction(event -> {
            reasons.at(addSample).accept(edits.make(new SampleEdit.AddSample()));
            scroll.layout();
            samples.scrollTo(samples.getItems().size() - 1);
            formScroll.reveal(addSample);
        });
    }

    /// Shows a misfit between the layers and the loss, and scrolls it into view when it appears.
    private void showMisfit(Optional<String> sentence, FormScroll formScroll) {
        boolean isNew = !misfit.getText().equals(sentence.orElse(""));
        misfit.setText(sentence.orElse(""));
        misfit.setVisible(sentence.isPresent());
        misfit.setManaged(sentence.isPresent());
        if (isNew && sentence.isPresent()) {
            scroll.layout();
            formScroll.reveal(misfit);
        }
    }

    private void show(Moment moment) {
        Document document = moment.document();
        if (!shown.equals(Optional.of(document))) {
            shown = Optional.of(document);
            views.forEach(view -> view.accept(document));
        }
    }

    private void showSamples(int count) {
        List<Integer> items = samples.getItems();
        if (items.size() != count) {
            // the others stay, and with them what the list has been scrolled to
            items.subList(Math.min(count, items.size()), items.size()).clear();
            items.addAll(IntStream.rangeClosed(items.size() + 1, count).boxed().toList());
            double height = SAMPLE_HEIGHT * Math.min(count, SAMPLES_SHOWN) + 2;
            samples.setMinHeight(height);
            samples.setPrefHeight(height);
        }
    }

    @FXML
    private void close() {
        leave.run();
    }
}
