package chalkgrad.exchange.answer;

import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Numeral;
import chalkgrad.mistake.Verdict;
import java.util.List;

/// A number that has been checked.
///
/// @param place the line of the file, or the cell and line of a notebook
/// @param label what the number is called there
/// @param network the name of the network that explains it, empty if none does
/// @param quantity the name of what it is, empty if that is not known
/// @param right what it should be; NaN if that is not known
/// @param follows the place of the wrong number that it follows from, empty if there is none
public record Checked(
        String place,
        String label,
        Numeral numeral,
        Verdict verdict,
        String network,
        String quantity,
        double right,
        String follows,
        List<Explanation> explanations) {
    public Checked {
        explanations = List.copyOf(explanations);
    }
}
