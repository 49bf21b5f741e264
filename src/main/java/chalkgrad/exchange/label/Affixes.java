package chalkgrad.exchange.label;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The prefixes and suffixes of the name of a variable: `dW`, `grad_v`, `dL_dw5`, `W_new`.
///
/// @param name the name without them, in its original case
/// @param isGradient whether the prefix says that a gradient is meant
public record Affixes(String name, boolean isGradient) {
    private static final Set<String> DERIVATIVES = Set.of("∂", "partial");
    private static final String SQUARES = "s";
    private static final String TRANSPOSED = "t";

    /// The ways in which a word can be a known name with or without a prefix and a suffix.
    ///
    /// @param names the known names
    public static List<Affixes> of(String word, Set<String> names) {
        var found = new ArrayList<Affixes>();
        for (String core : withoutEnds(word)) {
            for (int start = 0; start < core.length(); start++) {
                String name = core.substring(start);
                String before = core.substring(0, start);
                if (names.contains(name) && (before.isEmpty() || isKnown(before))) {
                    found.add(new Affixes(name, !before.isEmpty() && isGradient(before)));
                }
            }
        }
        return found;
    }

    /// The word, and the word without one or more of the known suffixes.
    private static List<String> withoutEnds(String word) {
        var cores = new LinkedHashSet<String>(List.of(word));
        for (int end = word.length() - 1; end > 0; end--) {
            String after = word.substring(word.charAt(end) == '_' ? end + 1 : end);
            if (isEnd(after) || after.indexOf('_') > 0 && areEnds(after.split("_", -1))) {
                cores.add(word.substring(0, end));
            }
        }
        return List.copyOf(cores);
    }

    private static boolean areEnds(String[] words) {
        return Stream.of(words).allMatch(Affixes::isEnd);
    }

    private static boolean isEnd(String word) {
        return word.equalsIgnoreCase(TRANSPOSED)
                || Affix.after(word)
                        .filter(affix -> affix == Affix.NEW || affix == Affix.OLD || affix == Affix.GRADIENT)
                        .isPresent();
    }

    private static boolean isKnown(String before) {
        boolean ofParameter = Affix.before(bare(before))
                .filter(affix -> affix == Affix.NEW || affix == Affix.OLD || affix == Affix.VELOCITY)
                .isPresent();
        return isGradient(before) || ofParameter || bare(before).equals(SQUARES);
    }

    private static String bare(String before) {
        return before.endsWith("_") ? before.substring(0, before.length() - 1) : before;
    }

    /// Whether a prefix stands for a gradient: `d`, `grad_`, `delta_`, or a whole derivative such as `dL_d`.
    private static boolean isGradient(String before) {
        String word = bare(before);
        boolean known = Affix.before(word)
                .filter(affix -> affix == Affix.GRADIENT
                        || affix == Affix.GRADIENT_LETTER
                        || affix == Affix.DELTA && before.endsWith("_"))
                .isPresent();
        boolean opens = word.length() > 2 && (word.startsWith("d") || word.startsWith("∂"));
        return known
                || DERIVATIVES.contains(word)
                || opens && (word.endsWith("d") || word.endsWith("∂") || word.endsWith("partial"));
    }
}
