package chalkgrad.app.number;

/// The ways to draw a number on the screen.
public enum LabelLook {
    /// A number of the document on an edge or knob.
    PILL,
    /// A number of the document in a box: an input or a target.
    FIELD,
    /// A number inside a neuron or the loss.
    VALUE,
    /// A number beside the thing it belongs to, such as a gradient.
    TAG
}
