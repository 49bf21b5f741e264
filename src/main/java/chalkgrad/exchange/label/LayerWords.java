package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import java.util.Set;

/// The words that courses have for a layer.
public final class LayerWords {
    private static final Set<String> ALL = Set.of("layer", "schicht", "ebene", "laag", "couche", "capa", "katman");

    private LayerWords() {}

    /// Whether a word means a layer, in any spelling of its letters.
    public static boolean has(String word) {
        return ALL.contains(TextScanner.lowerCase(word));
    }
}
