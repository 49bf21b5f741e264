package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Ink;
import java.util.List;
import java.util.Optional;

/// A plot that is drawn.
///
/// @param marks in the order in which they are painted
/// @param axes where its numbers are, if it has one pair of axes
/// @param spoken what a screen reader says of it
public record Picture(Sheet sheet, List<Mark> marks, Optional<Axes> axes, String spoken) {
    public Picture {
        marks = List.copyOf(marks);
    }

    public double width() {
        return sheet.width();
    }

    public double height() {
        return sheet.height();
    }

    /// A picture of a sentence alone, such as why there is no plot.
    public static Picture of(String sentence, Sheet sheet) {
        var marks = new java.util.ArrayList<Mark>();
        double size = sheet.letters();
        List<String> lines = Letters.lines(sentence, size, sheet.width() - 2 * size);
        double y = Math.max(size * 1.5, sheet.height() / 2 - lines.size() * size * 0.7);
        for (String line : lines) {
            marks.add(new Mark.Words(line, sheet.width() / 2, y, size, Ink.WEAK, Mark.Anchor.MIDDLE));
            y += size * 1.4;
        }
        return new Picture(sheet, marks, Optional.empty(), sentence);
    }
}
