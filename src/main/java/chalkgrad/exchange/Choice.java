package chalkgrad.exchange;

import chalkgrad.math.TextScanner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A set of things that files refer to by name, such as the activations.
///
/// @param things what they are, in the plural
public record Choice<T>(String things, List<T> all, Function<T, String> name) {
    private static final int SLIPS = 3;

    /// The thing that a text of a file names.
    T of(Node node) {
        String text = node.text();
        return named(text).orElseThrow(() -> node.wrong(wanted(text)));
    }

    /// The thing that a text names, if any.
    public Optional<T> named(String text) {
        return all.stream().filter(one -> name.apply(one).equals(text)).findFirst();
    }

    /// The possible names, and the one that was perhaps meant.
    public String wanted(String text) {
        String names = "the %s are %s"
                .formatted(things, String.join(", ", all.stream().map(name).toList()));
        return names + similar(text).map("; did you mean %s?"::formatted).orElse("");
    }

    /// The name most similar to a text, if any.
    Optional<String> similar(String text) {
        return all.stream()
                .map(name)
                .filter(candidate -> distance(text, candidate) < Math.min(SLIPS, candidate.length()))
                .min(Comparator.comparingInt(candidate -> distance(text, candidate)));
    }

    /// The number of letters to add, drop or exchange (Levenshtein distance), ignoring case and word separators.
    private static int distance(String found, String candidate) {
        String from = plain(found.length() > 2 * candidate.length() ? "" : found);
        String to = plain(candidate);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static String plain(String text) {
        return TextScanner.lowerCase(text).replace("-", "").replace("_", "").replace(" ", "");
    }
}
