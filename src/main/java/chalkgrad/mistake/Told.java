package chalkgrad.mistake;

/// A mistake in words.
///
/// @param sentence one sentence to the student
/// @param right the right formula, empty if there is none to show
/// @param mistaken the formula as the student must have had it, with what differs between `«` and `»`
public record Told(String sentence, String right, String mistaken) {
    /// Only a sentence.
    public static Told of(String sentence) {
        return new Told(sentence, "", "");
    }

    /// "you used this where that belongs", and both in a formula.
    ///
    /// @param frame the formula, with `%s` where they differ
    /// @param wrong a name, and what it is worth
    /// @param right a name, and what it is worth
    public static Told instead(String verb, Worth wrong, Worth right, String frame) {
        return new Told(
                subject(verb) + " %s where %s belongs".formatted(wrong, right),
                frame.formatted(right.name()),
                frame.formatted("«" + wrong.name() + "»"));
    }

    /// The right formula, with what the mistaken one has otherwise between `«` and `»`, if it is one part of it.
    public String rightMarked() {
        int open = mistaken.indexOf('«');
        int close = mistaken.lastIndexOf('»');
        String before = mistaken.substring(0, Math.max(0, open));
        String after = mistaken.substring(close + 1);
        boolean framed = open >= 0
                && right.length() > before.length() + after.length()
                && right.startsWith(before)
                && right.endsWith(after);
        return framed
                ? before + "«" + right.substring(before.length(), right.length() - after.length()) + "»" + after
                : right;
    }

    /// "in layer 2 took" is said by "in layer 2 you took".
    private static String subject(String verb) {
        return verb.startsWith("in layer ") ? verb.replaceFirst("^(in layer \\d+) ", "$1 you ") : "you " + verb;
    }

    /// A name and what it is worth, such as `relu(z1[2]) = 1.2`.
    public record Worth(String name, String value) {
        @Override
        public String toString() {
            return value.isEmpty() || value.equals(name) ? name : name + " = " + value;
        }
    }
}
