package chalkgrad.script.line;

import chalkgrad.document.Document;
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

    /// What the numbers are about.
    List<Quantity> quantities() {
        return expected.getFirst().stream().map(ExpectedNumber::about).toList();
    }

    /// What the first number is about.
    Quantity first() {
        return expected.getFirst().getFirst().about();
    }

    /// The same of a later iteration, where a sample is the one at the same place of the batch; with one iteration, of
    /// a later sample. Empty if they are not only quantities of the network, or if samples are missing.
    Optional<Way> later(int iterations, Document document) {
        List<ExpectedNumber> all = expected.getFirst();
        if (!all.stream().allMatch(ExpectedNumber.OfRun.class::isInstance)) {
            return Optional.empty();
        }
        List<Quantity> later = all.stream()
                .map(ExpectedNumber::about)
                .flatMap(one -> later(one, iterations, document).stream())
                .toList();
        return later.size() == all.size() ? Optional.of(of(later, expected.size())) : Optional.empty();
    }

    private static Optional<Quantity> later(Quantity one, int iterations, Document document) {
        if (document.iterations() == 1 && one.sample() > 0) {
            int sample = one.sample() + iterations;
            return sample <= document.samples().size() ? Optional.of(one.at(sample, 1)) : Optional.empty();
        }
        int iteration = one.iteration() + iterations;
        if (one.sample() == 0 || document.batches().isWhole(document.samples().size())) {
            return Optional.of(one.at(one.sample(), iteration));
        }
        int[] batch = document.batch(one.iteration());
        int place = IntStream.range(0, batch.length)
                .filter(k -> batch[k] == one.sample())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        int[] later = document.batch(iteration);
        return place < later.length ? Optional.of(one.at(later[place], iteration)) : Optional.empty();
    }
}
