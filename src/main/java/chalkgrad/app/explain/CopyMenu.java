package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.FormulaLines;
import chalkgrad.app.words.Texts;
import chalkgrad.notation.OpeningText;
import chalkgrad.pass.Opening;
import chalkgrad.pass.Quantity;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies the explained formula in several ways, by itself or with all that it is made of.
final class CopyMenu {
    private final Session session;
    private final Texts texts;

    private CopyMenu(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    static void fill(MenuButton button, Session session, Texts texts) {
        var menu = new CopyMenu(session, texts);
        MenuItem opening = menu.item("opening", menu::opening);
        button.getItems()
                .setAll(
                        menu.item("text", menu.line(FormulaLines::text)),
                        menu.item("latex", menu.line(FormulaLines::latex)),
                        menu.item("mathMl", menu.line(FormulaLines::mathMl)),
                        opening);
        // what the walk has not come to is not given away
        button.setOnShowing(event -> opening.setDisable(
                session.moment().subject().filter(session.moment()::isKnown).isEmpty()));
    }

    private BiFunction<Moment, Quantity, String> line(Function<FormulaLines, String> written) {
        return (moment, subject) -> written.apply(
                new FormulaLines(moment, subject, session.decimalsProperty().get()));
    }

    private String opening(Moment moment, Quantity subject) {
        var text = new OpeningText(
                moment.run(), moment.names(), session.decimalsProperty().get(), OpeningText.READABLE);
        return text.latex(Opening.of(moment.run(), moment.derivation(), subject));
    }

    private MenuItem item(String key, BiFunction<Moment, Quantity, String> written) {
        var item = new MenuItem(texts.get("explain.copy." + key));
        item.setId("copy-" + key);
        item.setOnAction(event ->
                session.moment().subject().ifPresent(subject -> copy(written.apply(session.moment(), subject))));
        return item;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
