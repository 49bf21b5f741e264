package chalkgrad.grading;

import chalkgrad.exchange.answer.Printed;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Claim;
import chalkgrad.mistake.Numeral;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.search.Diagnosis;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers and what they are taken for.
///
/// @param claims one for each number, row by row
record Attempt(Printed printed, List<Claim> claims) {
    Attempt {
        claims = List.copyOf(claims);
    }

    /// Whether the numbers have the shape of what they are taken for.
    boolean fits() {
        return !(claims.getFirst() instanceof Claim.Misfit);
    }

    /// The numbers that could be read, each with its claim.
    List<Answer> answers() {
        List<Numeral> numerals = printed.all();
        List<String> places = printed.allPlaces();
        return IntStream.range(0, claims.size())
                .filter(k -> !numerals.get(k).isUnread())
                .mapToObj(k -> new Answer(places.get(k), numerals.get(k), claims.get(k)))
                .toList();
    }

    /// Whether all numbers are right.
    boolean isRight(Diagnosis diagnosis) {
        return answers().stream().allMatch(answer -> diagnosis.judged(answer).verdict() == Verdict.RIGHT);
    }
}
