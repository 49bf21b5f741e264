package chalkgrad.app.mistake;

import chalkgrad.mistake.Explanation;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;

/// Something wrong, as the card with its formulas shows it: a number, or a line of code.
///
/// @param heading what it should be
/// @param said what it is instead, or where; one line
/// @param belongs the right value in a few words; empty if it is not shown
/// @param rounded the number as written, if it has too few digits to tell what a mistake gives
/// @param explanations the mistakes, the likeliest first
/// @param unexplained says that no known mistake fits, if none does
/// @param quantity the number in the network, if it has it
public record Wrong(
        String heading,
        String said,
        String belongs,
        Optional<String> rounded,
        List<Explanation> explanations,
        String unexplained,
        Optional<Quantity> quantity) {
    public Wrong {
        explanations = List.copyOf(explanations);
    }
}
