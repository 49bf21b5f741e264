package chalkgrad.math;

import chalkgrad.language.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Guesses which word a misspelt one was meant to be.
public final class Spelling {
    /// More guesses than these are a list, not a guess.
    private static final int MOST_GUESSES = 3;

    private static final int MOST_SLIPS = 2;

    /// Longer texts are not misspelt words.
    private static final int LONGEST = 60;

    /// A part of a name says which one is meant if it is not shorter.
    private static final int SHORTEST_PART = 3;

    private Spelling() {}

    /// The words that a misspelt one was perhaps meant to be, the likeliest first; at most three. They start with it,
    /// contain it, or differ from it in at most two letters, but not in all. Much nearer ones leave the others out.
    public static List<String> nearest(String misspelt, Collection<String> words) {
        List<String> near = misspelt.length() > LONGEST
                ? List.of()
                : words.stream()
                        .filter(word -> isNear(misspelt, word))
                        .distinct()
                        .sorted(Comparator.comparingInt(word -> rank(misspelt, word)))
                        .limit(MOST_GUESSES)
                        .toList();
        return near.stream()
                .filter(word -> rank(misspelt, word) <= 1 + rank(misspelt, near.getFirst()))
                .toList();
    }

    /// The question after them, such as `did you mean relu or elu?`; empty if none is near.
    public static Optional<String> question(String misspelt, Collection<String> words) {
        return question(nearest(misspelt, words));
    }

    /// The question whether one of some words was meant; empty if there are none.
    public static Optional<String> question(List<String> near) {
        String others = near.stream().limit(Math.max(0, near.size() - 1)).collect(Collectors.joining(", "));
        return near.stream()
                .reduce((one, last) -> last)
                .map(last -> others.isEmpty() ? last : Words.error(Spelling.class, "either", others, last))
                .map(meant -> Words.error(Spelling.class, "meant", meant));
    }

    private static boolean isNear(String misspelt, String word) {
        int slips = distance(plain(misspelt), plain(word));
        return isPart(misspelt, word) || slips <= MOST_SLIPS && slips < Math.min(misspelt.length(), word.length());
    }

    private static boolean isPart(String misspelt, String word) {
        return plain(misspelt).length() >= SHORTEST_PART && plain(word).contains(plain(misspelt));
    }

    /// Few wrong letters come before beginnings, and those before other parts.
    private static int rank(String misspelt, String word) {
        int slips = distance(plain(misspelt), plain(word));
        boolean starts = plain(word).startsWith(plain(misspelt));
        return slips <= 1 ? slips : starts ? MOST_SLIPS : isPart(misspelt, word) ? LONGEST : MOST_SLIPS + slips;
    }

    /// The number of letters to add, drop or exchange, or of neighbours to swap (Damerau and Levenshtein).
    private static int distance(String from, String to) {
        int[][] table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, from, to, i, j);
            }
        }
        return table[from.length()][to.length()];
    }

    private static int step(int[][] table, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        int changed = Math.min(table[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        return swapped ? Math.min(changed, table[i - 2][j - 2] + 1) : changed;
    }

    /// Without what separates words; capitals do not matter.
    private static String plain(String text) {
        return TextScanner.lowerCase(text).replace("-", "").replace("_", "").replace(" ", "");
    }
}
