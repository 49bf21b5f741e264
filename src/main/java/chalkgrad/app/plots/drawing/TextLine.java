package chalkgrad.app.plots.drawing;

import java.util.ArrayList;
import java.util.List;

/// A line of text in pieces, some of which are subscripts or superscripts. In a text they are marked by characters of
/// their own, so that a name keeps them in any sentence.
public final class TextLine {
    private static final char BELOW = '\uE001';
    private static final char ABOVE = '\uE002';
    private static final char END = '\uE003';

    private static final double SCRIPT = 0.72;
    private static final double DROP = 0.28;
    private static final double RISE = 0.54;

    private final List<Piece> pieces = new ArrayList<>();
    private final double size;
    private final Mark.Weight weight;
    private double end;

    /// A piece of a line.
    ///
    /// @param x from the left end of the line, in pixels
    /// @param drop below the baseline, in pixels
    /// @param size of its letters
    record Piece(String text, double x, double drop, double size) {}

    private TextLine(double size, Mark.Weight weight) {
        this.size = size;
        this.weight = weight;
    }

    /// A letter with its marks as a text of plots. Missing marks are empty.
    public static String marked(String letter, String below, String above) {
        return letter + mark(BELOW, below) + mark(ABOVE, above);
    }

    private static String mark(char begin, String text) {
        return text.isEmpty() ? "" : begin + text + END;
    }

    /// A text in its pieces. A superscript right after a subscript is above it.
    static TextLine of(String text, double size, Mark.Weight weight) {
        var line = new TextLine(size, weight);
        int from = 0;
        double scripts = 0;
        boolean afterScript = false;
        while (from < text.length()) {
            char first = text.charAt(from);
            boolean isScript = first == BELOW || first == ABOVE;
            int to = isScript ? text.indexOf(END, from) : next(text, from);
            to = to < 0 ? text.length() : to;
            if (isScript) {
                double start = afterScript ? scripts : line.end;
                scripts = start;
                line.add(text.substring(from + 1, to), start, first == BELOW ? DROP : -RISE, SCRIPT * size);
            } else {
                line.add(text.substring(from, to), line.end, 0, size);
            }
            afterScript = isScript;
            from = isScript ? to + 1 : to;
        }
        return line;
    }

    private static int next(String text, int from) {
        for (int k = from; k < text.length(); k++) {
            if (text.charAt(k) == BELOW || text.charAt(k) == ABOVE) {
                return k;
            }
        }
        return -1;
    }

    private void add(String text, double start, double drop, double ofPiece) {
        pieces.add(new Piece(text, start, drop * size, ofPiece));
        end = Math.max(end, start + Letters.measured(text, ofPiece, weight));
    }

    List<Piece> pieces() {
        return pieces;
    }

    double width() {
        return end;
    }
}
