package chalkgrad.script.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

    /// The update that made the last of its weights.
    int update(Origins origins) {
        return factors().stream().mapToInt(origins::update).max().orElse(0);
    }

    /// All numbers that are multiplied.
    Set<Integer> factors() {
        Set<Integer> result = new HashSet<>();
        terms.forEach(term -> result.addAll(List.of(term.given(), term.other())));
        return result;
    }

    /// The second product with an activation that there are two products with, if there is one such activation.
    Optional<Term> repeated() {
        Set<Integer> seen = new HashSet<>();
        List<Term> again =
                terms.stream().filter(term -> !seen.add(term.other())).toList();
        return again.size() == 1 ? Optional.of(again.getFirst()) : Optional.empty();
    }

    /// The same with another activation in one of the two products with it.
    ///
    /// @param again the second of them
    /// @param isLater whether the other activation belongs in that, and not in the first
    Neuron with(Term again, int activation, boolean isLater) {
        List<Term> changed = new ArrayList<>(terms);
        int first = terms.indexOf(terms.stream()
                .filter(term -> term.other() == again.other())
                .findFirst()
                .orElseThrow());
        int place = isLater ? terms.lastIndexOf(again) : first;
        changed.set(place, new Term(terms.get(place).given(), activation));
        return new Neuron(z, changed, bias);
    }

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
