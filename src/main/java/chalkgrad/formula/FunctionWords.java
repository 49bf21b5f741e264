package chalkgrad.formula;

import java.util.Map;

/// The names of functions as textbooks write them.
public final class FunctionWords {
    private static final Map<String, String> WORDS = Map.of(
            "sigmoid", "σ",
            "relu", "ReLU",
            "leaky_relu", "LReLU",
            "silu", "SiLU",
            "gelu", "GELU",
            "elu", "ELU",
            "Phi", "Φ",
            "phi", "φ");

    private FunctionWords() {}

    /// The textbook's word for a function with this name in formulas.
    public static String of(String name) {
        return WORDS.getOrDefault(name, name.replace("_", ""));
    }
}
