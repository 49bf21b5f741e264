package chalkgrad.pass;

import java.util.function.ToIntFunction;

/// A block of equally long units, one for each neuron or parameter.
///
/// @param count number of units
/// @param unitLength the number of steps in a unit
/// @param entry gives the quantity at a place of a unit
/// @param unitOf gives the unit of a quantity, from 1
/// @param placeOf gives the place of a quantity in its unit, from 0
record Units(int count, int unitLength, Entry entry, ToIntFunction<Quantity> unitOf, ToIntFunction<Quantity> placeOf)
        implements Block {
    /// A unit for each neuron.
    static Units ofNeurons(int count, int unitLength, Entry entry, ToIntFunction<Quantity> placeOf) {
        return new Units(count, unitLength, entry, quantity -> Math.max(1, quantity.to()), placeOf);
    }

    /// One step for each neuron.
    static Units single(int count, SingleEntry entry) {
        return ofNeurons(count, 1, (unit, place) -> entry.at(unit), quantity -> 0);
    }

    @Override
    public long length() {
        return (long) count * unitLength;
    }

    @Override
    public Quantity at(long offset) {
        return entry.at((int) (offset / unitLength) + 1, (int) (offset % unitLength));
    }

    @Override
    public long offsetOf(Quantity quantity) {
        return (unitOf.applyAsInt(quantity) - 1L) * unitLength + placeOf.applyAsInt(quantity);
    }

    @Override
    public long unitStart(long offset) {
        return offset - offset % unitLength;
    }

    @Override
    public long unitEnd(long offset) {
        return unitStart(offset) + unitLength;
    }

    /// Units count from 1, places from 0.
    interface Entry {
        Quantity at(int unit, int place);
    }

    /// Units count from 1.
    interface SingleEntry {
        Quantity at(int unit);
    }
}
