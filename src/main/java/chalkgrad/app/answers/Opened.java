package chalkgrad.app.answers;

import chalkgrad.app.session.Session;
import chalkgrad.app.session.Session.Standing;
import chalkgrad.exchange.WorkedNetworks;
import java.nio.file.Path;
import java.util.Optional;

/// The identity of the open document: a file, a worked network, or a document that was opened without either.
///
/// @param file the document's file, if it has one
/// @param worked the name of a worked network that was opened as it is; empty for others
/// @param number how many documents have been opened before; 0 for files and worked networks, which are found again
record Opened(Optional<Path> file, String worked, int number) {
    /// The document that has just been opened.
    static Opened of(Session session) {
        Standing standing = session.standingProperty().get();
        Optional<Path> file = standing.file();
        String name = session.moment().document().description().name();
        boolean isWorked =
                file.isEmpty() && !standing.unsaved() && WorkedNetworks.names().contains(name);
        return new Opened(
                file,
                isWorked ? name : "",
                file.isPresent() || isWorked ? 0 : session.openingsProperty().get());
    }
}
