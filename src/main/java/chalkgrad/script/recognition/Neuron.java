package chalkgrad.script.recognition;

import java.util.List;
import java.util.OptionalInt;

/// A pre-activation of one sample: a sum of products, with a bias or without.
///
/// @param z the node of the sum
/// @param terms its products
/// @param bias the node that is added, if there is one
record Neuron(int z, List<Term> terms, OptionalInt bias) {
    Neuron {
        terms = List.copyOf(terms);
    }

    /// A product: of two given numbers in the first layer; otherwise of a given number and an activation.
    ///
    /// @param given a given number
    /// @param other the activation, or a given number
    record Term(int given, int other) {}
}
