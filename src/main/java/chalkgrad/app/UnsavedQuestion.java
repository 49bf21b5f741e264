package chalkgrad.app;

/// Asks what becomes of changes that no file has.
interface UnsavedQuestion {
    Answer ask(String documentTitle);

    /// What a person wants.
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }
}
