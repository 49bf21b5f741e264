package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.look.Profile;
import chalkgrad.app.present.PresentView;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.math.Decimals.Rounding;
import chalkgrad.pass.Granularity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is seen from the last row, and what the keys do there.
@ExtendWith(ApplicationExtension.class)
class PresentTest {
    private WindowFixture window;

    @Start
    void start(Stage shared) {
        window = new WindowFixture();
    }

    @Test
    void f5ShowsTheStageAndTheFormulaAndNothingElseAndEscapeReturns(FxRobot robot) {
        robot.push(KeyCode.F5);
        assertThat(window.stage.isFullScreen()).isTrue();
        assertThat(shown(".formula-band")).isTrue();
        assertThat(shown(".diagram")).isTrue();
        assertThat(Stream.of(".tool-bar-row", ".network-list", ".transport", ".explain", ".status-bar"))
                .noneMatch(this::shown);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage.isFullScreen()).isFalse();
        assertThat(shown(".formula-band")).isFalse();
        assertThat(shown(".transport")).isTrue();
        assertThat(window.find(Node.class, "#stage").lookup(".diagram")).isNotNull();
    }

    @Test
    void presentingAgainShowsWhatHasBeenChangedMeanwhile(FxRobot robot) {
        robot.push(KeyCode.F5).push(KeyCode.ESCAPE);
        robot.interact(() -> window.session.goTo(3));
        robot.push(KeyCode.F5).push(KeyCode.RIGHT);
        assertThat(window.find(Label.class, ".formula-band .count").getText()).startsWith("step 4 of");
    }

    @Test
    void theFormulaHasSymbolsNumbersAndItsResultInABox(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.interact(() -> window.session.goTo(1));
        assertThat(window.find(Text.class, ".formula-band .subject").getText()).isEqualTo("W1[0][0]*x_0");
        assertThat(formulaTexts()).contains(" = W1[0][0] · x_0", "= 0.1 · 1 =");
        assertThat(window.find(Label.class, ".formula-band .result").getText()).isEqualTo("0.1");
        assertThat(window.find(Label.class, ".formula-band .phase").getText()).isEqualTo("forward");
    }

    private List<String> formulaTexts() {
        return window.stage.getScene().getRoot().lookupAll(".formula-band .symbols").stream()
                .map(node -> ((Text) node).getText())
                .toList();
    }

    @Test
    void aPresentersRemoteMovesTheCursorAndDigitsChooseHowFar(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.interact(() -> window.session.goTo(5));
        assertThat(after(robot, KeyCode.RIGHT)).isEqualTo(6);
        assertThat(after(robot, KeyCode.PAGE_DOWN)).isEqualTo(7);
        assertThat(after(robot, KeyCode.SPACE)).isEqualTo(8);
        assertThat(after(robot, KeyCode.LEFT)).isEqualTo(7);
        assertThat(after(robot, KeyCode.PAGE_UP)).isEqualTo(6);
        assertThat(after(robot, KeyCode.HOME)).isZero();
        assertThat(after(robot, KeyCode.CONTROL, KeyCode.RIGHT)).isEqualTo(12);
        assertThat(after(robot, KeyCode.CONTROL, KeyCode.LEFT)).isZero();
        robot.push(KeyCode.DIGIT3);
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.LAYER);
    }

    private long after(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        return cursor();
    }

    @Test
    void aClickOnTheEmptyStageIsTheNextStepAndADragIsNot(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.clickOn(emptyPlace());
        assertThat(cursor()).isEqualTo(1);
        robot.drag(emptyPlace()).dropBy(40, 0);
        assertThat(cursor()).isEqualTo(1);
    }

    @Test
    void atTheDeskAClickOnTheEmptyStageReturnsToTheCurrentStep(FxRobot robot) {
        robot.interact(() -> {
            window.session.goTo(3);
            window.session.select(
                    Optional.of(window.session.moment().timeline().step(0).makes()));
        });
        robot.clickOn(emptyPlace());
        assertThat(window.session.moment().selection()).isEmpty();
        assertThat(cursor()).isEqualTo(3);
    }

    @Test
    void aKeyBlanksTheScreenAndAnyKeyOrClickShowsItAgainAndDoesNothingElse(FxRobot robot) {
        robot.push(KeyCode.F5);
        for (KeyCode key : List.of(KeyCode.B, KeyCode.PERIOD, KeyCode.DECIMAL)) {
            robot.push(key);
            assertThat(shown(".blank")).as(key.getName()).isTrue();
            robot.push(KeyCode.RIGHT);
            assertThat(shown(".blank")).isFalse();
        }
        robot.push(KeyCode.B).clickOn(emptyPlace());
        assertThat(shown(".blank")).isFalse();
        assertThat(cursor()).isZero();
    }

    @Test
    void aBlankScreenIsForPresentingOnly(FxRobot robot) {
        robot.push(KeyCode.B).push(KeyCode.S);
        assertThat(window.find(Node.class, ".blank")).isNull();
        robot.push(KeyCode.F5);
        assertThat(shown(".blank")).isFalse();
        assertThat(window.find(Node.class, ".spotlight")).isNull();
    }

    @Test
    void theSpotlightFollowsThePointerAndTheWheelChangesItsSize(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.moveTo(new Point2D(400, 300)).push(KeyCode.S);
        robot.moveTo(new Point2D(420, 300));
        assertThat(isDimmed(420, 300)).isFalse();
        assertThat(isDimmed(420, 700)).isTrue();
        robot.moveTo(new Point2D(420, 700));
        assertThat(isDimmed(420, 700)).isFalse();
        assertThat(isDimmed(420, 300)).isTrue();
        robot.scroll(60, VerticalDirection.UP);
        boolean up = isDimmed(420, 300);
        robot.scroll(120, VerticalDirection.DOWN);
        boolean down = isDimmed(420, 300);
        assertThat(up).isNotEqualTo(down);
        robot.push(KeyCode.S);
        assertThat(window.find(Node.class, ".spotlight-layer").isVisible()).isFalse();
    }

    private boolean isDimmed(double x, double y) {
        Node spotlight = window.find(Node.class, ".spotlight");
        return spotlight.contains(spotlight.sceneToLocal(x, y));
    }

    @Test
    void thePointerHidesWhenItRests(FxRobot robot) throws Exception {
        robot.push(KeyCode.F5);
        robot.moveTo(new Point2D(400, 300));
        assertThat(window.find(Region.class, ".present").getCursor()).isNotEqualTo(Cursor.NONE);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> Cursor.NONE.equals(window.find(Region.class, ".present").getCursor()));
        robot.moveTo(new Point2D(410, 300));
        assertThat(window.find(Region.class, ".present").getCursor()).isNotEqualTo(Cursor.NONE);
    }

    static List<String> networks() {
        return WorkedNetworks.names();
    }

    /// The screen without a display is square; the second size is that of most projectors.
    @ParameterizedTest
    @MethodSource("networks")
    void everyTextCanBeReadFromTheLastRow(String network, FxRobot robot) throws IOException {
        robot.interact(() -> window.session.open(WorkedNetworks.open(network), Optional.empty()));
        robot.push(KeyCode.F5);
        assertThatTextsAreLarge(robot);
        robot.interact(() -> window.stage.setFullScreen(false));
        robot.interact(() -> {
            window.stage.setWidth(960);
            window.stage.setHeight(600);
        });
        robot.push(KeyCode.F5);
        robot.interact(() -> window.workbench.profileProperty().set(Profile.PROJECTOR));
        assertThatTextsAreLarge(robot);
        window.picture(robot, "present-" + network);
    }

    private void assertThatTextsAreLarge(FxRobot robot) {
        long length = window.session.moment().timeline().length();
        for (long step : new long[] {0, 1, length / 4, length / 2, length * 2 / 3, length}) {
            robot.interact(() -> window.session.goTo(step));
            robot.interact(() -> {
                double height = window.stage.getScene().getHeight();
                assertThat(texts(window.stage.getScene().getRoot()))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(sizeOnScreen(text))
                                .as(text.getText())
                                .isGreaterThanOrEqualTo(height * PresentView.SMALLEST_TEXT * 0.999));
                assertThatTheFormulaIsWhole(height);
                assertThatNumbersHaveRoom();
            });
        }
    }

    /// The size of the letters, as fonts count it.
    private static double sizeOnScreen(Text text) {
        Bounds unit = text.localToScene(new BoundingBox(0, 0, 1, text.getFont().getSize()));
        return unit.getHeight();
    }

    private void assertThatTheFormulaIsWhole(double height) {
        var band = window.find(Node.class, ".formula-band");
        double right = window.find(Node.class, ".formula-band .count")
                .localToScene(Point2D.ZERO)
                .getX();
        for (Text text : texts((Parent) band)) {
            Bounds bounds = text.localToScene(text.getLayoutBounds());
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(height + 1);
            assertThat(bounds.getMinY())
                    .isGreaterThanOrEqualTo(band.localToScene(0, 0).getY() - 1);
            assertThat(text.getText()).doesNotContain("…");
        }
        Node result = window.find(Node.class, ".formula-band .result");
        assertThat(result.localToScene(result.getLayoutBounds()).getMaxX()).isLessThan(right);
    }

    private void assertThatNumbersHaveRoom() {
        assertThat(window.stage.getScene().getRoot().lookupAll(".diagram .number"))
                .allSatisfy(node -> assertThat(texts((Parent) node)).allSatisfy(text -> {
                    Bounds bounds = text.getBoundsInParent();
                    assertThat(bounds.getMinX()).as(text.getText()).isGreaterThanOrEqualTo(-1);
                    assertThat(bounds.getMaxX())
                            .as(text.getText())
                            .isLessThanOrEqualTo(node.getLayoutBounds().getWidth() + 1);
                }));
    }

    private static List<Text> texts(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .flatMap(node -> switch (node) {
                    case Text text when !text.getText().isEmpty() -> Stream.of(text);
                    case Parent inner -> texts(inner).stream();
                    default -> Stream.empty();
                })
                .toList();
    }

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

    private List<String> diagramTexts() {
        return texts(window.find(Parent.class, ".diagram")).stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void plusEnlargesAndMinusReducesAndZeroFits(FxRobot robot) {
        double before = textSize();
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS);
        double larger = textSize();
        assertThat(larger).isGreaterThan(before * 1.2);
        robot.push(KeyCode.MINUS);
        assertThat(textSize()).isBetween(before, larger);
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS).push(KeyCode.DIGIT0);
        assertThat(textSize()).isEqualTo(before);
    }

    @Test
    void theWheelWithControlZoomsAndDraggingMovesTheStage(FxRobot robot) {
        double before = textSize();
        robot.moveTo(emptyPlace());
        robot.interact(() -> scroll(emptyPlace(), 120));
        robot.interact(() -> {});
        assertThat(textSize()).isGreaterThan(before);
        assertThatDraggingMoves(robot, MouseButton.PRIMARY);
        assertThatDraggingMoves(robot, MouseButton.MIDDLE);
        assertThat(cursor()).isZero();
    }

    /// Three notches of a wheel while Ctrl is held, which the robot cannot say.
    private void scroll(Point2D place, double pixels) {
        Node diagram = window.find(Node.class, ".diagram");
        Point2D local = diagram.screenToLocal(place);
        diagram.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                local.getX(),
                local.getY(),
                place.getX(),
                place.getY(),
                false,
                true,
                false,
                false,
                true,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private void assertThatDraggingMoves(FxRobot robot, MouseButton button) {
        double x = heading().getMinX();
        robot.drag(emptyPlace(), button).moveBy(-30, 0).moveBy(-10, 0).release(button);
        robot.interact(() -> {});
        assertThat(heading().getMinX()).isLessThan(x - 5);
    }

    private Bounds heading() {
        Node heading = window.find(Node.class, ".column-heading");
        return heading.localToScene(heading.getLayoutBounds());
    }

    private double textSize() {
        return sizeOnScreen(window.find(Text.class, ".column-heading"));
    }

    /// Below everything, at the lower left of the stage.
    private Point2D emptyPlace() {
        Node diagram = window.find(Node.class, ".diagram");
        Bounds bounds = diagram.localToScreen(diagram.getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * 0.45, bounds.getMaxY() - 6);
    }

    private boolean shown(String query) {
        Node node = window.find(Node.class, query);
        return node != null && node.isVisible();
    }

    private long cursor() {
        return window.session.moment().cursor();
    }
}
