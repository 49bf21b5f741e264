package chalkgrad.exchange;

/// An array in a file, for error messages.
///
/// @param source the file
/// @param array the name of the array
record NumpyPlace(String source, String array) {
    InputException error(String sentence) {
        return InputException.at(source, "array " + Found.shortened(array), sentence);
    }
}
