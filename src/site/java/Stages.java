import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.export.StagePicture;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.language.Language;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The program's own stage, without a display, whose pictures the site shows.
class Stages implements AutoCloseable {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 520;
    /// So many frames after a change, all is drawn.
    private static final int FRAMES = 3;

    private final Texts texts = Texts.in(Language.ENGLISH);

    Stages() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false);
        inWindow(() -> {
            BundledFonts.load();
            return "";
        });
    }

    Texts texts() {
        return texts;
    }

    /// A stage that shows a session.
    Showing show(Session session) {
        return inWindow(() -> {
            var diagram = new DiagramView(session, texts);
            var scene = new Scene(diagram, WIDTH, HEIGHT);
            scene.getStylesheets().addAll(css("colors.css"), css("workbench.css"));
            var window = new Stage();
            window.setScene(scene);
            window.show();
            diagram.requestFocus();
            return new Showing(diagram, window);
        });
    }

    private static String css(String name) {
        return DiagramView.class.getResource("/chalkgrad/app/" + name).toExternalForm();
    }

    /// Does something on the toolkit's thread.
    static <T> T inWindow(Supplier<T> action) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /// A stage that is shown.
    record Showing(DiagramView diagram, Stage window) implements AutoCloseable {
        /// The picture after a change, as SVG.
        String svg(Runnable change) {
            inWindow(() -> {
                change.run();
                return "";
            });
            awaitFrames();
            return inWindow(() -> StagePicture.of(diagram).svg().get());
        }

        private static void awaitFrames() {
            var drawn = new CompletableFuture<String>();
            Platform.runLater(() -> new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames > FRAMES) {
                        stop();
                        drawn.complete("");
                    }
                }
            }.start());
            drawn.join();
        }

        @Override
        public void close() {
            inWindow(() -> {
                window.close();
                return "";
            });
        }
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
