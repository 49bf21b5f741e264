package chalkgrad.mistake;

/// A mistake in words, and the formula of the number in which it was made.
///
/// @param sentence one sentence to the student
/// @param rightMarked the right formula, with the difference between `«` and `»`; without marks if the mistake only
/// adds something
/// @param mistaken the formula as the student must have had it, with the difference between `«` and `»`
public record Told(String sentence, String rightMarked, String mistaken) {
    private static final String IN_LAYER = "in layer ";

    /// "you used this where that belongs", with both in a formula.
    ///
    /// @param frame the formula, with `%s` where they differ
    /// @param wrong the name and value that was used
    /// @param right the name and value that belongs there
    public static Told instead(String verb, Worth wrong, Worth right, String frame) {
        return new Told(
                sentence(verb, wrong, right),
                frame.formatted("«" + right.name() + "»"),
                frame.formatted("«" + wrong.name() + "»"));
    }

    /// "you used this where that belongs".
    static String sentence(String verb, Worth wrong, Worth right) {
        return subject(verb) + " %s where %s belongs".formatted(wrong, right);
    }

    /// The sentence without "in layer 2" before it.
    String withoutPlace() {
        return sentence.startsWith(IN_LAYER) ? sentence.substring(sentence.indexOf(" you ") + 1) : sentence;
    }

    /// The right formula.
    public String right() {
        return rightMarked.replaceAll("[«»]", "");
    }

    /// Turns "in layer 2 took" into "in layer 2 you took", and "for a2[3] took" into "for a2[3] you took".
    private static String subject(String verb) {
        return verb.matches("(in layer|for) .*")
                ? verb.replaceFirst("^(in layer \\d+|for \\S+) ", "$1 you ")
                : "you " + verb;
    }

    /// A name and its value, such as `relu(z1[2]) = 1.2`.
    public record Worth(String name, String value) {
        @Override
        public String toString() {
            return value.isEmpty() || value.equals(name) ? name : name + " = " + value;
        }
    }
}
