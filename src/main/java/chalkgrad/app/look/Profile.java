package chalkgrad.app.look;

import java.util.Locale;
import javafx.scene.Node;

/// The profiles: for a screen on a desk, for a projector, and for a dark room. A profile is a style class of the root,
/// and its colours are in colors.css.
public enum Profile {
    LIGHT,
    PROJECTOR,
    DARK;

    /// The style class, and the profile's name on the command line.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Gives a window's root this profile and removes any other.
    public void dress(Node root) {
        for (Profile each : values()) {
            root.getStyleClass().remove(each.styleClass());
        }
        root.getStyleClass().add(styleClass());
    }
}
