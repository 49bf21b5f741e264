package chalkgrad.exchange.number;

import java.util.List;
import java.util.stream.Stream;

/// A student's answer: numbers with their name.
///
/// @param otherwise other ways to read the numbers: `0,8` can be two numbers, or one with a decimal comma
/// @param section what the headings above it say
public record Labelled(String name, Printed printed, List<Printed> otherwise, Section section) {
    public Labelled {
        otherwise = List.copyOf(otherwise);
    }

    /// Numbers below no heading.
    public Labelled(String name, Printed printed, List<Printed> otherwise) {
        this(name, printed, otherwise, Section.NONE);
    }

    /// All ways to read the numbers, the literal one first.
    public List<Printed> readings() {
        return Stream.concat(Stream.of(printed), otherwise.stream()).toList();
    }
}
