package chalkgrad.app.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

/// Composes boxes: fractions, scripts, roots, growing parentheses. The proportions come from the font's own table for
/// mathematics, in hundredths of the letter size.
final class Composer {
    private static final double AXIS = 25.8;
    private static final double BAR = 6.8;
    private static final double BAR_GAP = 16;
    private static final double BAR_OVERHANG = 8;
    private static final double SUBSCRIPT_DOWN = 21;
    private static final double SUPERSCRIPT_UP = 36;
    private static final double SCRIPT_GAP = 12;
    private static final double SCRIPT_SPACE = 5;
    /// Content up to this height gets parentheses from the font.
    private static final double GLYPH_HEIGHT = 112;

    private static final double PARENTHESIS_WIDTH = 26;
    private static final double PARENTHESIS_STROKE = 7.5;
    private static final double PARENTHESIS_REACH = 6;
    private static final double FRAME_GAP = 18;
    private static final double FRAME_SPACE = 10;
    private static final double ROOT_WIDTH = 55;
    private static final double BRACKET_WIDTH = 38;
    private static final double BRACE_WIDTH = 62;
    private static final double COLUMN_GAP = 75;
    private static final double ROW_GAP = 36;
    /// The smallest height of a row: that of a letter with a descender.
    private static final double ROW_ASCENT = 60;

    private static final double ROW_DESCENT = 14;

    private final Glyphs glyphs;

