package chalkgrad.app.number;

import chalkgrad.app.session.Attention;
import chalkgrad.app.session.Session;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.function.Consumer;
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
        Attention attention = session.attention();
        follow(node.hoverProperty(), quantity, attention::hover);
        follow(node.focusedProperty(), quantity, attention::point);
    }

    private static void follow(
            ObservableValue<Boolean> pointing, Supplier<Quantity> quantity, Consumer<Optional<Quantity>> report) {
        // what is not pointed at from the start has nothing to say
        pointing.addListener((property, before, now) ->
                report.accept(Optional.of(quantity.get()).filter(q -> now)));
    }
}
