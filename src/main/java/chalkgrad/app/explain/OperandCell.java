package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Symbol;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One of the numbers that a formula is made of: its name, what it is, and its value. A click explains it in turn.
final class OperandCell extends ListCell<Symbol> {
    private static final double SPACE = 8;

    private final Session session;
    private final Texts texts;
    private final Label name = new Label();
    private final Label what = new Label();
    private final Label value = new Label();
    private final BorderPane row = new BorderPane();

    OperandCell(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        getStyleClass().add("operand");
        name.getStyleClass().add("name");
        what.getStyleClass().add("what");
        what.setWrapText(true);
        value.getStyleClass().add("value");
        row.setRight(value);
        // the width of the list decides, so that long words wrap
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
    }

    private void choose() {
        if (getItem() instanceof Quantity quantity) {
            session.select(Optional.of(quantity));
        }
    }

    /// What a sample gives to a sum over samples needs no more words than which sample it is.
    private String describe(Moment moment, Quantity quantity) {
        return isPart(moment, quantity)
                ? texts.get("explain.ofSample", Integer.toString(quantity.sample()))
                : new QuantityWords(texts, moment.document().network()).describe(quantity);
    }

    private static boolean isPart(Moment moment, Symbol symbol) {
        return symbol instanceof Quantity quantity
                && moment.subject()
                        .filter(subject -> subject.kind() == quantity.kind())
                        .filter(subject -> subject.sample() == 0 && quantity.sample() != 0)
                        .isPresent();
    }

    @Override
    protected void updateItem(@Nullable Symbol symbol, boolean empty) {
        super.updateItem(symbol, empty);
        if (empty || symbol == null) {
            setGraphic(null);
            return;
        }
        Moment moment = session.moment();
        name.setText(symbol.name());
        boolean known = !(symbol instanceof Quantity quantity) || moment.isKnown(quantity);
        String number = session.decimalsProperty().get().format(moment.run().value(symbol));
        value.setText(known ? number : texts.get("explain.unknown"));
        what.setText(symbol instanceof Quantity quantity ? describe(moment, quantity) : texts.get("explain.setting"));
        setAccessibleText(what.getText() + ", " + name.getText() + ", " + value.getText());
        row.setCenter(isPart(moment, symbol) ? new HBox(SPACE, name, what) : new VBox(name, what));
        setGraphic(row);
    }
}
