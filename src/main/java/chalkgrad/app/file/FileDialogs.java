package chalkgrad.app.file;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a file.
public interface FileDialogs {
    /// The file to open; empty if none was chosen.
    Optional<Path> fileToOpen();

    /// The file with a student's numbers; empty if none was chosen.
    Optional<Path> answersToOpen();

    /// The file to save to; empty if none was chosen.
    ///
    /// @param proposed a file name
    Optional<Path> fileToSave(String proposed);

    /// The table with samples; empty if none was chosen.
    Optional<Path> tableToOpen();

    /// The file to save samples to; empty if none was chosen.
    ///
    /// @param proposed a file name
    Optional<Path> tableToSave(String proposed);

    /// The file to save a picture to; empty if none was chosen.
    ///
    /// @param proposed a file name
    Optional<Path> pictureToSave(String proposed);
}
