package chalkgrad.app.answers;

import chalkgrad.app.mistake.FormulasCard;
import chalkgrad.app.mistake.Room;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.grading.Checked;
import chalkgrad.pass.Quantity;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The formula of a wrong number, right and as it must have been, over the stage beside the panel.
final class WrongFormulas {
    private final FormulasCard card;
    private final AnswerWords words;
    private Pane stage = new Pane();
    private DoubleExpression smallest = new SimpleDoubleProperty();

    WrongFormulas(Session session, Texts texts, AnswerWords words) {
        this.card = new FormulasCard(session, texts);
        this.words = words;
    }

    /// Sets the pane that they are shown over.
    ///
    /// @param smallestText the smallest size of letters, in pixels
    void settle(Pane over, Region panel, DoubleExpression smallestText) {
        stage = over;
        smallest = smallestText;
        card.move(room(panel));
    }

    /// @param quantity the number, if the network has it
    void show(Checked checked, Optional<Quantity> quantity, Region panel) {
        card.show(words.wrong(checked, quantity, card.number(checked.right())), room(panel));
    }

    /// Hides them.
    ///
    /// @return whether they were shown
    boolean hide() {
        boolean shown = card.isShown();
        card.hide();
        return shown;
    }

    private Room room(Region panel) {
        boolean beside =
                Stream.<Node>iterate(panel, Objects::nonNull, Node::getParent).noneMatch(stage::equals);
        return new Room(stage, beside ? 0 : panel.getWidth(), smallest);
    }
}
