package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts the place of a number behind its name, where it is read: `Layer 2, neuron 1: a` is `a of neuron 1 in layer 2`.
public final class SpokenPlace {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 4;
    private static final String SEPARATORS = " ,:;()|\u2013";

    private static final Set<String> NEURONS =
            Set.of("neuron", "node", "unit", "knoten", "neurone", "neurona", "nöron", "noron");
    private static final Set<String> SMALL =
            Set.of("in", "of", "the", "and", "for", "hidden", "und", "von", "der", "-", "/");

    private SpokenPlace() {}

    /// Whether a label says a layer, a neuron, and what is meant of it.
    public static boolean isIn(String label) {
        return !last(label).equals(label);
    }

    /// The label with its place behind its name; the label itself if it does not name one layer, one neuron and what is
    /// meant of it.
    static String last(String label) {
        if (label.length() > LONGEST) {
            return label;
        }
        List<String> words = words(label);
        var rest = new ArrayList<String>();
        String layer = "";
        String neuron = "";
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k);
            boolean counts = k + 1 < words.size() && isNumber(words.get(k + 1));
            if (counts && LayerWords.has(word) && layer.isEmpty()) {
                layer = words.get(++k);
            } else if (counts && NEURONS.contains(word) && neuron.isEmpty()) {
                neuron = words.get(++k);
            } else if (word.chars().anyMatch(TextScanner::isDigit)) {
                return label;
            } else if (!SMALL.contains(word)) {
                rest.add(word);
            }
        }
        boolean isPlace = !layer.isEmpty() && !neuron.isEmpty() && !rest.isEmpty() && rest.size() <= MOST_WORDS;
        return isPlace ? "%s of neuron %s in layer %s".formatted(String.join(" ", rest), neuron, layer) : label;
    }

    private static List<String> words(String label) {
        var words = new ArrayList<String>();
        var text = new TextScanner(label);
        while (!text.isAtEnd()) {
            String word = text.run(c -> SEPARATORS.indexOf(c) < 0);
            if (word.isEmpty()) {
                text.next();
            } else {
                boolean isKnown = LayerWords.has(word)
                        || NEURONS.contains(TextScanner.lowerCase(word))
                        || SMALL.contains(TextScanner.lowerCase(word));
                words.add(isKnown ? TextScanner.lowerCase(word) : word);
            }
        }
        return words;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(TextScanner::isDigit);
    }
}
