package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.look.InPieces;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Metadata;
import chalkgrad.document.Misfit;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.network.Loss;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import chalkgrad.network.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
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
    private final Session session;
    private final Texts texts;
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
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        var formScroll = new FormScroll(scroll, form);
        var reasons = new Reasons(form, formScroll);
        var entries = new SettingsForm(session, texts, reasons);
        var layers = new LayerRows(layerGrid, entries);
        addLayer.setOnAction(event -> reasons.at(addLayer).accept(layers.addLayer()));
        var drawing = new DrawnRows(drawnGrid, entries);
        views.addAll(List.of(
                document -> reasons.clear(),
                layers::show,
                new LossSection(entries, loss, reduction, printedLoss, penalty, lossGrid)::show,
                new OptimizerSection(entries, optimizer, optimizerGrid, schedule, updatesBiases)::show,
                new BatchFields(entries, batchSize, shuffleSeed)::show,
                document -> drawing.show(document, session.decimalsProperty().get()),
                new SampleList(samples, entries)::show));
        describe(entries);
        repeat(entries);
        keepSnapshots(entries);
        addSample.setOnAction(event -> addSample(entries, formScroll));
        views.add(document -> showMisfit(document, formScroll));
        session.momentProperty().subscribe(this::show);
        InPieces.fill(form, sections());
    }

    /// Takes the sections out of the form. Each begins with a heading.
    private List<Supplier<List<? extends Node>>> sections() {
        var sections = new ArrayList<List<Node>>();
        for (Node each : List.copyOf(form.getChildren())) {
            if (sections.isEmpty() || each.getStyleClass().contains("panel-heading")) {
                sections.add(new ArrayList<>());
            }
            sections.getLast().add(each);
        }
        form.getChildren().clear();
        return sections.stream()
                .<Supplier<List<? extends Node>>>map(section -> () -> section)
                .toList();
    }

    private void describe(SettingsForm entries) {
        documentTitle.onEntry(
                typed -> entries.make(new Edit.Describe(description().titled(typed.strip()))),
                entries.reasons().at(documentTitle));
        documentSummary.onEntry(
                typed -> entries.make(new Edit.Describe(description().summarized(typed.strip()))),
                entries.reasons().at(documentSummary));
        var titles = new NetworkTitles(texts);
        views.add(document -> {
            documentTitle.show(titles.title(document.description()));
            documentSummary.show(titles.summary(document.description()));
        });
    }

    private Metadata description() {
        return session.moment().document().description();
    }

    private void repeat(SettingsForm entries) {
        iterations.onEntry(
                typed -> entries.whole(typed, TrainingEdit.SetIterations::new),
                entries.reasons().at(iterations));
        views.add(document -> iterations.show(Integer.toString(document.iterations())));
    }

    private void keepSnapshots(SettingsForm entries) {
        var kept = new SnapshotRows(snapshots, entries);
        views.add(kept::show);
        takeSnapshot.setOnAction(event -> entries.reasons().at(takeSnapshot).accept(kept.take()));
    }

    private void addSample(SettingsForm entries, FormScroll formScroll) {
        entries.reasons().at(addSample).accept(entries.make(new SampleEdit.AddSample()));
        scroll.layout();
        samples.scrollTo(samples.getItems().size() - 1);
        formScroll.reveal(addSample);
    }

    /// Shows a misfit between the layers and the loss, and scrolls it into view when it appears.
    private void showMisfit(Document document, FormScroll formScroll) {
        String sentence = Misfit.of(document.network(), document.loss())
                .map(new ProblemWords(texts, document)::of)
                .orElse("");
        boolean appears = !sentence.isEmpty() && !misfit.getText().equals(sentence);
        misfit.setText(sentence);
        misfit.setVisible(!sentence.isEmpty());
        misfit.setManaged(!sentence.isEmpty());
        if (appears) {
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

    @FXML
    private void close() {
        leave.run();
    }
}
