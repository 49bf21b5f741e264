package chalkgrad.formula;

/// How a symbol is drawn: the same tree is typeset, written as LaTeX and MathML, and spoken.
public sealed interface Name {
    /// A letter (or a word such as `Loss`) with its marks; a missing mark is an empty text.
    ///
    /// @param base the letter, including a hat; Greek letters are characters, not their names
    /// @param below the subscript, such as `1,2`
    /// @param above the superscript, such as `[1]` or `'`
    /// @param behind what follows on the line, such as `[0][1]`
    record Letter(String base, String below, String above, String behind) implements Name {}

    /// A product that is one quantity, such as what an edge carries.
    record Times(Name first, Name second) implements Name {}

    /// The partial derivative of one quantity with respect to another.
    record Partial(Name of, Name by) implements Name {}

    /// What belongs to a quantity, such as its velocity v(w).
    record Call(String letter, Name argument) implements Name {}

    /// The value of a parameter after the update.
    record New(Name parameter) implements Name {}

    /// A quantity of a sample and an iteration.
    ///
    /// @param sample 0 if it has none
    /// @param iteration the first one is not written; 0 is what was before it
    record At(Name name, int sample, int iteration) implements Name {}

    /// A letter without marks.
    static Letter letter(String base) {
        return new Letter(base, "", "", "");
    }
}
