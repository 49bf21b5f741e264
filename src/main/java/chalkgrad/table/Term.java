package chalkgrad.table;

/// The name of an array of a pass, such as the pre-activations of layer 2.
///
/// @param layer the layer, 0 for inputs, targets and losses
public record Term(Role role, int layer) {}
