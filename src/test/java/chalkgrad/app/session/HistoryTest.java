package chalkgrad.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Document FIRST = WorkedNetworks.all().getFirst();
    private static final Optional<Object> NONE = Optional.empty();
    private static final Optional<Object> DRAG = Optional.of("drag");
    private static final Optional<Object> OTHER_DRAG = Optional.of("other drag");

    private final History history = new History(document(1));

    /// Documents that differ in their number of iterations only.
    private static Document document(int number) {
        return FIRST.withIterations(number);
    }

    @Test
    void atFirstThereIsNothingToUndoToRedoOrToSave() {
        history.undo();
        history.redo();
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.undoLabel()).isEmpty();
        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.isSaved()).isTrue();
    }

    @Test
    void undoGoesBackEditByEditAndRedoForthAgain() {
        history.push("two", document(2), NONE);
        history.push("three", document(3), NONE);
        assertThat(history.undoLabel()).contains("three");
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
        assertThat(history.undoLabel()).contains("two");
        assertThat(history.redoLabel()).contains("three");
        history.undo();
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.redoLabel()).contains("two");
        history.redo();
        history.redo();
        assertThat(history.present()).isEqualTo(document(3));
        assertThat(history.redoLabel()).isEmpty();
    }

    @Test
    void anEditAfterAnUndoLeavesNothingToRedo() {
        history.push("two", document(2), NONE);
        history.undo();
        history.push("three", document(3), NONE);
        history.redo();
        assertThat(history.present()).isEqualTo(document(3));
        assertThat(history.redoLabel()).isEmpty();
        history.undo();
        assertThat(history.present()).isEqualTo(document(1));
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        history.push("two", document(2), NONE);
        history.undo();
        history.push("the same", document(1), NONE);
        assertThat(history.undoLabel()).isEmpty();
        assertThat(history.redoLabel()).contains("two");
    }

    @Test
    void theEditsOfAGestureAreOneEntryWithTheLabelOfTheLast() {
        history.push("two", document(2), DRAG);
        history.push("three", document(3), DRAG);
        history.push("four", document(4), DRAG);
        assertThat(history.undoLabel()).contains("four");
        history.undo();
        assertThat(history.present()).isEqualTo(document(1));
        history.redo();
        assertThat(history.present()).isEqualTo(document(4));
    }

    @Test
    void anotherGestureAndAnEditWithoutOneAreEntriesOfTheirOwn() {
        history.push("two", document(2), DRAG);
        history.push("three", document(3), OTHER_DRAG);
        history.push("four", document(4), NONE);
        history.push("five", document(5), NONE);
        history.undo();
        assertThat(history.present()).isEqualTo(document(4));
        history.undo();
        assertThat(history.present()).isEqualTo(document(3));
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void aGestureThatHasEndedIsNotJoined() {
        history.push("two", document(2), DRAG);
        history.endGesture();
        history.push("three", document(3), DRAG);
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void anUndoEndsTheGesture() {
        history.push("two", document(2), NONE);
        history.push("three", document(3), DRAG);
        history.undo();
        history.push("four", document(4), DRAG);
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void cancellingAGestureIsAsIfItHadNeverBeen() {
        history.push("two", document(2), NONE);
        history.push("three", document(3), DRAG);
        history.push("four", document(4), DRAG);
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(2));
        assertThat(history.undoLabel()).contains("two");
        assertThat(history.redoLabel()).isEmpty();
    }

    @Test
    void cancellingAGestureKeepsWhatCouldBeRedone() {
        history.push("two", document(2), NONE);
        history.undo();
        history.push("three", document(3), DRAG);
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.redoLabel()).contains("two");
        history.redo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void cancellingAnotherGestureDoesNothing() {
        history.push("two", document(2), DRAG);
        history.cancel("other drag");
        assertThat(history.present()).isEqualTo(document(2));
        history.endGesture();
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void aGestureThatEndsWhereItBeganLeavesNoEntry() {
        history.push("two", document(2), DRAG);
        history.push("one", document(1), DRAG);
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.undoLabel()).isEmpty();
    }

    @Test
    void anUndoBackToWhatWasSavedIsSaved() {
        history.push("two", document(2), NONE);
        assertThat(history.isSaved()).isFalse();
        history.markSaved();
        assertThat(history.isSaved()).isTrue();
        history.push("three", document(3), NONE);
        assertThat(history.isSaved()).isFalse();
        history.undo();
        assertThat(history.isSaved()).isTrue();
        history.undo();
        assertThat(history.isSaved()).isFalse();
        history.redo();
        assertThat(history.isSaved()).isTrue();
    }

    @Test
    void openingAnotherDocumentForgetsEverything() {
        history.push("two", document(2), DRAG);
        history.reset(document(7));
        assertThat(history.present()).isEqualTo(document(7));
        assertThat(history.undoLabel()).isEmpty();
        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.isSaved()).isTrue();
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(7));
    }
}
