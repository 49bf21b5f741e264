package chalkgrad.app.typeset;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;

/// A typeset part of a formula. The origin of its node is at the left end of the baseline. Lengths are pixels.
///
/// @param ascent how far it reaches above the baseline
/// @param descent how far it reaches below the baseline
record Box(Node node, double width, double ascent, double descent) {
    /// An empty space.
    static Box space(double width) {
        return new Box(new Group(), width, 0, 0);
    }

    /// Boxes side by side on the same baseline.
    static Box row(Box... boxes) {
        return row(Arrays.asList(boxes));
    }

    /// Boxes side by side on the same baseline.
    static Box row(List<Box> boxes) {
        var group = new Group();
        double x = 0;
        double ascent = 0;
        double descent = 0;
        for (Box box : boxes) {
            group.getChildren().add(box.at(x, 0));
            x += box.width;
            ascent = Math.max(ascent, box.ascent);
            descent = Math.max(descent, box.descent);
        }
        return new Box(group, x, ascent, descent);
    }

    /// One box of nodes that are already placed.
    static Box of(double width, double ascent, double descent, Node... placed) {
        return new Box(new Group(placed), width, ascent, descent);
    }

    /// Places the box; y grows downwards.
    Node at(double x, double y) {
        node.setLayoutX(x);
        node.setLayoutY(y);
        return node;
    }

    double height() {
        return ascent + descent;
    }

    static double highest(Collection<Box> boxes) {
        return boxes.stream().mapToDouble(Box::ascent).max().orElse(0);
    }

    static double deepest(Collection<Box> boxes) {
        return boxes.stream().mapToDouble(Box::descent).max().orElse(0);
    }

    static double widest(Collection<Box> boxes) {
        return boxes.stream().mapToDouble(Box::width).max().orElse(0);
    }
}
