package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.diagram.DiagramView;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@SharesWindow
class PictureTest extends InWindow {
    @TempDir
    private Path folder;

    static List<String> networks() {
        return Trials.some(1, WorkedNetworks.names());
    }

    @Test
    void theDrawingOfALargeNetworkHasThePicturesOfItsLayers(FxRobot robot) throws Exception {
        robot.interact(
                () -> window.session.open(NetworkText.parse("20-50-30-10 tanh").toDocument(), Optional.empty()));
        window.lay(robot);
        Path file = folder.resolve("large.svg");
        save(robot, file);
        NodeList images = parse(Files.readString(file)).getElementsByTagName("image");
        assertThat(images.getLength()).as("three layers and three gaps").isEqualTo(6);
        String address = images.item(1).getAttributes().getNamedItem("href").getNodeValue();
        var image = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
        assertThat(IntStream.range(0, image.getWidth())
                        .map(x -> image.getRGB(x, image.getHeight() / 2))
                        .distinct()
                        .count())
                .as("weights of different strength")
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theDrawingHasEveryTextOfTheStageAndThePictureTwoPixelsForOne(String network, FxRobot robot) throws Exception {
        halfway(robot, network);
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Path file = pictures.resolve("stage-" + network + ".svg");
        save(robot, file);
        Document drawing = parse(Files.readString(file));
        NodeList texts = drawing.getElementsByTagName("text");
        Set<String> written = IntStream.range(0, texts.getLength())
                .mapToObj(k -> texts.item(k).getTextContent())
                .collect(Collectors.toSet());
        assertThat(written).isNotEmpty().containsAll(shownTexts());
        assertThat(drawing.getElementsByTagName("line").getLength()).isPositive();
        Path picture = pictures.resolve("stage-" + network + ".png");
        save(robot, picture);
        assertThatThePictureIsSharp(picture);
    }

    private void assertThatThePictureIsSharp(Path file) throws IOException {
        var picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo((int) (2 * diagram().getWidth()));
        assertThat(picture.getHeight()).isEqualTo((int) (2 * diagram().getHeight()));
        var colours = new HashSet<Integer>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(20);
    }

    @Test
    void aNameWithoutAnEndingBecomesAPicture(FxRobot robot) {
        save(robot, folder.resolve("stage"));
        assertThat(folder.resolve("stage.png")).isNotEmptyFile();
    }

    @Test
    void whatHasAMeaningInXmlIsEscaped(FxRobot robot) throws Exception {
        robot.interact(() -> {
            var text = new Text("a < b & \"c\"");
            ((Pane) window.find(Node.class, "#stage")).getChildren().add(new Label("outside"));
            text.setFill(Color.BLACK);
            var inside = (Group) diagram().getChildrenUnmodifiable().getFirst();
            inside.getChildren().add(text);
        });
        Path file = folder.resolve("escaped.svg");
        save(robot, file);
        NodeList texts = parse(Files.readString(file)).getElementsByTagName("text");
        assertThat(IntStream.range(0, texts.getLength())
                        .mapToObj(k -> texts.item(k).getTextContent()))
                .contains("a < b & \"c\"")
                .doesNotContain("outside");
    }

    @Test
    void whyAPictureCannotBeWrittenIsSaidInOneSentence(FxRobot robot) {
        save(robot, folder.resolve("nowhere").resolve("stage.svg"));
        assertThat(window.find(Label.class, ".notice .label").getText())
                .contains("stage.svg", "cannot be written", "there is no such file or folder");
    }

    @Test
    void thePictureIsCopied(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.interact(() -> {
            var image = Clipboard.getSystemClipboard().getImage();
            assertThat(image).isNotNull();
            assertThat(image.getWidth()).isEqualTo((int) (2 * diagram().getWidth()));
        });
    }

    @Test
    void whatWasDoneIsToldInTheStatusBar(FxRobot robot) {
        StatusBar status = window.find(StatusBar.class, "#status");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(status.getText()).contains("was copied");
        Path file = folder.resolve("told.png");
        save(robot, file);
        assertThat(status.getText()).contains(file.toString());
    }

    @Test
    void aRightClickOnAnEmptyPlaceOffersThePictureAndTheWholeNetwork(FxRobot robot) {
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS);
        DiagramView diagram = window.find(DiagramView.class, ".diagram");
        assertThat(diagram.zoom()).isGreaterThan(1);
        robot.rightClickOn(window.emptyPlace()).clickOn("#stageFIT");
        assertThat(diagram.zoom()).isEqualTo(1);
        window.chosen = Optional.of(folder.resolve("menu.svg"));
        robot.rightClickOn(window.emptyPlace()).clickOn("#stageSAVE_PICTURE");
        waitForTheAnswer(robot);
        assertThat(folder.resolve("menu.svg")).exists();
    }

    private void halfway(FxRobot robot, String network) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open(network), Optional.empty());
            window.session.goTo(window.session.moment().timeline().length() / 2);
        });
        robot.interact(() -> {});
    }

    private void save(FxRobot robot, Path file) {
        window.chosen = Optional.of(file);
        robot.interact(() -> window.find(StatusBar.class, ".status-bar").setText(""));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        waitForTheAnswer(robot);
    }

    private void waitForTheAnswer(FxRobot robot) {
        window.await(
                robot,
                () -> window.find(StatusBar.class, ".status-bar").getText().startsWith("Saved to ")
                        || window.find(Node.class, ".notice").isVisible());
    }

    private Region diagram() {
        return window.find(Region.class, ".diagram");
    }

    private Set<String> shownTexts() {
        return diagram().lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(PictureTest::isShown)
                .map(Text::getText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toSet());
    }

    private static boolean isShown(Node node) {
        return node.isVisible()
                && (node.getParent() == null || isShown(node.getParent()))
                && !(node instanceof Text text && text.getFill() instanceof Color color && color.getOpacity() == 0);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
