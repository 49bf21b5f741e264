package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.data.DataWindows;
import chalkgrad.app.file.FileStamp;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.ParameterImport;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import chalkgrad.math.Decimals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// All that is asked over the window, in each language.
@OnScreen
class DialogLanguagesTest {
    private static final ParameterImport PARAMETERS =
            ParameterImport.of(NumpyArchive.read(Path.of("src", "test", "resources", "npz", "parameters.npz")));

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set on the window's thread
    private Stage owner;

    @BeforeEach
    void showAWindow(FxRobot robot) {
        robot.interact(() -> {
            BundledFonts.load();
            owner = new Stage();
            owner.setScene(new Scene(new StackPane(), 1280, 800));
            owner.getScene().getStylesheets().setAll(Look.styleSheets());
            owner.show();
        });
    }

    @AfterEach
    void hideAll(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /// What opens each dialog, by a name for its picture.
    private Map<String, Runnable> dialogs(Texts texts) throws IOException {
        var session = new Session(WorkedNetworks.open("seed001-regression"));
        var data = new DataWindows(owner, session, texts);
        Path table = Files.writeString(folder.resolve("table.csv"), "x1;x2;y\n0,5;1;1\n2;3;0\n1;0;1\n2;2;0\n3;1;1\n");
        var dialogs = new LinkedHashMap<String, Runnable>();
        dialogs.put(
                "new", () -> new NewNetworkDialog(owner, texts, Remembered.in(folder), () -> Decimals.STANDARD).ask());
        dialogs.put("unsaved", () -> new UnsavedDialog(owner, texts).ask("2-2-1 regression"));
        for (FileStamp.Change change : List.of(FileStamp.Change.CHANGED, FileStamp.Change.GONE)) {
            dialogs.put(
                    "changed-" + change, () -> new ChangedDialog(owner, texts).ask("homework.chalkgrad.json", change));
        }
        dialogs.put("import", () -> new ImportDialog(owner, texts).ask(PARAMETERS));
        dialogs.put("sets", data::chooseSet);
        dialogs.put("table", () -> data.open(table));
        dialogs.put("samples", data::showSamples);
        return dialogs;
    }

    static List<Language> languages() {
        return Trials.some(2, List.of(Language.values()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextOfADialogIsCut(Language language, FxRobot robot) throws IOException {
        for (var dialog : dialogs(Texts.in(language)).entrySet()) {
            Platform.runLater(dialog.getValue());
            Scene shown = shown(robot);
            WindowFixture.save(robot, shown, "dialog-" + dialog.getKey() + "-" + language.tag());
            var cut = new ArrayList<String>();
            robot.interact(() -> cut.addAll(CutTexts.in(shown.getRoot())));
            assertThat(cut).as(dialog.getKey()).isEmpty();
            assertThat(shown.getRoot().lookupAll(".button"))
                    .as(dialog.getKey())
                    .allMatch(button -> isInside(button, shown));
            robot.interact(() -> shown.getWindow().hide());
        }
    }

    /// The window over the main one, once it is laid out.
    private Scene shown(FxRobot robot) {
        var found = new ArrayList<Scene>();
        for (int k = 0; k < 200 && found.isEmpty(); k++) {
            robot.sleep(20);
            robot.interact(() -> Window.getWindows().stream()
                    .filter(window -> !window.equals(owner) && window.isShowing())
                    .map(Window::getScene)
                    .forEach(found::add));
        }
        QuickRobot.settle();
        return found.getFirst();
    }

    private static boolean isInside(Node node, Scene scene) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return !(node instanceof Button)
                || !node.isVisible()
                || (bounds.getMinX() >= 0
                        && bounds.getMaxX() <= scene.getWidth()
                        && bounds.getMaxY() <= scene.getHeight());
    }
}
