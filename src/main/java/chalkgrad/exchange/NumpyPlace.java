package chalkgrad.exchange;

/// An array in a file, for error messages.
///
/// @param source the file
/// @param array the name of the array
record NumpyPlace(String source, String array) {
    /// @param key that of the sentence, with its parts
    InputException error(String key, Object... parts) {
        return InputException.at(source, Sentences.of("place.array", Found.shortened(array)), Sentences.of(key, parts));
    }
}
