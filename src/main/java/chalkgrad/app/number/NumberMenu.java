package chalkgrad.app.number;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.FormulaLines;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Network;
import chalkgrad.network.Targets;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/// The menu of a number, for everything except typing and dragging.
final class NumberMenu {
    private final Session session;
    private final Texts texts;
    private final Random random;
    private final Consumer<LabelView> predict;
    private Function<Quantity, List<MenuItem>> moreItems = quantity -> List.of();
    private Optional<ContextMenu> open = Optional.empty();

    /// @param predict opens the field for predicting a hidden number
    NumberMenu(Session session, Texts texts, Random random, Consumer<LabelView> predict) {
        this.predict = predict;
        this.session = session;
        this.texts = texts;
        this.random = random;
    }

    /// Sets what is offered at the end, for what the number belongs to.
    void setMoreItems(Function<Quantity, List<MenuItem>> items) {
        moreItems = items;
    }

    void install(LabelView view) {
        view.setOnContextMenuRequested(event -> show(view, event));
    }

    private void show(LabelView view, ContextMenuEvent event) {
        open.ifPresent(ContextMenu::hide);
        var menu = new ContextMenu();
        Label label = view.label();
        if (!session.moment().isKnown(label.quantity())) {
            menu.getItems().addAll(item("predict", () -> predict.accept(view)), new SeparatorMenuItem());
        }
        menu.getItems().addAll(copying(label));
        if (label.editable()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(changing(label.quantity()));
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(explaining(label.quantity()));
        if (session.moment().iteration() > 1) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().add(continuing());
        }
        List<MenuItem> more = moreItems.apply(label.quantity());
        if (!more.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(more);
        }
        menu.show((Node) view, event.getScreenX(), event.getScreenY());
        open = Optional.of(menu);
        event.consume();
    }

    /// The items for copying. A number that is not known yet is not given away.
    private List<MenuItem> copying(Label label) {
        Moment moment = session.moment();
        Quantity quantity = label.quantity();
        boolean known = moment.isKnown(quantity);
        Decimals decimals = session.decimalsProperty().get();
        MenuItem value = item("copyValue", () -> copy(decimals.exact().format(moment.value(quantity))));
        value.setDisable(!known);
        var lines = new FormulaLines(moment, quantity, decimals);
        List<MenuItem> formulas = List.of(
                item("copyFormula", () -> copy(lines.text())),
                item("copyLatex", () -> copy(lines.latex())),
                item("copyMathMl", () -> copy(lines.mathMl())));
        formulas.forEach(item -> item.setDisable(moment.formula(quantity).isEmpty()));
        return Stream.concat(Stream.of(value), formulas.stream()).toList();
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private List<MenuItem> changing(Quantity quantity) {
        OptionalDouble original = session.original(quantity);
        MenuItem reset = item("reset", () -> set(quantity, original.orElseThrow()));
        reset.setDisable(
                original.isEmpty() || original.getAsDouble() == session.moment().value(quantity));
        return List.of(
                reset, item("zero", () -> set(quantity, 0)), item("random", () -> set(quantity, drawn(quantity))));
    }

    private void set(Quantity quantity, double value) {
        session.set(quantity, value, new Object());
        session.endGesture();
    }

    /// A random number: a weight as in new networks; for others, a number from -1 to 1, from 0 to 1 for a
    /// probability, or -1 or 1 for a sign.
    private double drawn(Quantity quantity) {
        Network network = session.moment().document().network();
        if (quantity.kind() == Kind.WEIGHT) {
            int l = quantity.layer();
            return Initialisation.of(network.layer(l).activation())
                    .draw(random, network.size(l - 1), network.size(l), 0);
        }
        Targets targets = quantity.kind() == Kind.TARGET
                ? session.moment().document().loss().targets()
                : Targets.ANY;
        return switch (targets) {
            case ANY -> (random.nextInt(201) - 100) / 100.0;
            case PROBABILITIES -> random.nextInt(101) / 100.0;
            case SIGNS -> random.nextBoolean() ? 1 : -1;
        };
    }

    private List<MenuItem> explaining(Quantity quantity) {
        var result = new ArrayList<MenuItem>();
        result.add(item("explain", () -> session.select(Optional.of(quantity))));
        MenuItem step = item("toStep", () -> session.jumpTo(quantity));
        step.setDisable(session.moment().timeline().indexOf(quantity).isEmpty());
        result.add(step);
        return result;
    }

    /// Makes the parameters of the shown iteration the document's own.
    private MenuItem continuing() {
        MenuItem item = item("continue", session::continueFromHere);
        item.setText(texts.get(
                "number.menu.continue", Integer.toString(session.moment().iteration())));
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts.get("number.menu." + key));
        item.setId(key);
        item.setOnAction(event -> action.run());
        return item;
    }
}
