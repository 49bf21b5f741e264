package chalkgrad.app.answers;

import chalkgrad.exchange.answer.Checked;
import java.util.List;

/// A line of what has been found out about a student's numbers.
sealed interface Line {
    /// Where it stands: a line, or a cell and a line of a notebook.
    String place();

    /// One number, or several of one name that are all right.
    ///
    /// @param numbers at least one
    /// @param repeats whether the number before was told the same
    /// @param doubt why its name means nothing here; empty if it means something
    record Numbers(List<Checked> numbers, boolean repeats, String doubt) implements Line {
        public Numbers {
            numbers = List.copyOf(numbers);
        }

        Checked first() {
            return numbers.getFirst();
        }

        @Override
        public String place() {
            return first().place();
        }
    }

    /// What is no answer.
    ///
    /// @param sentence what was found and what is wanted
    record Wrong(String place, String sentence) implements Line {}
}
