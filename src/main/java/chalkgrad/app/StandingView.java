package chalkgrad.app;

import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Session;
import chalkgrad.app.session.Session.Standing;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Edit;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Shows on the buttons what can be undone and redone, and whether there is something to save.
final class StandingView {
    private final Button undo;
    private final Button redo;
    private final Node unsaved;
    private final Session session;
    private final Texts texts;

    StandingView(Button undo, Button redo, Node unsaved, Session session, Texts texts) {
        this.undo = undo;
        this.redo = redo;
        this.unsaved = unsaved;
        this.session = session;
        this.texts = texts;
        session.standingProperty().subscribe(this::show);
        session.decimalsProperty()
                .subscribe(() -> show(session.standingProperty().get()));
    }

    private void show(Standing standing) {
        show(undo, "undo", standing.undo());
        show(redo, "redo", standing.redo());
        unsaved.setVisible(standing.unsaved());
        unsaved.setManaged(standing.unsaved());
    }

    private void show(Button button, String key, Optional<Edit> edit) {
        button.setDisable(edit.isEmpty());
        var words = new EditWords(
                texts, session.moment().document(), session.decimalsProperty().get());
        String text =
                edit.map(words::of).map(of -> texts.get(key + ".of", of)).orElseGet(() -> texts.get(key + ".nothing"));
        Hints.setTip(button, text);
        button.setAccessibleText(text);
    }
}
