package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.Trials;
import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Moment;
import chalkgrad.app.words.Minus;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Speech;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

@SharesWindow
class WalkTest extends InWindow {
    static List<String> networks() {
        return Trials.some(1, WorkedNetworks.names());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyStepForthAndBackIsExplained(String network, FxRobot robot) throws IOException {
        robot.interact(() -> window.session.open(WorkedNetworks.open(network), Optional.empty()));
        long length = window.session.moment().timeline().length();
        robot.interact(() -> {
            for (long taken = 1; taken <= length; taken++) {
                window.find(Button.class, "#forward").fire();
                assertThatTheStepIsExplained(taken);
            }
        });
        window.picture(robot, "walked-" + network);
        robot.interact(() -> {
            for (long taken = length - 1; taken > 0; taken--) {
                window.find(Button.class, "#back").fire();
                assertThatTheStepIsExplained(taken);
            }
            window.find(Button.class, "#back").fire();
        });
        assertThat(window.session.moment().cursor()).isZero();
        assertThat(window.find(Node.class, "#back").isDisabled()).isTrue();
    }

    private void assertThatTheStepIsExplained(long taken) {
        Moment moment = window.session.moment();
        assertThat(moment.cursor()).isEqualTo(taken);
        Quantity made = moment.timeline().step(taken - 1).makes();
        var formula = moment.derivation().formula(made).orElseThrow();
        assertThat(text("#symbols"))
                .isEqualTo(Speech.say(moment.names().name(made))
                        + " equals "
                        + Speech.symbols(moment.names()::name).say(formula));
        assertThat(text("#numbers"))
                .isEqualTo("equals "
                        + Speech.numbers(moment.run()::value, Decimals.STANDARD).say(formula));
        assertThat(window.find(Node.class, "#symbols").lookupAll(".term"))
                .hasSizeGreaterThan(formula.symbols().size());
        assertThat(window.find(Label.class, "#result").getText())
                .isEqualTo(Minus.drawn(Decimals.STANDARD.format(moment.run().value(made))));
        assertThat(window.find(TreeView.class, "#operands")
                        .getRoot()
                        .getChildren()
                        .size())
                .isEqualTo(formula.symbols().size());
    }

    @Test
    void theStageSaysWhichSampleOfABatchIsShown(FxRobot robot) {
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed003-silu-momentum"), Optional.empty()));
        assertThat(stageTexts()).contains("sample 1 of 3");
        robot.interact(() -> window.session.last());
        robot.interact(() -> {});
        assertThat(stageTexts()).contains("sample 3 of 3").doesNotContain("sample 1 of 3");
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed001-regression"), Optional.empty()));
        robot.interact(() -> {});
        assertThat(stageTexts()).noneMatch(text -> text.startsWith("sample"));
    }

    private List<String> stageTexts() {
        return WindowFixture.texts(window.find(Parent.class, ".diagram")).stream()
                .map(Text::getText)
                .toList();
    }

    @Test
    void theTimelinesTooltipGoesAlongWithThePointer(FxRobot robot) {
        Node bar = window.find(Node.class, ".timeline-bar");
        Bounds place = bar.localToScreen(bar.getLayoutBounds());
        double y = place.getCenterY();
        robot.moveTo(place.getMinX() + 40, y);
        window.await(robot, () -> tooltip().isPresent());
        double before = tooltip().orElseThrow().getAnchorX();
        robot.moveTo(place.getMinX() + 240, y);
        robot.interact(() -> {});
        assertThat(tooltip().orElseThrow().getAnchorX() - before).isBetween(190.0, 210.0);
    }

    /// The mouse rests near the upper edge of a number, where a tooltip at the mouse would lie over the number.
    @Test
    void aTooltipDoesNotCoverItsNumber(FxRobot robot) {
        Node number = window.find(Node.class, ".diagram .number");
        Bounds place = number.localToScreen(number.getLayoutBounds());
        robot.moveTo(place.getCenterX(), place.getMinY() + 2);
        window.await(robot, () -> tooltip().isPresent());
        assertThat(tooltip().orElseThrow().getAnchorY()).isGreaterThanOrEqualTo(place.getMaxY() - 1);
    }

    private static Optional<Tooltip> tooltip() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .filter(Tooltip::isShowing)
                .findFirst();
    }

