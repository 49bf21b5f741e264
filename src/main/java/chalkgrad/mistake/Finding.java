package chalkgrad.mistake;

import java.util.List;

/// What has been found out about an answer.
///
/// @param right what the number should be; NaN if it cannot be right
/// @param follows the place of the wrong number that it follows from, empty if there is none
/// @param explanations the mistakes that make it, the best one first
public record Finding(Answer answer, Verdict verdict, double right, String follows, List<Explanation> explanations) {
    public Finding {
        explanations = List.copyOf(explanations);
    }
}
