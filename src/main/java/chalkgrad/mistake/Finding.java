package chalkgrad.mistake;

import java.util.List;

/// The result for an answer.
///
/// @param right what the number should be; NaN if it cannot be right
/// @param remarks the remarks on a number that is right by another convention than the network's, or that no
/// known mistake gives
/// @param follows the place of the wrong number that it follows from, empty if there is none
/// @param explanations the mistakes that give it, the best one first
public record Finding(
        Answer answer,
        Verdict verdict,
        double right,
        List<Remark> remarks,
        String follows,
        List<Explanation> explanations) {
    public Finding {
        remarks = List.copyOf(remarks);
        explanations = List.copyOf(explanations);
    }

    /// The same of a number that was taken for several things one after the other, of which any may fit by chance.
    public Finding asOneOf(int readings) {
        return new Finding(
                answer,
                verdict,
                right,
                remarks,
                follows,
                explanations.stream().map(one -> one.asOneOf(readings)).toList());
    }

    /// The same with one remark.
    public Finding with(Remark remark) {
        return new Finding(answer, verdict, right, List.of(remark), follows, explanations);
    }

    /// A finding without remarks.
    public Finding(Answer answer, Verdict verdict, double right, String follows, List<Explanation> explanations) {
        this(answer, verdict, right, List.of(), follows, explanations);
    }
}
