package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.MistakeWords;
import chalkgrad.pass.Quantity;

/// A remark on a number that is right by another convention than the network's, on one that no known mistake
/// gives, or on why nothing can be said about it.
public sealed interface Remark {
    /// What it says after "right, " or, if it is a sentence of its own, after "right: ".
    Message message();

    /// Whether it is a sentence of its own, and does not continue the verdict.
    default boolean standsAlone() {
        return true;
    }

    /// A remark in words.
    ///
    /// @param standsAlone whether the words are a sentence of their own, and do not continue the verdict
    record InWords(String words, boolean standsAlone) {}

    /// The remark with the names of a document.
    default InWords inWords(Document document) {
        return inWords(new MistakeWords(document, Decimals.STANDARD));
    }

    /// The remark in words, if it names no number.
    default InWords inWords() {
        return inWords(MistakeWords.withoutNames());
    }

    private InWords inWords(MistakeWords words) {
        return new InWords(words.of(message()), standsAlone());
    }

    private static Written named(Quantity quantity) {
        return new Written(Formula.of(quantity));
    }

    /// The number was computed and printed in single precision.
    record SinglePrecision() implements Remark {
        @Override
        public Message message() {
            return Message.of("remark.float32");
        }

        @Override
        public boolean standsAlone() {
            return false;
        }
    }

    /// A small number keeps the logarithm from infinity.
    record Epsilon(double epsilon, boolean isLimit) implements Remark {
        @Override
        public Message message() {
            String power = Double.toString(epsilon).replace(".0E", "e").replace('E', 'e');
            return Message.of(isLimit ? "remark.epsilon.limit" : "remark.epsilon", new Verbatim(power));
        }

        @Override
        public boolean standsAlone() {
            return false;
        }
    }

    /// The number has the opposite sign, as for somebody who adds the step to the weights.
    record Negative(Quantity of) implements Remark {
        @Override
        public Message message() {
            return Message.of("remark.negative", named(of));
        }
    }

    /// The number is the step that an update adds to a parameter or subtracts from it.
    ///
    /// @param isGradient whether the update is the learning rate times the gradient
    record Step(Quantity parameter, boolean isAdded, boolean isGradient) implements Remark {
        @Override
        public Message message() {
            String key =
                    (isGradient ? "remark.step.of-gradient" : "remark.step") + (isAdded ? ".added" : ".subtracted");
            return Message.of(key, named(isGradient ? parameter.gradient() : parameter));
        }
    }

    /// The number is a parameter after an update, under the name that it has before.
    ///
    /// @param iteration the one with the update
    record Updated(Quantity parameter, int iteration) implements Remark {
        @Override
        public Message message() {
            return Message.of("remark.updated", named(parameter), new Count(iteration));
        }

        @Override
        public boolean standsAlone() {
            return true;
        }
    }

    /// The number is another loss than the one that is differentiated.
    ///
    /// @param measure what the other loss is called
    /// @param own what the network's loss is called
    record OtherLoss(Message measure, Message own) implements Remark {
        @Override
        public Message message() {
            return Message.of("remark.other-loss", new Said(measure), new Said(own));
        }
    }

    /// Two neighbouring digits of the number are exchanged.
    ///
    /// @param isFollowing whether it would follow from an earlier wrong number otherwise, and not be right
    record ExchangedDigits(boolean isFollowing) implements Remark {
        @Override
        public Message message() {
            return Message.of(isFollowing ? "remark.digits-exchanged.following" : "remark.digits-exchanged");
        }
    }

    /// The name of the number means nothing in the network.
    ///
    /// @param sentence says so, and which name may be meant
    record NoSuchName(String sentence) implements Remark {
        @Override
        public Message message() {
            return Message.of("remark.no-such-name", new Verbatim(sentence));
        }
    }

    /// The number belongs to an iteration that the network does not have.
    record Beyond(int iterations) implements Remark {
        @Override
        public Message message() {
            return Message.of(iterations == 1 ? "remark.beyond.one" : "remark.beyond", new Count(iterations));
        }

        @Override
        public boolean standsAlone() {
            return false;
        }
    }
}
