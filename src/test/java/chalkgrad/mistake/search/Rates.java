package chalkgrad.mistake.search;

import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often the true mistake comes first, and what is told in its place.
final class Rates {
    /// Numbers that agree to two digits more than are printed: an optimizer that divides by the size of the gradient
    /// leaves nothing of it but its sign and the small number that is added to the divisor.
    private static final double SAME = 5e-8;

    private static final int MOST_TOLD = 8;

    private final Map<String, int[]> byGroup = new TreeMap<>();
    private final Map<String, Integer> confused = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final int digits;
    private int cases;
    private int first;
    private int three;
    private int told;

    /// @param digits how many significant digits are printed
    Rates(int digits) {
        this.digits = digits;
    }

    int cases() {
        return cases;
    }

    /// The part of the cases in which the true mistake comes first or tied.
    double first() {
        return first / (double) cases;
    }

    /// The part of the cases in which it is among the first three.
    double three() {
        return three / (double) cases;
    }

    void count(Case one) {
        count(one, one.diagnosed(digits));
    }

    void count(Case one, Finding finding) {
        int rank = rank(finding, one);
        cases++;
        first += rank == 1 ? 1 : 0;
        three += rank >= 1 && rank <= 3 ? 1 : 0;
        told += rank >= 1 ? 1 : 0;
        int[] own = byGroup.computeIfAbsent(one.group(), any -> new int[2]);
        own[0]++;
        own[1] += rank == 1 ? 1 : 0;
        if (rank != 1) {
            miss(one, finding, rank);
        }
    }

    private void miss(Case one, Finding finding, int rank) {
        String top = finding.explanations().isEmpty()
                ? "nothing"
                : finding.explanations().getFirst().id();
        confused.merge(one.id() + " told as " + top, 1, Integer::sum);
        List<String> ways = one.slips().stream()
                .map(made -> made.slip().id() + " (" + made.slip().way() + ") " + made.place())
                .toList();
        misses.add("%s at rank %d, told as %s, for %s, right %s, printed %s, %s, %s, %s, %s"
                .formatted(
                        ways,
                        rank,
                        finding.explanations().stream()
                                .map(e -> "%s %.1f"
                                        .formatted(e.id(), e.hypothesis().cost()))
                                .toList(),
                        one.quantity().name(),
                        finding.right(),
                        one.printed(digits),
                        one.document().loss().name(),
                        one.document().optimizer().rule().name(),
                        one.document().reduction(),
                        one.document().network()));
    }

    /// The rank of the true mistake, where those that give exactly the same number share one; 0 if it is not there. A
    /// list that is cut off among rules that give the student's very number has no room for all of them.
    private static int rank(Finding finding, Case one) {
        double first = Double.NaN;
        int rank = 0;
        boolean full = finding.explanations().size() == MOST_TOLD;
        for (Explanation explanation : finding.explanations()) {
            boolean tied = isSame(explanation.value(), first);
            rank += tied ? 0 : 1;
            first = tied ? first : explanation.value();
            if (explanation.id().equals(one.id())) {
                return rank;
            }
        }
        return full && isSame(first, one.value()) ? rank : 0;
    }

    private static boolean isSame(double value, double other) {
        return Math.abs(value - other) <= SAME * Math.abs(other);
    }

    String text() {
        var text = new StringBuilder("%d cases, %d digits: first or tied %.2f%%, among three %.2f%%, told at all %.2f%%"
                .formatted(cases, digits, 100 * first(), 100 * three(), 100.0 * told / cases));
        byGroup.forEach((id, counts) -> text.append("%n%-40s %d of %d".formatted(id, counts[1], counts[0])));
        confused.forEach((what, count) -> text.append("%n%s: %d".formatted(what, count)));
        misses.forEach(miss -> text.append("%n%s".formatted(miss)));
        return text.toString();
    }
}
