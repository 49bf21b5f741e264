package chalkgrad.cli;

/// Opens the window. Commands know nothing else about it.
@FunctionalInterface
public interface WindowOpener {
    /// Opens the window and waits until it is closed.
    ///
    /// @return the exit code
    int open(WindowWish wish);
}
