package chalkgrad.app.explain;

import chalkgrad.app.look.PhaseMark;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.FormulaLines;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.StepWords;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.language.Language;
import chalkgrad.pass.Path;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Explains one number: the question that it answers, its formula with symbols and with numbers, and its operands.
public final class ExplainPanelController {
    private final Session session;
    private final Texts texts;
    private final FittedFormula fitted;
    private Optional<Quantity> explained = Optional.empty();

    @FXML
    private GridPane panel;

    @FXML
    private Region words;

    @FXML
    private Region more;

    @FXML
    private Region links;

    @FXML
    private Label caption;

    @FXML
    private Label question;

    @FXML
    private Label what;

    @FXML
    private ScrollPane formula;

    @FXML
    private VBox lines;

    @FXML
    private Pane others;

    @FXML
    private Label result;

    @FXML
    private Label note;

    @FXML
    private Label notFinite;

    @FXML
    private Label rounded;

    @FXML
    private Label slope;

    @FXML
    private Label byHand;

    @FXML
    private Hyperlink toStep;

    @FXML
    private Hyperlink toCurrent;

    @FXML
    private MenuButton copy;

    @FXML
    private Hyperlink unfold;

    @FXML
    private Region parts;

    @FXML
    private ToggleButton unfolded;

    @FXML
    private ToggleButton byOperands;

    @FXML
    private ToggleButton byPaths;

    @FXML
    private ListView<Path> paths;

    @FXML
    private Label sum;

    @FXML
    private TreeView<Symbol> operands;

    public ExplainPanelController(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        fitted = new FittedFormula(session);
    }

