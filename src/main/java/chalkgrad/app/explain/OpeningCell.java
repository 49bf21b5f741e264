package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Speech;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An operand of a formula: its name, what it is, and its value; when it is opened, also its formula. A click explains
/// it in turn.
final class OpeningCell extends TreeCell<Symbol> {
    private static final double SIZE = 16;
    /// A tree that is wider has room for the words beside the formula.
    private static final double WIDE = 500;

    private static final double BETWEEN = 16;

    private final Session session;
    private final Texts texts;
    private final EquationView name;
    private final Label what = new Label();
    private final Label value = new Label();
    private final Label byHand = new Label();
    private final VBox below = new VBox();
    private final HBox beside = new HBox(BETWEEN);
    private final BorderPane row = new BorderPane();
    private Optional<Content> shown = Optional.empty();

    OpeningCell(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        name = new EquationView(session);
        getStyleClass().add("operand");
        what.getStyleClass().add("what");
        what.setWrapText(true);
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        byHand.getStyleClass().add("what");
        byHand.managedProperty().bind(byHand.textProperty().isNotEmpty());
        var values = new VBox(value, byHand);
        values.setAlignment(Pos.TOP_RIGHT);
        row.setRight(values);
        beside.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        // the tree sets the width, so that long texts wrap
        setPrefWidth(0);
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        hoverProperty().subscribe(this::point);
    }

    private Optional<Quantity> quantity() {
        return getItem() instanceof Quantity quantity ? Optional.of(quantity) : Optional.empty();
    }

    private void choose() {
        if (quantity().isPresent()) {
            session.select(quantity());
        }
    }

    private void point(boolean hovered) {
        if (quantity().isPresent()) {
            session.attention().hover(hovered ? quantity() : Optional.empty());
        }
    }

    /// The tree empties a cell and gives it the same number again while it lays out its rows, so the row stays.
    @Override
    protected void updateItem(@Nullable Symbol symbol, boolean empty) {
        super.updateItem(symbol, empty);
        row.setVisible(!empty && symbol != null);
        if (empty || symbol == null) {
            return;
        }
        boolean opened = getTreeItem() != null && getTreeItem().isExpanded();
        var next = new Content(
                symbol,
                getTreeItem() == null
                        ? Optional.empty()
                        : Optional.ofNullable(getTreeItem().getParent()).map(TreeItem::getValue),
                session.moment(),
                opened,
                getTreeView().getWidth() > WIDE,
                session.decimalsProperty().get(),
                session.byHand().decimalsProperty().get());
        if (!shown.equals(Optional.of(next))) {
            shown = Optional.of(next);
            show(symbol, opened);
        }
    }

    private void show(Symbol symbol, boolean opened) {
        Moment moment = session.moment();
        boolean known = quantity().map(moment::isKnown).orElse(true);
        var decimals = session.decimalsProperty().get();
        var setting = new Typesetting(moment, decimals);
        name.show(Optional.of(quantity()
                .filter(quantity -> opened)
                .map(quantity -> setting.symbols(quantity, SIZE))
                .orElseGet(() -> setting.name(symbol, SIZE))));
        arrange();
        value.setText(known ? Minus.drawn(decimals.format(moment.run().value(symbol))) : texts.get("explain.unknown"));
        byHand.setText(session.byHand()
                .numbers()
                .filter(hand -> known && getTreeItem() != null && !getTreeItem().isLeaf())
                .map(hand -> texts.get(
                        "explain.byHand.short", Minus.drawn(decimals.exact().format(hand.value(symbol)))))
                .orElse(""));
        what.setText(quantity().map(quantity -> describe(moment, quantity)).orElse(texts.get("explain.setting")));
        setAccessibleText(what.getText() + ", " + Speech.say(moment.names().name(symbol)) + ", " + value.getText());
    }

    /// Whether the words are beside the formula rather than below it.
    static ObservableValue<Boolean> isWide(TreeView<?> tree) {
        return tree.widthProperty().map(width -> width.doubleValue() > WIDE);
    }

    private void arrange() {
        Pane named = getTreeView().getWidth() > WIDE ? beside : below;
        if (!named.equals(row.getCenter())) {
            named.getChildren().setAll(name, what);
            row.setCenter(named);
        }
    }

    /// What the number is, in words. A sample's part of a sum over samples is described by the sample alone. The
    /// iteration is added where it differs from that of the number above, since names do not always show it.
    private String describe(Moment moment, Quantity quantity) {
        if (isPart(moment, quantity)) {
            return texts.get("explain.ofSample", Integer.toString(quantity.sample()));
        }
        String words = new QuantityWords(texts, moment.document()).describe(quantity);
        boolean earlier = of(moment)
                .filter(whole -> whole.iteration() != quantity.iteration())
                .isPresent();
        return earlier && quantity.isOfParameter()
                ? texts.get("explain.ofIteration", words, Integer.toString(quantity.iteration()))
                : words;
    }

    private boolean isPart(Moment moment, Quantity quantity) {
        return quantity.sample() != 0
                && of(moment)
                        .filter(whole -> whole.kind() == quantity.kind() && whole.sample() == 0)
                        .isPresent();
    }

    /// The number of which this one is an operand.
    private Optional<Quantity> of(Moment moment) {
        return getTreeItem() != null
                        && getTreeItem().getParent() != null
                        && getTreeItem().getParent().getValue() instanceof Quantity parent
                ? Optional.of(parent)
                : moment.subject();
    }

    /// All that the row depends on.
    ///
    /// @param whole the number of which it is an operand, if that is an operand itself
    private record Content(
            Symbol symbol,
            Optional<Symbol> whole,
            Moment moment,
            boolean opened,
            boolean wide,
            Decimals decimals,
            OptionalInt byHand) {}
}
