package chalkgrad.cli;

import java.util.Optional;

/// Opens the window, of which commands know nothing else.
@FunctionalInterface
public interface WindowOpener {
    /// Opens the window and waits until it is closed.
    ///
    /// @param fileOrName the document to show
    /// @return the exit code
    int open(Optional<String> fileOrName);
}
