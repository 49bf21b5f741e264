package chalkgrad.app;

import chalkgrad.exchange.InputException;

/// Where one sentence is said that a person did not ask for.
interface Notice {
    void show(String sentence);

    void clear();

    /// Says what is wrong with something that came from outside.
    default void show(InputException problem) {
        show(String.valueOf(problem.getMessage()));
    }
}
