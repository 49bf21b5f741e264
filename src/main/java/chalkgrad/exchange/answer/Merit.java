package chalkgrad.exchange.answer;

import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.search.Diagnosis;

/// How well findings explain the printed numbers: right numbers count most, then those that follow from an earlier
/// mistake, then those that a mistake gives, and less the more unlikely the mistake is.
final class Merit {
    private Merit() {}

    static double of(Diagnosis.Trial trial) {
        return trial.findings().stream().mapToDouble(Merit::of).sum();
    }

    private static double of(Finding finding) {
        return switch (finding.verdict()) {
            case RIGHT -> 1;
            case ROUNDED -> 0.9;
            case FOLLOWS -> 0.8;
            case WRONG ->
                finding.explanations().isEmpty()
                        ? 0
                        : ofExplanation(finding.explanations().getFirst());
            case UNKNOWN -> 0;
        };
    }

    private static double ofExplanation(Explanation explanation) {
        return Math.max(0.1, 0.7 - 0.1 * explanation.hypothesis().cost() - Math.min(0.4, explanation.chance()));
    }
}
