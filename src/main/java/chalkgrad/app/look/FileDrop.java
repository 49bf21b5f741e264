package chalkgrad.app.look;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens a file that is dropped. Of several files it takes the first.
public final class FileDrop {
    private final Consumer<Path> opening;

    private FileDrop(Consumer<Path> opening) {
        this.opening = opening;
    }

    /// Takes files dropped anywhere in a window where no node takes them.
    public static void on(Scene scene, Consumer<Path> opening) {
        new FileDrop(opening).listen(scene::addEventHandler);
    }

    /// Takes files dropped on a node.
    public static void on(Node node, Consumer<Path> opening) {
        new FileDrop(opening).listen(node::addEventHandler);
    }

    private interface Target {
        void addEventHandler(EventType<DragEvent> type, EventHandler<DragEvent> handler);
    }

    private void listen(Target target) {
        target.addEventHandler(DragEvent.DRAG_OVER, FileDrop::welcome);
        target.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private static void welcome(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.setDropCompleted(true);
            event.consume();
            opening.accept(event.getDragboard().getFiles().getFirst().toPath());
        }
    }
}
