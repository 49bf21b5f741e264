package chalkgrad.app.mistake;

import javafx.beans.binding.DoubleExpression;
import javafx.scene.layout.Pane;

/// The place of the two formulas.
///
/// @param over the pane that they are shown over
/// @param covered the width of its left part that is covered
/// @param smallestText the smallest size of letters, in pixels
public record Room(Pane over, double covered, DoubleExpression smallestText) {}
