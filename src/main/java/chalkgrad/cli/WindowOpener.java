package chalkgrad.cli;

/// Opens the window, of which commands know nothing else.
@FunctionalInterface
public interface WindowOpener {
    /// Opens the window and waits until it is closed.
    ///
    /// @return the exit code
    int open(WindowWish wish);
}
