package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What is seen when presenting, and what the keys do there.
@SharesWindow
class PresentTest extends InWindow {
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
    void digitsChooseTheUnitAlsoAfterTheFocusedNumberHasGone(FxRobot robot) {
        robot.push(KeyCode.F5).push(KeyCode.RIGHT);
        Quantity product = Quantity.product(1, 1, 1);
        LabelView focused = window.stage.getScene().getRoot().lookupAll(".number").stream()
                .filter(LabelView.class::isInstance)
                .map(LabelView.class::cast)
                .filter(view -> view.label().quantity().equals(product))
                .findFirst()
                .orElseThrow();
        robot.interact(focused::requestFocus);
        robot.push(KeyCode.END);
        window.lay(robot);
        assertThat(window.stage.getScene().getFocusOwner()).isNotInstanceOf(LabelView.class);
        robot.push(KeyCode.DIGIT3);
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.LAYER);
        assertThat(window.stage.getScene().getFocusOwner()).isNotInstanceOf(TextInputControl.class);
    }

    @Test
    void presentingAgainShowsWhatHasBeenChangedMeanwhile(FxRobot robot) {
        robot.push(KeyCode.F5).push(KeyCode.ESCAPE);
        robot.interact(() -> window.session.goTo(3));
        robot.push(KeyCode.F5).push(KeyCode.RIGHT);
        assertThat(window.find(Label.class, ".formula-band .count").getText()).startsWith("step 4 of");
    }

    @Test
    void aNetworkThatIsOpenedAgainIsWhereTheClassLeftIt(FxRobot robot) {
        var opened = window.session.moment().document();
        robot.interact(() -> window.session.goTo(7));
        robot.push(KeyCode.F5);
        robot.push(KeyCode.N).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(window.session.moment().document()).isNotEqualTo(opened);
        assertThat(window.session.moment().cursor()).isZero();
        robot.push(KeyCode.N).push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(window.session.moment().document()).isEqualTo(opened);
        assertThat(window.session.moment().cursor()).isEqualTo(7);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> window.session.open(opened, Optional.empty()));
        assertThat(window.session.moment().cursor()).isZero();
    }

    @Test
    void aSmallerNetworkIsOpenedAgainDuringAMovement(FxRobot robot) {
        robot.interact(() -> window.session.goTo(7));
        robot.push(KeyCode.F5);
        robot.interact(() -> window.workbench.motion().reducedProperty().set(false));
        robot.push(KeyCode.N).push(KeyCode.END).push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(window.session.moment().document().network().depth()).isEqualTo(3);
        robot.push(KeyCode.RIGHT).push(KeyCode.N).push(KeyCode.HOME).push(KeyCode.ENTER);
        assertThat(window.session.moment().cursor()).isEqualTo(7);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage.isFullScreen()).isFalse();
    }

    @Test
    void theQuestionAboutUnsavedChangesIsAsLargeAsTheRest(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1), 2, "edit"));
        robot.push(KeyCode.N).push(KeyCode.DOWN).push(KeyCode.ENTER);
        double least = window.stage.getScene().getHeight() / 40;
        DialogPane question = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        assertThat(WindowFixture.texts(question))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(WindowFixture.sizeOnScreen(text)).isGreaterThanOrEqualTo(least - 0.1));
        robot.push(KeyCode.ESCAPE);
        assertThat(window.session.moment().value(Quantity.weight(1, 1, 1))).isEqualTo(2);
    }

    @Test
    void theFormulaHasSymbolsNumbersAndItsResultInABox(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.interact(() -> window.session.goTo(1));
        robot.interact(() -> window.stage.getScene().getRoot().layout());
        assertThat(written(".formula-band .symbols")).isEqualTo("W1[0][0]x[0]=W1[0][0]·x[0]");
        assertThat(written(".formula-band .numbers")).isEqualTo("=0.1·1");
        assertThat(window.find(Label.class, ".formula-band .result").getText()).isEqualTo("0.1");
        assertThat(window.find(Label.class, ".formula-band .phase").getText()).isEqualTo("forward");
    }

    /// 0.3384 · 0.9544 is 0.32297, and the product of the whole numbers 0.32293.
    @Test
    void aResultThatTheRoundedNumbersDoNotGiveIsExplained(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", Quantity.weightGradient(3, 3, 2));
        robot.push(KeyCode.F5);
        window.lay(robot);
        Label note = window.find(Label.class, ".formula-band .note");
        assertThat(note.isVisible()).isTrue();
        assertThat(note.getText()).isEqualTo("With the rounded numbers shown here, it would be 0.323.");
        assertThat(WindowFixture.sizeOnScreen((Text) note.lookup(".text")))
                .isGreaterThanOrEqualTo(window.stage.getScene().getHeight() / 40);
        assertThat(WindowFixture.place(note).getMinY())
                .isGreaterThanOrEqualTo(WindowFixture.place(window.find(Node.class, ".formula-band .result"))
                        .getMaxY());
        robot.interact(() -> window.session.select(Optional.of(Quantity.weightGradient(3, 2, 2))));
        window.lay(robot);
        assertThat(note.isVisible()).isFalse();
    }

    private String written(String query) {
        return WindowFixture.texts(window.find(Region.class, query)).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
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
        robot.clickOn(window.emptyPlace());
        assertThat(cursor()).isEqualTo(1);
        robot.drag(window.emptyPlace()).dropBy(40, 0);
        assertThat(cursor()).isEqualTo(1);
    }

    @Test
    void aClickBesideTheFormulaIsTheNextStepAsOnTheStage(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.clickOn(".formula-band .count");
        assertThat(cursor()).isEqualTo(1);
        robot.push(KeyCode.O);
        window.lay(robot);
        robot.clickOn(".why");
        assertThat(cursor()).isEqualTo(2);
    }

    @Test
    void aClickOnTheBarGoesToTheStepThere(FxRobot robot) {
        robot.push(KeyCode.F5);
        window.lay(robot);
        long length = window.session.moment().timeline().length();
        robot.clickOn(".formula-band .track");
        assertThat(cursor()).isBetween(length / 2 - 1, length / 2 + 1);
        robot.drag(robot.point(".formula-band .track").query()).dropBy(60, 0);
        assertThat(cursor()).isGreaterThan(length / 2 + 1);
    }

    @Test
    void theLossesBeforeAndAfterAreAsLargeAsTheWalkEnds(FxRobot robot) {
        robot.push(KeyCode.F5).push(KeyCode.END);
        window.lay(robot);
        Text losses = WindowFixture.texts(window.find(Region.class, ".formula-band")).stream()
                .filter(text -> text.getText().startsWith("loss "))
                .findFirst()
                .orElseThrow();
        double height = window.stage.getScene().getHeight();
        assertThat(WindowFixture.sizeOnScreen(losses)).isGreaterThan(height / 31);
    }

    @Test
    void whatHasNoRoomIsToldAtTheDeskOnly(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.weightGradient(1, 1, 2));
        });
        robot.push(KeyCode.F5);
        window.lay(robot);
        assertThat(WindowFixture.texts(window.stage.getScene().getRoot()))
                .noneMatch(text -> text.getText().startsWith("No room"));
    }

    @Test
    void atTheDeskAClickOnTheEmptyStageReturnsToTheCurrentStep(FxRobot robot) {
        robot.interact(() -> {
            window.session.goTo(3);
            window.session.select(
                    Optional.of(window.session.moment().timeline().step(0).makes()));
        });
        robot.clickOn(window.emptyPlace());
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
        robot.push(KeyCode.B).clickOn(window.emptyPlace());
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
        robot.scroll(16, VerticalDirection.UP);
        boolean up = isDimmed(420, 300);
        robot.scroll(32, VerticalDirection.DOWN);
        boolean down = isDimmed(420, 300);
        assertThat(up).isNotEqualTo(down);
        robot.push(KeyCode.S);
        assertThat(window.find(Node.class, ".spotlight-layer").isVisible()).isFalse();
    }

    @Test
    void noHintCoversWhatTheSpotlightShows(FxRobot robot) {
        robot.push(KeyCode.F5);
        Node number = window.stage.getScene().getRoot().lookup(".diagram .number");
        robot.moveTo(number);
        window.await(robot, () -> hints().findAny().isPresent());
        robot.push(KeyCode.S);
        robot.moveBy(2, 0).moveBy(-2, 0);
        robot.sleep(700);
        assertThat(hints()).isEmpty();
    }

    @Test
    void escapeGoesBackWhileAHintIsShown(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.moveTo(window.stage.getScene().getRoot().lookup(".diagram .number"));
        window.await(robot, () -> hints().findAny().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertThat(shown(".formula-band")).isFalse();
        assertThat(hints()).isEmpty();
    }

    @Test
    void aKeyHidesTheHintUntilThePointerComesAgain(FxRobot robot) {
        robot.push(KeyCode.F5);
        Node number = window.stage.getScene().getRoot().lookup(".diagram .number");
        robot.moveTo(number);
        window.await(robot, () -> hints().findAny().isPresent());
        robot.push(KeyCode.RIGHT);
        robot.sleep(700);
        assertThat(hints()).isEmpty();
        robot.moveBy(0, 200).moveTo(number);
        window.await(robot, () -> hints().findAny().isPresent());
    }

    @Test
    void aHintThatIsAboutToBeShownIsNotSeenAfterAStep(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.moveTo(window.stage.getScene().getRoot().lookup(".diagram .number"));
        robot.interact(() -> window.session.next());
        robot.sleep(700);
        assertThat(hints()).isEmpty();
    }

    private static Stream<Window> hints() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).filter(Window::isShowing);
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

    @Test
    void theFieldOfANumberAtTheEdgeIsWithinTheStage(FxRobot robot) {
        window.resize(robot, 800, 600);
        window.open(robot, "seed002-softmax-3333");
        robot.push(KeyCode.F5);
        window.lay(robot);
        LabelView first = window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .map(LabelView.class::cast)
                .filter(view -> view.label().quantity().equals(Quantity.input(1)))
                .findFirst()
                .orElseThrow();
        robot.interact(first::requestFocus);
        robot.push(KeyCode.F2);
        window.lay(robot);
        Node field = window.find(Node.class, ".number-editor");
        assertThat(field.isVisible()).isTrue();
        assertThat(WindowFixture.place(field).getMinX()).isNotNegative();
        assertThat(WindowFixture.place(field).getWidth())
                .isGreaterThan(WindowFixture.place(first).getWidth());
    }

    @Test
    void theResultOfAFormulaInSeveralLinesFollowsTheLastOne(FxRobot robot) {
        window.resize(robot, 800, 600);
        window.open(robot, "seed002-softmax-3333");
        robot.push(KeyCode.F5);
        robot.interact(() -> window.session.jumpTo(Quantity.activationGradient(2, 2)));
        window.lay(robot);
        EquationView numbers = window.stage.getScene().getRoot().lookupAll(".formula-band .numbers").stream()
                .filter(Node::isVisible)
                .map(EquationView.class::cast)
                .findFirst()
                .orElseThrow();
        List<Rectangle2D> lines = numbers.places(numbers.getWidth());
        assertThat(lines).hasSizeGreaterThan(1);
        Point2D end = numbers.localToScene(
                lines.getLast().getMaxX(), lines.get(lines.size() - 2).getMaxY());
        Bounds result = WindowFixture.place(window.find(Node.class, ".formula-band .result"));
        assertThat(result.getMinX() - end.getX()).isBetween(0.0, 70.0);
        assertThat(result.getMinY()).isGreaterThanOrEqualTo(end.getY());
    }

    @Test
    @Thorough
    void whatLiesUnderAHiddenPointerIsNotHighlighted(FxRobot robot) throws Exception {
        robot.push(KeyCode.F5);
        robot.moveTo(window.find(Node.class, ".number"));
        assertThat(window.session.attention().pointedProperty().get()).isPresent();
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> window.session.attention().pointedProperty().get().isEmpty());
        robot.push(KeyCode.RIGHT);
        assertThat(window.session.attention().pointedProperty().get()).isEmpty();
    }

    private boolean shown(String query) {
        Node node = window.find(Node.class, query);
        return node != null && node.isVisible();
    }

    private long cursor() {
        return window.session.moment().cursor();
    }
}
