package chalkgrad.script.line;

import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.List;
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

    /// Whether numbers are in such an order, or of several arrays.
    static boolean isKept(List<Quantity> all) {
        boolean isOne = all.stream()
                        .map(one -> List.of(one.kind(), one.layer()))
                        .distinct()
                        .count()
                == 1;
        return !isOne
                || Stream.of(BY_ROW, BY_COLUMN)
                        .flatMap(within -> Stream.of(BY_SAMPLE.thenComparing(within), within.thenComparing(BY_SAMPLE)))
                        .anyMatch(order -> IntStream.range(1, all.size())
                                .allMatch(k -> order.compare(all.get(k - 1), all.get(k)) <= 0));
    }
}
