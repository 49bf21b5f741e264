package chalkgrad.mistake;

/// A number and what it claims to be.
///
/// @param place its place, such as a line of a file, to refer to from numbers that follow from it
public record Answer(String place, Numeral numeral, Claim claim) {}
