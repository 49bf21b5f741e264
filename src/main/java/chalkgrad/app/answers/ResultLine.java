package chalkgrad.app.answers;

import chalkgrad.grading.Checked;
import java.util.List;

/// A line of the results for a student's numbers.
sealed interface ResultLine {
    /// Its place: a line, or a cell and a line of a notebook.
    String place();

    /// One number, or several of one name that are all right.
    ///
    /// @param numbers at least one
    /// @param repeats whether the number before has the same explanation
    /// @param before what it was in another network, before that was changed
    record Numbers(List<Checked> numbers, boolean repeats, Before before) implements ResultLine {
        public Numbers {
            numbers = List.copyOf(numbers);
        }

        Numbers(List<Checked> numbers, boolean repeats) {
            this(numbers, repeats, Before.NOTHING);
        }

        /// The same numbers, with what they were before.
        Numbers after(Before other) {
            return new Numbers(numbers, repeats, other);
        }

        Checked first() {
            return numbers.getFirst();
        }

        @Override
        public String place() {
            return first().place();
        }
    }

    /// The result for a wrong number before the network was changed.
    enum Before {
        NOTHING,
        RIGHT,
        /// Explained by a known mistake, or following from one.
        EXPLAINED
    }

    /// A line that could not be read.
    ///
    /// @param sentence what was found and what is expected
    record Wrong(String place, String sentence) implements ResultLine {}
}
