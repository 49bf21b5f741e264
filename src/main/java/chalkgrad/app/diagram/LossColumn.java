package chalkgrad.app.diagram;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where the targets with their terms of the loss stand, and below them the loss. Lengths are in layout units.
///
/// @param middle the x of the middle
/// @param top the least y
/// @param height the room for all of it
/// @param terms how many outputs are shown
/// @param width of the boxes
record LossColumn(double middle, double top, double height, int terms, double width) {
    private static final double TERM_HEIGHT = 50;
    private static final double SHORT_TERM_HEIGHT = 26;
    private static final double SHORT_TERM_PITCH = 29;
    private static final double LOSS_HEIGHT = 62;
    /// The caption over a single target.
    private static final double CAPTION_HEIGHT = 20;

    /// The least height for so many outputs.
    static double neededHeight(int terms) {
        return captionHeight(terms) + terms * SHORT_TERM_PITCH + LOSS_HEIGHT;
    }

    private static double captionHeight(int terms) {
        return terms == 1 ? CAPTION_HEIGHT : 0;
    }

    /// The box of the target in a row, from 0, and of its term.
    Rectangle2D term(int row) {
        double termHeight = hasShortTerms() ? SHORT_TERM_HEIGHT : TERM_HEIGHT;
        return DiagramLayout.around(
                new Point2D(middle, firstTop() + row * pitch() + termHeight / 2), width, termHeight);
    }

    /// The box of the loss.
    Rectangle2D loss() {
        return new Rectangle2D(middle - width / 2, firstTop() + terms * pitch(), width, LOSS_HEIGHT);
    }

    /// Where the caption over a single target stands.
    Rectangle2D caption() {
        return new Rectangle2D(middle - width / 2, firstTop() - CAPTION_HEIGHT, width, CAPTION_HEIGHT);
    }

    /// Whether the box of a term has room for one number only.
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
