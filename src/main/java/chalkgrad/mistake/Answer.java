package chalkgrad.mistake;

/// A number and what it claims to be.
///
/// @param place where it stands, such as a line of a file, for those that follow from it
public record Answer(String place, Numeral numeral, Claim claim) {}
