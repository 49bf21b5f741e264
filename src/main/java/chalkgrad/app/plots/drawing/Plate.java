package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import chalkgrad.app.plots.drawing.Mark.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// How a sheet is divided: a frame with its axes, a legend beside or below it, and sentences at the bottom.
///
/// @param frame the plot itself, inside its axes
/// @param legend the place of the legend; empty if there is none
/// @param beside whether the legend is on the right of the frame, or below it
/// @param notes the sentences, drawn
public record Plate(Rectangle2D frame, Rectangle2D legend, boolean beside, List<Mark> notes) {
    private static final double LEAST = 24;
    private static final double SPACE = 0.8;
    private static final double LINE = 1.4;

    /// Divides a sheet.
    ///
    /// @param y the range of the axis on the left, whose numbers need room
    /// @param legend the size that the legend needs
    /// @param square whether both axes are equally long
    public static Plate of(Sheet sheet, Range y, Legend legend, List<String> sentences, boolean square) {
        double letters = sheet.letters();
        List<Mark> notes = notes(sheet, sentences);
        double bottom = sheet.height() - height(sheet, notes.size());
        double left = Axes.left(sheet, y);
        double top = sheet.top() + SPACE * letters;
        double width = sheet.width() - left - SPACE * letters;
        double height = bottom - top - Axes.below(sheet);
        boolean beside = width - legend.width(letters) > height;
        width -= beside ? legend.width(letters) : 0;
        height -= beside ? 0 : legend.height(letters, sheet.width());
        double across = Math.max(LEAST, square ? Math.min(width, height) : width);
        double upwards = Math.max(LEAST, square ? across : height);
        var frame = new Rectangle2D(left, top, across, upwards);
        double below = frame.getMaxY() + Axes.below(sheet);
        var place = beside
                ? new Rectangle2D(frame.getMaxX() + letters, top, legend.width(letters), upwards)
                : new Rectangle2D(letters, below, Math.max(LEAST, sheet.width() - 2 * letters), LEAST);
        return new Plate(frame, place, beside, notes);
    }

    /// Sentences one below the other at the bottom of a sheet.
    public static List<Mark> notes(Sheet sheet, List<String> sentences) {
        return notes(sheet, sentences, Double.POSITIVE_INFINITY);
    }

    /// The first lines of sentences, which end with an ellipsis where the height has no room for all.
    public static List<Mark> notes(Sheet sheet, List<String> sentences, double height) {
        double letters = sheet.letters();
        List<String> all = sentences.stream()
                .flatMap(sentence -> Letters.lines(sentence, letters, sheet.width() - 2 * letters).stream())
                .toList();
        int most = (int) Math.clamp((height / letters - SPACE) / LINE, 0, all.size());
        var lines = new ArrayList<>(all.subList(0, most));
        if (most > 0 && most < all.size()) {
            lines.set(most - 1, lines.getLast() + " …");
        }
        var marks = new ArrayList<Mark>();
        for (int k = 0; k < lines.size(); k++) {
            double y = sheet.height() - SPACE * letters - (lines.size() - 1 - k) * LINE * letters;
            marks.add(new Words(lines.get(k), letters, y, letters, Ink.TEXT, Anchor.START));
        }
        return marks;
    }

    /// The height of so many lines of sentences.
    public static double height(Sheet sheet, int lines) {
        return lines == 0 ? 0 : (lines * LINE + SPACE) * sheet.letters();
    }
}
