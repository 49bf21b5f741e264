package chalkgrad.app;

import chalkgrad.app.file.Notice;
import chalkgrad.app.words.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A bar that shows one sentence until it is closed. The window stays usable meanwhile.
final class NoticeBar extends HBox implements Notice {
    private final Label sentence = new Label();

    NoticeBar(Texts texts) {
        getStyleClass().add("notice");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var close = new Button(null, new FontIcon("bi-x"));
        close.getStyleClass().add("flat");
        close.setAccessibleText(texts.get("notice.close"));
        close.setOnAction(event -> clear());
        getChildren().addAll(new FontIcon("bi-exclamation-triangle"), sentence, close);
        setAccessibleRole(AccessibleRole.TEXT);
        clear();
    }

    @Override
    public void show(String text) {
        sentence.setText(text);
        setAccessibleText(text);
        setVisible(true);
        setManaged(true);
    }

    @Override
    public void clear() {
        setVisible(false);
        setManaged(false);
    }
}
