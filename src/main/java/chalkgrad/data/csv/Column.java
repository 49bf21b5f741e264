package chalkgrad.data.csv;

/// What a column of a table is used for.
///
/// @param name of the header, or its number
public record Column(String name, Content content, Role role) {
    /// What the cells of a column are.
    public enum Content {
        NUMBERS,
        /// Names or numbers that only tell rows apart. A class becomes one input or output of its own.
        CLASSES
    }

    /// What a column is for.
    public enum Role {
        INPUT,
        TARGET,
        /// Tells which rows are for the test: those that say `test`.
        PART,
        UNUSED
    }

    /// The same column with another content.
    public Column with(Content other) {
        return new Column(name, other, role);
    }

    /// The same column with another role.
    public Column with(Role other) {
        return new Column(name, content, other);
    }
}
