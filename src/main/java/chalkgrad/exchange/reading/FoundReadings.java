package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Certainty;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the readings of a label: each way to take its numbers once, as surely as anything says so.
final class FoundReadings {
    private final Map<List<ExpectedNumber>, Certainty> found = new LinkedHashMap<>();

    /// Adds a reading; none if there are no expected numbers.
    void add(Certainty certainty, List<ExpectedNumber> expected) {
        if (!expected.isEmpty()) {
            found.merge(expected, certainty, Certainty::or);
        }
    }

    /// Adds a single number of the network.
    void add(Certainty certainty, Quantity q) {
        add(certainty, List.of(new ExpectedNumber.OfRun(q)));
    }

    /// Adds several readings that are equally sure.
    void addAll(Certainty certainty, Iterable<List<ExpectedNumber>> readings) {
        readings.forEach(expected -> add(certainty, expected));
    }

    /// All readings, the surest first.
    ///
    /// @param doubt how many steps less sure they are
    List<Reading> surestFirst(int doubt) {
        return found.entrySet().stream()
                .map(entry -> new Reading(entry.getValue().less(doubt), entry.getKey()))
                .sorted(Comparator.comparing(Reading::certainty))
                .toList();
    }

    /// All readings of arrays with the right shape, for numbers that no label calls anything.
    List<Reading> guessed() {
        return found.keySet().stream()
                .filter(expected -> !(expected.getFirst() instanceof ExpectedNumber.Misshapen))
                .map(expected -> new Reading(Certainty.DOUBTFUL, expected))
                .toList();
    }
}
