package chalkgrad.app.explain;

import javafx.scene.Node;

/// Shows nodes, or hides them so that they take no room.
final class Shown {
    private Shown() {}

    static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
