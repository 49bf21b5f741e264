package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.util.Callback;

/// Loads the parts of the window that FXML describes.
///
/// @param controllers makes the controller of a class
record Parts(Texts texts, Callback<Class<?>, Object> controllers) {
    /// @param name of a file beside this class
    <C> Part<C> load(String name) {
        var loader = new FXMLLoader(Parts.class.getResource(name), texts.bundle());
        loader.setControllerFactory(controllers);
        try {
            return new Part<>(loader.load(), loader.getController());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
