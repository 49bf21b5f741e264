package chalkgrad.grading;

import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Diagnosis;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers and what they are taken for.
///
/// @param expected one for each number, row by row
record Attempt(Printed printed, List<ExpectedNumber> expected) {
    Attempt {
        expected = List.copyOf(expected);
    }

    /// Whether the numbers have the shape of what they are taken for.
    boolean fits() {
        return !(expected.getFirst() instanceof ExpectedNumber.Misshapen);
    }

    /// The numbers that could be read, each with the one it is compared with.
    List<Answer> answers() {
        List<WrittenNumber> writtenNumbers = printed.all();
        List<String> places = printed.allPlaces();
        return IntStream.range(0, expected.size())
                .filter(k -> !writtenNumbers.get(k).isUnread())
                .mapToObj(k -> new Answer(places.get(k), writtenNumbers.get(k), expected.get(k)))
                .toList();
    }

    /// Whether all numbers are right.
    boolean isRight(Diagnosis diagnosis) {
        return answers().stream().allMatch(answer -> diagnosis.judged(answer).verdict() == Verdict.RIGHT);
    }
}
