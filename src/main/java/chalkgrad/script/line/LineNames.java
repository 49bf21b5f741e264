package chalkgrad.script.line;

import chalkgrad.math.TextScanner;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a variable of code is called, without the object, dictionary or list that it is in.
final class LineNames {
    /// What optimizers remember is called by the letters of their formulas.
    private static final Set<String> MEMORIES =
            Set.of("v", "m", "s", "velocity", "velocities", "moment", "moments", "momentum");

    /// Words in the names of derivatives of activations.
    private static final List<String> SLOPES = List.of("prime", "deriv", "slope", "ableit");

    private LineNames() {}

    /// Whether a name is that of a derivative of an activation, such as `sigmoid_prime` or `d_tanh`.
    static boolean saysSlope(String spelled) {
        String name = TextScanner.lowerCase(spelled);
        return SLOPES.stream().anyMatch(name::contains)
                || Activations.ALL.stream()
                        .map(Activation::name)
                        .anyMatch(activation -> name.contains("d_" + activation) || name.contains("d" + activation));
    }

    /// `self.dW1`, `cache['dW1']` and `dW1[0]` are called dW1, `grads['W1']` and `gW1` grad_W1; an expression is
    /// called nothing. A part of what has a key is called like that.
    static String label(String spelled) {
        String text = withKeyLast(spelled.strip());
        String key = key(text);
        if (!key.isEmpty()) {
            String container = text.substring(0, text.indexOf('['));
            return isName(key) && isPath(container) ? prefix(TextScanner.lowerCase(container)) + key : "";
        }
        int bracket = text.indexOf('[');
        String whole = bracket < 0 ? text : text.substring(0, bracket);
        String last = whole.substring(whole.lastIndexOf('.') + 1);
        return isName(last) && isPath(whole) && !isCache(last) ? withGradient(last) : "";
    }

    /// Whether a name says that something is kept for the backward pass, as `linear_cache` does, and not what.
    private static boolean isCache(String name) {
        int end = name.length();
        while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '_')) {
            end--;
        }
        String word = TextScanner.lowerCase(name.substring(0, end));
        return word.endsWith("cache") || word.endsWith("caches");
    }

    /// A gradient that is called by its first letter and its parameter, as `gW1` or `g_b`, with the whole word.
    private static String withGradient(String name) {
        boolean hasLetter = name.length() > 1 && name.charAt(0) == 'g';
        return (hasLetter ? parameter(name.substring(name.charAt(1) == '_' ? 2 : 1)) : Optional.<String>empty())
                .filter(parameter -> !parameter.startsWith("d"))
                .map(parameter -> "grad_" + parameter)
                .orElse(name);
    }

    /// The parameter of which an optimizer remembers something: its name follows a letter or is the key of a
    /// dictionary, as in `vW1`, `m_b2`, `v["dW1"]` or `self.velocity["W1"]`. Empty for other names.
    static Optional<String> remembered(String spelled) {
        String text = spelled.strip();
        String key = key(text);
        if (!key.isEmpty()) {
            String container = text.substring(0, text.indexOf('['));
            return isMemory(container.substring(container.lastIndexOf('.') + 1)) ? parameter(key) : Optional.empty();
        }
        String label = label(text);
        boolean hasLetter = label.length() > 1 && isMemory(label.substring(0, 1));
        return hasLetter ? parameter(label.substring(label.charAt(1) == '_' ? 2 : 1)) : Optional.empty();
    }

    private static boolean isMemory(String text) {
        return MEMORIES.contains(TextScanner.lowerCase(text));
    }

    /// A weight or a bias, or that of its gradient.
    private static Optional<String> parameter(String text) {
        String name = text.startsWith("d") ? text.substring(text.startsWith("d_") ? 2 : 1) : text;
        String letters = TextScanner.lowerCase(name).startsWith("w")
                        || TextScanner.lowerCase(name).startsWith("b")
                ? name.substring(1)
                : "-";
        return letters.chars().allMatch(c -> Character.isDigit(c) || c == '_') ? Optional.of(name) : Optional.empty();
    }

    /// Whether two names are of one variable: the same name in an object or outside, but not in two dictionaries.
    static boolean areSame(String name, String other) {
        String label = label(name);
        boolean isKey = !key(name.strip()).isEmpty() || !key(other.strip()).isEmpty();
        return !label.isEmpty() && label.equals(label(other)) && (!isKey || name.equals(other));
    }

    /// The list of which a name is an entry, as `activations` is that of `activations[2]`; empty if it is not
    /// an entry counted from the first.
    static Optional<String> list(String name) {
        int bracket = name.lastIndexOf('[');
        boolean isEntry = bracket > 0
                && name.endsWith("]")
                && bracket < name.length() - 2
                && name.substring(bracket + 1, name.length() - 1).chars().allMatch(Character::isDigit);
        return isEntry ? Optional.of(name.substring(0, bracket)) : Optional.empty();
    }

    /// Whether a variable belongs to an object, as `self.output` does: in another class, the same name is another
    /// variable.
    static boolean isOfObject(String spelled) {
        return spelled.indexOf('.') > 0 && !label(spelled).isEmpty();
    }

    /// Whether a name is the key of a dictionary, which may hold the gradients of what its keys are called.
    static boolean isKey(String name) {
        return !key(name.strip()).isEmpty();
    }

    /// A name up to its last key: `layer['weights'][0]` up to `layer['weights']`.
    private static String withKeyLast(String text) {
        int end = Math.max(text.lastIndexOf("']["), text.lastIndexOf("\"]["));
        return end < 0 ? text : text.substring(0, end + 2);
    }

    private static String prefix(String container) {
        return container.contains("grad") ? "grad_" : container.contains("veloc") ? "velocity_" : "";
    }

    /// The last key of a dictionary in quotation marks; empty if there is none.
    private static String key(String text) {
        if (text.endsWith("']") || text.endsWith("\"]")) {
            char quote = text.charAt(text.length() - 2);
            int start = text.lastIndexOf(quote, text.length() - 3);
            return start > 0 && text.charAt(start - 1) == '[' ? text.substring(start + 1, text.length() - 2) : "";
        }
        return "";
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private static boolean isPath(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
    }
}
