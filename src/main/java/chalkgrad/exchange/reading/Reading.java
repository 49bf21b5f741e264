package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Certainty;
import chalkgrad.mistake.ExpectedNumber;
import java.util.List;

/// One way to read a printed array: the expected number for each of its numbers.
///
/// @param certainty how surely its label says so
/// @param expected one for each number, row by row
public record Reading(Certainty certainty, List<ExpectedNumber> expected) {
    public Reading {
        expected = List.copyOf(expected);
    }

    /// The iteration that its numbers are of.
    public int iteration() {
        return expected.getFirst().about().iteration();
    }

    /// Whether these are numbers that the network's file gives.
    public boolean isGiven() {
        if (!(expected.getFirst() instanceof ExpectedNumber.OfRun plain)) {
            return false;
        }
        return plain.about().isGiven();
    }
}
