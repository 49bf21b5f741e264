package chalkgrad.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.TrainingEdit;
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

    private static Edit edit(int number) {
        return new TrainingEdit.SetIterations(number);
    }

    @Test
    void atFirstThereIsNothingToUndoToRedoOrToSave() {
        history.undo();
        history.redo();
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.undoable()).isEmpty();
        assertThat(history.redoable()).isEmpty();
        assertThat(history.isSaved()).isTrue();
    }

    @Test
    void undoGoesBackEditByEditAndRedoForthAgain() {
        history.push(edit(2), document(2), NONE);
        history.push(edit(3), document(3), NONE);
        assertThat(history.undoable()).contains(edit(3));
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
        assertThat(history.undoable()).contains(edit(2));
        assertThat(history.redoable()).contains(edit(3));
        history.undo();
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.redoable()).contains(edit(2));
        history.redo();
        history.redo();
        assertThat(history.present()).isEqualTo(document(3));
        assertThat(history.redoable()).isEmpty();
    }

    @Test
    void anEditAfterAnUndoLeavesNothingToRedo() {
        history.push(edit(2), document(2), NONE);
        history.undo();
        history.push(edit(3), document(3), NONE);
        history.redo();
        assertThat(history.present()).isEqualTo(document(3));
        assertThat(history.redoable()).isEmpty();
        history.undo();
        assertThat(history.present()).isEqualTo(document(1));
    }

    @Test
    void whatChangesNothingIsNoEdit() {
        history.push(edit(2), document(2), NONE);
        history.undo();
        history.push(edit(1), document(1), NONE);
        assertThat(history.undoable()).isEmpty();
        assertThat(history.redoable()).contains(edit(2));
    }

    @Test
    void theEditsOfAGestureAreOneEntryWithTheLabelOfTheLast() {
        history.push(edit(2), document(2), DRAG);
        history.push(edit(3), document(3), DRAG);
        history.push(edit(4), document(4), DRAG);
        assertThat(history.undoable()).contains(edit(4));
        history.undo();
        assertThat(history.present()).isEqualTo(document(1));
        history.redo();
        assertThat(history.present()).isEqualTo(document(4));
    }

    @Test
    void anotherGestureAndAnEditWithoutOneAreEntriesOfTheirOwn() {
        history.push(edit(2), document(2), DRAG);
        history.push(edit(3), document(3), OTHER_DRAG);
        history.push(edit(4), document(4), NONE);
        history.push(edit(5), document(5), NONE);
        history.undo();
        assertThat(history.present()).isEqualTo(document(4));
        history.undo();
        assertThat(history.present()).isEqualTo(document(3));
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void aGestureThatHasEndedIsNotJoined() {
        history.push(edit(2), document(2), DRAG);
        history.endGesture();
        history.push(edit(3), document(3), DRAG);
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void anUndoEndsTheGesture() {
        history.push(edit(2), document(2), NONE);
        history.push(edit(3), document(3), DRAG);
        history.undo();
        history.push(edit(4), document(4), DRAG);
        history.undo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void cancellingAGestureIsAsIfItHadNeverBeen() {
        history.push(edit(2), document(2), NONE);
        history.push(edit(3), document(3), DRAG);
        history.push(edit(4), document(4), DRAG);
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(2));
        assertThat(history.undoable()).contains(edit(2));
        assertThat(history.redoable()).isEmpty();
    }

    @Test
    void cancellingAGestureKeepsWhatCouldBeRedone() {
        history.push(edit(2), document(2), NONE);
        history.undo();
        history.push(edit(3), document(3), DRAG);
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.redoable()).contains(edit(2));
        history.redo();
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void cancellingAnotherGestureDoesNothing() {
        history.push(edit(2), document(2), DRAG);
        history.cancel("other drag");
        assertThat(history.present()).isEqualTo(document(2));
        history.endGesture();
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(2));
    }

    @Test
    void aGestureThatEndsWhereItBeganLeavesNoEntry() {
        history.push(edit(2), document(2), DRAG);
        history.push(edit(1), document(1), DRAG);
        assertThat(history.present()).isEqualTo(document(1));
        assertThat(history.undoable()).isEmpty();
    }

    @Test
    void anUndoBackToWhatWasSavedIsSaved() {
        history.push(edit(2), document(2), NONE);
        assertThat(history.isSaved()).isFalse();
        history.markSaved(history.present());
        assertThat(history.isSaved()).isTrue();
        history.push(edit(3), document(3), NONE);
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
        history.push(edit(2), document(2), DRAG);
        history.reset(document(7), true);
        assertThat(history.present()).isEqualTo(document(7));
        assertThat(history.undoable()).isEmpty();
        assertThat(history.redoable()).isEmpty();
        assertThat(history.isSaved()).isTrue();
        history.cancel("drag");
        assertThat(history.present()).isEqualTo(document(7));
    }
}
