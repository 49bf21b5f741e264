package chalkgrad.app.typeset;

import java.util.ArrayList;
import java.util.List;

/// An equation in as many lines as a room requires. If its widest piece does not fit, all of it is drawn smaller, or,
/// where letters would become too small, with fewer terms of its sums.
///
/// @param equation the equation, or the one with fewer terms
/// @param shrink the factor by which it is drawn smaller, at most 1
record BrokenLines(Equation equation, double shrink, List<Line> lines) {
    /// The gap between two lines.
    static final double GAP = 10;

    /// A lead wider than this share of the line has a line of its own.
    private static final double WIDEST_LEAD = 0.5;

    private static final double INDENT = 24;
    /// The share of their size to which letters shrink before long sums are shortened.
    private static final double SMALL = 0.75;

    /// @param room the width that there is
    static BrokenLines of(Equation whole, double room) {
        Equation equation = shrinking(whole, room) < SMALL ? whole.shortened().orElse(whole) : whole;
        double shrink = shrinking(equation, room);
        double width = room / shrink;
        double indent = indent(equation, room);
        var line = new Line(0, shrink);
        var lines = new ArrayList<Line>();
        lines.add(line);
        equation.lead().ifPresent(line::add);
        for (Box box : equation.pieces()) {
            if (!line.boxes.isEmpty() && line.width + box.width() > width + 0.5) {
                line = new Line(indent, shrink);
                lines.add(line);
            }
            line.add(box);
        }
        return new BrokenLines(equation, shrink, lines);
    }

    /// The height of all lines with the gaps between them.
    ///
    /// @param factor how many times as large the letters are
    double heightAt(double factor) {
        double height = 0;
        for (Line line : lines) {
            height += line.height();
        }
        return factor * height + GAP * (lines.size() - 1);
    }

    /// The factor by which the widest piece must shrink to fit.
    private static double shrinking(Equation equation, double room) {
        double widest = equation.lead().map(Box::width).orElse(0.0);
        double indent = indent(equation, room);
        for (Box piece : equation.pieces()) {
            widest = Math.max(widest, indent + piece.width());
        }
        return Math.min(1, Math.max(0.2, room / Math.max(1, widest)));
    }

    private static double indent(Equation equation, double room) {
        double lead = equation.lead().map(Box::width).orElse(0.0);
        return lead > WIDEST_LEAD * room ? INDENT : lead;
    }

    /// Boxes on one baseline.
    static final class Line {
        final double indent;
        private final double shrink;
        final List<Box> boxes = new ArrayList<>();
        private double width;
        private double ascent;
        private double descent;

        private Line(double indent, double shrink) {
            this.indent = indent;
            this.shrink = shrink;
            width = indent;
        }

        private void add(Box box) {
            boxes.add(box);
            width += box.width();
            ascent = Math.max(ascent, box.ascent());
            descent = Math.max(descent, box.descent());
        }

        /// The width before it is drawn smaller.
        double width() {
            return width;
        }

        /// How far it reaches above the baseline, before it is drawn smaller.
        double ascent() {
            return ascent;
        }

        /// The height as it is drawn.
        double height() {
            return shrink * (ascent + descent);
        }
    }
}
