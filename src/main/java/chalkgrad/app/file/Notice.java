package chalkgrad.app.file;

import chalkgrad.exchange.InputException;

/// Shows the user an unexpected message of one sentence.
public interface Notice {
    void show(String sentence);

    void clear();

    /// Shows what is wrong with an input.
    default void show(InputException problem) {
        show(String.valueOf(problem.getMessage()));
    }
}
