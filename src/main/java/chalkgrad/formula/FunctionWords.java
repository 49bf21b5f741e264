package chalkgrad.formula;

import java.util.Map;

/// The names of functions as textbooks write them. A function with a setting has it at the end of its name, as in
/// `leaky_relu_0.2`.
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

    /// The textbook's word for a function with this name in formulas, without its setting.
    public static String of(String name) {
        String plain = plain(name);
        return WORDS.getOrDefault(plain, plain.replace("_", ""));
    }

    /// A name without the setting.
    static String plain(String name) {
        String setting = setting(name);
        return setting.isEmpty() ? name : name.substring(0, name.length() - setting.length() - 1);
    }

    /// The setting at the end of a name; empty if it has none.
    static String setting(String name) {
        String last = name.substring(name.lastIndexOf('_') + 1);
        return last.length() < name.length() && !last.isEmpty() && Character.isDigit(last.charAt(0)) ? last : "";
    }
}
