package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Pixels;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// One thing that a plot is drawn of, in pixels from the upper left. The window and the file draw the same marks.
public sealed interface Mark {
    /// Straight lines from each point to the next.
    record Curve(List<Point2D> points, Ink ink, double width, boolean dashed) implements Mark {
        public Curve {
            points = List.copyOf(points);
        }

        public static Curve line(double x1, double y1, double x2, double y2, Ink ink, double width) {
            return new Curve(List.of(new Point2D(x1, y1), new Point2D(x2, y2)), ink, width, false);
        }
    }

    /// Separate lines, each between two points of the list.
    record Segments(List<Point2D> ends, Ink ink, double width) implements Mark {
        public Segments {
            ends = List.copyOf(ends);
        }
    }

    /// A filled rectangle.
    record Box(Rectangle2D place, Ink ink, double opacity) implements Mark {}

    /// The outline of a rectangle.
    record Frame(Rectangle2D place, Ink ink, double width) implements Mark {}

    /// A sign for one sample.
    ///
    /// @param radius from its middle to its edge
    /// @param filled whether it is full of its ink, or a hollow outline
    record Dot(Point2D middle, double radius, Shape shape, Ink ink, boolean filled) implements Mark {}

    /// Many signs, those of the same ink painted at once, which takes a small part of the time.
    record Dots(List<Dot> dots) implements Mark {
        public Dots {
            dots = List.copyOf(dots);
        }
    }

    /// A line of text.
    ///
    /// @param x where its anchor is
    /// @param y the baseline
    /// @param turned whether it is read from below to above
    record Words(String text, double x, double y, double size, Ink ink, Anchor anchor, Weight weight, boolean turned)
            implements Mark {
        public Words(String text, double x, double y, double size, Ink ink, Anchor anchor) {
            this(text, x, y, size, ink, anchor, Weight.REGULAR, false);
        }

        public Words bold() {
            return new Words(text, x, y, size, ink, anchor, Weight.BOLD, turned);
        }

        public Words upward() {
            return new Words(text, x, y, size, ink, anchor, weight, true);
        }
    }

    /// An image that is stretched over a rectangle.
    record Raster(Rectangle2D place, Pixels pixels) implements Mark {}

    /// Which part of a text is at its place.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    enum Weight {
        REGULAR,
        BOLD
    }

    /// The shapes of the dots of classes.
    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        CROSS,
        WEDGE;

        /// The shape of a class, which counts from 0. With the inks, it is another one for each of 36 classes.
        public static Shape ofClass(int number) {
            int inks = 6;
            return values()[Math.floorMod(number + number / inks, values().length)];
        }

        /// The corners for a radius of 1; none for a circle.
        List<Point2D> corners() {
            return switch (this) {
                case CIRCLE -> List.of();
                case SQUARE -> points(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85);
                case TRIANGLE -> points(0, -1.1, 1.05, 0.8, -1.05, 0.8);
                case DIAMOND -> points(0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0);
                case CROSS ->
                    points(
                            -1.1, -0.4, -0.4, -0.4, -0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4,
                            0.4, 1.1, -0.4, 1.1, -0.4, 0.4, -1.1, 0.4);
                case WEDGE -> points(-1.05, -0.8, 1.05, -0.8, 0, 1.1);
            };
        }

        private static List<Point2D> points(double... numbers) {
            var points = new java.util.ArrayList<Point2D>();
            for (int k = 0; k < numbers.length; k += 2) {
                points.add(new Point2D(numbers[k], numbers[k + 1]));
            }
            return points;
        }
    }
}
