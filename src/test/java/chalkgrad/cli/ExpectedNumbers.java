package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Compares JSON values with those that a worked example gives, as its README says.
final class ExpectedNumbers {
    /// A program that computes 1/a from the rounded a cannot reproduce larger ones.
    private static final double LARGEST_OUTPUT_GRADIENT = 1e6;

    private final boolean crossEntropy;
    private double largestDifference;

    ExpectedNumbers(boolean crossEntropy) {
        this.crossEntropy = crossEntropy;
    }

    /// Fails unless keys, their order, lengths and numbers are those wanted.
    void compare(Object got, Object wanted, String place) {
        switch (wanted) {
            case Map<?, ?> map -> {
                assertThat(got).as(place).isInstanceOf(Map.class);
                assertThat(List.copyOf(((Map<?, ?>) got).keySet())).as(place).isEqualTo(List.copyOf(map.keySet()));
                map.forEach((key, value) ->
                        compare(Objects.requireNonNull(((Map<?, ?>) got).get(key)), value, place + "/" + key));
            }
            case List<?> list -> {
                assertThat(got).as(place).isInstanceOf(List.class);
                var other = new ArrayList<Object>((List<?>) got);
                assertThat(other).as(place).hasSameSizeAs(list);
                boolean byLayer = place.endsWith("/dLda");
                for (int i = 0; i < list.size(); i++) {
                    boolean output = byLayer && i == list.size() - 1;
                    compare(other.get(i), list.get(i), place + (output ? "/output" : "/" + i));
                }
            }
            case Number number -> compareNumbers(((Number) got).doubleValue(), number.doubleValue(), place);
            default -> {
                boolean exempt = crossEntropy && place.contains("/dLda/output");
                assertThat(exempt || got.equals(wanted)).as(place).isTrue();
            }
        }
    }

    private void compareNumbers(double got, double wanted, String place) {
        boolean exempt = crossEntropy && place.contains("/dLda/output") && Math.abs(wanted) > LARGEST_OUTPUT_GRADIENT;
        if (!exempt) {
            double difference = Math.abs(got - wanted);
            assertThat(difference).as(place).isLessThanOrEqualTo(1e-12 + 1e-9 * Math.abs(wanted));
            largestDifference = Math.max(largestDifference, difference);
        }
    }

    /// The largest difference met so far.
    double largestDifference() {
        return largestDifference;
    }
}
