package chalkgrad.app.file;

/// Asks what to do with unsaved changes.
public interface UnsavedQuestion {
    Answer ask(String documentTitle);

    /// The possible answers.
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }
}
