package chalkgrad.app.answers;

import javafx.beans.binding.DoubleExpression;
import javafx.scene.layout.Pane;

/// Where the two formulas lie.
///
/// @param over what they lie over
/// @param covered how much of it is covered at its left
/// @param smallestText how large the smallest letters must be, in pixels
record Room(Pane over, double covered, DoubleExpression smallestText) {}
