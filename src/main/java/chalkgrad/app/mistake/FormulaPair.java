package chalkgrad.app.mistake;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two formulas to compare: side by side if there is room, otherwise one below the other.
final class FormulaPair extends Region {
    private static final double GAP = 6;

    private final Region first;
    private final Region second;

    FormulaPair(Region first, Region second) {
        this.first = first;
        this.second = second;
        getStyleClass().add("formula-pair");
        getChildren().addAll(first, second);
    }

    private static double half(double width) {
        return (width - GAP) / 2;
    }

    private boolean fitsBeside(double width) {
        return Math.max(first.prefWidth(-1), second.prefWidth(-1)) <= half(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * Math.max(first.prefWidth(-1), second.prefWidth(-1)) + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return fitsBeside(room)
                ? Math.max(first.prefHeight(half(room)), second.prefHeight(half(room)))
                : first.prefHeight(room) + GAP + second.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (fitsBeside(width)) {
            first.resizeRelocate(0, 0, half(width), getHeight());
            second.resizeRelocate(half(width) + GAP, 0, half(width), getHeight());
        } else {
            double height = first.prefHeight(width);
            first.resizeRelocate(0, 0, width, height);
            second.resizeRelocate(0, height + GAP, width, second.prefHeight(width));
        }
    }
}
