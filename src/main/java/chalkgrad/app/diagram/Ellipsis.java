package chalkgrad.app.diagram;

import javafx.geometry.Point2D;

/// The dots for neighbouring neurons of a layer that are left out.
///
/// @param page the page that shows the nearest of them
record Ellipsis(Point2D place, int layer, int first, int last, int page) {}
