package chalkgrad.app.answers;

import chalkgrad.app.look.FileDrop;
import chalkgrad.app.session.Latest;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.grading.Checked;
import chalkgrad.math.Decimals;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A student's numbers: lines that are typed or pasted, or a file, and the result for each of them. The results always
/// belong to the document on the screen.
public final class AnswersPanelController {
    private static final long PAUSE_IN_TYPING = 250;

    private final Session session;
    private final Texts texts;
    private final AnswerWords words;
    private final Supplier<Optional<Path>> files;
    private final Latest<Checking.SoFar> checking = new Latest<>(PAUSE_IN_TYPING);
    /// Reads files and pasted notebooks, and says what to do then.
    private final Latest<Runnable> reading = new Latest<>(0);
    private final Sources sources;
    private final WrongFormulas formulas;
    private Document document;

    @FXML
    private Region panel;

    @FXML
    private ToggleButton unfolded;

    @FXML
    private Node content;

    @FXML
    private StackPane typing;

    @FXML
    private TextArea typed;

    @FXML
    private Label file;

    @FXML
    private Label summary;

    @FXML
    private Button cancel;

    @FXML
    private Label changed;

    @FXML
    private Button clear;

    @FXML
    private ListView<ResultLine> lines;

    @SuppressWarnings("NullAway.Init")
    private LinesView view;

    @SuppressWarnings("NullAway.Init")
    private AnswerField field;

    /// @param files asks for a file
    public AnswersPanelController(Session session, Texts texts, Supplier<Optional<Path>> files) {
        this.session = session;
        this.texts = texts;
        this.words = new AnswerWords(texts, session);
        this.files = files;
        this.formulas = new WrongFormulas(session, texts, words);
        this.document = session.moment().document();
        this.sources = new Sources(session);
    }

    @FXML
    private void initialize() {
        view = new LinesView(lines, session, words, this::showFormulas);
        content.visibleProperty().bind(unfolded.selectedProperty());
        content.managedProperty().bind(unfolded.selectedProperty());
        summary.managedProperty().bind(summary.textProperty().isNotEmpty());
        changed.managedProperty().bind(changed.textProperty().isNotEmpty());
        field = new AnswerField(
                typed,
                texts,
                this::take,
                text -> read(() -> Source.pasted(text, texts.get("answers.pasted")), this::refuse),
                hasResults());
        typing.getChildren().add(new LineNumbers(typed));
        FileDrop.on(panel, this::open);
        session.momentProperty().subscribe(this::follow);
        session.openingsProperty().subscribe((before, now) -> begin());
        session.decimalsProperty().map(Decimals::separator).subscribe((before, now) -> {
            check();
            prompt();
        });
        unfolded.selectedProperty().subscribe(open -> prompt());
        show(sources.get());
    }

    /// Sets the pane that the two formulas are shown over.
    ///
    /// @param smallestText the smallest size of letters, in pixels
    public void settle(Pane over, DoubleExpression smallestText) {
        formulas.settle(over, panel, smallestText);
    }

    /// Whether more than the heading is shown.
    public BooleanProperty unfoldedProperty() {
        return unfolded.selectedProperty();
    }

    /// Whether numbers have been checked.
    public BooleanExpression hasResults() {
        return Bindings.isNotEmpty(lines.getItems());
    }

    /// Takes over the numbers that were typed into another panel.
    public void take(AnswersPanelController before) {
        sources.take(before.sources);
        unfolded.setSelected(before.unfolded.isSelected());
        show(sources.get());
    }

    /// Opens the panel for typing numbers.
    public void type() {
        unfolded.setSelected(true);
        typed.requestFocus();
    }

    /// Checks the numbers of a file.
    public void open(Path path) {
        read(() -> Source.read(path), this::refuse);
    }

    /// Reads numbers in the background and has them checked.
    ///
    /// @param refuse is called with the reason if they cannot be read
    private void read(Supplier<Source> numbers, Consumer<String> refuse) {
        checking.forget();
        summary.setText(texts.get("answers.checking"));
        setShown(cancel, true);
        reading.ask(soFar -> reading(numbers, refuse), Runnable::run, this::fail);
    }

