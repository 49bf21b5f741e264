package chalkgrad.homework;

import chalkgrad.grading.Checked;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.search.Homework;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of the wrong numbers of homework with one slip: how many are called wrong, and whether the slip is
/// named.
final class WrongNumbers {
    /// So many explanations are shown for a number.
    private static final int MOST_TOLD = 3;

    private final Map<String, Map<Verdict, Integer>> verdicts = new TreeMap<>();
    private final List<String> letOff = new ArrayList<>();
    private int pieces;
    private int named;
    private int misnamed;

    /// Counts what was said of one homework.
    ///
    /// @param checked what was said of the numbers of each passage
    void count(Homework homework, List<Passage> passages, List<List<Checked>> checked) {
        boolean hasWrong = false;
        for (int k = 0; k < passages.size(); k++) {
            hasWrong |= count(homework, passages.get(k), checked.get(k));
        }
        if (!hasWrong) {
            return;
        }
        pieces++;
        Optional<Checked> first = checked.stream()
                .flatMap(List::stream)
                .filter(one -> one.verdict() == Verdict.WRONG)
                .findFirst();
        boolean isNamed = first.stream()
                .flatMap(one -> one.explanations().stream().limit(MOST_TOLD))
                .anyMatch(explanation -> explanation.id().equals(homework.slip()));
        named += isNamed ? 1 : 0;
        misnamed += first.isPresent() && !isNamed ? 1 : 0;
    }

    /// Whether one of the numbers is wrong in the digits that are printed.
    private boolean count(Homework homework, Passage passage, List<Checked> checked) {
        List<Quantity> quantities = passage.quantities();
        boolean hasWrong = false;
        for (int k = 0; k < quantities.size() && quantities.size() == checked.size(); k++) {
            double right = homework.right().getOrDefault(quantities.get(k), Double.NaN);
            Checked one = checked.get(k);
            boolean isWrong = homework.isSpoiled(quantities.get(k))
                    && !one.written().agrees(right)
                    && !one.written().nearly(right);
            if (isWrong) {
                hasWrong = true;
                count(passage, quantities.get(k), right, one);
            }
        }
        return hasWrong;
    }

    private void count(Passage passage, Quantity quantity, double right, Checked one) {
        for (String group : List.of(passage.idiom(), "all")) {
            verdicts.computeIfAbsent(group, any -> new EnumMap<>(Verdict.class)).merge(one.verdict(), 1, Integer::sum);
        }
        if (one.verdict() != Verdict.WRONG && one.verdict() != Verdict.FOLLOWS) {
            letOff.add("%s: %s %s, %s, is %s, though %s should be %s\n%s\n%s"
                    .formatted(
                            passage.idiom(),
                            one.label(),
                            one.written().text(),
                            one.place(),
                            one.noted(one.verdict() + " as " + one.quantity()),
                            quantity.name(),
                            right,
                            passage.code(),
                            passage.output()));
        }
    }

    private int total() {
        return verdicts.getOrDefault("all", Map.of()).values().stream()
                .mapToInt(n -> n)
                .sum();
    }

    /// The part of the wrong numbers that got a verdict.
    double share(Verdict... some) {
        Map<Verdict, Integer> all = verdicts.getOrDefault("all", Map.of());
        return List.of(some).stream()
                        .mapToInt(verdict -> all.getOrDefault(verdict, 0))
                        .sum()
                / (double) Math.max(1, total());
    }

    /// The part of the homework whose first wrong number gets the slip that was made.
    double named() {
        return named / (double) Math.max(1, pieces);
    }

    String text() {
        String summary = "%d with one slip: it is named at the first wrong number in %d, another mistake in %d"
                .formatted(pieces, named, misnamed);
        String shares = String.format(
                Locale.ROOT,
                "of %d wrong numbers %.1f %% are called wrong, %.1f %% unknown, %.1f %% right",
                total(),
                100 * share(Verdict.WRONG, Verdict.FOLLOWS),
                100 * share(Verdict.UNKNOWN),
                100 * share(Verdict.RIGHT));
        return summary + "\n" + shares + "\n\n"
                + verdicts.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n\n" + String.join("\n\n", letOff);
    }
}
