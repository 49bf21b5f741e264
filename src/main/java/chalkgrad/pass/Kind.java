package chalkgrad.pass;

/// The kinds of quantities, with the terms and letters of the field.
public enum Kind {
    INPUT(Scope.SAMPLE),
    TARGET(Scope.SAMPLE),
    WEIGHT(Scope.BATCH),
    BIAS(Scope.BATCH),
    /// What an edge carries: its weight times the activation or input that it starts from.
    PRODUCT(Scope.SAMPLE),
    PRE_ACTIVATION(Scope.SAMPLE),
    ACTIVATION(Scope.SAMPLE),
    LOSS_TERM(Scope.SAMPLE),
    LOSS(Scope.BOTH),
    /// dL/da.
    ACTIVATION_GRADIENT(Scope.SAMPLE),
    /// da/dz of one neuron, for an elementwise activation.
    ACTIVATION_DERIVATIVE(Scope.SAMPLE),
    /// da\[to\]/dz\[from\], for an activation that depends on the whole layer.
    JACOBIAN(Scope.SAMPLE),
    /// dL/dz.
    DELTA(Scope.SAMPLE),
    WEIGHT_GRADIENT(Scope.BOTH),
    BIAS_GRADIENT(Scope.BOTH),
    INPUT_GRADIENT(Scope.SAMPLE),
    VELOCITY(Scope.BATCH),
    FIRST_MOMENT(Scope.BATCH),
    SECOND_MOMENT(Scope.BATCH),
    NEW_PARAMETER(Scope.BATCH);

    private final Scope scope;

    Kind(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /// What the number belongs to.
    public enum Scope {
        /// Every sample has its own.
        SAMPLE,
        /// The whole batch has one.
        BATCH,
        /// Every sample has its own, and the batch has their mean or sum.
        BOTH
    }
}
