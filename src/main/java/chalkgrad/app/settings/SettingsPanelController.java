package chalkgrad.app.settings;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Description;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;

/// All of a document that is not a number on the stage: its title, its layers, its loss, its optimizer and its samples.
/// Each entry is an edit that can be undone.
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
    private EntryField documentTitle;

    @FXML
    private EntryField documentSummary;

    @FXML
    private GridPane layerGrid;

    @FXML
    private Label layerReason;

    @FXML
    private ChoiceBox<Loss> loss;

    @FXML
    private ChoiceBox<Reduction> reduction;

    @FXML
    private Label lossReason;

    @FXML
    private ChoiceBox<OptimizerRule> optimizer;

    @FXML
    private GridPane optimizerGrid;

    @FXML
    private CheckBox updatesBiases;

    @FXML
    private EntryField iterations;

    @FXML
    private Label optimizerReason;

    @FXML
    private ListView<Integer> samples;

    @FXML
    private Label sampleReason;

    /// @param leave takes the panel away
    public SettingsPanelController(Session session, Texts texts, Runnable leave) {
        this.session = session;
        this.texts = texts;
        this.edits = new Edits(session, texts);
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        var layers = new LayerRows(layerGrid, session, texts, telling(layerReason));
        views.add(layers::show);
        describe();
        measure();
        optimize();
        samples.setCellFactory(list -> new SampleCell(session, texts, telling(sampleReason)));
        samples.setFixedCellSize(SAMPLE_HEIGHT);
        views.add(document -> showSamples(document.samples().size()));
        session.momentProperty().subscribe(this::show);
    }

    private void describe() {
        documentTitle.onEntry(
                typed -> edits.make(new Edit.Describe(description().titled(typed.strip()))), problem -> {});
        documentSummary.onEntry(
                typed -> edits.make(new Edit.Describe(description().summarized(typed.strip()))), problem -> {});
        views.add(document -> {
            documentTitle.show(document.description().title());
            documentSummary.show(document.description().summary());
        });
    }

    private Description description() {
        return session.moment().document().description();
    }

    private void measure() {
        var words = new EditWords(texts, session.moment().document());
        Consumer<Optional<String>> tell = telling(lossReason);
        var losses =
                new Choosing<>(loss, Losses.ALL, words::of, one -> edits.make(new TrainingEdit.SetLoss(one)), tell);
        var reductions = new Choosing<>(
                reduction,
                List.of(Reduction.values()),
                words::of,
                one -> edits.make(new TrainingEdit.SetReduction(one)),
                tell);
        views.add(document -> {
            losses.show(document.loss());
            reductions.show(document.reduction());
        });
    }

    private void optimize() {
        var words = new EditWords(texts, session.moment().document());
        Consumer<Optional<String>> tell = telling(optimizerReason);
        var rules = new Choosing<>(
                optimizer, Optimizers.ALL, words::of, one -> edits.make(new TrainingEdit.SetRule(one)), tell);
        var numbers = new OptimizerRows(optimizerGrid, session, texts, tell);
        iterations.onEntry(typed -> edits.whole(typed, TrainingEdit.SetIterations::new), tell);
        updatesBiases.setOnAction(
                event -> tell.accept(edits.make(new TrainingEdit.SetUpdatesBiases(updatesBiases.isSelected()))));
        views.add(document -> {
            rules.show(document.optimizer().rule());
            numbers.show(document, session.decimalsProperty().get());
            iterations.show(Integer.toString(document.iterations()));
            updatesBiases.setSelected(document.optimizer().updatesBiases());
            updatesBiases.setDisable(!document.optimizer().rule().moves());
        });
    }

    /// Tells in a label what is wrong. The label takes no room while nothing is.
    private static Consumer<Optional<String>> telling(Label label) {
        Consumer<Optional<String>> tell = problem -> {
            label.setText(problem.orElse(""));
            label.setVisible(problem.isPresent());
            label.setManaged(problem.isPresent());
        };
        tell.accept(Optional.empty());
        return tell;
    }

    private void show(Moment moment) {
        Document document = moment.document();
        if (!shown.equals(Optional.of(document))) {
            shown = Optional.of(document);
            views.forEach(view -> view.accept(document));
        }
    }

    private void showSamples(int count) {
        List<Integer> all = IntStream.rangeClosed(1, count).boxed().toList();
        if (!samples.getItems().equals(all)) {
            samples.getItems().setAll(all);
            double height = SAMPLE_HEIGHT * Math.min(count, SAMPLES_SHOWN) + 2;
            samples.setMinHeight(height);
            samples.setPrefHeight(height);
        }
    }

    @FXML
    private void addLayer() {
        new LayerRows(layerGrid, session, texts, telling(layerReason)).addLayer();
    }

    @FXML
    private void addSample() {
        telling(sampleReason).accept(edits.make(new SampleEdit.AddSample()));
    }

    @FXML
    private void close() {
        leave.run();
    }
}