    @Test
    void howFarAClickGoesHasABorderAllRoundAndSaysItsKeys(FxRobot robot) {
        robot.push(KeyCode.DIGIT2);
        ToggleButton first =
                window.find(SegmentedButton.class, "#granularity").getButtons().getFirst();
        assertThat(first.isSelected()).isFalse();
        assertThat(Hints.getTip(first)).isEqualTo("one operation per click (1)");
        assertThat(first.getBorder().getStrokes().getFirst().getLeftStroke())
                .isEqualTo(first.getBorder().getStrokes().getFirst().getTopStroke());
    }

    @Test
    void aNumberThatIsNotReachedIsNotTold(FxRobot robot) {
        robot.interact(() -> window.session.select(Optional.of(Quantity.preActivation(1, 1))));
        assertThat(text("#symbols")).contains("equals");
        assertThat(window.find(Node.class, "#numbers").isVisible()).isFalse();
        assertThat(window.find(Node.class, "#result").isVisible()).isFalse();
    }

    @Test
    void aGivenNumberIsSaidToBeGiven(FxRobot robot) {
        robot.interact(() -> window.session.select(Optional.of(Quantity.weight(1, 1, 2))));
        assertThat(window.find(Label.class, "#what").getText())
                .isEqualTo("Weight from input\u00a00 to hidden neuron\u00a01");
        assertThat(window.find(Label.class, "#note").getText())
                .contains("given")
                .contains("changed");
        assertThat(window.find(Label.class, "#result").getText()).isEqualTo("0.2");
    }

    @Test
    void aClickOnAnOperandExplainsIt(FxRobot robot) {
        robot.interact(() -> window.session.goTo(1));
        robot.clickOn("weight from input\u00a00 to hidden neuron\u00a00");
        assertThat(window.session.moment().selection()).contains(Quantity.weight(1, 1, 1));
        robot.clickOn("Back to the current step");
        assertThat(window.session.moment().selection()).isEmpty();
    }

    @Test
    void theTimelineKeepsItsColoursAtAnotherSize(FxRobot robot) {
        robot.interact(() -> {
            window.stage.setWidth(1100);
            window.stage.getScene().getRoot().layout();
            Region band = window.find(Region.class, ".timeline-bar .band:backward");
            assertThat(band.getBackground()).isNotNull();
            Label name = window.find(Label.class, ".timeline-bar .band-name:backward");
            assertThat(name.getTextFill()).isNotEqualTo(Color.BLACK);
        });
    }

    @Test
    @Thorough
    void theNeedleCoversNoWordOfTheTimeline(FxRobot robot) {
        window.open(robot, "seed002-softmax-3333");
        Node needle = window.find(Node.class, ".timeline-bar .cursor-line");
        long length = window.session.moment().timeline().length();
        for (long cursor = 0; cursor <= length; cursor++) {
            long now = cursor;
            robot.interact(() -> {
                window.session.goTo(now);
                window.stage.getScene().getRoot().layout();
            });
            assertThat(WindowFixture.texts(window.find(Region.class, ".timeline-bar")))
                    .as("step %d", cursor)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .noneMatch(word -> WindowFixture.place(word).intersects(WindowFixture.place(needle)));
        }
    }

    @Test
    void theTimelineIsDraggedInBothDirectionsAndTellsWhereItIs(FxRobot robot) {
        Node timeline = window.find(Node.class, ".timeline-bar");
        Point2D middle = robot.point(timeline).query();
        long length = window.session.moment().timeline().length();
        robot.clickOn(timeline);
        assertThat(window.session.moment().cursor()).isBetween(length / 2 - 1, length / 2 + 1);
        robot.drag(middle).dropBy(60, 0);
        long later = window.session.moment().cursor();
        assertThat(later).isGreaterThan(length / 2 + 1);
        robot.drag(robot.point(timeline).query().add(60, 0)).dropBy(-120, 0);
        assertThat(window.session.moment().cursor()).isLessThan(length / 2 - 1);
        assertThat(timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE))
                .isEqualTo((double) window.session.moment().cursor());
    }

    private String text(String query) {
        return window.find(Node.class, query).getAccessibleText();
    }
}
