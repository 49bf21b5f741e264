package chalkgrad.homework;

import chalkgrad.grading.Checked;
import chalkgrad.mistake.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many right numbers were found right, unknown or wrong, by what is said of them.
@SuppressWarnings("EnumOrdinal") // counts and draws by place
final class Tally {
    private final Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
    private final List<String> accused = new ArrayList<>();

    void count(String course, String idiom, Checked one, String context) {
        for (String group : List.of("course " + course, idiom, "all")) {
            counts.computeIfAbsent(group, any -> new EnumMap<>(Verdict.class)).merge(one.verdict(), 1, Integer::sum);
        }
        if (one.verdict() == Verdict.WRONG || one.verdict() == Verdict.FOLLOWS) {
            accused.add("%s, %s: %s %s, %s, is %s as %s, which should be %s; %s\n%s"
                    .formatted(
                            course,
                            idiom,
                            one.label(),
                            one.written().text(),
                            one.place(),
                            one.verdict(),
                            one.quantity(),
                            one.right(),
                            one.explanations().stream().map(e -> e.id()).toList(),
                            context));
        }
    }

    List<String> accused() {
        return accused;
    }

    /// The part of all numbers that got a verdict.
    double share(Verdict verdict) {
        Map<Verdict, Integer> all = counts.getOrDefault("all", Map.of());
        return all.getOrDefault(verdict, 0)
                / (double) Math.max(1, all.values().stream().mapToInt(n -> n).sum());
    }

    String text() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
