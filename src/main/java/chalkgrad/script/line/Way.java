package chalkgrad.script.line;

import chalkgrad.mistake.ExpectedNumber;
import java.util.List;

/// A way to take the numbers of a line.
///
/// @param expected what they should be, in each world
record Way(List<List<ExpectedNumber>> expected) {
    Way {
        expected = List.copyOf(expected);
    }
}
