package chalkgrad.mistake;

import java.util.List;

/// What has been found out about an answer.
///
/// @param right what the number should be; NaN if it cannot be right
/// @param notes what has to be said of a number that is right in another way than the network has it
/// @param follows the place of the wrong number that it follows from, empty if there is none
/// @param explanations the mistakes that make it, the best one first
public record Finding(
        Answer answer,
        Verdict verdict,
        double right,
        List<Note> notes,
        String follows,
        List<Explanation> explanations) {
    public Finding {
        notes = List.copyOf(notes);
        explanations = List.copyOf(explanations);
    }

    /// A finding of which nothing more has to be said.
    public Finding(Answer answer, Verdict verdict, double right, String follows, List<Explanation> explanations) {
        this(answer, verdict, right, List.of(), follows, explanations);
    }
}
