package chalkgrad.app.code;

import chalkgrad.app.mistake.FormulasCard;
import chalkgrad.app.mistake.Room;
import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.NotebookCode;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Quantity;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.line.CodeVariable;
import chalkgrad.script.line.WrongLine;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The code that the open network was read from, beside the stage. Lines and numbers light each other, the line of the
/// current step is marked, and wrong lines are underlined.
public final class CodePanelController {
    private final Session session;
    private final Texts texts;
    private final CodeWords words;
    private final ObservableValue<Optional<Path>> coming;
    private final IntConsumer choose;
    private final Runnable close;
    private final FormulasCard formulas;
    private Optional<NotebookCode> code = Optional.empty();
    private Ties ties;
    private List<CodeRow> rows = List.of();
    private Set<Tied> current = Set.of();
    private Pane stage = new Pane();
    private DoubleExpression smallest = new SimpleDoubleProperty();

    @FXML
    private Region panel;

    @FXML
    private Label file;

    /// All that belongs to the code that is open.
    @FXML
    private Region content;

    @FXML
    private Region choice;

    @FXML
    private ChoiceBox<Integer> networks;

    @FXML
    private Region findings;

    @FXML
    private Label allRight;

    @FXML
    private Label notAllJudged;

    @FXML
    private Button nextWrong;

    @FXML
    private Button nextStopped;

    @FXML
    private Label changed;

    @FXML
    private ListView<CodeRow> lines;

    @SuppressWarnings("NullAway.Init")
    private CodeView view;

    /// @param coming the file of other code while it is being read
    /// @param choose opens another network of the notebook, by its number
    /// @param close closes the panel
    public CodePanelController(
            Session session, Texts texts, ObservableValue<Optional<Path>> coming, IntConsumer choose, Runnable close) {
        this.session = session;
        this.texts = texts;
        this.coming = coming;
        this.choose = choose;
        this.close = close;
        this.words = new CodeWords(texts, session);
        this.formulas = new FormulasCard(session, texts);
        this.ties = new Ties(List.of(), session.moment().run());
    }

