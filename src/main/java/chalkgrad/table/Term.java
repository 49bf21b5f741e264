package chalkgrad.table;

/// The name of an array of a pass, such as the pre-activations of layer 2.
///
/// @param layer the layer, 0 for inputs, targets and losses
public record Term(Role role, int layer) {
    /// The term of a sample that this one is the mean or sum of; else this one.
    public Term ofSample() {
        return switch (role) {
            case REDUCED_WEIGHT_GRADIENT -> Role.WEIGHT_GRADIENT.in(layer);
            case REDUCED_BIAS_GRADIENT -> Role.BIAS_GRADIENT.in(layer);
            case BATCH_LOSS -> Role.LOSS.in(layer);
            default -> this;
        };
    }
}
