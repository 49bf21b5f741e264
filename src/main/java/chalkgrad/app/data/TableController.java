package chalkgrad.app.data;

import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Texts;
import chalkgrad.data.Parts;
import chalkgrad.data.csv.Column;
import chalkgrad.data.csv.CsvFormat;
import chalkgrad.data.csv.CsvPlan;
import chalkgrad.data.csv.CsvPreview;
import chalkgrad.data.csv.CsvSamples;
import chalkgrad.data.csv.Separator;
import chalkgrad.exchange.InputException;
import chalkgrad.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;

/// How a table is read, shown by its first rows before anything is taken.
public final class TableController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Path file;
    private final Network network;
    private final Texts texts;
    private final DataNote words;
    private final TableReading reading;
    private final ReadOnlyObjectWrapper<Optional<Parts>> choice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private CsvPreview preview;
    private CsvPlan plan;
    private Optional<TableReading.State.Done> read = Optional.empty();
    private boolean filling;

    @FXML
    private ChoiceBox<Separator> separator;

    @FXML
    private ChoiceBox<Character> decimal;

    @FXML
    private CheckBox header;

    @FXML
    private CheckBox gaps;

    @FXML
    private Label encoding;

    @FXML
    private TableView<List<String>> table;

    @FXML
    private PartsForm parts;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label note;

    @FXML
    private ListView<String> wrong;

    /// Looks at the first rows of a file.
    ///
    /// @throws InputException if it is not a table
    TableController(Path file, Network network, Texts texts, DataNote words) {
        this.file = file;
        this.network = network;
        this.texts = texts;
        this.words = words;
        this.reading = new TableReading(file);
        this.preview = CsvPreview.of(file);
        this.plan = CsvSamples.plan(preview, network);
    }

    @FXML
    private void initialize() {
        Choices.fill(separator, List.of(Separator.values()), one -> texts.get("data.separator." + one));
        Choices.fill(
                decimal, List.of('.', ','), sign -> texts.get("data.decimal." + (sign == '.' ? "point" : "comma")));
        parts.fill(texts, this::show);
        showFormat();
        separator
                .valueProperty()
                .subscribe((before, now) -> reformat(plan.format().with(now)));
        decimal.valueProperty()
                .subscribe((before, now) -> reformat(plan.format().withDecimal(now)));
        header.selectedProperty()
                .subscribe((before, now) -> reformat(plan.format().withHeader(now)));
        gaps.selectedProperty()
                .subscribe((before, now) -> replan(plan.with(now ? CsvPlan.Gaps.LEAVE_OUT : CsvPlan.Gaps.REFUSE)));
        showRows();
        read();
    }

    /// The parts that would be used; empty while the table is being read or cannot be.
    ReadOnlyObjectProperty<Optional<Parts>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    void cancel() {
        reading.cancel();
    }

    /// Shows a sentence instead of what would be changed.
    void refuse(String sentence) {
        note.setText(sentence);
        note.pseudoClassStateChanged(WRONG, true);
    }

    private void showFormat() {
        filling = true;
        CsvFormat format = plan.format();
        separator.setValue(format.separator());
        decimal.setValue(format.decimal());
        header.setSelected(format.header());
        encoding.setText(texts.get("data.encoding", format.encoding().displayName()));
        filling = false;
    }

    private void reformat(CsvFormat format) {
        if (!filling && format.decimal() != format.separator().character()) {
            preview = CsvPreview.of(file, format);
            plan = CsvSamples.plan(preview, network).with(plan.gaps());
            showRows();
            read();
        }
    }

    private void replan(CsvPlan changed) {
        plan = changed;
        read();
    }

    private void showRows() {
        table.getColumns().setAll(new PreviewColumns(plan.columns(), texts, this::changeColumn).columns());
        table.getItems().setAll(preview.rows());
    }

    private void changeColumn(int index, Column column) {
        replan(plan.with(index, column));
    }

    private void read() {
        read = Optional.empty();
        choice.set(Optional.empty());
        wrong.getItems().clear();
        showWrong();
        Optional<String> flaw = plan.flaw();
        if (flaw.isPresent()) {
            reading.cancel();
            progress.setVisible(false);
            refuse(texts.sentence(flaw.get()));
            return;
        }
        progress.setVisible(true);
        progress.setProgress(0);
        reading.read(plan, this::show, () -> refuse(texts.get("data.failed")));
    }

    private void show(TableReading.State state) {
        switch (state) {
            case TableReading.State.Share share -> progress.setProgress(share.share());
            case TableReading.State.Done done -> {
                read = Optional.of(done);
                progress.setVisible(false);
                parts.setSplit(done.parts().test().size() == 0);
                show();
            }
            case TableReading.State.Refused refused -> {
                progress.setVisible(false);
                refuse(texts.get("data.refused", Long.toString(refused.count())));
                wrong.getItems().setAll(refused.sentences());
                showWrong();
            }
        }
    }

    private void showWrong() {
        wrong.setVisible(!wrong.getItems().isEmpty());
        wrong.setManaged(wrong.isVisible());
    }

    /// Shows what was read as it would be used.
    private void show() {
        if (read.isEmpty()) {
            return;
        }
        Parts all = read.get().parts();
        Optional<Parts> chosen = parts.of(all);
        Optional<String> tooLarge = words.tooLarge(all);
        choice.set(tooLarge.isPresent() ? Optional.empty() : chosen);
        if (tooLarge.isPresent() || chosen.isEmpty()) {
            refuse(tooLarge.orElseGet(() -> texts.get("data.wrong")));
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(words.all(all, chosen.get(), parts.scaling()));
        if (read.get().leftOut() > 0) {
            lines.add(texts.get("data.leftOut", Long.toString(read.get().leftOut())));
        }
        note.pseudoClassStateChanged(WRONG, false);
        note.setText(String.join("\n", lines));
    }
}
