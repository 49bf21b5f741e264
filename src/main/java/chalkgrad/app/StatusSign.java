package chalkgrad.app;

import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.ByHandWords;
import chalkgrad.app.words.ProgressWords;
import chalkgrad.app.words.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.javafx.FontIcon;

/// An indicator in the status bar for a state of the window that the user may have forgotten. A click ends the state.
final class StatusSign extends Button {
    private StatusSign(String id, String tip, Runnable end) {
        super(null, new FontIcon("bi-x"));
        setId(id);
        getStyleClass().add("sign");
        setContentDisplay(ContentDisplay.RIGHT);
        Hints.setTip(this, tip);
        setOnAction(event -> end.run());
    }

    /// The indicator that every result is also rounded, as on paper.
    static StatusSign byHand(Session session, Texts texts) {
        var sign = new StatusSign(
                "byHandSign",
                texts.get("view.byHand.sign.tip"),
                () -> session.byHand().decimalsProperty().set(OptionalInt.empty()));
        var words = new ByHandWords(texts);
        session.byHand()
                .decimalsProperty()
                .subscribe(decimals -> sign.show(decimals.stream()
                        .mapToObj(places -> texts.get("view.byHand.sign", words.places(places)))
                        .findFirst()));
        return sign;
    }

    /// The indicator that predicting is on.
    static StatusSign predicting(Session session, Texts texts) {
        var wanted = session.predictions().wantedProperty();
        var sign = new StatusSign("predictSign", texts.get("predict.sign.tip"), () -> wanted.set(false));
        wanted.subscribe(now -> sign.show(now ? Optional.of(texts.get("predict.sign")) : Optional.empty()));
        return sign;
    }

    /// The indicator that a moment is being computed, or that this failed.
    static StatusSign computing(Session session, Texts texts) {
        var sign = new StatusSign("computingSign", texts.get("computing.tip"), session.arrival()::cancel);
        session.arrival().progressProperty().subscribe(now -> sign.show(now.map(new ProgressWords(texts)::of)));
        return sign;
    }

    private void show(Optional<String> text) {
        setVisible(text.isPresent());
        setManaged(text.isPresent());
        text.ifPresent(this::setText);
    }
}
