package chalkgrad.mistake.wording;

import chalkgrad.formula.Formula;
import chalkgrad.pass.Quantity;
import java.util.List;

/// What a placeholder of a sentence stands for.
public sealed interface Argument {
    /// A formula, which is often the name of a number.
    record Written(Formula formula) implements Argument {}

    /// A formula and its value, such as `relu(z1[2]) = 1.2`.
    record Valued(Formula formula, double value) implements Argument {}

    /// A number with some significant digits.
    record Numeric(double value, int digits) implements Argument {}

    /// How many there are, or which one it is.
    record Count(int count) implements Argument {}

    /// The names of some numbers; of many only the first.
    record Names(List<Quantity> quantities) implements Argument {
        public Names {
            quantities = List.copyOf(quantities);
        }
    }

    /// Counts, such as those of layers.
    record Counts(List<Integer> counts) implements Argument {
        public Counts {
            counts = List.copyOf(counts);
        }
    }

    /// A part of the sentence that is a message itself.
    record Said(Message message) implements Argument {}

    /// A text that is the same in all languages, such as the name of an activation.
    record Verbatim(String text) implements Argument {}
}
