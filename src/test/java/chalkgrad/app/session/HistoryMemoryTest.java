package chalkgrad.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.RandomEdits;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryMemoryTest {
    @Test
    void undoingAllRandomEditsGivesTheFirstDocumentAgainAndRedoingThemTheLast() {
        var random = new Random(3);
        Document first = RandomDocuments.next(random);
        var session = new Session(first);
        var documents = new ArrayList<>(List.of(first));
        for (int k = 0; k < 300; k++) {
            session.edit(RandomEdits.next(session.moment().document(), random));
            if (!session.moment().document().equals(documents.getLast())) {
                documents.add(session.moment().document());
            }
        }
        assertThat(documents).hasSizeGreaterThan(100);
        for (Document expected : documents.reversed().subList(1, documents.size())) {
            session.undo();
            assertThat(session.moment().document()).isEqualTo(expected);
        }
        assertThat(session.standingProperty().get().undo()).isEmpty();
        for (Document expected : documents.subList(1, documents.size())) {
            session.redo();
            assertThat(session.moment().document()).isEqualTo(expected);
        }
    }

    @Test
    void theOldestEntriesAreDroppedWhenTheirMemoryIsUsedUp() {
        var history = new History(document(), 20_000);
        for (int k = 1; k <= 1000; k++) {
            push(history, new Edit.SetWeight(1, 1, 1, k), Optional.empty());
        }
        int undone = 0;
        while (history.undoable().isPresent()) {
            history.undo();
            undone++;
        }
        // an entry is estimated at 1064 bytes and a matrix of at most 16 doubles
        assertThat(undone).isBetween(15, 19);
        assertThat(history.present().parameters().weights(1).get(0, 0)).isEqualTo(1000 - undone);
    }

    private static Document document() {
        return RandomDocuments.next(new Random(1));
    }

    private static void push(History history, Edit edit, Optional<Object> gesture) {
        history.push(edit, edit.applyTo(history.present()), gesture);
    }
}