    @FXML
    private void initialize() {
        lines.getChildren().addAll(0, fitted.lines());
        unfold.visibleProperty()
                .bind(parts.visibleProperty().and(parts.parentProperty().isNull()));
        unfold.managedProperty().bind(unfold.visibleProperty());
        for (Node node : List.of(paths, sum)) {
            node.visibleProperty().bind(byPaths.selectedProperty().and(byPaths.visibleProperty()));
            node.managedProperty().bind(node.visibleProperty());
        }
        operands.visibleProperty().bind(paths.visibleProperty().not());
        operands.managedProperty().bind(operands.visibleProperty());
        new PathsList(paths, sum, paths.visibleProperty(), session, texts);
        CopyMenu.fill(copy, session, texts);
        new OpeningTree(operands, unfolded.selectedProperty(), session, texts);
        // a strip without room for a line of it has none of it rather than a slice
        what.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> what.getHeight() >= what.getFont().getSize(),
                        what.heightProperty(),
                        what.fontProperty()));
        // a scroll pane does not ask for the height of its text when wrapped
        lines.heightProperty().subscribe(height -> formula.setPrefViewportHeight(height.doubleValue()));
        session.momentProperty().subscribe(this::show);
        session.decimalsProperty().subscribe(() -> show(session.moment()));
        session.training().statusProperty().subscribe(() -> show(session.moment()));
        new OtherForms(others, session, texts);
        var notes = new Notes(session, texts);
        new Note(rounded, session, notes::rounded, session.decimalsProperty());
        new Note(byHand, session, notes::byHand, session.byHand().decimalsProperty(), session.decimalsProperty());
        new Note(slope, session, notes::slope, session.gradientChecks().changesProperty(), session.decimalsProperty());
        new Note(notFinite, session, notes::notFinite, session.decimalsProperty());
    }

    /// Arranges the explanation beside or below the stage, below which it can open the operands.
    public void settle(Pane stage) {
        var shape = new ExplainShape(panel, words, formula, lines, result, more, links, parts, unfolded, stage);
        // the number of operands changes during a layout
        Runnable share = () -> Platform.runLater(() ->
                shape.showParts(byPaths.isSelected() ? paths.getItems().size() : operands.getExpandedItemCount()));
        operands.expandedItemCountProperty().subscribe(share);
        paths.itemsProperty().subscribe(share);
        byPaths.selectedProperty().subscribe(share);
        // the letters change after the layout that has made the room
        Runnable fit = () -> Platform.runLater(() -> fitted.fitInto(shape.formulaWidth(), shape.formulaHeight()));
        for (Region region : List.of(panel, formula, words)) {
            region.widthProperty().subscribe(fit);
            region.heightProperty().subscribe(fit);
        }
    }

    /// Whether the operands are opened at the stage.
    public BooleanProperty unfoldedProperty() {
        return unfolded.selectedProperty();
    }

    private void show(Moment moment) {
        Optional<Quantity> asked = moment.subject();
        Optional<Step> step = asked.flatMap(q -> stepOf(moment, q));
        PhaseMark.set(panel, step.map(Step::phase));
        String begin = session.training().isRunning() ? "training" : "begin";
        caption.setText(asked.isEmpty() ? texts.get("explain.caption." + begin) : caption(moment, step));
        question.setText(
                asked.map(q -> words(moment).question(q)).orElseGet(() -> texts.get("explain.question." + begin)));
        what.setText(asked.map(q -> Texts.capitalized(words(moment).describe(q)))
                .orElseGet(() -> texts.get("explain." + begin)));
        showFormula(moment, asked);
        showLinks(moment, step);
    }

    private static Optional<Step> stepOf(Moment moment, Quantity q) {
        var index = moment.timeline().indexOf(q);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(moment.timeline().step(index.getAsLong()));
    }

    private QuantityWords words(Moment moment) {
        return new QuantityWords(texts, moment.document());
    }

    private String caption(Moment moment, Optional<Step> step) {
        String text = step.map(s -> texts.get(
                        "explain.caption.step",
                        Long.toString(s.index() + 1),
                        Long.toString(moment.timeline().length()),
                        new StepWords(texts).phase(s.phase())))
                .orElseGet(() -> texts.get("explain.caption.given"));
        return text.toUpperCase(Language.current().locale());
    }

    private void showFormula(Moment moment, Optional<Quantity> asked) {
        if (!asked.equals(explained)) {
            explained = asked;
            formula.setVvalue(0);
        }
        Optional<Formula> derived = asked.flatMap(moment::formula);
        boolean known = asked.map(moment::isKnown).orElse(false);
        Shown.set(formula, asked.isPresent());
        Shown.set(parts, derived.isPresent());
        Shown.set(byPaths, asked.filter(one -> PathsList.has(moment, one)).isPresent() && known);
        Shown.set(note, asked.isPresent() && (derived.isEmpty() || !known));
        note.setText(texts.get(derived.isEmpty() ? "explain.given" : "explain.notYet"));
        Shown.set(result, known);
        asked.ifPresent(
                q -> result.setText(Minus.drawn(session.decimalsProperty().get().format(moment.value(q)))));
        var setting = new Typesetting(moment, session.decimalsProperty().get());
        fitted.show(
                size -> asked.map(q -> setting.symbols(q, size)),
                size -> asked.filter(q -> known).flatMap(q -> setting.numbers(q, size)));
        asked.ifPresent(q -> {
            var spoken = new FormulaLines(moment, q, session.decimalsProperty().get());
            fitted.setAccessibleTexts(spoken.spoken(), spoken.spokenNumbers());
        });
    }

    private void showLinks(Moment moment, Optional<Step> step) {
        boolean selected = moment.selection().isPresent();
        Shown.set(toStep, selected && step.isPresent());
        Shown.set(toCurrent, selected);
    }

    @FXML
    private void goToStep() {
        session.moment().selection().ifPresent(session::jumpTo);
    }

    @FXML
    private void showOperands() {
        show(false);
    }

    @FXML
    private void showPaths() {
        show(true);
    }

    /// Keeps one of the two chosen.
    private void show(boolean allPaths) {
        byOperands.setSelected(!allPaths);
        byPaths.setSelected(allPaths);
    }

    @FXML
    private void unfold() {
        unfolded.setSelected(true);
    }

    @FXML
    private void goToCurrent() {
        session.select(Optional.empty());
    }
}
