package chalkgrad.app;

import chalkgrad.app.number.LabelView;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Turns key presses in a window into commands.
final class Keyboard {
    private final Scene scene;
    private final Predicate<Shortcut> admitted;
    private final Consumer<Command> action;

    private Keyboard(Scene scene, Predicate<Shortcut> admitted, Consumer<Command> action) {
        this.scene = scene;
        this.admitted = admitted;
        this.action = action;
    }

    /// @param admitted whether a shortcut may act now; otherwise its key belongs to whatever has the focus
    static void listen(Scene scene, Predicate<Shortcut> admitted, Consumer<Command> action) {
        var keyboard = new Keyboard(scene, admitted, action);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> keyboard.act(event, shortcut -> keyboard.comesFirst(shortcut, event)));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> keyboard.act(
                        event, shortcut -> shortcut.reach() == Shortcut.Reach.LEFT_OVER && !keyboard.isMenuOpen()));
    }

    private boolean comesFirst(Shortcut shortcut, KeyEvent event) {
        return switch (shortcut.reach()) {
            case EVERYWHERE -> true;
            case UNLESS_TYPING -> !isMenuOpen() && !isTyping(event) && !isChoosing();
            case LEFT_OVER -> false;
        };
    }

    /// Whether a key is typed into a field, or opens one.
    private boolean isTyping(KeyEvent event) {
        return scene.getFocusOwner() instanceof TextInputControl
                || scene.getFocusOwner() instanceof LabelView number && number.opensOn(event.getText());
    }

    /// The keys of an open menu, even those that it does not use, are meant for nothing behind it.
    private boolean isMenuOpen() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof ContextMenu menu && menu.isShowing() && isOfThisWindow(menu));
    }

    /// A menu inside of another belongs to that one.
    private boolean isOfThisWindow(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        while (owner instanceof PopupWindow other) {
            owner = other.getOwnerWindow();
        }
        return owner != null && owner.equals(scene.getWindow());
    }

    /// An open list needs its keys itself.
    private boolean isChoosing() {
        return scene.getFocusOwner() instanceof ComboBoxBase<?> box && box.isShowing();
    }

    private void act(KeyEvent event, Predicate<Shortcut> now) {
        for (Shortcut shortcut : Shortcut.ALL) {
            if (now.test(shortcut) && shortcut.matches(event)) {
                if (admitted.test(shortcut)) {
                    event.consume();
                    action.accept(shortcut.command());
                }
                return;
            }
        }
    }
}
