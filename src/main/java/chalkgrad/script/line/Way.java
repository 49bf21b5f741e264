package chalkgrad.script.line;

import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A way to take the numbers of a line.
///
/// @param expected what they should be, in each world
record Way(List<List<ExpectedNumber>> expected) {
    Way {
        expected = List.copyOf(expected);
    }

    /// The numbers that are quantities of the network, the same in each world.
    static Way of(List<Quantity> quantities, int worlds) {
        List<ExpectedNumber> all = quantities.stream()
                .map(one -> (ExpectedNumber) new ExpectedNumber.OfRun(one))
                .toList();
        return new Way(IntStream.range(0, worlds).mapToObj(w -> all).toList());
    }

    /// What the first number is about.
    Quantity first() {
        return expected.getFirst().getFirst().about();
    }

    /// The same of a later iteration; empty if they are not only quantities of the network.
    Optional<Way> later(int iterations) {
        List<ExpectedNumber> all = expected.getFirst();
        if (!all.stream().allMatch(ExpectedNumber.OfRun.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(of(
                all.stream()
                        .map(ExpectedNumber::about)
                        .map(one -> one.at(one.sample(), one.iteration() + iterations))
                        .toList(),
                expected.size()));
    }
}
