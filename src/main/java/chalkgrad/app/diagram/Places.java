package chalkgrad.app.diagram;

import static chalkgrad.app.diagram.DiagramLayout.TAG_HEIGHT;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Places in a box of the diagram, around it and below it.
final class Places {
    private static final double LINE_HEIGHT = 22;

    private Places() {}

    /// A line of text in a box, at an offset below its middle.
    static Rectangle2D line(Rectangle2D box, double offset, double width) {
        double y = middleY(box) + offset;
        return around(new Point2D(middle(box), y), width, LINE_HEIGHT);
    }

    /// A tag below a box, in a lane from 0.
    static Rectangle2D below(Rectangle2D box, double width, int lane) {
        return new Rectangle2D(middle(box) - width / 2, box.getMaxY() + 1 + lane * (TAG_HEIGHT + 1), width, TAG_HEIGHT);
    }

    static double middle(Rectangle2D box) {
        return (box.getMinX() + box.getMaxX()) / 2;
    }

    static double middleY(Rectangle2D box) {
        return (box.getMinY() + box.getMaxY()) / 2;
    }

    static Rectangle2D around(Point2D center, double width, double height) {
        return new Rectangle2D(center.getX() - width / 2, center.getY() - height / 2, width, height);
    }
}
