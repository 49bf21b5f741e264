package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.file.FileDialogs;
import chalkgrad.app.file.Recovery;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.controlsfx.control.StatusBar;
import org.testfx.api.FxRobot;

/// A real window without a display and without movement, whose file dialogs answer as the test says.
final class WindowFixture implements FileDialogs {
    final Session session =
            new Session(WorkedNetworks.open(WorkedNetworks.names().getFirst()));
    /// A stage of its own: one that tests share would keep the handlers of those before.
    final Stage stage = new Stage();
    final Path state;
    final Recovery recovery;
    final Remembered remembered;
    final Workbench workbench;
    Optional<Path> chosen = Optional.empty();

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "state")), "window");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param state where the window finds what was remembered
    private WindowFixture(Path state) {
        this.state = state;
        this.remembered = Remembered.in(state);
        this.recovery = new Recovery(session, state.resolve("recovery"));
        Locale.setDefault(Locale.ENGLISH);
        BundledFonts.load();
        workbench = new Workbench(stage, session, Texts.ofWindow(), this, remembered, recovery, language -> {});
        workbench.motion().reducedProperty().set(true);
        workbench.show();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    /// A window as after the first start of the program.
    static WindowFixture first(FxRobot robot) {
        return with(robot, newFolder());
    }

    /// A window as after another start.
    ///
    /// @param state where it finds what was remembered
    static WindowFixture with(FxRobot robot, Path state) {
        WindowFixture[] window = new WindowFixture[1];
        robot.interact(() -> window[0] = new WindowFixture(state));
        return window[0];
    }

    @Override
    public Optional<Path> fileToOpen() {
        return chosen;
    }

    @Override
    public Optional<Path> answersToOpen() {
        return chosen;
    }

    @Override
    public Optional<Path> fileToSave(String proposed) {
        return chosen;
    }

    @Override
    public Optional<Path> tableToOpen() {
        return chosen;
    }

    @Override
    public Optional<Path> tableToSave(String proposed) {
        return chosen;
    }

    @Override
    public Optional<Path> pictureToSave(String proposed) {
        return chosen;
    }

    <T extends Node> T find(Class<T> type, String query) {
        return type.cast(stage.getScene().getRoot().lookup(query));
    }

    /// Below everything, at the lower left of the stage.
    Point2D emptyPlace() {
        Node diagram = find(Node.class, ".diagram");
        Bounds bounds = diagram.localToScreen(diagram.getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * 0.45, bounds.getMaxY() - 6);
    }

    /// All texts that are seen.
    static List<Text> texts(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .flatMap(node -> switch (node) {
                    case Text text when !text.getText().isEmpty() -> Stream.of(text);
                    case Parent inner -> texts(inner).stream();
                    default -> Stream.empty();
                })
                .toList();
    }

    /// The size of the letters, as fonts count it.
    static double sizeOnScreen(Text text) {
        Bounds unit = text.localToScene(new BoundingBox(0, 0, 1, text.getFont().getSize()));
        return unit.getHeight();
    }

    /// Opens a worked network.
    void open(FxRobot robot, String network) {
        robot.interact(() -> session.open(WorkedNetworks.open(network), Optional.empty()));
    }

    /// Opens a worked network, walks to its end and asks for a number.
    void explain(FxRobot robot, String network, Quantity quantity) {
        robot.interact(() -> {
            session.open(WorkedNetworks.open(network), Optional.empty());
            session.last();
            session.select(Optional.of(quantity));
        });
    }

    /// Goes to just before the step that makes a quantity.
    void goBefore(FxRobot robot, Quantity quantity) {
        robot.interact(
                () -> session.goTo(session.moment().timeline().indexOf(quantity).orElseThrow()));
        lay(robot);
    }

    void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        lay(robot);
    }

    /// All that is going on comes to its end, such as the way to the whole screen.
    void lay(FxRobot robot) {
        QuickRobot.settle();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    /// What a screen reader says about a node, with plain spaces.
    static String spoken(Node node) {
        return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .replace((char) 0xa0, ' ');
    }

    /// What was copied last.
    static String clipboard(FxRobot robot) {
        var text = new ArrayList<String>();
        robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst();
    }

    /// Waits until what is computed outside of the window's thread says something.
    ///
    /// @param told what is said now
    void awaits(FxRobot robot, Supplier<String> told, String expected) {
        String[] now = {""};
        for (int k = 0; k < 2000 && !now[0].contains(expected); k++) {
            robot.sleep(10);
            robot.interact(() -> now[0] = told.get());
        }
        assertThat(now[0]).contains(expected);
    }

    /// Waits until a file is written.
    void awaitSaved(FxRobot robot, Path file) {
        awaits(robot, () -> find(StatusBar.class, ".status-bar").getText(), "Saved to " + file);
    }

    /// Where a node is in the window.
    static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// Waits until something that is computed outside of the window's thread is shown.
    void await(FxRobot robot, BooleanSupplier shown) {
        boolean[] now = new boolean[1];
        for (int k = 0; k < 2000 && !now[0]; k++) {
            robot.sleep(10);
            robot.interact(() -> now[0] = shown.getAsBoolean());
        }
        assertThat(now[0]).as("shown within some seconds").isTrue();
    }

    /// Saves what the window looks like, for people to look at.
    void picture(FxRobot robot, String name) throws IOException {
        picture(robot, stage.getScene(), name);
    }

    void picture(FxRobot robot, Scene scene, String name) throws IOException {
        save(robot, scene, name);
    }

    static void save(FxRobot robot, Scene scene, String name) throws IOException {
        robot.interact(() -> {});
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = scene.snapshot(null));
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
