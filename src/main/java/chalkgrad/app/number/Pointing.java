package chalkgrad.app.number;

import chalkgrad.app.session.Session;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Tells the session which number the mouse or the focus points at.
public final class Pointing {
    private Pointing() {}

    /// Makes a node report when it is pointed at.
    ///
    /// @param quantity the number that a node stands for
    public static void install(Session session, Node node, Supplier<Quantity> quantity) {
        follow(session, node.hoverProperty(), quantity);
        follow(session, node.focusedProperty(), quantity);
    }

    private static void follow(Session session, ObservableValue<Boolean> pointing, Supplier<Quantity> quantity) {
        // what is not pointed at from the start has nothing to say
        pointing.addListener((property, before, now) ->
                session.hover(Optional.of(quantity.get()).filter(q -> now)));
    }
}
