package chalkgrad.exchange.label;

/// What a label says about its subject.
public enum Aspect {
    /// The subject itself.
    VALUE,
    /// The derivative of the loss by the subject.
    GRADIENT,
    /// The derivative of something else by the subject.
    LOCAL,
    /// The subject after the update.
    NEW,
    VELOCITY,
    /// The sum over the subject.
    SUM,
    /// The subject minus the target, or the target minus it.
    DIFFERENCE,
    /// 1 minus the subject.
    COMPLEMENT,
    /// How many parameters there are.
    COUNT,
    /// The change of the parameter in one update: the new value minus the old one, or the old one minus the new one.
    /// Its subject is the parameter (kinds WEIGHT, BIAS or both).
    STEP,
    /// How far an output is from its target, either way round: `t - a` or `a - t`. Its subject is the output.
    ERROR,
    /// The derivative of the activation function, da/dz. Its subject is what it is taken at: the pre-activation, or the
    /// activation that it is computed from.
    SLOPE,
    /// Nothing of the network, such as an accuracy, a counter or a learning rate: no number of it is meant.
    OTHER
}
