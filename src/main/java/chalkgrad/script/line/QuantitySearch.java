package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.KnownNumbers.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Ties the lines of code to the numbers of the network that they are in every world.
final class QuantitySearch {
    private static final Set<Kind> BACKWARD =
            EnumSet.of(Kind.ACTIVATION_GRADIENT, Kind.ACTIVATION_DERIVATIVE, Kind.DELTA, Kind.INPUT_GRADIENT);

    /// In so many iterations, the sizes of the batches are looked at.
    private static final int MOST_BATCHES = 8;

    /// What a number is that is so many is kept: the zeros of dead neurons are asked for again and again.
    private static final int MANY = 8;

    private final int worlds;
    private final KnownNumbers known;
    private final Map<List<Object>, Same> ofMany = new HashMap<>();
    private final List<Integer> factors;

    QuantitySearch(NudgedRuns worlds) {
        this.worlds = worlds.count();
        this.known = new KnownNumbers(worlds);
        this.factors = factors(worlds.document(0));
    }

    /// What a line is, by its numbers and its name.
    Tie tie(ComputedLine line, Meanings meanings) {
        Set<Kind> likely = meanings.kinds(line);
        Tie first = new Tie(Optional.empty(), 1, false);
        for (int factor : factors) {
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
                .or(() -> factors.stream()
                        .filter(factor -> factor > 1)
                        .flatMap(factor -> tie(line, meanings.kinds(line)::contains, factor).stream())
                        .findFirst());
    }

    /// Whether a line has inputs in any order, and otherwise only numbers that are the same in all worlds.
    boolean isData(ComputedLine line) {
        return line.varies()
                && IntStream.range(0, line.size())
                        .mapToObj(k -> values(line, k, 1))
                        .filter(values -> values.stream().distinct().count() > 1)
                        .allMatch(values -> same(values, 1, true).all.stream()
                                .anyMatch(one -> one.quantity().kind() == Kind.INPUT));
    }

    /// Whether all numbers of a line are some of the network's.
    boolean isTied(ComputedLine line) {
        return factors.stream()
                .anyMatch(factor -> tie(line, kind -> false, factor).isPresent());
    }

    /// What the numbers of a line can be multiplied by.
    List<Integer> factors() {
        return factors;
    }

    /// 1 and the sizes of the batches, then the same with the other sign.
    private static List<Integer> factors(Document document) {
        int last = Math.min(document.iterations(), MOST_BATCHES);
        List<Integer> sizes = IntStream.concat(
                        IntStream.of(1), IntStream.rangeClosed(1, last).map(t -> document.batch(t).length))
                .distinct()
                .boxed()
                .toList();
        return Stream.concat(sizes.stream(), sizes.stream().map(size -> -size)).toList();
    }

    /// @param factor what the numbers are multiplied by: code may divide by the number of samples early
    private Optional<List<Quantity>> tie(ComputedLine line, Predicate<Kind> likely, int factor) {
        List<Equal> candidates = new ArrayList<>();
        Map<List<Double>, Equal> byNumber = new HashMap<>();
        int[] counts = new int[known.groups().size()];
        boolean varies = line.varies();
        for (int k = 0; k < line.size(); k++) {
            List<Double> number = values(line, k, factor);
            Equal equal = byNumber.computeIfAbsent(number, values -> new Equal(same(values, factor, varies)));
            if (equal.isNone()) {
                return Optional.empty();
            }
            equal.count++;
            candidates.add(equal);
        }
        byNumber.values().forEach(equal -> equal.groups().forEach(group -> counts[group] += equal.count));
        Comparator<Integer> mostNumbers = Comparator.comparingInt(group -> -counts[group]);
        List<Integer> ranked = IntStream.range(0, counts.length)
                .filter(group -> counts[group] > 0)
                .boxed()
                .sorted(mostNumbers.thenComparing(known.groups()::get, likeliest(likely)))
                .toList();
        List<Quantity> result =
                Order.kept(candidates.stream().map(equal -> equal.next(ranked)).toList(), candidates);
        if (!varies && !line.sources().isEmpty() && areOf(result, Kind.ACTIVATION_DERIVATIVE)) {
            return known.whole(Kind.ACTIVATION_DERIVATIVE, line);
        }
        return isMixture(line, result) ? Optional.empty() : Optional.of(result);
    }

    private static boolean areOf(List<Quantity> all, Kind kind) {
        return all.stream().allMatch(one -> one.kind() == kind);
    }

    /// Whether numbers are of several arrays: those of the backward pass, such as the zeros of a delta and
    /// gradients that a slope should have stopped, and zeros of the forward pass that a step has made of other
    /// numbers. A list can hold deltas of several layers.
    private static boolean isMixture(ComputedLine line, List<Quantity> all) {
        List<Quantity> ofNeurons =
                all.stream().filter(one -> !one.isOfParameter()).toList();
        boolean isBackward = ofNeurons.stream().anyMatch(one -> BACKWARD.contains(one.kind()));
        boolean isList = line.shape().size() < 2 && areOf(all, all.getFirst().kind());
        return !isList && (isBackward ? arrays(ofNeurons).size() > 1 : hasForeignZeros(line, all));
    }

    private record NetworkArray(Kind kind, int layer) {}

    private static Set<NetworkArray> arrays(List<Quantity> all) {
        return all.stream()
                .map(one -> new NetworkArray(one.kind(), one.layer()))
                .collect(Collectors.toSet());
    }

    /// Whether all numbers but the zeros are pre-activations of one layer, and a zero is not.
    private static boolean hasForeignZeros(ComputedLine line, List<Quantity> all) {
        List<Quantity> others = IntStream.range(0, all.size())
                .filter(k -> line.value(0, k) != 0)
                .mapToObj(all::get)
                .toList();
        return arrays(others).size() == 1
                && areOf(others, Kind.PRE_ACTIVATION)
                && arrays(all).size() > 1;
    }

    private static Comparator<QuantityGroup> likeliest(Predicate<Kind> likely) {
        return Comparator.<QuantityGroup, Boolean>comparing(group -> !likely.test(group.kind()))
                .thenComparingInt(QuantityGroup::iteration)
                .thenComparing(QuantityGroup::kind)
                .thenComparingInt(QuantityGroup::layer)
                // a gradient to which one sample only adds something is that of the batch, too
                .thenComparing(QuantityGroup::isOfSample);
    }

    private Same same(List<Double> values, int factor, boolean varies) {
        List<Object> key = List.of(values, factor == 1, varies);
        Same kept = ofMany.get(key);
        if (kept != null) {
            return kept;
        }
        Same same = new Same(
                known.equalTo(values.stream().mapToDouble(value -> value).toArray()).stream()
                        .filter(one -> factor == 1 || one.quantity().kind().isGradient())
                        .filter(one -> varies || !one.quantity().isGiven())
                        .toList());
        if (same.all.size() >= MANY) {
            ofMany.put(key, same);
        }
        return same;
    }

    /// The quantities that a number is, by their groups.
    private static final class Same {
        private final Map<Integer, List<Quantity>> byGroup = new HashMap<>();
        private final List<Known> all;

        Same(List<Known> all) {
            this.all = all;
            all.forEach(one -> byGroup.computeIfAbsent(one.group(), group -> new ArrayList<>())
                    .add(one.quantity()));
        }
    }

    /// The quantities that a number is, which are given to the places where it stands one after the other: a number
    /// such as 0 can stand in many.
    private static final class Equal {
        private final Same same;
        private final Map<Integer, Integer> used = new HashMap<>();
        private int count;

        Equal(Same same) {
            this.same = same;
        }

        boolean isNone() {
            return same.all.isEmpty();
        }

        Set<Integer> groups() {
            return same.byGroup.keySet();
        }

        /// The next one of the first group that has one.
        Quantity next(List<Integer> ranked) {
            for (int group : ranked) {
                List<Quantity> all = same.byGroup.getOrDefault(group, List.of());
                int next = used.getOrDefault(group, 0);
                if (next < all.size()) {
                    used.put(group, next + 1);
                    return all.get(next);
                }
            }
            return same.all.getFirst().quantity();
        }
    }

    private List<Double> values(ComputedLine line, int k, int factor) {
        return IntStream.range(0, worlds)
                // 0 and -0 are one number
                .mapToObj(w -> factor * line.value(w, k) + 0.0)
                .toList();
    }
}
