package chalkgrad.app.diagram;

import javafx.geometry.Point2D;

/// What stands for neighbours of a layer that are left out.
///
/// @param page where the nearest of them are shown
record Ellipsis(Point2D place, int layer, int first, int last, int page) {}
