package chalkgrad.app;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Notation;
import chalkgrad.exchange.NotationChoices;
import chalkgrad.notation.CourseNames;
import chalkgrad.notation.NotationChoice;
import chalkgrad.pass.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/// Offers the notations that a document can be written in, each with its name for the first weight. The document's own
/// notation can always be chosen again.
final class NotationMenu extends Menu {
    private final Session session;
    private final Texts texts;

    NotationMenu(Session session, Texts texts) {
        super(texts.get("view.notation"));
        this.texts = texts;
        this.session = session;
        setId("notation");
        // a menu without items does not open
        getItems().add(new MenuItem());
        addEventHandler(ON_SHOWING, this::fill);
    }

    private void fill(Event showing) {
        getItems().clear();
        Document document = session.moment().document();
        titles(document).forEach((notation, title) -> {
            String example = new CourseNames(document.with(notation)).text(Quantity.weight(1, 1, 1));
            var item = new RadioMenuItem(title + " (" + example + ")");
            item.setSelected(notation.equals(document.notation()));
            item.setOnAction(event -> session.edit(new Edit.UseNotation(notation)));
            getItems().add(item);
        });
    }

    private Map<Notation, String> titles(Document document) {
        var titles = new NetworkTitles(texts);
        var result = new LinkedHashMap<Notation, String>();
        for (NotationChoice choice : NotationChoices.of(document)) {
            result.put(
                    choice.notation(),
                    choice.equals(NotationChoice.CANONICAL)
                            ? texts.get("view.notation.own")
                            : titles.title(choice.key(), choice.title()));
        }
        Notation present = document.notation();
        result.putIfAbsent(present, titles.heading(document.description()));
        return result;
    }
}
