package chalkgrad.app.look;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/// Fills a pane piece by piece when it is first shown: the first piece is there at once, and each frame adds another.
/// Making, styling and laying out everything at once would keep the window from following the mouse and the keys.
public final class InPieces {
    private final Pane pane;
    private final Deque<Supplier<List<? extends Node>>> waiting;
    private final Runnable afterFrame = this::endFrame;
    private boolean begun;
    /// The scene whose next frame is waited for.
    private Optional<Scene> awaited = Optional.empty();

    private InPieces(Pane pane, Collection<Supplier<List<? extends Node>>> pieces) {
        this.pane = pane;
        this.waiting = new ArrayDeque<>(pieces);
    }

    /// Adds pieces to a pane when it is shown, in this order.
    ///
    /// @param pieces make the nodes of each piece
    public static void fill(Pane pane, Collection<Supplier<List<? extends Node>>> pieces) {
        var filling = new InPieces(pane, pieces);
        pane.sceneProperty().subscribe(scene -> filling.begin(Optional.ofNullable(scene)));
    }

    private void begin(Optional<Scene> scene) {
        if (scene.isPresent() && !begun) {
            begun = true;
            addNext();
        } else {
            await(scene);
        }
    }

    private void await(Optional<Scene> scene) {
        awaited.ifPresent(before -> before.removePostLayoutPulseListener(afterFrame));
        awaited = scene.filter(now -> !waiting.isEmpty());
        awaited.ifPresent(now -> {
            now.addPostLayoutPulseListener(afterFrame);
            Platform.requestNextPulse();
        });
    }

    private void endFrame() {
        await(Optional.empty());
        Platform.runLater(this::addNext);
    }

    private void addNext() {
        Optional<Scene> scene = Optional.ofNullable(pane.getScene());
        if (scene.isPresent() && !waiting.isEmpty()) {
            pane.getChildren().addAll(waiting.remove().get());
            await(scene);
        }
    }
}
