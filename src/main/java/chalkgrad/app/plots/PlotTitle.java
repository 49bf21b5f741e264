package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.plots.drawing.Letters;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// The title above a plot.
///
/// @param lines its lines, from the top
/// @param left the left end
/// @param size the size of its letters
record PlotTitle(List<String> lines, double left, double size) {
    /// How much larger it is than the letters of the plot.
    private static final double LARGER = 1.2;

    private static final double LINE = 1.3;

    /// @param letters the size of the plot's letters
    /// @param width the width of the plot
    static PlotTitle of(String text, double letters, double width) {
        double size = letters * LARGER;
        return new PlotTitle(Letters.lines(text, size, width - 2 * size), letters, size);
    }

    /// The title with a plot below it.
    ///
    /// @param plot draws it below some height
    Picture above(DoubleFunction<Picture> plot) {
        Picture below = plot.apply((lines.size() * LINE + 0.5) * size);
        var marks = new ArrayList<>(below.marks());
        for (int k = 0; k < lines.size(); k++) {
            marks.add(new Mark.Words(lines.get(k), left, (LINE * k + 1.2) * size, size, Ink.TEXT, Mark.Anchor.START)
                    .bold());
        }
        return new Picture(below.sheet(), marks, below.axes(), below.spoken());
    }
}