    Composer(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /// A fraction with its bar at the height of a minus sign.
    Box fraction(Box numerator, Box denominator, Style style) {
        double width = Math.max(numerator.width(), denominator.width()) + 2 * style.em(BAR_OVERHANG);
        double axis = -style.em(AXIS);
        double half = style.em(BAR) / 2;
        double above = axis - half - style.em(BAR_GAP) - numerator.descent();
        double below = axis + half + style.em(BAR_GAP) + denominator.ascent();
        return Box.of(
                width,
                numerator.ascent() - above,
                below + denominator.descent(),
                numerator.at((width - numerator.width()) / 2, above),
                bar(0, axis - half, width, 2 * half),
                denominator.at((width - denominator.width()) / 2, below));
    }

    /// A letter with a subscript and a superscript. A box without width is a missing one.
    Box scripts(Box base, Box below, Box above, Style style) {
        double x = base.width() + style.em(2);
        double down = Math.max(style.em(SUBSCRIPT_DOWN), base.descent() + style.em(4));
        double up = Math.max(style.em(SUPERSCRIPT_UP), base.ascent() - style.em(30));
        boolean both = below.width() > 0 && above.width() > 0;
        if (both) {
            double overlap = style.em(SCRIPT_GAP) - (down - below.ascent() + up - above.descent());
            down += Math.max(0, overlap / 2);
            up += Math.max(0, overlap / 2);
        }
        return Box.of(
                x + Math.max(below.width(), above.width()) + style.em(SCRIPT_SPACE),
                Math.max(base.ascent(), above.width() > 0 ? up + above.ascent() : 0),
                Math.max(base.descent(), below.width() > 0 ? down + below.descent() : 0),
                base.at(0, 0),
                below.at(x, down),
                above.at(x, -up));
    }

    /// Content in parentheses of the same height.
    Box enclosed(Box content, Style style) {
        if (content.height() <= style.em(GLYPH_HEIGHT)) {
            return Box.row(glyphs.sign("(", style.size()), content, glyphs.sign(")", style.size()));
        }
        double axis = style.em(AXIS);
        double half = Math.max(content.ascent() - axis, content.descent() + axis) + style.em(PARENTHESIS_REACH);
        double width = style.em(PARENTHESIS_WIDTH);
        Path left = parenthesis(width, half, style.em(PARENTHESIS_STROKE));
        Path right = parenthesis(width, half, style.em(PARENTHESIS_STROKE));
        right.setScaleX(-1);
        left.setLayoutY(-axis);
        right.setLayoutY(-axis);
        right.setLayoutX(width + content.width());
        double total = content.width() + 2 * width;
        return Box.of(total, half + axis, half - axis, left, content.at(width, 0), right);
    }

    /// A left parenthesis around the height 0, thick in the middle and thin at its ends.
    private static Path parenthesis(double width, double half, double stroke) {
        double left = width * 0.2;
        double right = width * 0.85;
        double bend = half * 0.55;
        return ink(new Path(
                new MoveTo(right, -half),
                new CubicCurveTo(left + stroke * 0.4, -bend, left, -bend * 0.6, left, 0),
                new CubicCurveTo(left, bend * 0.6, left + stroke * 0.4, bend, right, half),
                new CubicCurveTo(left + stroke * 1.3, bend, left + stroke, bend * 0.6, left + stroke, 0),
                new CubicCurveTo(left + stroke, -bend * 0.6, left + stroke * 1.3, -bend, right, -half),
                new ClosePath()));
    }

    /// Rows and columns in brackets. Entries are centred in their columns.
    Box matrix(List<List<Box>> rows, Style style) {
        Box content = grid(rows, 0.5, style);
        double half = content.height() / 2 + style.em(PARENTHESIS_REACH);
        double axis = style.em(AXIS);
        Path left = bracket(half, style);
        Path right = bracket(half, style);
        right.setScaleX(-1);
        left.setLayoutY(-axis);
        right.setLayoutY(-axis);
        right.setLayoutX(style.em(BRACKET_WIDTH) + content.width());
        double total = content.width() + 2 * style.em(BRACKET_WIDTH);
        return Box.of(total, half + axis, half - axis, left, content.at(style.em(BRACKET_WIDTH), 0), right);
    }

    /// Rows and columns behind a brace. Entries start at the left of their columns.
    Box cases(List<List<Box>> rows, Style style) {
        Box content = grid(rows, 0, style);
        double half = content.height() / 2 + style.em(PARENTHESIS_REACH);
        double axis = style.em(AXIS);
        double width = style.em(BRACE_WIDTH);
        Path brace = brace(width, half, style.em(BAR));
        brace.setLayoutY(-axis);
        return Box.of(width + content.width(), half + axis, half - axis, brace, content.at(width, 0));
    }

    /// Rows and columns, centred at the height of a minus sign.
    ///
    /// @param alignment where narrow entries are in their column, from 0 at the left to 1 at the right
    private static Box grid(List<List<Box>> rows, double alignment, Style style) {
        double[] widths = IntStream.range(0, rows.getFirst().size())
                .mapToDouble(column ->
                        Box.widest(rows.stream().map(row -> row.get(column)).toList()))
                .toArray();
        var placed = new ArrayList<Node>();
        double y = 0;
        for (List<Box> row : rows) {
            double ascent = Math.max(style.em(ROW_ASCENT), Box.highest(row));
            double x = 0;
            y += placed.isEmpty() ? ascent : ascent + style.em(ROW_GAP);
            for (int column = 0; column < widths.length; column++) {
                Box entry = row.get(column);
                placed.add(entry.at(x + (widths[column] - entry.width()) * alignment, y));
                x += widths[column] + style.em(COLUMN_GAP);
            }
            y += Math.max(style.em(ROW_DESCENT), Box.deepest(row));
        }
        double width = DoubleStream.of(widths).sum() + style.em(COLUMN_GAP) * (widths.length - 1);
        double axis = style.em(AXIS);
        var content = new Group(placed);
        content.setLayoutY(-axis - y / 2);
        return Box.of(width, y / 2 + axis, y / 2 - axis, content);
    }

    /// A left brace around the height 0.
    private static Path brace(double width, double half, double stroke) {
        double right = width * 0.72;
        double stem = width * 0.34;
        double curl = Math.min(width * 0.5, half * 0.4);
        return ink(new Path(
                new MoveTo(right, -half),
                new CubicCurveTo(stem, -half, stem, -half, stem, -half + curl),
                new LineTo(stem, -curl),
                new CubicCurveTo(stem, -stroke, stem, 0, 0, 0),
                new CubicCurveTo(stem, 0, stem, stroke, stem, curl),
                new LineTo(stem, half - curl),
                new CubicCurveTo(stem, half, stem, half, right, half),
                new CubicCurveTo(stem + stroke, half, stem + stroke, half, stem + stroke, half - curl),
                new LineTo(stem + stroke, curl),
                new CubicCurveTo(stem + stroke, stroke, stem + stroke, stroke * 0.3, stroke * 0.8, 0),
                new CubicCurveTo(stem + stroke, -stroke * 0.3, stem + stroke, -stroke, stem + stroke, -curl),
                new LineTo(stem + stroke, -half + curl),
                new CubicCurveTo(stem + stroke, -half, stem + stroke, -half, right, -half),
                new ClosePath()));
    }

    /// A left bracket centred at the height 0, in its own width.
    private static Path bracket(double half, Style style) {
        double left = style.em(9);
        double right = style.em(BRACKET_WIDTH - 15);
        double thick = style.em(BAR);
        return ink(new Path(
                new MoveTo(left, -half),
                new LineTo(right, -half),
                new LineTo(right, -half + thick),
                new LineTo(left + thick, -half + thick),
                new LineTo(left + thick, half - thick),
                new LineTo(right, half - thick),
                new LineTo(right, half),
                new LineTo(left, half),
                new ClosePath()));
    }

    Box root(Box content, Style style) {
        double gap = style.em(12);
        double thick = style.em(BAR);
        double x = style.em(ROOT_WIDTH);
        double top = -content.ascent() - gap;
        double bottom = Math.max(content.descent(), style.em(6));
        double height = bottom - top;
        Path sign = new Path(
                new MoveTo(0, bottom - height * 0.42),
                new LineTo(x * 0.28, bottom - height * 0.5),
                new LineTo(x * 0.58, bottom - thick * 1.4),
                new LineTo(x, top - thick),
                new LineTo(x + content.width(), top - thick),
                new LineTo(x + content.width(), top),
                new LineTo(x + thick * 0.3, top),
                new LineTo(x * 0.6, bottom + thick * 0.6),
                new LineTo(x * 0.45, bottom + thick * 0.6),
                new LineTo(x * 0.2, bottom - height * 0.42),
                new LineTo(x * 0.04, bottom - height * 0.38),
                new ClosePath());
        return Box.of(x + content.width() + style.em(4), thick - top, bottom + thick, ink(sign), content.at(x, 0));
    }

    /// Content in a frame, which style sheets draw.
    Box framed(Box content, Style style) {
        double gap = style.em(FRAME_GAP);
        double space = style.em(FRAME_SPACE);
        var frame =
                new Rectangle(space, -content.ascent() - gap, content.width() + 2 * gap, content.height() + 2 * gap);
        frame.setArcWidth(gap);
        frame.setArcHeight(gap);
        frame.getStyleClass().add("math-mark");
        double width = content.width() + 2 * (gap + space);
        return Box.of(width, content.ascent() + gap, content.descent() + gap, frame, content.at(gap + space, 0));
    }

    private static Path ink(Path path) {
        path.getStyleClass().add("math-ink");
        path.setStroke(null);
        return path;
    }

    private static Rectangle bar(double x, double y, double width, double height) {
        var bar = new Rectangle(x, y, width, height);
        bar.getStyleClass().add("math-ink");
        return bar;
    }
}
