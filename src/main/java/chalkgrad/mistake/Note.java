package chalkgrad.mistake;

import chalkgrad.pass.Quantity;
import java.util.function.Function;

/// What has to be said of a number that is right, but in another way than the network has it; or why nothing can be
/// said of a number.
public sealed interface Note {
    /// The words, as they follow "right, " or, if they are a sentence of their own, "right: ".
    ///
    /// @param names the names of quantities in the document's notation
    String words(Function<Quantity, String> names);

    /// Whether the words stand by themselves, and do not continue the verdict.
    default boolean standsAlone() {
        return false;
    }

    /// A note in words.
    ///
    /// @param standsAlone whether the words stand by themselves, and do not continue the verdict
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

    /// The number is that of a quantity with the other sign, as somebody has it who adds to the weights.
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

    /// The number is what an update adds to a parameter, or what it subtracts from it.
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

    /// The loss is measured in another way than the one that is differentiated.
    ///
    /// @param measure what it is called
    /// @param own what the loss of the network is called
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

    /// The number is of an iteration that the network does not have.
    record Beyond(int iterations) implements Note {
        @Override
        public String words(Function<Quantity, String> names) {
            return iterations == 1
                    ? "beyond the network's only iteration"
                    : "beyond the network's %d iterations".formatted(iterations);
        }
    }
}
