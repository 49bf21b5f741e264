package chalkgrad.pass;

/// Consecutive steps of one layer, one sample and one phase. Inside a block, step and quantity are computed from
/// each other. Offsets count from 0; quantities have no sample and iteration.
interface Block {
    long length();

    Quantity at(long offset);

    /// The offset of a quantity of this block.
    long offsetOf(Quantity quantity);

    /// The first offset of the neuron that an offset belongs to.
    long unitStart(long offset);

    /// The offset after the last one of the neuron that an offset belongs to.
    long unitEnd(long offset);
}
