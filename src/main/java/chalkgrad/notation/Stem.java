package chalkgrad.notation;

import chalkgrad.document.Notation;
import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name.Letter;
import chalkgrad.pass.Quantity;

/// The common beginning of the names of all inputs, of all weights of a layer, and the like.
///
/// @param text the letter or matrix name as the notation writes it
/// @param letter the same as a letter
/// @param layer the layer, if it is written separately; 0 if it is part of the stem or not written
record Stem(String text, Letter letter, int layer) {
    /// The stem of a number whose name contains no other name.
    static Stem of(Notation notation, Quantity q) {
        return switch (q.kind()) {
            case INPUT -> plain("x", 0);
            case TARGET -> plain("y", 0);
            case LOSS, LOSS_TERM -> plain("L", 0);
            case PENALTY -> plain("R", 0);
            case PRE_ACTIVATION -> plain(notation.preActivation(), q.layer());
            case ACTIVATION -> plain(notation.activation(), q.layer());
            case WEIGHT ->
                notation.weights().isEmpty()
                        ? plain("w", q.layer())
                        : plain(notation.weights().get(q.layer() - 1), 0);
            case BIAS ->
                notation.biases().isEmpty()
                        ? plain("b", q.layer())
                        : plain(notation.biases().get(q.layer() - 1), 0);
            default -> throw new IllegalArgumentException(q + " is named by what it is made of");
        };
    }

    private static Stem plain(String text, int layer) {
        return new Stem(text, LetterText.read(text), layer);
    }
}
