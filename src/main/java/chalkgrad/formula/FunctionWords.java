package chalkgrad.formula;

import java.util.Map;

/// How functions are written in textbooks.
final class FunctionWords {
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

    static String of(String name) {
        return WORDS.getOrDefault(name, name.replace("_", ""));
    }
}
