package chalkgrad.app.plots;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.file.FileWriting;
import chalkgrad.app.file.PictureSaving;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.look.Profile;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;

/// A window with nothing but the panel of plots.
final class PlotWindow {
    final Session session;
    final PlotsPanelController controller;
    final StackPane root = new StackPane();
    final DoubleProperty smallestText = new SimpleDoubleProperty();
    final Stage stage = new Stage();
    Optional<Path> chosen = Optional.empty();

    private PlotWindow(Document document, double width, double height) {
        Locale.setDefault(Locale.ENGLISH);
        BundledFonts.load();
        session = new Session(document);
        Texts texts = Texts.ofWindow();
        controller =
                new PlotsPanelController(session, texts, new PictureSaving(name -> chosen, new FileWriting(), texts));
        var loader = new FXMLLoader(
                PlotsPanelController.class.getResource("/chalkgrad/app/plots/PlotsPanel.fxml"),
                Texts.ofWindow().bundle());
        loader.setControllerFactory(type -> controller);
        try {
            root.getChildren().add(loader.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        controller.settle(root, smallestText, 0);
        var scene = new Scene(root, width, height);
        scene.getStylesheets().addAll(url("colors.css"), url("workbench.css"));
        Profile.LIGHT.dress(root);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static String url(String name) {
        return Objects.requireNonNull(Texts.class.getResource("/chalkgrad/app/" + name))
                .toExternalForm();
    }

    static PlotWindow open(FxRobot robot, Document document, double width, double height) {
        PlotWindow[] window = new PlotWindow[1];
        robot.interact(() -> window[0] = new PlotWindow(document, width, height));
        return window[0];
    }

    void choose(FxRobot robot, PlotKind kind) {
        robot.interact(() -> controller.choose(kind));
        settle(robot);
    }

    PlotView view() {
        return (PlotView) root.lookup(".plot");
    }

    /// Waits until the plot shows the session's moment.
    void settle(FxRobot robot) {
        await(robot, () -> view().isSettled());
    }

    void await(FxRobot robot, BooleanSupplier shown) {
        boolean[] now = new boolean[1];
        for (int k = 0; k < 400 && !now[0]; k++) {
            robot.sleep(25);
            robot.interact(() -> now[0] = shown.getAsBoolean());
        }
        assertThat(now[0]).as("shown within some seconds").isTrue();
    }

    /// The place on the screen of a point of the plot.
    Point2D place(double x, double y) {
        var axes = view().picture(false).axes().orElseThrow();
        return view().localToScreen(axes.pixel(x, y));
    }

    <T extends Node> T find(Class<T> type, String query) {
        return type.cast(root.lookup(query));
    }

    /// Saves what the window looks like, for people to look at.
    void picture(FxRobot robot, String name) throws IOException {
        settle(robot);
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = stage.getScene().snapshot(null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] pixels = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var buffered = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(buffered, "png", folder.resolve(name + ".png").toFile());
    }
}
