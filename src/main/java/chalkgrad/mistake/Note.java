package chalkgrad.mistake;

import chalkgrad.pass.Quantity;
import java.util.function.Function;

/// A note on a number that is right by another convention than the network's, or on why nothing can be said about it.
public sealed interface Note {
    /// The words after "right, " or, if they are a sentence of their own, after "right: ".
    ///
    /// @param names the names of quantities in the document's notation
    String words(Function<Quantity, String> names);

    /// Whether the words are a sentence of their own, and do not continue the verdict.
    default boolean standsAlone() {
        return false;
    }

    /// A note in words.
    ///
    /// @param standsAlone whether the words are a sentence of their own, and do not continue the verdict
    record Said(String words, boolean standsAlone) {}

    default Said said(Function<Quantity, String> names) {
        return new Said(words(names), standsAlone());
    }

    /// The number was computed and printed in single precision.
    record SinglePrecision() implements Note {
        @Override
        public String words(Function<Quantity, String> names) {
            return "in float32";
        }
    }

    /// A small number keeps the logarithm from infinity.
    record Epsilon(double epsilon, boolean isLimit) implements Note {
        @Override
        public String words(Function<Quantity, String> names) {
            return isLimit
                    ? "with probabilities kept above ε = %s in the logarithm".formatted(power(epsilon))
                    : "with ε = %s in the logarithm".formatted(power(epsilon));
        }

        private static String power(double epsilon) {
            String text = Double.toString(epsilon);
            return text.replace(".0E", "e").replace('E', 'e');
        }
    }

    /// The number has the opposite sign, as for somebody who adds the step to the weights.
    record Negative(Quantity of) implements Note {
        @Override
        public String words(Function<Quantity, String> names) {
            return "this is −" + names.apply(of);
        }

        @Override
        public boolean standsAlone() {
            return true;
        }
    }

    /// The number is the step that an update adds to a parameter or subtracts from it.
    ///
    /// @param isGradient whether the update is the learning rate times the gradient
    record Step(Quantity parameter, boolean isAdded, boolean isGradient) implements Note {
        @Override
        public String words(Function<Quantity, String> names) {
            String what = isGradient
                    ? (isAdded ? "−η · " : "η · ") + names.apply(parameter.gradient())
                    : difference(names.apply(parameter), "new " + names.apply(parameter));
            return what + (isAdded ? ", the step of the update" : ", which the update subtracts");
        }

        private String difference(String before, String after) {
            return isAdded ? after + " − " + before : before + " − " + after;
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
        public String words(Function<Quantity, String> names) {
            return "this is the %s; the network's loss is %s".formatted(measure, own);
        }

        @Override
        public boolean standsAlone() {
            return true;
        }
    }

    /// The name of the number means nothing in the network.
    ///
    /// @param sentence says so, and which name may be meant
    record NoSuchName(String sentence) implements Note {
        @Override
        public String words(Function<Quantity, String> names) {
            return sentence;
        }

        @Override
        public boolean standsAlone() {
            return true;
        }
    }

    /// The number belongs to an iteration that the network does not have.
    record Beyond(int iterations) implements Note {
        @Override
        public String words(Function<Quantity, String> names) {
            return iterations == 1
                    ? "beyond the network's only iteration"
                    : "beyond the network's %d iterations".formatted(iterations);
        }
    }
}
