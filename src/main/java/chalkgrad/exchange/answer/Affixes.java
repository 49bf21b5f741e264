package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What courses put before and after the name of a variable: `dW`, `grad_v`, `dL_dw5`, `W_new`.
///
/// @param name what is left, in the case in which it was written
/// @param isGradient whether what stands before it says that a gradient is meant
record Affixes(String name, boolean isGradient) {
    private static final List<String> GRADIENTS = List.of(
            "d", "∂", "partial", "g", "grad", "grads", "gradient", "gradients", "nabla");
    private static final List<String> OTHERS =
            List.of("v", "vel", "velocity", "m", "s", "new", "updated", "neu", "neue");
    private static final Set<String> ENDS = Set.of(
            "new", "updated", "upd", "next", "after", "neu", "nieuw", "grad", "grads", "gradient", "plus", "t");

    /// The ways in which a word can be a name of a set with something before it and after it, or neither.
    ///
    /// @param names the names that are known
    static List<Affixes> of(String word, Set<String> names) {
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

    /// The word, and the word without one or more of the known ends.
    private static List<String> withoutEnds(String word) {
        var cores = new ArrayList<String>(List.of(word));
        for (int k = 0; k < cores.size(); k++) {
            String core = cores.get(k);
            for (String end : ENDS) {
                if (core.endsWith(end) && core.length() > end.length()) {
                    String rest = core.substring(0, core.length() - end.length());
                    cores.add(rest.endsWith("_") && rest.length() > 1 ? rest.substring(0, rest.length() - 1) : rest);
                }
            }
        }
        return cores;
    }

    private static boolean isKnown(String before) {
        return isGradient(before) || OTHERS.contains(bare(before));
    }

    private static String bare(String before) {
        return before.endsWith("_") ? before.substring(0, before.length() - 1) : before;
    }

    /// Whether a text before a name says gradient: `d`, `grad_`, `delta_`, or a whole derivative such as `dL_d`.
    private static boolean isGradient(String before) {
        String word = bare(before);
        if (GRADIENTS.contains(word.toLowerCase(Locale.ROOT)) || before.equals("delta_")) {
            return true;
        }
        boolean opens = word.length() > 2 && (word.startsWith("d") || word.startsWith("∂"));
        return opens && (word.endsWith("d") || word.endsWith("∂") || word.endsWith("partial"));
    }
}
