package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Ties the lines of code to the numbers of the network that they are in every world.
final class Ties {
    private final CodeRun run;
    private final KnownNumbers known;

    Ties(CodeRun run) {
        this.run = run;
        this.known = new KnownNumbers(run.worlds());
    }

    private record Group(Kind kind, int layer, boolean isBias, int iteration) {
        static Group of(Quantity quantity) {
            return new Group(
                    quantity.kind(),
                    quantity.layer(),
                    quantity.isOfParameter() && quantity.from() == 0,
                    quantity.iteration());
        }
    }

    /// What the numbers of a line are; empty if one of them is no number of the network.
    ///
    /// @param likely the kinds that its name suggests, of several that fit
    Optional<List<Quantity>> of(ComputedLine line, Predicate<Kind> likely) {
        List<List<Quantity>> candidates = new ArrayList<>();
        Map<Group, Integer> counts = new HashMap<>();
        for (int k = 0; k < line.size(); k++) {
            List<Quantity> equal = known.equalTo(values(line, k));
            if (equal.isEmpty()) {
                return Optional.empty();
            }
            equal.stream().map(Group::of).distinct().forEach(group -> counts.merge(group, 1, Integer::sum));
            candidates.add(equal);
        }
        Comparator<Group> best = Comparator.<Group>comparingInt(group -> -counts.get(group))
                .thenComparing(group -> !likely.test(group.kind()))
                .thenComparing(Group::iteration)
                .thenComparing(Group::kind)
                .thenComparing(Group::layer);
        List<Group> ranked = counts.keySet().stream().sorted(best).toList();
        List<Quantity> result = new ArrayList<>();
        for (List<Quantity> equal : candidates) {
            result.add(ranked.stream()
                    .flatMap(group -> equal.stream()
                            .filter(one -> Group.of(one).equals(group))
                            .filter(one -> !result.contains(one)))
                    .findFirst()
                    .orElse(equal.getFirst()));
        }
        return Optional.of(result);
    }

    private double[] values(ComputedLine line, int k) {
        double[] values = new double[run.worlds().size()];
        for (int w = 0; w < values.length; w++) {
            values[w] = line.value(w, k);
        }
        return values;
    }
}
