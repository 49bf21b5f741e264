package chalkgrad.exchange;

import chalkgrad.math.TextScanner;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Things that files choose from by name, such as the activations.
///
/// @param things what they are, in the plural
public record Choice<T>(String things, List<T> all, Function<T, String> name) {
    private static final int SLIPS = 3;

    /// What the text of a file names.
    T of(Node node) {
        String text = node.text();
        return named(text).orElseThrow(() -> node.wrong(wanted(text)));
    }

    /// What a text names, if anything.
    public Optional<T> named(String text) {
        return all.stream().filter(one -> name.apply(one).equals(text)).findFirst();
    }

    /// The names there are, and the one that was perhaps meant.
    public String wanted(String text) {
        String names = "the %s are %s"
                .formatted(things, String.join(", ", all.stream().map(name).toList()));
        return names + similar(text).map("; did you mean %s?"::formatted).orElse("");
    }

    /// The name that a text looks like, if there is one.
    Optional<String> similar(String text) {
        return all.stream()
                .map(name)
                .filter(candidate -> distance(text, candidate) < Math.min(SLIPS, candidate.length()))
                .min(Comparator.comparingInt(candidate -> distance(text, candidate)));
    }

    /// How many letters to add, drop or exchange (Levenshtein), whatever the case and the separators of words.
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