    private Runnable reading(Supplier<Source> numbers, Consumer<String> refuse) {
        try {
            Source source = numbers.get();
            return () -> use(source);
        } catch (InputException e) {
            String reason = String.valueOf(e.getMessage());
            return () -> refuse.accept(reason);
        }
    }

    private void refuse(String reason) {
        show(List.of(new ResultLine.Wrong("", reason)));
    }

    private void follow(Moment moment) {
        Document next = moment.document();
        if (!next.equals(document)) {
            document = next;
            show(List.of());
            check();
            prompt();
        }
    }

    /// Shows what can be typed, where it is seen: a training changes the document with every picture.
    private void prompt() {
        if (unfolded.isSelected()) {
            field.prompt(session.moment(), session.decimalsProperty().get());
        }
    }

    /// Starts with another document.
    private void begin() {
        sources.follow(session);
        document = session.moment().document();
        show(List.of());
        show(sources.get());
    }

    private void take(String text) {
        if (Source.isNotebook(text)) {
            // it may still be incomplete: then it is reported as a line that cannot be read
            read(() -> Source.notebook(text, texts.get("answers.pasted")), reason -> keep(text));
        } else if (sources.get() instanceof Source.Typed || !text.isEmpty()) {
            keep(text);
        }
    }

    private void keep(String text) {
        sources.set(new Source.Typed(text));
        check();
    }

    private void use(Source source) {
        unfolded.setSelected(true);
        sources.set(source);
        show(source);
    }

    private void show(Source source) {
        boolean isTyped = source instanceof Source.Typed;
        setShown(typing, isTyped);
        setShown(file, !isTyped);
        switch (source) {
            case Source.Typed(String text) -> typed.setText(text);
            case Source.Listed listed -> showName("answers.file", listed.name());
            case Source.Notebook notebook -> showName("answers.notebook", notebook.name());
        }
        check();
    }

    /// Shows, in place of the field, what is checked.
    private void showName(String key, String name) {
        typed.clear();
        file.setText(texts.get(key, name));
    }

    private void check() {
        reading.forget();
        Source source = sources.get();
        clear.setDisable(source.equals(Source.NOTHING));
        if (source.equals(Source.NOTHING)) {
            checking.forget();
            show(List.of());
        } else {
            summary.setText(texts.get("answers.checking"));
            setShown(cancel, true);
            checking.ask(new Checking(document, source, texts.get("answers.heading"))::lines, this::tell, this::fail);
        }
    }

    private void tell(Checking.SoFar found) {
        if (found.isWhole()) {
            show(sources.compared(document, found.lines()));
            if (found.lines().isEmpty() && sources.get() instanceof Source.Notebook) {
                summary.setText(texts.get("answers.none"));
            }
        } else {
            view.show(found.lines());
            summary.setText(
                    texts.get("answers.checking.some", Integer.toString(found.done()), Integer.toString(found.all())));
        }
    }

    private void fail() {
        end(texts.failure("answers.failed"));
    }

    /// Stops checking.
    private void end(String sentence) {
        summary.setText(sentence);
        setShown(cancel, false);
    }

    @FXML
    private void cancel() {
        reading.forget();
        checking.forget();
        end(texts.get("answers.cancelled"));
    }

    private void show(List<ResultLine> told) {
        formulas.hide();
        view.show(told);
        setShown(cancel, false);
        summary.setText(words.summary(told));
        changed.setText(words.change(told));
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showFormulas(ResultLine.Numbers line) {
        Checked checked = line.first();
        formulas.show(checked, view.quantity(checked), panel);
    }

    /// Hides the two formulas.
    ///
    /// @return whether they were shown
    public boolean hideFormulas() {
        return formulas.hide();
    }

    @FXML
    private void open() {
        files.get().ifPresent(this::open);
    }

    @FXML
    private void clear() {
        use(Source.NOTHING);
        type();
    }
}
