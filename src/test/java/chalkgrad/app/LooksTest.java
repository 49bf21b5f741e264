package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.look.Profile;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.math.Decimals.Rounding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Profiles of colours, and how numbers are written.
class LooksTest extends InWindow {
    @Test
    void aProfileDressesTheWindowAndItsMenus(FxRobot robot) throws IOException {
        for (Profile profile : Profile.values()) {
            robot.clickOn("#view").clickOn("#view-profile-" + profile);
            assertThat(window.stage.getScene().getRoot().getStyleClass()).contains(profile.styleClass());
            robot.clickOn("#view");
            Node item = robot.lookup("#view-profile-DARK").query();
            assertThat(item.getScene().getRoot().getStyleClass()).contains(profile.styleClass());
            window.picture(robot, "profile-" + profile.styleClass());
            robot.push(KeyCode.ESCAPE);
        }
    }

    @Test
    void theMarkOfAChosenItemIsSeenInEveryProfile(FxRobot robot) {
        for (Profile profile : Profile.values()) {
            robot.interact(() -> window.workbench.profileProperty().set(profile));
            robot.clickOn("#view");
            Region item = robot.lookup(".menu-item")
                    .match(node -> node instanceof Region region && region.lookup(".radio") != null)
                    .match(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("checked")))
                    .queryAs(Region.class);
            robot.moveTo(item);
            assertThat(item.isFocused()).isTrue();
            Region mark = (Region) item.lookup(".radio");
            assertThat(ColorsTest.contrast(fill(mark), fill(item)))
                    .as(profile.toString())
                    .isGreaterThanOrEqualTo(3);
            robot.push(KeyCode.ESCAPE);
        }
    }

    private static Color fill(Region region) {
        return (Color) region.getBackground().getFills().getLast().getFill();
    }

    @Test
    void theCardOfKeysIsWholeInASmallWindow(FxRobot robot) throws IOException {
        robot.interact(() -> {
            window.stage.setWidth(800);
            window.stage.setHeight(600);
        });
        robot.push(KeyCode.F1);
        window.picture(robot, "keys-small");
        assertThat(robot.lookup(".overlay .keys .label").queryAllAs(Label.class))
                .hasSizeGreaterThan(60)
                .allSatisfy(label -> {
                    Text written = (Text) label.lookup(".text");
                    assertThat(written.getText().replaceAll("\\s", ""))
                            .isEqualTo(label.getText().replaceAll("\\s", ""));
                });
    }

    @Test
    void allKeysAreSeenAtOnceOnASmallScreen(FxRobot robot) {
        robot.interact(() -> {
            window.stage.setWidth(1280);
            window.stage.setHeight(800);
        });
        robot.push(KeyCode.F1);
        assertThat(scrollBarOfKeys(robot)).as("at the desk").isFalse();
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            window.workbench.presentation().enter();
            window.stage.setFullScreen(false);
            window.stage.setWidth(1280);
            window.stage.setHeight(800);
        });
        robot.push(KeyCode.F1);
        assertThat(scrollBarOfKeys(robot)).as("presenting").isFalse();
        robot.push(KeyCode.ESCAPE);
        robot.interact(window.workbench.presentation()::leave);
    }

    /// Whether the card of keys has more than is seen.
    private static boolean scrollBarOfKeys(FxRobot robot) {
        QuickRobot.settle();
        ScrollPane pane = robot.lookup(".overlay .scroll-pane").queryAs(ScrollPane.class);
        return pane.getContent().getLayoutBounds().getHeight()
                > pane.getViewportBounds().getHeight() + 1;
    }

    @Test
    void bracketsChangeTheDigitsOfStageFormulaAndPanel(FxRobot robot) {
        robot.interact(() -> window.session.goTo(13));
        robot.push(KeyCode.OPEN_BRACKET).push(KeyCode.OPEN_BRACKET);
        assertThat(window.find(Label.class, "#result").getText()).isEqualTo("0.26");
        assertThat(diagramTexts()).contains("0.26").doesNotContain("0.2592");
        robot.push(KeyCode.CLOSE_BRACKET);
        assertThat(window.find(Label.class, "#result").getText()).isEqualTo("0.259");
        robot.push(KeyCode.D);
        assertThat(window.session.decimalsProperty().get()).isEqualTo(new Decimals(3, Rounding.SIGNIFICANT));
        for (int k = 0; k < 9; k++) {
            robot.push(KeyCode.OPEN_BRACKET);
        }
        assertThat(window.find(Label.class, "#result").getText()).isEqualTo("0.3");
    }

    @Test
    void numbersCanHaveADecimalCommaEverywhere(FxRobot robot) throws IOException {
        robot.interact(
                () -> window.session.open(WorkedNetworks.open("seed004-single-layer-softmax"), Optional.empty()));
        robot.clickOn("#view").clickOn("#decimalComma");
        robot.interact(() -> window.session.goTo(10));
        assertThat(window.find(Label.class, "#result").getText()).matches("0,\\d+");
        assertThat(allTexts()).noneMatch(text -> text.matches(".*\\d\\.\\d.*"));
        assertThat(allTexts()).anyMatch(text -> text.matches("-?\\d+,\\d+"));
        window.picture(robot, "decimal-comma");
        window.remembered.flush();
        var again = WindowFixture.with(robot, window.state);
        assertThat(again.session.decimalsProperty().get().separator()).isEqualTo(Decimals.COMMA);
    }

    private List<String> allTexts() {
        return WindowFixture.texts(window.stage.getScene().getRoot()).stream()
                .map(Text::getText)
                .toList();
    }

    private List<String> diagramTexts() {
        return WindowFixture.texts(window.find(Parent.class, ".diagram")).stream()
                .map(Text::getText)
                .toList();
    }
}
