package chalkgrad.app.file;

/// Asks what to do about a file that somebody else has changed or deleted since it was opened here.
public interface ChangedQuestion {
    Answer ask(String fileName, FileStamp.Change change);

    /// The possible answers.
    enum Answer {
        OVERWRITE,
        SAVE_ELSEWHERE,
        CANCEL
    }
}
