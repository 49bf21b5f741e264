package chalkgrad.app;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key identified by the sign it types, wherever it is on the keyboard.
///
/// @param codes keys that carry the sign, for events without the typed text
record SignKey(String sign, Set<KeyCode> codes) {
    private static final Map<String, Set<KeyCode>> SIGNS = Map.of(
            "+", Set.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS),
            "-", Set.of(KeyCode.MINUS, KeyCode.SUBTRACT),
            "[", Set.of(KeyCode.OPEN_BRACKET),
            "]", Set.of(KeyCode.CLOSE_BRACKET),
            ".", Set.of(KeyCode.PERIOD, KeyCode.DECIMAL));

    /// The key of a sign; empty for letters, digits and named keys.
    static Optional<SignKey> of(String key) {
        return Optional.ofNullable(SIGNS.get(key)).map(codes -> new SignKey(key, codes));
    }

    boolean matches(KeyEvent event) {
        boolean command = event.isShortcutDown() && !event.isAltDown() || event.isMetaDown();
        return !command && (event.getText().equals(sign) || codes.contains(event.getCode()) && !event.isAltDown());
    }
}
