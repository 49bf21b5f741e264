package chalkgrad.grading;

import chalkgrad.mistake.Finding;
import chalkgrad.mistake.search.Diagnosis;
import java.util.Comparator;
import java.util.List;

/// How well findings account for numbers that belong together. The better one leaves fewer of them in doubt; of equals,
/// it has more that are right, then more that follow, then fewer that nothing accounts for, then likelier mistakes.
///
/// @param doubtful how many nothing accounts for without doubt
/// @param open how many of them nothing accounts for
/// @param cost how unlikely the mistakes are
record Quality(int doubtful, int right, int following, int open, double cost) implements Comparable<Quality> {
    private static final Comparator<Quality> ORDER = Comparator.comparingInt(Quality::doubtful)
            .thenComparing(Comparator.comparingInt(Quality::right).reversed())
            .thenComparing(Comparator.comparingInt(Quality::following).reversed())
            .thenComparingInt(Quality::open)
            .thenComparingDouble(Quality::cost);

    static Quality of(Diagnosis.Trial trial) {
        List<Grade> grades = trial.findings().stream().map(Grade::of).toList();
        return new Quality(
                count(grades, Grade.DOUBTFUL, Grade.OPEN),
                count(grades, Grade.RIGHT, Grade.ROUNDED),
                count(grades, Grade.FOLLOWS, Grade.FOLLOWS),
                count(grades, Grade.OPEN, Grade.OPEN),
                trial.findings().stream().mapToDouble(Quality::cost).sum());
    }

    private static int count(List<Grade> grades, Grade best, Grade worst) {
        return (int) grades.stream()
                .filter(grade -> best.isAtLeast(grade) && grade.isAtLeast(worst))
                .count();
    }

    private static double cost(Finding finding) {
        return finding.explanations().isEmpty()
                ? 0
                : finding.explanations().getFirst().hypothesis().cost();
    }

    /// The better of two comes first.
    @Override
    public int compareTo(Quality other) {
        return ORDER.compare(this, other);
    }
}
