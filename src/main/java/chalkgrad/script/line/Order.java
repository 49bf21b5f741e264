package chalkgrad.script.line;

import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The order in which arrays hold the numbers of a network: by rows or by columns, samples first or last.
final class Order {
    private static final Comparator<Quantity> BY_SAMPLE = Comparator.comparingInt(Quantity::sample);
    private static final Comparator<Quantity> BY_ROW =
            Comparator.comparingInt(Quantity::from).thenComparingInt(Quantity::to);
    private static final Comparator<Quantity> BY_COLUMN =
            Comparator.comparingInt(Quantity::to).thenComparingInt(Quantity::from);

    private Order() {}

    private static final List<Comparator<Quantity>> ALL = Stream.of(BY_ROW, BY_COLUMN)
            .flatMap(within -> Stream.of(BY_SAMPLE.thenComparing(within), within.thenComparing(BY_SAMPLE)))
            .toList();

    /// Things in each such order of their quantities.
    static <T> Stream<List<T>> all(List<T> of, Function<T, Quantity> quantity) {
        return ALL.stream()
                .map(order -> of.stream()
                        .sorted(Comparator.comparing(quantity, order))
                        .toList());
    }

    /// Whether numbers are in such an order, or of several arrays.
    static boolean isKept(List<Quantity> all) {
        boolean isOne = all.stream()
                        .map(one -> List.of(one.kind(), one.layer()))
                        .distinct()
                        .count()
                == 1;
        return !isOne || ALL.stream().anyMatch(order -> isKept(all, order));
    }

    private static boolean isKept(List<Quantity> all, Comparator<Quantity> order) {
        return IntStream.range(1, all.size()).allMatch(k -> order.compare(all.get(k - 1), all.get(k)) <= 0);
    }

    /// The same numbers in such an order, if that is possible. Of the zeros of dead neurons, it is not known which is
    /// which.
    ///
    /// @param groups for each number, what those have in common that can be exchanged
    static List<Quantity> kept(List<Quantity> all, List<?> groups) {
        return isKept(all)
                ? all
                : ALL.stream()
                        .map(order -> within(all, groups, order))
                        .filter(Order::isKept)
                        .findFirst()
                        .orElse(all);
    }

    private static List<Quantity> within(List<Quantity> all, List<?> groups, Comparator<Quantity> order) {
        Map<Object, PriorityQueue<Quantity>> sorted = new HashMap<>();
        for (int k = 0; k < all.size(); k++) {
            sorted.computeIfAbsent(groups.get(k), group -> new PriorityQueue<>(order))
                    .add(all.get(k));
        }
        return groups.stream()
                .map(group -> Objects.requireNonNull(sorted.get(group)).remove())
                .toList();
    }
}