    @FXML
    private void initialize() {
        view = new CodeView(lines, session, words, this::showWrong);
        choice.managedProperty().bind(choice.visibleProperty());
        changed.managedProperty().bind(changed.textProperty().isNotEmpty());
        findings.visibleProperty()
                .bind(nextWrong
                        .visibleProperty()
                        .or(nextStopped.visibleProperty())
                        .or(allRight.visibleProperty())
                        .or(notAllJudged.visibleProperty()));
        for (Region each : List.of(findings, allRight, notAllJudged, nextWrong, nextStopped)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        nextWrong.setOnAction(event -> view.goToNext(CodeView::isWrong));
        nextStopped.setOnAction(event -> view.goToNext(CodeRow.Stopped.class::isInstance));
        networks.setOnAction(event -> chosen());
        session.codeProperty().subscribe(this::show);
        lines.sceneProperty().subscribe((before, now) -> bring());
        coming.subscribe(this::await);
        session.momentProperty().subscribe(this::follow);
        session.attention().pointedProperty().subscribe(quantity -> mark());
        session.attention().ofVariableProperty().subscribe(numbers -> mark());
    }

    /// Sets the pane that the formulas of a wrong line are shown over.
    ///
    /// @param smallestText the smallest size of letters, in pixels
    public void settle(Pane over, DoubleExpression smallestText) {
        stage = over;
        smallest = smallestText;
        formulas.move(room());
    }

    /// Hides the formulas of a wrong line.
    ///
    /// @return whether they were shown
    public boolean hideFormulas() {
        boolean shown = formulas.isShown();
        formulas.hide();
        return shown;
    }

    /// Shows nothing of the code that is open while other code is being read, so that nobody takes its wrong lines for
    /// those of the other.
    private void await(Optional<Path> next) {
        content.setVisible(next.isEmpty());
        next.ifPresent(path -> formulas.hide());
        file.setText(next.map(path -> texts.get("reading", String.valueOf(path.getFileName())))
                .or(() -> code.map(NotebookCode::name))
                .orElse(""));
    }

    private void show(Optional<NotebookCode> next) {
        code = next;
        formulas.hide();
        ties = new Ties(
                next.map(one -> variables(one.network())).orElse(List.of()),
                session.moment().run());
        rows = next.map(one -> CodeRows.of(one, ties)).orElse(List.of());
        current = Set.of();
        view.show(rows);
        await(coming.getValue());
        next.ifPresent(this::offer);
        Optional<Network> network = next.map(NotebookCode::network);
        allRight.setVisible(network.filter(Network::isRight).isPresent());
        notAllJudged.setVisible(
                network.filter(one -> !one.isRight() && one.isNothingWrong()).isPresent());
        count(nextWrong, "code.wrongLines", CodeView::isWrong);
        count(nextStopped, words.key("code.stoppedCells"), CodeRow.Stopped.class::isInstance);
        follow(session.moment());
        index(row -> row instanceof CodeRow.Heading heading && heading.ofNetwork())
                .ifPresent(view::begin);
        bring();
    }

    /// Shows the line of the explained number, otherwise the first wrong line or where the code stopped, whenever the
    /// code comes into the window.
    private void bring() {
        IntStream explained = code.stream().flatMapToInt(one -> current(one.network()).stream());
        IntStream first = Stream.<Predicate<CodeRow>>of(CodeView::isWrong, CodeRow.Stopped.class::isInstance)
                .flatMapToInt(kind -> index(kind).stream());
        IntStream.concat(explained, first).findFirst().ifPresent(view::bring);
    }

    /// Shows how many rows are of a kind, if there are some.
    private void count(Button button, String key, Predicate<CodeRow> kind) {
        long count = rows.stream().filter(kind).count();
        button.setVisible(count > 0);
        if (count > 0) {
            button.setText(texts.get(count == 1 ? key + ".one" : key, Long.toString(count)));
        }
    }

    /// The variables, and what wrong lines should compute.
    private static List<CodeVariable> variables(Network network) {
        return Stream.concat(
                        network.variables().stream(),
                        network.wrongLines().stream()
                                .map(wrong -> new CodeVariable(
                                        wrong.cell(), wrong.line(), wrong.variable(), List.of(wrong.quantity()))))
                .toList();
    }

    /// Offers the networks of the notebook by their numbers.
    private void offer(NotebookCode shown) {
        int count = shown.notebook().networks().size();
        choice.setVisible(count > 1);
        networks.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null ? "" : words.network(shown.choosing(number));
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("nobody types a network");
            }
        });
        networks.getItems().setAll(IntStream.rangeClosed(1, count).boxed().toList());
        networks.setValue(shown.chosen());
    }

    private void chosen() {
        Integer number = networks.getValue();
        if (number != null && code.filter(one -> one.chosen() != number).isPresent()) {
            choose.accept(number);
            // it is the old one still if the open document may not be left
            code.ifPresent(one -> networks.setValue(one.chosen()));
        }
    }

    private void follow(Moment moment) {
        if (code.isEmpty()) {
            return;
        }
        changed.setText(words.change(code.get(), moment.document()));
        if (!code.get().hasPlacesOf(moment.document())) {
            formulas.hide();
        }
        view.lightAgain();
        Set<Tied> before = current;
        current = moment.subject().map(this::tied).orElse(Set.of());
        mark();
        if (!current.equals(before)) {
            current(code.get().network()).ifPresent(view::reveal);
        }
    }

    /// The variables that a number is, if it is still where the code computes it.
    private Set<Tied> tied(Quantity quantity) {
        boolean same =
                code.filter(one -> one.hasPlacesOf(session.moment().document())).isPresent();
        return same ? ties.of(quantity) : Set.of();
    }

    private void mark() {
        var pointed = new LinkedHashSet<>(view.lit());
        session.attention().pointedProperty().get().map(this::tied).ifPresent(pointed::addAll);
        Direction direction = session.moment()
                .subject()
                .map(subject -> Direction.of(subject, session.moment()))
                .orElse(Direction.FORWARD);
        view.mark(new CodeMarks(current, direction, pointed));
    }

    /// The line of the explained number: rather where the network is computed than in a function above it.
    private OptionalInt current(Network network) {
        Predicate<CodeRow.CodeLine> isCurrent =
                line -> current.stream().anyMatch(tied -> tied.place().equals(line.place()));
        OptionalInt own = index(row -> row instanceof CodeRow.CodeLine line
                && isCurrent.test(line)
                && line.cell().number() >= network.firstCell()
                && line.cell().number() <= network.lastCell());
        return own.isPresent() ? own : index(row -> row instanceof CodeRow.CodeLine line && isCurrent.test(line));
    }

    private OptionalInt index(Predicate<CodeRow> wanted) {
        return IntStream.range(0, rows.size())
                .filter(k -> wanted.test(rows.get(k)))
                .findFirst();
    }

    private void showWrong(CodeRow.CodeLine row, WrongLine line) {
        if (code.filter(one -> one.hasPlacesOf(session.moment().document())).isPresent()) {
            session.select(Optional.of(line.quantity()));
            formulas.show(words.wrong(row, line), room());
        }
    }

    private Room room() {
        boolean beside =
                Stream.<Node>iterate(panel, Objects::nonNull, Node::getParent).noneMatch(stage::equals);
        return new Room(stage, beside ? 0 : panel.getWidth(), smallest);
    }

    @FXML
    private void close() {
        close.run();
    }
}
