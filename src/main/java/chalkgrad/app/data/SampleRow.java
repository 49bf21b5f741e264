package chalkgrad.app.data;

import chalkgrad.app.session.Session;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A row of the table of samples. That of the sample of the walk is marked, and so are those for the test.
final class SampleRow extends TableRow<Integer> {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass TEST = PseudoClass.getPseudoClass("test");

    private final Session session;
    private final SampleRows rows;
    private Subscription following = Subscription.EMPTY;

    SampleRow(Session session, SampleRows rows) {
        this.session = session;
        this.rows = rows;
        sceneProperty().subscribe(scene -> follow(scene != null));
    }

    private void follow(boolean isShown) {
        following.unsubscribe();
        following = isShown ? session.momentProperty().subscribe(moment -> mark(getItem())) : Subscription.EMPTY;
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        mark(empty ? null : row);
    }

    private void mark(@Nullable Integer row) {
        if (row == null || row >= rows.size()) {
            pseudoClassStateChanged(SHOWN, false);
            pseudoClassStateChanged(TEST, false);
        } else {
            pseudoClassStateChanged(SHOWN, session.moment().sample() == row + 1);
            pseudoClassStateChanged(TEST, rows.isForTest(row));
        }
    }
}
