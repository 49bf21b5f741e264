package chalkgrad.script.line;

import chalkgrad.mistake.Explanation;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;

/// A line of code that computes something else than it should, although all that it is computed from is right.
///
/// @param cell the code cell; code cells count from 1
/// @param line the line of the cell; lines count from 1
/// @param code the line as it is written, without indentation
/// @param variable what the line assigns to
/// @param quantity what it should be: the first number that differs
/// @param mistakes those that give all its numbers, the likeliest first; empty if no known one does
/// @param exchanged the quantity that stands where another belongs, if that is what is wrong and no known mistake is
public record WrongLine(
        int cell,
        int line,
        String code,
        String variable,
        Quantity quantity,
        List<Explanation> mistakes,
        Optional<Exchanged> exchanged) {
    public WrongLine {
        mistakes = List.copyOf(mistakes);
    }

    /// A quantity in the place of another.
    public record Exchanged(Quantity used, Quantity belongs) {}
}
