package chalkgrad.app.answers;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A number and the verdict on it: on one line where both have room, otherwise one below the other.
final class NumberAndVerdict extends Region {
    private static final double GAP = 8;

    private final Label number;
    private final Label verdict;

    NumberAndVerdict(Label number, Label verdict) {
        this.number = number;
        this.verdict = verdict;
        getChildren().addAll(number, verdict);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// The width that the number takes on the line of the verdict.
    private double taken() {
        return number.isManaged() ? number.prefWidth(-1) + GAP : 0;
    }

    private boolean isOneLine(double width) {
        return taken() + verdict.prefWidth(-1) <= width;
    }

    private double heightOfNumber(double width) {
        return number.isManaged() ? number.prefHeight(width) : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return taken() + verdict.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return isOneLine(room)
                ? Math.max(heightOfNumber(room), verdict.prefHeight(-1))
                : heightOfNumber(room) + verdict.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = heightOfNumber(width);
        if (isOneLine(width)) {
            double line = Math.max(above, verdict.prefHeight(-1));
            number.resizeRelocate(0, 0, number.prefWidth(-1), line);
            verdict.resizeRelocate(taken(), 0, verdict.prefWidth(-1), line);
        } else {
            number.resizeRelocate(0, 0, width, above);
            verdict.resizeRelocate(0, above, width, verdict.prefHeight(width));
        }
    }
}
