package chalkgrad.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// The labels and buttons that show less than their text.
final class CutTexts {
    /// Sentences about the document, which are as long as their authors made them, and the status, which gives way.
    private static final Set<String> MAY_BE_CUT = Set.of("title", "summary");

    private CutTexts() {}

    /// Each with what it shows, in a part of a window that has been laid out.
    static List<String> in(Parent root) {
        var found = new ArrayList<String>();
        WindowFixture.texts(root).forEach(text -> {
            boolean isIcon = !text.getStyleClass().contains("text");
            if (!isIcon
                    && text.getParent() instanceof Labeled label
                    && !label.getText().equals(text.getText())
                    && !MAY_BE_CUT.contains(String.valueOf(label.getId()))) {
                found.add(label.getText() + " -> " + text.getText());
            }
        });
        return found;
    }
}
