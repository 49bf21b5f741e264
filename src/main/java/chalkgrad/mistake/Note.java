package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.MistakeWords;
import chalkgrad.pass.Quantity;

/// A note on a number that is right by another convention than the network's, or on why nothing can be said about it.
public sealed interface Note {
    /// What it says after "right, " or, if it is a sentence of its own, after "right: ".
    Message message();

    /// Whether it is a sentence of its own, and does not continue the verdict.
    default boolean standsAlone() {
        return true;
    }

    /// A note in words.
    ///
    /// @param standsAlone whether the words are a sentence of their own, and do not continue the verdict
    record Said(String words, boolean standsAlone) {}

    /// The note with the names of a document.
    default Said said(Document document) {
        return said(new MistakeWords(document, Decimals.STANDARD));
    }

    /// The note in words, if it names no number.
    default Said said() {
        return said(MistakeWords.withoutNames());
    }

    private Said said(MistakeWords words) {
        return new Said(words.of(message()), standsAlone());
    }

    private static Written named(Quantity quantity) {
        return new Written(Formula.of(quantity));
    }

    /// The number was computed and printed in single precision.
    record SinglePrecision() implements Note {
        @Override
        public Message message() {
            return Message.of("note.float32");
        }

        @Override
        public boolean standsAlone() {
            return false;
        }
    }

    /// A small number keeps the logarithm from infinity.
    record Epsilon(double epsilon, boolean isLimit) implements Note {
        @Override
        public Message message() {
            String power = Double.toString(epsilon).replace(".0E", "e").replace('E', 'e');
            return Message.of(isLimit ? "note.epsilon.limit" : "note.epsilon", new Verbatim(power));
        }

        @Override
        public boolean standsAlone() {
            return false;
        }
    }

    /// The number has the opposite sign, as for somebody who adds the step to the weights.
    record Negative(Quantity of) implements Note {
        @Override
        public Message message() {
            return Message.of("note.negative", named(of));
        }
    }

    /// The number is the step that an update adds to a parameter or subtracts from it.
    ///
    /// @param isGradient whether the update is the learning rate times the gradient
    record Step(Quantity parameter, boolean isAdded, boolean isGradient) implements Note {
        @Override
        public Message message() {
            String key = (isGradient ? "note.step.of-gradient" : "note.step") + (isAdded ? ".added" : ".subtracted");
            return Message.of(key, named(isGradient ? parameter.gradient() : parameter));
        }
    }

    /// The number is a parameter after an update, under the name that it has before.
    ///
    /// @param iteration the one with the update
    record Updated(Quantity parameter, int iteration) implements Note {
        @Override
        public Message message() {
            return Message.of("note.updated", named(parameter), new Count(iteration));
        }

        @Override
        public boolean standsAlone() {
            return true;
        }
    }

    /// The number is another loss than the one that is differentiated.
    ///
    /// @param measure the name of the other loss
    /// @param own the name of the network's loss
    record OtherLoss(String measure, String own) implements Note {
        @Override
        public Message message() {
            return Message.of("note.other-loss", new Verbatim(measure), new Verbatim(own));
        }
    }

    /// The name of the number means nothing in the network.
    ///
    /// @param sentence says so, and which name may be meant
    record NoSuchName(String sentence) implements Note {
        @Override
        public Message message() {
            return Message.of("note.no-such-name", new Verbatim(sentence));
        }
    }

    /// The number belongs to an iteration that the network does not have.
    record Beyond(int iterations) implements Note {
        @Override
        public Message message() {
            return Message.of(iterations == 1 ? "note.beyond.one" : "note.beyond", new Count(iterations));
        }

        @Override
        public boolean standsAlone() {
            return false;
        }
    }
}
