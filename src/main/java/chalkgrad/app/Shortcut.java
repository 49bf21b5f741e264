package chalkgrad.app;

import static chalkgrad.app.Shortcut.Reach.EVERYWHERE;
import static chalkgrad.app.Shortcut.Reach.LEFT_OVER;
import static chalkgrad.app.Shortcut.Reach.UNLESS_TYPING;

import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key and its command.
///
/// @param key as people write it, such as `Ctrl+Shift+Z`
record Shortcut(Command command, String key, Reach reach) {
    /// The only table of keys: the window uses it, and the card of keys shows it.
    static final List<Shortcut> ALL = List.of(
            new Shortcut(Command.NEXT, "Right", UNLESS_TYPING),
            new Shortcut(Command.NEXT, "Page Down", UNLESS_TYPING),
            new Shortcut(Command.NEXT, "Space", LEFT_OVER),
            new Shortcut(Command.PREVIOUS, "Left", UNLESS_TYPING),
            new Shortcut(Command.PREVIOUS, "Page Up", UNLESS_TYPING),
            new Shortcut(Command.NEXT_PHASE, "Ctrl+Right", UNLESS_TYPING),
            new Shortcut(Command.PREVIOUS_PHASE, "Ctrl+Left", UNLESS_TYPING),
            new Shortcut(Command.FIRST, "Home", UNLESS_TYPING),
            new Shortcut(Command.LAST, "End", UNLESS_TYPING),
            new Shortcut(Command.PLAY, "P", UNLESS_TYPING),
            new Shortcut(Command.BY_OPERATION, "1", UNLESS_TYPING),
            new Shortcut(Command.BY_NEURON, "2", UNLESS_TYPING),
            new Shortcut(Command.BY_LAYER, "3", UNLESS_TYPING),
            new Shortcut(Command.BY_PHASE, "4", UNLESS_TYPING),
            new Shortcut(Command.BY_ITERATION, "5", UNLESS_TYPING),
            new Shortcut(Command.ZOOM_IN, "+", UNLESS_TYPING),
            new Shortcut(Command.ZOOM_OUT, "-", LEFT_OVER),
            new Shortcut(Command.FIT, "0", UNLESS_TYPING),
            new Shortcut(Command.FEWER_DIGITS, "[", UNLESS_TYPING),
            new Shortcut(Command.MORE_DIGITS, "]", UNLESS_TYPING),
            new Shortcut(Command.COUNT_OTHERWISE, "D", UNLESS_TYPING),
            new Shortcut(Command.PRESENT, "F5", EVERYWHERE),
            new Shortcut(Command.BLANK, "B", UNLESS_TYPING),
            new Shortcut(Command.BLANK, ".", LEFT_OVER),
            new Shortcut(Command.SPOTLIGHT, "S", UNLESS_TYPING),
            new Shortcut(Command.UNDO, "Ctrl+Z", UNLESS_TYPING),
            new Shortcut(Command.REDO, "Ctrl+Y", UNLESS_TYPING),
            new Shortcut(Command.REDO, "Ctrl+Shift+Z", UNLESS_TYPING),
            new Shortcut(Command.ADD_NEURON, "Insert", UNLESS_TYPING),
            new Shortcut(Command.REMOVE_NEURON, "Delete", UNLESS_TYPING),
            new Shortcut(Command.ADD_LAYER, "Shift+Insert", UNLESS_TYPING),
            new Shortcut(Command.REMOVE_LAYER, "Shift+Delete", UNLESS_TYPING),
            new Shortcut(Command.NEW, "Ctrl+N", EVERYWHERE),
            new Shortcut(Command.OPEN, "Ctrl+O", EVERYWHERE),
            new Shortcut(Command.SAVE, "Ctrl+S", EVERYWHERE),
            new Shortcut(Command.SAVE_AS, "Ctrl+Shift+S", EVERYWHERE),
            new Shortcut(Command.COPY_PICTURE, "Ctrl+Shift+C", EVERYWHERE),
            new Shortcut(Command.SAVE_PICTURE, "Ctrl+Shift+E", EVERYWHERE),
            new Shortcut(Command.OPENINGS, "O", UNLESS_TYPING),
            new Shortcut(Command.NEXT_PATHS, "M", UNLESS_TYPING),
            new Shortcut(Command.PREVIOUS_PATHS, "Shift+M", UNLESS_TYPING),
            new Shortcut(Command.NETWORKS, "N", UNLESS_TYPING),
            new Shortcut(Command.MATRICES, "Ctrl+M", UNLESS_TYPING),
            new Shortcut(Command.DATA, "Ctrl+D", EVERYWHERE),
            new Shortcut(Command.CODE, "C", UNLESS_TYPING),
            new Shortcut(Command.TRAINING, "T", UNLESS_TYPING),
            new Shortcut(Command.TRAIN, "R", UNLESS_TYPING),
            new Shortcut(Command.ONE_ITERATION, "I", UNLESS_TYPING),
            new Shortcut(Command.ONE_EPOCH, "E", UNLESS_TYPING),
            new Shortcut(Command.MY_NUMBERS, "Ctrl+K", EVERYWHERE),
            new Shortcut(Command.PREDICT, "Q", UNLESS_TYPING),
            new Shortcut(Command.PREDICT_NEXT, "Enter", LEFT_OVER),
            new Shortcut(Command.SETTINGS, "Ctrl+E", EVERYWHERE),
            new Shortcut(Command.KEYS, "F1", EVERYWHERE),
            new Shortcut(Command.LEAVE, "Esc", LEFT_OVER));

    /// The keys of a command.
    static List<Shortcut> of(Command command) {
        return ALL.stream().filter(shortcut -> shortcut.command == command).toList();
    }

    boolean matches(KeyEvent event) {
        return SignKey.of(key)
                .map(sign -> sign.matches(event))
                .orElseGet(() -> KeyCombination.valueOf(key).match(event)
                        || event.isShiftDown()
                                && isLetter()
                                && !isTaken(shifted())
                                && KeyCombination.valueOf(shifted()).match(event));
    }

    private boolean isLetter() {
        return key.length() == 1 && Character.isLetter(key.charAt(0));
    }

    /// The capital letter, which means the same as the letter unless it is a shortcut itself.
    private String shifted() {
        return "Shift+" + key;
    }

    private static boolean isTaken(String key) {
        return ALL.stream().anyMatch(shortcut -> shortcut.key.equals(key));
    }

    /// Where a key works.
    enum Reach {
        /// The key works even while the user types into a field.
        EVERYWHERE,
        /// The key works everywhere except in a field that is typed into.
        UNLESS_TYPING,
        /// The key works only where the focused control does not use it.
        LEFT_OVER
    }
}
