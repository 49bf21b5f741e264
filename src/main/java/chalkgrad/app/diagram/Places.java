package chalkgrad.app.diagram;

import static chalkgrad.app.diagram.DiagramLayout.TAG_HEIGHT;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Places in a box of the diagram and below it.
final class Places {
    private static final double LINE_HEIGHT = 22;

    private Places() {}

    /// A line of text in a box, at an offset below its middle.
    static Rectangle2D line(Rectangle2D box, double offset, double width) {
        double y = DiagramLayout.middleY(box) + offset;
        return DiagramLayout.around(new Point2D(DiagramLayout.middle(box), y), width, LINE_HEIGHT);
    }

    /// A tag below a box, in a lane from 0.
    static Rectangle2D below(Rectangle2D box, double width, int lane) {
        return new Rectangle2D(
                DiagramLayout.middle(box) - width / 2, box.getMaxY() + 1 + lane * (TAG_HEIGHT + 1), width, TAG_HEIGHT);
    }
}
