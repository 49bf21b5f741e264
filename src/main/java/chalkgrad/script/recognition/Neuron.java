package chalkgrad.script.recognition;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

    /// The products that were meant. Where a column meets a row, every number is multiplied by every other one; meant
    /// are the products of the first with the first, the second with the second, ...
    static List<Term> meant(List<Term> terms) {
        List<Integer> given = terms.stream().map(Term::given).distinct().toList();
        List<Integer> others = terms.stream().map(Term::other).distinct().toList();
        int count = given.size();
        boolean isTable = count > 1
                && others.size() == count
                && terms.size() == count * count
                && terms.stream().distinct().count() == terms.size();
        return isTable
                ? IntStream.range(0, count)
                        .mapToObj(k -> new Term(given.get(k), others.get(k)))
                        .toList()
                : terms;
    }
}
