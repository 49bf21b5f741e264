package chalkgrad.exchange.number;

import java.util.List;
import java.util.stream.Stream;

/// A student's answer: numbers with their name.
///
/// @param otherwise other ways to read the numbers: `0,8` can be two numbers, or one with a decimal comma
public record Labelled(String name, Printed printed, List<Printed> otherwise) {
    public Labelled {
        otherwise = List.copyOf(otherwise);
    }

    /// All ways to read the numbers, the literal one first.
    public List<Printed> readings() {
        return Stream.concat(Stream.of(printed), otherwise.stream()).toList();
    }
}
