package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.Trials;
import chalkgrad.app.file.NativeFileDialogs;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// Another language is chosen in the menu. The language is that of the whole program, so no other test runs meanwhile.
@OnScreen
@Isolated
class LanguagesTest {
    private final Locale before = Locale.getDefault();
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set on the window's thread
    private SpokenWindow window;

    @SuppressWarnings("NullAway.Init")
    private Remembered remembered;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @BeforeEach
    void openTheWindow(FxRobot robot) throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "state")), "languages");
        robot.interact(() -> {
            Locale.setDefault(Locale.US);
            BundledFonts.load();
            remembered = Remembered.in(folder);
            stage = new Stage();
            var session = new Session(WorkedNetworks.open("seed001-regression"));
            window = new SpokenWindow(stage, session, texts -> new NativeFileDialogs(stage, texts), remembered, folder);
            window.workbench().motion().reducedProperty().set(true);
            window.workbench().show();
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private void choose(FxRobot robot, Language language) {
        robot.interact(() -> {
            MenuButton view = find(MenuButton.class, "#view");
            Menu menu = (Menu) item(view.getItems(), "language");
            item(menu.getItems(), "language-" + language.tag()).fire();
        });
        // a new content gets its panels once its size is known
        for (int k = 0; k < 400 && find(TextArea.class, ".answers-panel .text-area") == null; k++) {
            robot.sleep(50);
            robot.interact(() -> stage.getScene().getRoot().applyCss());
        }
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private static MenuItem item(Iterable<MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return item;
            }
        }
        throw new AssertionError("no item " + id);
    }

    private <T extends Node> T find(Class<T> type, String query) {
        return type.cast(stage.getScene().getRoot().lookup(query));
    }

    private String save() {
        return find(Labeled.class, "#save").getText();
    }

    @Test
    void theChosenLanguageIsSpokenAtOnceAndRemembered(FxRobot robot) {
        assertThat(save()).isEqualTo("Save");
        choose(robot, Language.GERMAN);
        assertThat(save())
                .isEqualTo(Texts.in(Language.GERMAN).get("toolbar.save"))
                .isNotEqualTo("Save");
        assertThat(Remembered.in(folder).get("language")).contains("de");
        choose(robot, Language.ENGLISH);
        assertThat(save()).isEqualTo("Save");
    }

    @Test
    void theStateStays(FxRobot robot) {
        robot.interact(() -> {
            Session session = window.session();
            session.set(Quantity.weight(1, 1, 1), 0.75, new Object());
            session.next();
            session.next();
        });
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> find(TextArea.class, ".answers-panel .text-area").setText("z1[1] = 0.5"));
        long cursor = window.session().moment().cursor();
        choose(robot, Language.FRENCH);
        Session after = window.session();
        assertThat(after.moment().cursor()).isEqualTo(cursor);
        assertThat(after.moment().value(Quantity.weight(1, 1, 1))).isEqualTo(0.75);
        assertThat(find(TextArea.class, ".answers-panel .text-area").getText()).isEqualTo("z1[1] = 0.5");
        robot.push(KeyCode.RIGHT);
        assertThat(after.moment().cursor()).isEqualTo(cursor + 1);
        robot.interact(after::undo);
        assertThat(after.moment().value(Quantity.weight(1, 1, 1))).isNotEqualTo(0.75);
        assertThat(after.standingProperty().get().unsaved()).isFalse();
    }

    @Test
    void numbersFollowTheLanguageUntilTheMenuSaysOtherwise(FxRobot robot) {
        choose(robot, Language.GERMAN);
        assertThat(separator()).isEqualTo(Decimals.COMMA);
        choose(robot, Language.CHINESE);
        assertThat(separator()).isEqualTo(Decimals.POINT);
        choose(robot, Language.SPANISH);
        assertThat(separator()).isEqualTo(Decimals.COMMA);
        robot.interact(() ->
                ((CheckMenuItem) item(find(MenuButton.class, "#view").getItems(), "decimalComma")).setSelected(false));
        assertThat(separator()).isEqualTo(Decimals.POINT);
        assertThat(remembered.get("decimalComma")).contains("false");
    }

    @Test
    void theFontsStay(FxRobot robot) {
        Set<String> english = fonts(robot);
        assertThat(english).contains("Inter Regular", "Inter SemiBold");
        for (Language language : List.of(Language.TURKISH, Language.GERMAN, Language.TURKISH)) {
            choose(robot, language);
            assertThat(fonts(robot)).as(language.tag()).isSubsetOf(english);
        }
    }

    @Test
    void capitalsAreThoseOfTheLanguage(FxRobot robot) {
        choose(robot, Language.TURKISH);
        robot.interact(() -> window.session().goTo(4));
        QuickRobot.settle();
        assertThat(find(Labeled.class, ".explain .caption").getText()).endsWith("İLERİ");
    }

    /// The names of the fonts of all texts.
    private Set<String> fonts(FxRobot robot) {
        QuickRobot.settle();
        var names = new TreeSet<String>();
        robot.interact(() -> stage.getScene().getRoot().lookupAll(".text").stream()
                .map(Text.class::cast)
                .forEach(text -> names.add(text.getFont().getName())));
        return names;
    }

    static List<Language> languages() {
        return Trials.some(1, List.of(Language.values()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsCut(Language language, FxRobot robot) throws IOException {
        resize(robot, 1280, 800);
        choose(robot, language);
        Session session = window.session();
        robot.interact(() -> session.goTo(4));
        assertThat(cut(robot)).as("at the desk").isEmpty();
        robot.interact(() -> session.jumpTo(Quantity.weight(1, 1, 2).gradient()));
        assertThat(cut(robot)).as("with paths").isEmpty();
        robot.interact(() -> session.goTo(4));
        WindowFixture.save(robot, stage.getScene(), "language-" + language.tag());
        robot.push(KeyCode.T);
        assertThat(cut(robot)).as("training").isEmpty();
        WindowFixture.save(robot, stage.getScene(), "language-training-" + language.tag());
        robot.push(KeyCode.T);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(cut(robot)).as("settings").isEmpty();
        WindowFixture.save(robot, stage.getScene(), "language-settings-" + language.tag());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.push(KeyCode.F1);
        assertThat(cut(robot)).as("keys").isEmpty();
        WindowFixture.save(robot, stage.getScene(), "language-keys-" + language.tag());
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> window.workbench().presentation().enter());
        robot.interact(() -> stage.setFullScreen(false));
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            window.workbench().presentation().enter();
        });
        assertThat(cut(robot)).as("presenting").isEmpty();
        robot.push(KeyCode.F1);
        assertThat(cut(robot)).as("keys when presenting").isEmpty();
        WindowFixture.save(robot, stage.getScene(), "language-present-keys-" + language.tag());
        robot.push(KeyCode.ESCAPE);
        WindowFixture.save(robot, stage.getScene(), "language-present-" + language.tag());
    }

    @Test
    @Thorough
    void aNarrowWindowShowsAllButtonsBesideTheListOfSamples(FxRobot robot) throws IOException {
        robot.interact(() -> {
            window.session().open(WorkedNetworks.open("seed003-silu-momentum"), Optional.empty());
            stage.setMinWidth(0);
            stage.setMinHeight(0);
        });
        for (Language language : Language.values()) {
            resize(robot, 1280, 800);
            choose(robot, language);
            resize(robot, 640, 400);
            assertThat(cut(robot)).as(language.tag()).isEmpty();
            WindowFixture.save(robot, stage.getScene(), "language-samples-" + language.tag());
            assertThat(stage.getScene().getRoot().lookupAll(".tool-bar-row .flat"))
                    .as(language.tag())
                    .hasSizeGreaterThan(10)
                    .allMatch(button ->
                            button.localToScene(button.getLayoutBounds()).getMaxX() <= 640);
        }
    }

    /// The labels and buttons that show less than their text.
    private List<String> cut(FxRobot robot) {
        QuickRobot.settle();
        var found = new ArrayList<String>();
        robot.interact(() -> found.addAll(CutTexts.in(stage.getScene().getRoot())));
        return found;
    }

    private char separator() {
        return window.session().decimalsProperty().get().separator();
    }

    @Test
    void theWindowKeepsItsPlaceAndClosesOnce(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1100);
            stage.setHeight(700);
        });
        for (Language language : Language.values()) {
            choose(robot, language);
            assertThat(stage.isShowing()).isTrue();
            assertThat(stage.getWidth()).isEqualTo(1100);
            assertThat(stage.getHeight()).isEqualTo(700);
        }
        robot.interact(() -> window.session().set(Quantity.weight(1, 1, 1), 0.75, new Object()));
        robot.interact(() -> window.workbench().presentation().enter());
        robot.push(KeyCode.ESCAPE);
        assertThat(window.workbench().presentation().isPresenting()).isFalse();
        assertThat(Optional.of(window.session().standingProperty().get().unsaved()))
                .contains(true);
    }
}
