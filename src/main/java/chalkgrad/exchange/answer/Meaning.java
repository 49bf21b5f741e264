package chalkgrad.exchange.answer;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a label may mean.
///
/// @param role what it says about its subject
/// @param kinds the kinds of quantity that its subject can be; none if it names no subject
/// @param digits the numbers in the subject's name: layers, indices, samples or iterations
/// @param name the subject as it is written
/// @param of for a local derivative, the kinds of what is differentiated
record Meaning(Role role, Set<Kind> kinds, List<Integer> digits, String name, Set<Kind> of) {
    Meaning {
        kinds = Set.copyOf(kinds);
        digits = List.copyOf(digits);
        of = Set.copyOf(of);
    }

    /// The numbers in a name: those that something separates, or each digit.
    static List<Integer> digits(String text) {
        var result = new ArrayList<Integer>();
        boolean separated = text.matches(".*\\d[^\\d]+\\d.*");
        Matcher number = Pattern.compile(separated ? "\\d+" : "\\d").matcher(text);
        while (number.find() && result.size() < 6) {
            if (number.group().length() < 4) {
                result.add(Integer.valueOf(number.group()));
            }
        }
        return result;
    }
}
