package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.Minus;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Speech;
import chalkgrad.pass.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One path to the loss: its factors, the numbers put in, and their product.
final class PathCell extends ListCell<Path> {
    private static final double SIZE = 16;
    private static final double GAP = 5;

    private final Session session;
    private final EquationView factors;
    private final EquationView numbers;
    private final Label value = new Label();
    private final BorderPane row = new BorderPane();

    /// @param onPointed is called with the path when it is pointed at, and with empty when it no longer is
    PathCell(Session session, Consumer<Optional<Path>> onPointed) {
        this.session = session;
        factors = new EquationView(session);
        numbers = new EquationView(session);
        getStyleClass().add("path");
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        row.setCenter(new VBox(GAP, factors, numbers));
        row.setRight(value);
        // the list sets the width, so that long products wrap
        setPrefWidth(0);
        hoverProperty().subscribe(hovered -> {
            if (getItem() != null) {
                onPointed.accept(Optional.ofNullable(hovered ? getItem() : null));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Path path, boolean empty) {
        super.updateItem(path, empty);
        if (empty || path == null) {
            setGraphic(null);
            return;
        }
        Moment moment = session.moment();
        var decimals = session.decimalsProperty().get();
        var setting = new Typesetting(moment, decimals);
        Formula product = path.formula();
        boolean several = path.factors().size() > 1;
        factors.show(Optional.of(setting.formula(product, SIZE)));
        numbers.show(several ? Optional.of(setting.numbers(product, SIZE)) : Optional.empty());
        value.setText(Minus.drawn(decimals.format(path.product(moment.run()))));
        String spoken = Speech.symbols(moment.names()::name).say(product);
        String equation = several
                ? Speech.equation(
                        spoken, Speech.numbers(moment.run()::value, decimals).say(product))
                : spoken;
        setAccessibleText(equation + ", " + value.getText());
        setGraphic(row);
    }
}
