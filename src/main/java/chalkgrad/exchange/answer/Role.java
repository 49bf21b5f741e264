package chalkgrad.exchange.answer;

/// What a label says about its subject.
enum Role {
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
    COUNT
}
