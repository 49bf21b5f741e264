package chalkgrad.exchange.notebook;

/// How surely numbers belong together.
public enum Grouping {
    /// What is printed at once.
    ONE,
    /// Elements of an array, each with its index.
    ELEMENTS,
    /// Rows of numbers behind one name.
    ROWS,
    /// Single numbers below each other behind the same name: a column, or one number again and again.
    COLUMN
}
