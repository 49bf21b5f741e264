package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// QuantitySearch the lines of code to the numbers of the network that they are in every world.
final class QuantitySearch {
    private final int worlds;
    private final KnownNumbers known;
    private final int samples;

    QuantitySearch(NudgedRuns worlds) {
        this.worlds = worlds.count();
        this.known = new KnownNumbers(worlds);
        this.samples = worlds.document(0).samples().size();
    }

    private record Group(Kind kind, int layer, boolean isBias, int iteration, boolean isOfSample) {
        static Group of(Quantity quantity) {
            return new Group(
                    quantity.kind(),
                    quantity.layer(),
                    quantity.isOfParameter() && quantity.from() == 0,
                    quantity.iteration(),
                    quantity.sample() > 0);
        }
    }

    /// What a line is, by its numbers and its name.
    Tie tie(ComputedLine line, Meanings meanings) {
        Set<Kind> likely = meanings.kinds(line);
        Tie first = new Tie(Optional.empty(), 1, false);
        for (int factor : factors()) {
            Optional<List<Quantity>> quantities = tie(line, likely::contains, factor);
            if (quantities.isPresent()) {
                boolean isOther = factor > 0 && meanings.contradicts(line.times(factor), quantities.get());
                Tie tie = new Tie(quantities, factor, isOther);
                if (Order.isKept(quantities.get())) {
                    return tie;
                }
                // in another order, gradients of two classes are those with the other sign
                first = first.quantities().isEmpty() ? tie : first;
            }
        }
        return first;
    }

    /// The quantities that the numbers of a line are; empty if one of them is none.
    Optional<List<Quantity>> quantities(ComputedLine line, Meanings meanings) {
        return tie(line, meanings.kinds(line)::contains, 1);
    }

    /// What a variable is; empty if one of its numbers is none of the network's, also by another factor.
    Optional<List<Quantity>> variable(ComputedLine line, Meanings meanings) {
        return quantities(line, meanings)
                .or(() -> samples == 1 ? Optional.empty() : tie(line, meanings.kinds(line)::contains, samples));
    }

    /// Whether all numbers of a line are some of the network's.
    boolean isTied(ComputedLine line) {
        return factors().stream()
                .anyMatch(factor -> tie(line, kind -> false, factor).isPresent());
    }

    /// What the numbers of a line can be multiplied by.
    List<Integer> factors() {
        return samples == 1 ? List.of(1, -1) : List.of(1, samples, -1, -samples);
    }

    /// @param factor what the numbers are multiplied by: code may divide by the number of samples early
    private Optional<List<Quantity>> tie(ComputedLine line, Predicate<Kind> likely, int factor) {
        List<List<Quantity>> candidates = new ArrayList<>();
        Map<Group, Integer> counts = new HashMap<>();
        boolean varies = line.varies();
        for (int k = 0; k < line.size(); k++) {
            List<Quantity> equal = known.equalTo(values(line, k, factor)).stream()
                    .filter(one -> factor == 1 || one.kind().isGradient())
                    .filter(one -> varies || !one.isGiven())
                    .toList();
            if (equal.isEmpty()) {
                return Optional.empty();
            }
            equal.stream().map(Group::of).distinct().forEach(group -> counts.merge(group, 1, Integer::sum));
            candidates.add(equal);
        }
        Comparator<Group> best = Comparator.<Group>comparingInt(group -> -counts.getOrDefault(group, 0))
                .thenComparing(group -> !likely.test(group.kind()))
                .thenComparingInt(Group::iteration)
                .thenComparing(Group::kind)
                .thenComparingInt(Group::layer)
                // a gradient to which one sample only adds something is that of the batch, too
                .thenComparing(Group::isOfSample);
        List<Group> ranked = counts.keySet().stream().sorted(best).toList();
        Set<Quantity> used = new HashSet<>();
        List<Quantity> result = new ArrayList<>();
        for (List<Quantity> equal : candidates) {
            Quantity one = ranked.stream()
                    .flatMap(group -> equal.stream().filter(q -> Group.of(q).equals(group) && !used.contains(q)))
                    .findFirst()
                    .orElse(equal.getFirst());
            used.add(one);
            result.add(one);
        }
        return Optional.of(Order.kept(result, candidates));
    }

    private double[] values(ComputedLine line, int k, int factor) {
        double[] values = new double[worlds];
        for (int w = 0; w < values.length; w++) {
            values[w] = factor * line.value(w, k);
        }
        return values;
    }
}
