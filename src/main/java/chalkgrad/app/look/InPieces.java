package chalkgrad.app.look;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/// Fills a pane piece by piece, one in each frame, when it is first shown. Styling and laying out everything at once
/// would keep the window from following the mouse and the keys.
public final class InPieces {
    private final Pane pane;
    private final Deque<Node> waiting;
    private final Runnable afterFrame = this::endFrame;
    /// The scene whose next frame is waited for.
    private Optional<Scene> awaited = Optional.empty();

    private InPieces(Pane pane, Collection<Node> pieces) {
        this.pane = pane;
        this.waiting = new ArrayDeque<>(pieces);
    }

    /// Takes pieces out of a pane until it is shown. They come back in this order, after what stays in it.
    public static void fill(Pane pane, Collection<Node> pieces) {
        pane.getChildren().removeAll(pieces);
        var filling = new InPieces(pane, pieces);
        pane.sceneProperty().subscribe(scene -> filling.await(Optional.ofNullable(scene)));
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
            pane.getChildren().add(waiting.remove());
            await(scene);
        }
    }
}
