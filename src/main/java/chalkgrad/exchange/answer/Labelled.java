package chalkgrad.exchange.answer;

import java.util.List;
import java.util.stream.Stream;

/// A student's answer: numbers, and the name that they are given by.
///
/// @param otherwise other ways to read the numbers: `0,8` may be two numbers, or one with a decimal comma
public record Labelled(String name, Printed printed, List<Printed> otherwise) {
    public Labelled {
        otherwise = List.copyOf(otherwise);
    }

    /// All ways to read the numbers, as they stand first.
    List<Printed> readings() {
        return Stream.concat(Stream.of(printed), otherwise.stream()).toList();
    }
}
