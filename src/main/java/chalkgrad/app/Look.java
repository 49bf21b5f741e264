package chalkgrad.app;

import chalkgrad.app.look.Hints;
import chalkgrad.app.look.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.DialogPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The style sheets of the program.
final class Look {
    private Look() {}

    /// The style sheets. Colours come first, since the others use their names.
    static List<String> styleSheets() {
        return List.of(url("colors.css"), url("workbench.css"));
    }

    /// Gives a dialog the style sheets and the profile of its window. While presenting, its letters are as large as
    /// those of the presentation.
    static void dress(DialogPane pane, Stage owner) {
        owner.getScene().getRoot().getChildrenUnmodifiable().stream()
                .flatMap(content -> Hints.smallestText(content).stream())
                .forEach(
                        size -> pane.styleProperty().bind(Bindings.format(Locale.ROOT, "-fx-font-size: %.1fpx", size)));
        pane.getStylesheets().addAll(styleSheets());
        Stream.of(Profile.values())
                .filter(profile -> owner.getScene().getRoot().getStyleClass().contains(profile.styleClass()))
                .forEach(profile -> profile.dress(pane));
    }

    /// Keeps a window, and everything that opens over it, in the chosen profile, until the subscription ends.
    static Subscription follow(ObservableValue<Profile> profile, Stage window) {
        profile.subscribe(now -> Window.getWindows().forEach(each -> dress(each, window, now)));
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(each -> dress(each, window, profile.getValue()));
            }
        };
        Window.getWindows().addListener(opened);
        profile.getValue().dress(window.getScene().getRoot());
        return () -> Window.getWindows().removeListener(opened);
    }

    private static void dress(Window each, Stage window, Profile profile) {
        if (belongsTo(each, window) && each.getScene() != null) {
            profile.dress(each.getScene().getRoot());
        }
    }

    private static boolean belongsTo(@Nullable Window each, Stage window) {
        return switch (each) {
            case null -> false;
            case PopupWindow popup -> belongsTo(popup.getOwnerWindow(), window);
            case Stage stage -> stage.equals(window) || belongsTo(stage.getOwner(), window);
            default -> false;
        };
    }

    private static String url(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
