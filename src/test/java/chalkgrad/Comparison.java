package chalkgrad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Numbers beside the expected ones, by their place in a tree of maps and lists.
///
/// @param numbers how many were compared
/// @param largest the largest |got - expected| / max(1, |expected|)
/// @param complaints those that are missing, too many, or off by more than 1e-12 + 1e-9 |expected|
record Comparison(int numbers, double largest, List<String> complaints) {
    /// @param exempt whether the expected number at a place is left out
    static Comparison of(@Nullable Object got, @Nullable Object expected, BiPredicate<String, Double> exempt) {
        Map<String, Double> actual = leaves(got);
        Map<String, Double> wanted = leaves(expected);
        var complaints = new ArrayList<String>();
        if (!actual.keySet().equals(wanted.keySet())) {
            complaints.add("places differ: " + difference(actual, wanted) + " too many, " + difference(wanted, actual)
                    + " missing");
        }
        int numbers = 0;
        double largest = 0;
        for (var entry : wanted.entrySet()) {
            double want = entry.getValue();
            double have = actual.getOrDefault(entry.getKey(), Double.NaN);
            if (exempt.test(entry.getKey(), want)) {
                continue;
            }
            numbers++;
            double error = want == have ? 0 : Math.abs(have - want);
            largest = Math.max(largest, error / Math.max(1, Math.abs(want)));
            if (!(error <= 1e-12 + 1e-9 * Math.abs(want))) {
                complaints.add("%s is %s, not %s".formatted(entry.getKey(), have, want));
            }
        }
        return new Comparison(numbers, largest, complaints);
    }

    private static List<String> difference(Map<String, Double> places, Map<String, Double> without) {
        return places.keySet().stream()
                .filter(place -> !without.containsKey(place))
                .toList();
    }

    private static Map<String, Double> leaves(@Nullable Object tree) {
        var leaves = new LinkedHashMap<String, Double>();
        collect(tree, "", leaves);
        return leaves;
    }

    private static void collect(@Nullable Object tree, String place, Map<String, Double> leaves) {
        switch (tree) {
            case Map<?, ?> map -> map.forEach((key, value) -> collect(value, place + "/" + key, leaves));
            case List<?> list -> {
                for (int k = 0; k < list.size(); k++) {
                    collect(list.get(k), place + "/" + k, leaves);
                }
            }
            case Number number -> leaves.put(place, number.doubleValue());
            case String text -> leaves.put(place, Double.parseDouble(text));
            case null, default -> throw new IllegalArgumentException("no number at " + place + ": " + tree);
        }
    }
}
