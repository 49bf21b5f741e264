package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.FormulaLines;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.notation.OpeningText;
import chalkgrad.pass.Form;
import chalkgrad.pass.Opening;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies the explained formula in several formats, alone or with everything it is made of, and the other forms of the
/// number.
final class CopyMenu {
    private final Session session;
    private final Texts texts;

    private CopyMenu(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    static void fill(MenuButton button, Session session, Texts texts) {
        var menu = new CopyMenu(session, texts);
        button.setOnShowing(event -> button.getItems()
                .setAll(session.moment()
                        .subject()
                        .map(subject -> menu.items(session.moment(), subject))
                        .orElse(List.of())));
    }

    private List<MenuItem> items(Moment moment, Quantity subject) {
        Decimals decimals = session.decimalsProperty().get();
        List<MenuItem> items = new ArrayList<>(formats("copy-", new FormulaLines(moment, subject, decimals)));
        MenuItem opening = item("copy-", "opening", () -> opening(moment, subject));
        // numbers that the walk has not reached are not given away
        opening.setDisable(!moment.isKnown(subject));
        items.add(opening);
        for (Form form : OtherForms.of(moment, subject)) {
            var lines = new FormulaLines(moment, subject, Optional.of(form.formula()), decimals);
            var other = new Menu(texts.get("explain.way." + form.way()));
            other.setId("copy-" + form.way());
            other.getItems().setAll(formats(other.getId() + "-", lines));
            items.add(other);
        }
        return items;
    }

    private List<MenuItem> formats(String prefix, FormulaLines lines) {
        return List.of(
                item(prefix, "text", lines::text),
                item(prefix, "latex", lines::latex),
                item(prefix, "mathMl", lines::mathMl));
    }

    private MenuItem item(String prefix, String key, Supplier<String> written) {
        var item = new MenuItem(texts.get("explain.copy." + key));
        item.setId(prefix + key);
        item.setOnAction(event -> copy(written.get()));
        return item;
    }

    private String opening(Moment moment, Quantity subject) {
        var text = new OpeningText(
                moment.run(), moment.names(), session.decimalsProperty().get(), OpeningText.READABLE);
        return text.latex(Opening.of(moment.run(), moment.derivation(), subject));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
