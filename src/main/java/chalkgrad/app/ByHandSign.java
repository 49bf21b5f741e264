package chalkgrad.app;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ByHandWords;
import chalkgrad.app.words.Texts;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Tells that every result is rounded besides, as on paper; a click ends it.
final class ByHandSign extends Button {
    private final Texts texts;

    ByHandSign(Session session, Texts texts) {
        super(null, new FontIcon("bi-x"));
        this.texts = texts;
        setId("byHandSign");
        getStyleClass().add("sign");
        setContentDisplay(ContentDisplay.RIGHT);
        setTooltip(new Tooltip(texts.get("view.byHand.sign.tip")));
        setOnAction(event -> session.handDecimalsProperty().set(OptionalInt.empty()));
        session.handDecimalsProperty().subscribe(this::show);
    }

    private void show(OptionalInt decimals) {
        setVisible(decimals.isPresent());
        setManaged(decimals.isPresent());
        decimals.ifPresent(places -> setText(texts.get("view.byHand.sign", new ByHandWords(texts).places(places))));
    }
}
