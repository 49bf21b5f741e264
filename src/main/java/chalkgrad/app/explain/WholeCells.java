package chalkgrad.app.explain;

import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;

/// Hides a row at the lower edge of a list that has no room for all of it, so that no row is sliced there. A row that
/// is at the upper edge, too, is higher than the list and stays.
final class WholeCells {
    private WholeCells() {}

    /// Makes each cell of a list hide as long as only its upper part would be seen.
    static <C extends IndexedCell<?>> C keep(C cell, Control list) {
        cell.boundsInParentProperty().subscribe(() -> show(cell, list));
        list.heightProperty().subscribe(() -> show(cell, list));
        return cell;
    }

    private static void show(IndexedCell<?> cell, Control list) {
        double room =
                list.getHeight() - list.getInsets().getTop() - list.getInsets().getBottom();
        double begin = cell.getLayoutY();
        // positions are snapped to pixels
        boolean whole = begin + cell.getHeight() <= room + 1;
        cell.setOpacity(whole || begin <= 0 ? 1 : 0);
    }
}
