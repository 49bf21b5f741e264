package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Finds the place of a bubble at a number: beside, below or above it, where it covers other numbers the least.
///
/// @param labels all numbers
/// @param width the width of the stage
/// @param height the height of the stage
record BubblePlace(List<Label> labels, double width, double height) {
    private static final double GAP = 10;
    /// How much worse it is to cover an operand of the number than another number.
    private static final double OPERAND = 8;

    private static final double SUBJECT = 100;

    /// The place for a bubble of a size.
    Rectangle2D of(Rectangle2D number, double wide, double high) {
        double beside = (number.getMinY() + number.getMaxY() - high) / 2;
        double middle = (number.getMinX() + number.getMaxX() - wide) / 2;
        double right = number.getMaxX() + GAP;
        double left = number.getMinX() - GAP - wide;
        double below = number.getMaxY() + GAP;
        double above = number.getMinY() - GAP - high;
        return Stream.of(
                        place(right, beside, wide, high),
                        place(left, beside, wide, high),
                        place(middle, below, wide, high),
                        place(middle, above, wide, high),
                        place(right, below, wide, high),
                        place(right, above, wide, high),
                        place(left, below, wide, high),
                        place(left, above, wide, high))
                .min(Comparator.comparingDouble(this::covered))
                .orElseThrow();
    }

    /// The place, moved to lie within the stage.
    private Rectangle2D place(double x, double y, double wide, double high) {
        return new Rectangle2D(
                Math.clamp(x, 0, Math.max(0, width - wide)), Math.clamp(y, 0, Math.max(0, height - high)), wide, high);
    }

    private double covered(Rectangle2D place) {
        return labels.stream()
                .mapToDouble(label -> weight(label.stress()) * common(place, label.box()))
                .sum();
    }

    private static double weight(Stress stress) {
        return switch (stress) {
            case NONE -> 1;
            case OPERAND -> OPERAND;
            case SUBJECT -> SUBJECT;
        };
    }

    private static double common(Rectangle2D one, Rectangle2D other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }
}
