package chalkgrad.script.line;

import chalkgrad.math.TextScanner;

/// What a variable of code is called, without the object, dictionary or list that it is in.
final class LineNames {
    private LineNames() {}

    /// `self.dW1`, `cache['dW1']` and `dW1[0]` are called dW1, and `grads['W1']` grad_W1; an expression is called
    /// nothing.
    static String label(String spelled) {
        String text = spelled.strip();
        String key = key(text);
        if (!key.isEmpty()) {
            String container = text.substring(0, text.indexOf('['));
            return isName(key) && isPath(container) ? prefix(TextScanner.lowerCase(container)) + key : "";
        }
        int bracket = text.indexOf('[');
        String whole = bracket < 0 ? text : text.substring(0, bracket);
        String last = whole.substring(whole.lastIndexOf('.') + 1);
        return isName(last) && isPath(whole) ? last : "";
    }

    /// Whether two names are of one variable: the same name in an object or outside, but not in two dictionaries.
    static boolean areSame(String name, String other) {
        String label = label(name);
        boolean isKey = !key(name.strip()).isEmpty() || !key(other.strip()).isEmpty();
        return !label.isEmpty() && label.equals(label(other)) && (!isKey || name.equals(other));
    }

    /// Whether a name is the key of a dictionary, which may hold the gradients of what its keys are called.
    static boolean isKey(String name) {
        return !key(name.strip()).isEmpty();
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
