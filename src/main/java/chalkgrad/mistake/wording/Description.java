package chalkgrad.mistake.wording;

import chalkgrad.formula.Formula;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// A mistake in one sentence to the student, and the formula of the number in which it was made, right and as the
/// student must have had it. What differs is marked in both; only the mistaken one is marked if something was added.
///
/// @param place where the mistake was made, as a message whose last placeholder is for the sentence
public record Description(Optional<Message> place, Message sentence, Quantity number, Formula right, Formula mistaken) {
    /// The same mistake made in another place.
    Description at(Message other) {
        return new Description(Optional.of(other), sentence, number, right, mistaken);
    }
}
