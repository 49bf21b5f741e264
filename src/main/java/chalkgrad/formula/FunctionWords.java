package chalkgrad.formula;

import java.util.Map;

/// How functions are written in textbooks.
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

    /// The word for a function that formulas call by this name.
    public static String of(String name) {
        return WORDS.getOrDefault(name, name.replace("_", ""));
    }
}
