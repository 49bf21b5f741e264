package chalkgrad.app;

/// Asks what to do with unsaved changes.
interface UnsavedQuestion {
    Answer ask(String documentTitle);

    /// The possible answers.
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }
}
