package chalkgrad.document;

/// Why something cannot be a document.
///
/// @param pointer the place as a JSON pointer such as `/layers/0/size`
/// @param message one sentence: what was found and what is expected
public record Problem(String pointer, String message) {}
