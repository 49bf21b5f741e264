package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.math.Spelling;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Guesses which number of a document a misspelt name was meant to be: one with the same digits, and nearly the same
/// letters.
record Misspelling(Document document, CourseNames names, OwnNames own) {
    /// The numbers of larger networks are not compared one by one.
    private static final int MOST_PARAMETERS = 1000;

    private static final List<String> WORDS_FOR_THE_LOSS = List.of("loss", "cost", "error");

    /// A question such as `did you mean E_total?`; empty if no name is like it.
    ///
    /// @param bareName without sample and iteration
    Optional<String> question(String bareName) {
        String letters = letters(bareName);
        Map<String, String> known = known();
        Map<String, String> alike = new LinkedHashMap<>();
        known.forEach((spelt, name) -> {
            if (digits(spelt).equals(digits(bareName))) {
                alike.putIfAbsent(letters(spelt), name);
            }
        });
        List<String> nearest = Spelling.nearest(letters, alike.keySet()).stream()
                .map(near -> alike.getOrDefault(near, near))
                .distinct()
                .toList();
        return Spelling.question(nearest);
    }

    /// The names of numbers by how they may be spelt.
    private Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        own.all().forEach((quantity, name) -> known.putIfAbsent(name, name));
        String loss = names.bareText(Quantity.loss());
        known.put(loss, loss);
        WORDS_FOR_THE_LOSS.forEach(word -> known.putIfAbsent(word, loss));
        if (document.network().parameterCount() <= MOST_PARAMETERS) {
            for (int l = 1; l <= document.network().depth(); l++) {
                arrays(l).stream()
                        .flatMap(first -> Family.of(first, document).all().stream())
                        .map(names::bareText)
                        .forEach(name -> known.putIfAbsent(name, name));
            }
        }
        return known;
    }

    /// One quantity of each array of a layer that people write down.
    private List<Quantity> arrays(int l) {
        Quantity weight = Quantity.weight(l, 1, 1);
        Quantity bias = Quantity.first(Kind.BIAS, l, document.network());
        Quantity z = Quantity.preActivation(l, 1);
        Quantity a = Quantity.activation(l, 1);
        return List.of(
                weight,
                bias,
                z,
                a,
                weight.gradient(),
                bias.gradient(),
                z.as(Kind.DELTA),
                a.as(Kind.ACTIVATION_GRADIENT),
                weight.as(Kind.NEW_PARAMETER),
                bias.as(Kind.NEW_PARAMETER));
    }

    private static String letters(String name) {
        return kept(name, false);
    }

    private static String digits(String name) {
        return kept(name, true);
    }

    /// The digits of a name with blanks between them, or its letters and other signs but those of indices.
    private static String kept(String name, boolean digits) {
        var kept = new StringBuilder();
        for (int k = 0; k < name.length(); k++) {
            boolean isDigit = Character.isDigit(name.charAt(k));
            if (digits == isDigit && (isDigit || "[](){},_ ".indexOf(name.charAt(k)) < 0)) {
                kept.append(name.charAt(k));
            } else if (digits && !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        }
        return kept.toString().strip();
    }
}
