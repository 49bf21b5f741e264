package chalkgrad.app.data;

import chalkgrad.app.look.ImageInput;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.app.words.TypedNumber;
import chalkgrad.document.Document;
import chalkgrad.math.NumberText;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// The samples as a table in which they are typed, pasted and removed. A click on a row follows that sample on the
/// stage.
public final class SamplesController {
    private static final double NUMBER_WIDTH = 56;
    private static final double WIDTH = 84;
    private static final double WIDEST = 180;
    private static final double LETTER = 7.5;
    private static final double MARGIN = 16;
    private static final double PICTURE = 96;

    private final Session session;
    private final Texts texts;
    private final SampleRows rows;
    private final ImageInput picture = new ImageInput(PICTURE);
    private Optional<Document> shown = Optional.empty();

    @FXML
    private TableView<Integer> table;

    @FXML
    private Label reason;

    @FXML
    private Pane pictureBox;

    SamplesController(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        this.rows = new SampleRows(session, texts);
    }

    @FXML
    private void initialize() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // arrows then reach every cell
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setRowFactory(view -> new SampleRow(session, rows));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                follow(row);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        pictureBox.getChildren().setAll(picture);
        session.momentProperty().subscribe(this::show);
    }

    private void press(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            remove();
        } else if (KeyCombination.valueOf("Shortcut+C").match(event)) {
            copy();
        } else if (KeyCombination.valueOf("Shortcut+V").match(event)) {
            paste();
        } else if (KeyCombination.valueOf("Shortcut+Z").match(event)) {
            session.undo();
        } else if (KeyCombination.valueOf("Shortcut+Y").match(event)) {
            session.redo();
        } else {
            return;
        }
        event.consume();
    }

    private void follow(int row) {
        boolean several = session.moment().document().samples().size() > 1;
        if (several
                && row < rows.size()
                && !rows.isForTest(row)
                && session.moment().sample() != row + 1) {
            session.chooseSample(row + 1);
        }
        showPicture(row);
    }

    private void showPicture(int row) {
        boolean image =
                row < rows.size() && ImageInput.isImage(rows.sample(row).x().columns());
        pictureBox.setVisible(image);
        pictureBox.setManaged(image);
        if (image) {
            picture.showing(rows.sample(row).x());
        }
    }

    private void show(Moment moment) {
        Document document = moment.document();
        if (shown.equals(Optional.of(document))) {
            return;
        }
        boolean sameColumns = shown.filter(before ->
                        before.network().inputSize() == document.network().inputSize()
                                && before.network().outputLayer().size()
                                        == document.network().outputLayer().size()
                                && before.columns().equals(document.columns())
                                && before.notation().equals(document.notation()))
                .isPresent();
        boolean sameSamples = shown.filter(before -> before.samples().equals(document.samples())
                        && before.testSamples().equals(document.testSamples()))
                .isPresent();
        shown = Optional.of(document);
        if (!sameColumns) {
            table.getColumns().setAll(columns(document));
        }
        if (!sameColumns || !sameSamples) {
            showRows();
        }
    }

    /// The rows that stay are kept, and with them the selection and what the table has been scrolled to.
    private void showRows() {
        List<Integer> items = table.getItems();
        int size = rows.size();
        if (items.size() > size) {
            items.subList(size, items.size()).clear();
        } else {
            items.addAll(IntStream.range(items.size(), size).boxed().toList());
        }
        table.refresh();
        showPicture(Math.max(0, table.getSelectionModel().getSelectedIndex()));
    }

    private List<TableColumn<Integer, String>> columns(Document document) {
        var names = new CourseNames(document);
        var columns = new ArrayList<TableColumn<Integer, String>>();
        columns.add(numbers());
        int inputs = document.network().inputSize();
        int outputs = document.network().outputLayer().size();
        for (int c = 0; c < inputs + outputs; c++) {
            Quantity quantity = c < inputs ? Quantity.input(c + 1) : Quantity.target(c - inputs + 1);
            String known = c < inputs ? document.columns().nameOfInput(c + 1) : document.nameOfOutput(c - inputs + 1);
            String name = names.readable(quantity);
            columns.add(column(c, name, known));
        }
        return columns;
    }

    /// The numbers of the samples, and which of them are for the test.
    private TableColumn<Integer, String> numbers() {
        var column = new TableColumn<Integer, String>(texts.get("data.number"));
        column.setPrefWidth(NUMBER_WIDTH);
        column.setEditable(false);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(number(cell.getValue())));
        return column;
    }

    private String number(int row) {
        int training = session.moment().document().samples().size();
        return row < training
                ? Integer.toString(row + 1)
                : texts.get("data.number.test", Integer.toString(row - training + 1));
    }

    /// @param known what the document knows of the column; may be empty
    private TableColumn<Integer, String> column(int c, String name, String known) {
        var column = new TableColumn<Integer, String>(known.isBlank() ? name : name + "\n" + known);
        column.setPrefWidth(Math.clamp(known.length() * LETTER + MARGIN, WIDTH, WIDEST));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text(cell.getValue(), c)));
        column.setOnEditCommit(event -> {
            type(event.getRowValue(), c, event.getNewValue());
            table.refresh();
            table.requestFocus();
        });
        return column;
    }

    private String text(int row, int column) {
        return row < rows.size() ? session.decimalsProperty().get().exact().format(rows.number(row, column)) : "";
    }

    private void type(int row, int column, String typed) {
        Optional<String> flaw =
                new TypedNumber(texts, session.decimalsProperty().get()).problem(typed);
        say(
                flaw.isPresent()
                        ? flaw
                        : rows.set(row, column, NumberText.parse(typed).orElseThrow()));
    }

    private void say(Optional<String> problem) {
        reason.setText(problem.orElse(""));
        reason.setVisible(problem.isPresent());
        reason.setManaged(problem.isPresent());
    }

    private Set<Integer> selected() {
        var selected = new TreeSet<Integer>();
        for (TablePosition<?, ?> position : table.getSelectionModel().getSelectedCells()) {
            if (position.getRow() < rows.size()) {
                selected.add(position.getRow());
            }
        }
        return selected;
    }

    @FXML
    private void add() {
        say(rows.add());
        int last = session.moment().document().samples().size() - 1;
        table.getSelectionModel().clearAndSelect(last);
        table.scrollTo(last);
    }

    @FXML
    private void remove() {
        Set<Integer> chosen = selected();
        if (!chosen.isEmpty()) {
            say(rows.remove(chosen));
            table.getSelectionModel().clearSelection();
        }
    }

    @FXML
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        say(rows.paste(text == null ? "" : text));
    }

    @FXML
    private void copy() {
        Set<Integer> chosen = selected();
        var content = new ClipboardContent();
        content.putString(rows.text(
                chosen.isEmpty() ? IntStream.range(0, rows.size()).boxed().toList() : chosen,
                session.decimalsProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void toTest() {
        moveTo(true);
    }

    @FXML
    private void toTraining() {
        moveTo(false);
    }

    private void moveTo(boolean test) {
        Set<Integer> chosen = selected();
        if (!chosen.isEmpty()) {
            say(rows.move(chosen, test));
            table.getSelectionModel().clearSelection();
        }
    }
}
