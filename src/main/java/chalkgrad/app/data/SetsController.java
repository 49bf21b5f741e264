package chalkgrad.app.data;

import chalkgrad.app.words.Texts;
import chalkgrad.data.DataSet;
import chalkgrad.data.Parts;
import chalkgrad.data.sets.BuiltInSet;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.data.sets.FunctionException;
import chalkgrad.data.sets.FunctionSet;
import chalkgrad.data.sets.Options;
import chalkgrad.data.sets.TypedFunction;
import chalkgrad.math.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/// The choice of a built-in data set, with its size, noise and seed.
public final class SetsController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double PICTURE = 190;
    private static final String FIRST = "circle";

    /// A set of the list; without a built-in set it is that of the typed function.
    record Item(String key, Optional<BuiltInSet> set) {
        Options usual() {
            return set.map(BuiltInSet::usual).orElse(new Options(100, 0, 1));
        }
    }

    /// What would be used.
    record Choice(String name, Parts parts) {}

    private final Texts texts;
    private final DataNote words;
    private final Scatter picture = new Scatter(PICTURE);
    private final ReadOnlyObjectWrapper<Optional<Choice>> choice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean filling;

    @FXML
    private ListView<Item> list;

    @FXML
    private Label name;

    @FXML
    private Label about;

    @FXML
    private Node functionBox;

    @FXML
    private TextField function;

    @FXML
    private TextField from;

    @FXML
    private TextField to;

    @FXML
    private TextField size;

    @FXML
    private TextField noise;

    @FXML
    private TextField seed;

    @FXML
    private PartsForm parts;

    @FXML
    private Pane pictureBox;

    @FXML
    private Label note;

    SetsController(Texts texts, DataNote words) {
        this.texts = texts;
        this.words = words;
    }

    @FXML
    private void initialize() {
        var items = new ArrayList<Item>();
        BuiltInSets.ALL.forEach(set -> items.add(new Item(set.key(), Optional.of(set))));
        items.add(new Item("function", Optional.empty()));
        list.getItems().setAll(items);
        list.setCellFactory(any -> new SetCell(texts));
        pictureBox.getChildren().setAll(picture);
        parts.fill(texts, this::make);
        list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> start(now));
        for (TextField field : List.of(function, from, to, size, noise, seed)) {
            field.textProperty().subscribe((before, now) -> make());
        }
        list.getSelectionModel()
                .select(items.stream()
                        .filter(item -> item.key().equals(FIRST))
                        .findFirst()
                        .orElseThrow());
    }

    ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// Gives the list of sets the focus.
    void begin() {
        list.requestFocus();
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    /// Shows a sentence instead of what would be changed.
    void refuse(String sentence) {
        note.setText(sentence);
        note.pseudoClassStateChanged(WRONG, true);
    }

    private void start(Item item) {
        filling = true;
        Options usual = item.usual();
        name.setText(texts.get("data.set." + item.key()));
        about.setText(texts.get("data.set." + item.key() + ".about"));
        size.setText(Integer.toString(usual.size()));
        noise.setText(Double.toString(usual.noise()));
        seed.setText(Integer.toString(usual.seed()));
        size.setDisable(item.set().filter(set -> !set.resizable()).isPresent());
        noise.setDisable(item.set().filter(set -> !set.noisy()).isPresent());
        seed.setDisable(size.isDisabled() && noise.isDisabled());
        functionBox.setVisible(item.set().isEmpty());
        filling = false;
        make();
    }

    private void make() {
        Item item = list.getSelectionModel().getSelectedItem();
        if (filling || item == null) {
            return;
        }
        try {
            Optional<DataSet> made = options().isEmpty()
                    ? Optional.empty()
                    : data(item, options().get());
            show(item, made);
        } catch (FunctionException e) {
            choice.set(Optional.empty());
            function.pseudoClassStateChanged(WRONG, true);
            refuse(texts.get("data.function.wrong", String.valueOf(e.getMessage())));
        }
    }

    private Optional<Options> options() {
        OptionalInt rows = PartsForm.whole(size, Options.MOST_ROWS);
        OptionalInt number = PartsForm.whole(seed, Integer.MAX_VALUE);
        OptionalDouble spread = number(noise, 0, Options.MOST_NOISE);
        return rows.isPresent() && number.isPresent() && spread.isPresent() && rows.getAsInt() > 0
                ? Optional.of(new Options(rows.getAsInt(), spread.getAsDouble(), number.getAsInt()))
                : Optional.empty();
    }

    private static OptionalDouble number(TextField field, double least, double most) {
        OptionalDouble typed = NumberText.parse(field.getText());
        boolean right = typed.isPresent() && typed.getAsDouble() >= least && typed.getAsDouble() <= most;
        field.pseudoClassStateChanged(WRONG, !right);
        return right ? typed : OptionalDouble.empty();
    }

    private Optional<DataSet> data(Item item, Options options) throws FunctionException {
        if (item.set().isPresent()) {
            return Optional.of(item.set().get().make(options));
        }
        OptionalDouble least = number(from, -1e6, 1e6);
        OptionalDouble most = number(to, -1e6, 1e6);
        TypedFunction typed = TypedFunction.parse(function.getText());
        function.pseudoClassStateChanged(WRONG, false);
        return least.isPresent() && most.isPresent()
                ? Optional.of(new FunctionSet(typed, least.getAsDouble(), most.getAsDouble()).make(options))
                : Optional.empty();
    }

    private void show(Item item, Optional<DataSet> made) {
        Optional<DataSet> data = made.filter(any -> any.size() > 0);
        Optional<Parts> chosen = data.map(Parts::whole).flatMap(parts::of);
        if (data.isEmpty() || chosen.isEmpty()) {
            choice.set(Optional.empty());
            refuse(texts.get(made.isPresent() && data.isEmpty() ? "data.function.nowhere" : "data.wrong"));
            return;
        }
        picture.show(data.get());
        picture.setAccessibleText(texts.get("data.set." + item.key()));
        note.pseudoClassStateChanged(WRONG, false);
        note.setText(words.all(Parts.whole(data.get()), chosen.get(), parts.scaling()));
        choice.set(Optional.of(new Choice(texts.get("data.set." + item.key()), chosen.get())));
    }
}
