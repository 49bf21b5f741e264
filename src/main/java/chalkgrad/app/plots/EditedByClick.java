package chalkgrad.app.plots;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Says what a click on a plot changed in the document, until the document changes again. Undo then takes back exactly
/// that.
final class EditedByClick {
    private final Session session;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private Optional<Document> after = Optional.empty();

    EditedByClick(Session session) {
        this.session = session;
        session.momentProperty().subscribe(this::see);
    }

    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    void tell(String edit) {
        after = Optional.of(session.moment().document());
        sentence.set(edit);
    }

    private void see(Moment moment) {
        if (!sentence.get().isEmpty() && !after.equals(Optional.of(moment.document()))) {
            after = Optional.empty();
            sentence.set("");
        }
    }
}
