package chalkgrad.formula;

/// Anything with a name and a value that a formula can refer to.
public interface Symbol {
    /// The canonical name, such as `dL/dw1[1,2]`.
    String name();
}
