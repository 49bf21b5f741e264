package chalkgrad.mistake;

/// An expression of a layer and what stands in its place.
///
/// @param layer the layer, 0 for inputs, targets and losses
public record Exchange(Term term, int layer, Change change) {}
