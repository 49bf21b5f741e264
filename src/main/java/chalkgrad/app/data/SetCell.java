package chalkgrad.app.data;

import chalkgrad.app.words.Texts;
import chalkgrad.data.sets.Options;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A data set of the list, with a small picture.
final class SetCell extends ListCell<SetsController.Item> {
    private static final double SIDE = 40;
    private static final int ROWS = 80;

    private final Texts texts;
    private final Scatter picture = new Scatter(SIDE);

    SetCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(SetsController.@Nullable Item item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        Options usual = item.usual();
        item.set()
                .ifPresent(set -> picture.show(set.make(new Options(Math.min(ROWS, usual.size()), usual.noise(), 1))));
        setGraphic(item.set().isPresent() ? picture : null);
        setText(texts.get("data.set." + item.key()));
    }
}
