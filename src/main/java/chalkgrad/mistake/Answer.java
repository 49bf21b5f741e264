package chalkgrad.mistake;

/// A written number and the one that it should be.
///
/// @param place its place, such as a line of a file, to refer to from numbers that follow from it
public record Answer(String place, WrittenNumber written, ExpectedNumber expected) {}
