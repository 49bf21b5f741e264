package chalkgrad.exchange.answer;

import chalkgrad.mistake.Claim;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects the readings of a label: each way to take its numbers once, as surely as anything says so.
final class FoundReadings {
    private final Map<List<Claim>, Certainty> found = new LinkedHashMap<>();

    /// Adds a reading; none if there are no claims.
    void add(Certainty certainty, List<Claim> claims) {
        if (!claims.isEmpty()) {
            found.merge(claims, certainty, Certainty::or);
        }
    }

    /// Adds a single number of the network.
    void add(Certainty certainty, Quantity q) {
        add(certainty, List.of(new Claim.Plain(q)));
    }

    /// Adds several readings that are equally sure.
    void addAll(Certainty certainty, Iterable<List<Claim>> readings) {
        readings.forEach(claims -> add(certainty, claims));
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
                .filter(claims -> !(claims.getFirst() instanceof Claim.Misfit))
                .map(claims -> new Reading(Certainty.DOUBTFUL, claims))
                .toList();
    }
}
