package chalkgrad.pass;

/// A stretch of steps that belong together: one layer of one sample in one phase. Inside a block, step and quantity are
/// computed
/// from each other. Offsets count from 0; quantities are without sample and iteration.
interface Block {
    long length();

    Quantity at(long offset);

    /// Where a quantity of this block stands.
    long offsetOf(Quantity quantity);

    /// The first offset of the neuron that an offset belongs to.
    long unitStart(long offset);

    /// The offset after the last one of the neuron that an offset belongs to.
    long unitEnd(long offset);
}
