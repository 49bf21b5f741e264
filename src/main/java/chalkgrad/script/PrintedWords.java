package chalkgrad.script;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A line of output as its numbers and words. Brackets, commas and blanks do not count, and neither do the words with
/// which one version of NumPy names types and another does not.
///
/// @param words what stands between the numbers, in order, with `#` for each number
/// @param isTime whether it is about time, which differs in each run
record PrintedWords(List<String> words, List<PrintedNumber> numbers, boolean isTime) {
    /// A longer one is no number that a computation prints.
    private static final int LONGEST_NUMBER = 400;

    private static final Set<String> TYPES = Set.of(
            "np", "numpy", "float64", "float32", "int64", "int32", "bool_", "array", "dtype", "shape", "tensor",
            "matrix");
    private static final Set<String> TIMES = Set.of(
            "time",
            "times",
            "took",
            "takes",
            "elapsed",
            "duration",
            "seconds",
            "second",
            "sec",
            "secs",
            "s",
            "ms",
            "us",
            "ns",
            "minutes",
            "min",
            "hours",
            "wall",
            "cpu",
            "date",
            "now");

    PrintedWords {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
    }

    static PrintedWords of(String line) {
        var words = new ArrayList<String>();
        var numbers = new ArrayList<PrintedNumber>();
        int k = 0;
        while (k < line.length()) {
            NumberToken token = NumberToken.at(line, k);
            int end = token.end();
            if (isNumber(line, k, token)) {
                numbers.add(new PrintedNumber(line.substring(k, end), token.exponent()));
                words.add("#");
            } else if (isOfWord(line.charAt(k))) {
                end = wordEnd(line, k);
                String word = line.substring(k, end).toLowerCase(Locale.ROOT);
                if (!TYPES.contains(word)) {
                    words.add(word);
                }
            } else {
                end = k + 1;
            }
            k = end;
        }
        return new PrintedWords(words, numbers, words.stream().anyMatch(TIMES::contains));
    }

    private static boolean isNumber(String line, int start, NumberToken token) {
        return (token.kind() == Kind.WHOLE || token.kind() == Kind.DECIMAL)
                && token.end() - start <= LONGEST_NUMBER
                && !(token.end() < line.length() && isOfWord(line.charAt(token.end())));
    }

    /// The numbers that are the same in each run.
    List<PrintedNumber> compared() {
        return isTime ? List.of() : numbers;
    }

    /// Whether it says what its numbers are.
    boolean isLabelled() {
        return !numbers.isEmpty() && numbers.size() < words.size();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static int wordEnd(String line, int start) {
        int end = start;
        while (end < line.length() && isOfWord(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
