package chalkgrad.table;

/// The phases of an iteration, in order.
public enum Phase {
    FORWARD,
    LOSS,
    BACKWARD,
    /// The means or sums of the gradients over the samples.
    REDUCE,
    UPDATE;

    /// Whether the final forward pass has it too.
    public boolean isOfFinalPass() {
        return compareTo(LOSS) <= 0;
    }
}
