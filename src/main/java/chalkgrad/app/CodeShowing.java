package chalkgrad.app;

import chalkgrad.app.session.Session;
import javafx.scene.control.ToggleButton;

/// Offers the code only while the open network was read from code, and shows it when such a network is opened.
final class CodeShowing {
    CodeShowing(Session session, ToggleButton toggle) {
        toggle.managedProperty().bind(toggle.visibleProperty());
        session.codeProperty().subscribe(code -> {
            toggle.setVisible(code.isPresent());
            toggle.setDisable(code.isEmpty());
            toggle.setSelected(code.isPresent());
        });
    }
}
