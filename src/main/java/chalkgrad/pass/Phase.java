package chalkgrad.pass;

/// What an iteration does, in this order.
public enum Phase {
    FORWARD,
    LOSS,
    BACKWARD,
    REDUCE,
    UPDATE
}
