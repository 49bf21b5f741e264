package chalkgrad.pass;

/// The phases of an iteration, in order.
public enum Phase {
    FORWARD,
    LOSS,
    BACKWARD,
    REDUCE,
    UPDATE
}
