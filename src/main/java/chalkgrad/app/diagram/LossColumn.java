package chalkgrad.app.diagram;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The places of the targets and their terms of the loss, and of the loss below them. Lengths are in layout units.
///
/// @param middle the x of its middle
/// @param top the y of its upper end
/// @param height the height that is available
/// @param terms the number of outputs that are shown
/// @param width the width of its boxes
record LossColumn(double middle, double top, double height, int terms, double width) {
    private static final double TERM_HEIGHT = 50;
    private static final double SHORT_TERM_HEIGHT = 26;
    private static final double SHORT_TERM_PITCH = 29;
    private static final double LOSS_HEIGHT = 62;
    /// The height of the caption over a single target.
    private static final double CAPTION_HEIGHT = 20;

    /// The least height that this many outputs need.
    static double neededHeight(int terms) {
        return captionHeight(terms) + terms * SHORT_TERM_PITCH + LOSS_HEIGHT;
    }

    private static double captionHeight(int terms) {
        return terms == 1 ? CAPTION_HEIGHT : 0;
    }

    /// The box of a target and its term; rows count from 0.
    Rectangle2D term(int row) {
        double termHeight = hasShortTerms() ? SHORT_TERM_HEIGHT : TERM_HEIGHT;
        return Places.around(new Point2D(middle, firstTop() + row * pitch() + termHeight / 2), width, termHeight);
    }

    /// The box of the loss.
    Rectangle2D loss() {
        return new Rectangle2D(middle - width / 2, firstTop() + terms * pitch(), width, LOSS_HEIGHT);
    }

    /// The place of the caption over a single target.
    Rectangle2D caption() {
        return new Rectangle2D(middle - width / 2, firstTop() - CAPTION_HEIGHT, width, CAPTION_HEIGHT);
    }

    /// Whether the box of a term has room for only one number.
    boolean hasShortTerms() {
        return roomPerTerm() < TERM_HEIGHT + 4;
    }

    private double pitch() {
        return hasShortTerms()
                ? Math.min(roomPerTerm(), SHORT_TERM_PITCH + 8)
                : Math.min(roomPerTerm(), TERM_HEIGHT + 24);
    }

    private double roomPerTerm() {
        return (height - LOSS_HEIGHT - captionHeight(terms)) / terms;
    }

    private double firstTop() {
        double above = captionHeight(terms);
        return top + above + Math.max(0, (height - above - terms * pitch() - LOSS_HEIGHT) / 2);
    }
}
