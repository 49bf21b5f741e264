package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.number.LabelView;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Step;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/// The numbers of the stage under mouse and keys.
@SharesWindow
class NumberEditingTest extends InWindow {
    private static final Quantity OTHER = Quantity.weight(2, 1, 1);
    private static final Quantity WEIGHT = Quantity.weight(1, 1, 2);
    private static final Quantity COMPUTED = Quantity.preActivation(1, 2);
    private static final Document OPENED =
            WorkedNetworks.open(WorkedNetworks.names().getFirst());

    @Test
    void aTypedWeightChangesWhatDependsOnItAndKeepsTheCursor(FxRobot robot) {
        robot.interact(() -> window.session.goTo(9));
        type(robot, WEIGHT, "0.5");
        assertThat(value(WEIGHT)).isEqualTo(0.5);
        assertThat(shownText(COMPUTED)).isEqualTo(computed()).isNotEqualTo(computed(OPENED));
        robot.push(KeyCode.ENTER);
        assertThat(value(WEIGHT)).isEqualTo(0.5);
        assertThat(window.session.moment().cursor()).isEqualTo(9);
        assertThat(field().isVisible() && field().isFocused()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.session.moment().document()).isEqualTo(OPENED);
        assertThat(shownText(COMPUTED)).isEqualTo(computed(OPENED));
    }

    @Test
    void theNameOfTheNumberIsSeenWhileItIsTyped(FxRobot robot) {
        type(robot, WEIGHT, "0.5");
        Parent name = robot.lookup(".number-editor-name").queryAs(Parent.class);
        assertThat(name.lookupAll(".caption").stream()
                        .map(letters -> ((Text) letters).getText())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("W 1 [0][1]  =");
        assertThat(name.getBoundsInParent().getMinX()).isNotNegative();
        robot.push(KeyCode.ESCAPE);
        assertThat(name.getParent().isVisible()).isFalse();
    }

    @Test
    void escapeTakesBackWhatWasTyped(FxRobot robot) {
        type(robot, WEIGHT, "0.5");
        assertThat(value(WEIGHT)).isEqualTo(0.5);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.session.moment().document()).isEqualTo(OPENED);
        assertThat(undo()).isEmpty();
    }

    @Test
    void nothingIsMarkedAsChangedAfterWhatWasTypedIsTakenBack(FxRobot robot) {
        robot.interact(() -> window.session.goTo(9));
        type(robot, WEIGHT, "0.5");
        assertThat(marked()).isPositive();
        robot.push(KeyCode.ESCAPE);
        window.lay(robot);
        assertThat(marked()).isZero();
    }

    private long marked() {
        return window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .filter(number -> number.getPseudoClassStates().contains(PseudoClass.getPseudoClass("changed")))
                .count();
    }

    @Test
    void clickingAwayKeepsWhatWasTyped(FxRobot robot) {
        type(robot, WEIGHT, "0.5");
        robot.clickOn(view(Quantity.input(1)));
        assertThat(value(WEIGHT)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0.5x", "1/2/3"})
    void whatIsNoNumberIsMarkedWithTheReasonAndNotKept(String wrong, FxRobot robot) {
        type(robot, WEIGHT, wrong);
        robot.push(KeyCode.ENTER);
        assertThat(field().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("wrong"));
        Label reason = robot.lookup(".number-editor-reason").queryAs(Label.class);
        assertThat(reason.isVisible()).isTrue();
        assertThat(reason.getText()).contains("not a number");
        robot.push(KeyCode.ESCAPE);
        assertThat(window.session.moment().document()).isEqualTo(OPENED);
        assertThat(undo()).isEmpty();
    }

    @Test
    void theExampleOfANumberHasTheDecimalSignOfTheWindow(FxRobot robot) {
        robot.interact(() -> window.session.decimalsProperty().set(Decimals.STANDARD.separatedBy(Decimals.COMMA)));
        type(robot, WEIGHT, "abc");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup(".number-editor-reason").queryAs(Label.class).getText())
                .contains("look like 0,5, 1/3")
                .doesNotContain("0.5");
        robot.push(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"1/0, 1/0 is not a number", "1e999, 1e999 is too large"})
    void whatIsNoFiniteNumberHasAReasonOfItsOwn(String typed, String told, FxRobot robot) {
        type(robot, WEIGHT, typed);
        assertThat(robot.lookup(".number-editor-reason").queryAs(Label.class).getText())
                .startsWith(told);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.session.moment().document()).isEqualTo(OPENED);
    }

    @Test
    void theFirstDigitsOfALongNumberAreSeenAndTypingReplacesIt(FxRobot robot) {
        robot.interact(() -> window.session.set(WEIGHT, 0.5448831829968969, this));
        robot.clickOn(view(WEIGHT));
        assertThat(field().getSelectedText()).isEqualTo("0.5448831829968969");
        assertThat(field().getCaretPosition()).isZero();
        robot.write("0.5").push(KeyCode.ENTER);
        assertThat(value(WEIGHT)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"=3/4 | 0.75", "0,75 | 0.75", "3/4 | 0.75", "75e-2 | 0.75", "-3 / 4 | -0.75"})
    void commasFractionsAndPowersAreNumbers(String text, double number, FxRobot robot) {
        type(robot, WEIGHT, text);
        robot.push(KeyCode.ENTER);
        assertThat(value(WEIGHT)).isEqualTo(number);
    }

    @Test
    void tabGoesOnToTheNextNumberAndBack(FxRobot robot) {
        type(robot, Quantity.input(1), "4");
        robot.push(KeyCode.TAB);
        robot.write("7").push(KeyCode.SHIFT, KeyCode.TAB);
        robot.write("8").push(KeyCode.ENTER);
        assertThat(value(Quantity.input(1))).isEqualTo(8);
        assertThat(value(Quantity.input(2))).isEqualTo(7);
    }

    @Test
    void aDragScrubsANumberAndIsUndoneAtOnce(FxRobot robot) {
        double before = value(WEIGHT);
        robot.moveTo(view(WEIGHT)).press(MouseButton.PRIMARY);
        robot.moveBy(20, 0);
        double during = value(WEIGHT);
        robot.moveBy(20, 0).release(MouseButton.PRIMARY);
        assertThat(during).isGreaterThan(before);
        assertThat(value(WEIGHT)).isGreaterThan(during);
        assertThat(field().isFocused()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.session.moment().document()).isEqualTo(OPENED);
        assertThat(undo()).isEmpty();
    }

    @Test
    void upAndDownStepTheNumberInFocus(FxRobot robot) {
        double before = value(WEIGHT);
        robot.interact(view(WEIGHT)::requestFocus);
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(value(WEIGHT)).isEqualTo(Math.rint((before + 0.11) * 1000) / 1000);
    }

    @Test
    void theWheelTurnsTheNumberInFocus(FxRobot robot) {
        double before = value(WEIGHT);
        LabelView view = view(WEIGHT);
        robot.interact(view::requestFocus);
        robot.moveTo(view).scroll(1, VerticalDirection.UP);
        assertThat(Math.abs(value(WEIGHT) - before)).isBetween(0.099, 0.101);
    }

    @Test
    void theWheelTurnsTheNumberThatIsTypedAndNoOther(FxRobot robot) {
        double first = value(WEIGHT);
        robot.clickOn(view(WEIGHT));
        robot.moveTo(field()).scroll(1, VerticalDirection.UP);
        assertThat(Math.abs(value(WEIGHT) - first)).isBetween(0.099, 0.101);
        double before = value(OTHER);
        robot.moveTo(view(OTHER)).scroll(1, VerticalDirection.UP);
        assertThat(value(OTHER)).isEqualTo(before);
    }

    @Test
    void whilePresentingTheWheelChangesNothingAndKeysSayHowFarTheyGo(FxRobot robot) {
        robot.push(KeyCode.F5);
        window.lay(robot);
        double before = value(WEIGHT);
        robot.clickOn(view(WEIGHT));
        robot.moveTo(field()).scroll(1, VerticalDirection.UP);
        assertThat(value(WEIGHT)).isEqualTo(before);
        robot.push(KeyCode.ESCAPE);
        robot.interact(view(WEIGHT)::requestFocus);
        Label note = (Label) view(WEIGHT).getParent().getParent().lookup(".number-editor-steps");
        assertThat(note.isVisible()).isFalse();
        robot.push(KeyCode.UP);
        assertThat(note.isVisible()).isTrue();
        assertThat(note.getText()).contains("0.1").contains("Shift: 0.01").contains("Ctrl: 1");
        robot.interact(view(OTHER)::requestFocus);
        assertThat(note.isVisible()).isFalse();
    }

    @Test
    void theFieldCoversNeitherTheInputNorTheNeuronOfItsWeight(FxRobot robot) {
        robot.clickOn(view(WEIGHT));
        Bounds name = WindowFixture.place(robot.lookup(".number-editor-name").query());
        Bounds input = WindowFixture.place(view(Quantity.input(1)));
        assertThat(name.intersects(input)).isFalse();
        assertThat(WindowFixture.place(field()).intersects(input)).isFalse();
        assertThat(name.getMinY()).isLessThan(WindowFixture.place(field()).getMinY());
    }

    @Test
    void aClickOnAComputedNumberExplainsItAndADoubleClickGoesToItsStep(FxRobot robot) {
        robot.interact(() -> window.session.goTo(12));
        robot.clickOn(view(COMPUTED));
        assertThat(window.session.moment().selection()).contains(COMPUTED);
        assertThat(window.session.moment().cursor()).isEqualTo(12);
        robot.doubleClickOn(view(Quantity.activation(1, 1)));
        assertThat(window.session.moment().step().map(Step::makes)).contains(Quantity.activation(1, 1));
    }

    @Test
    void theKeyJGoesToTheStepOfTheNumberInFocus(FxRobot robot) {
        robot.interact(() -> window.session.goTo(12));
        robot.interact(view(COMPUTED)::requestFocus);
        robot.push(KeyCode.J);
        assertThat(window.session.moment().step().map(Step::makes)).contains(COMPUTED);
    }

    @Test
    void aKeyIsADigitOfTheFocusedNumberOrACommandAndNeverBoth(FxRobot robot) {
        robot.interact(() -> view(WEIGHT).requestFocus());
        pressDigit(robot, KeyCode.DIGIT4);
        assertThat(isTyping()).isTrue();
        assertThat(window.session.granularityProperty().get()).isNotEqualTo(Granularity.PHASE);
        robot.push(KeyCode.ENTER);
        assertThat(value(WEIGHT)).isEqualTo(4);
        pressDigit(robot, KeyCode.DIGIT4);
        assertThat(isTyping()).isFalse();
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.PHASE);
        robot.interact(() -> view(OTHER).requestFocus());
        pressDigit(robot, KeyCode.DIGIT3);
        assertThat(isTyping()).isTrue();
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.PHASE);
    }

    /// As the keys of a real keyboard: the robot's have no text.
    private void pressDigit(FxRobot robot, KeyCode digit) {
        robot.interact(() -> {
            Node focused = window.stage.getScene().getFocusOwner();
            Stream.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)
                    .map(type ->
                            new KeyEvent(type, digit.getChar(), digit.getChar(), digit, false, false, false, false))
                    .forEach(event -> Event.fireEvent(focused, event));
        });
    }

    private boolean isTyping() {
        return window.stage.getScene().getFocusOwner() instanceof TextField;
    }

    private void type(FxRobot robot, Quantity quantity, String text) {
        robot.clickOn(view(quantity));
        robot.write(text);
    }

    private LabelView view(Quantity quantity) {
        return window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .map(LabelView.class::cast)
                .filter(view -> view.label().quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private TextField field() {
        return window.find(TextField.class, ".diagram .number-editor");
    }

    private String shownText(Quantity quantity) {
        return view(quantity).label().text();
    }

    private String computed() {
        return computed(window.session.moment().document());
    }

    private static String computed(Document document) {
        return Decimals.STANDARD.format(new Run(document).value(COMPUTED));
    }

    private double value(Quantity quantity) {
        return window.session.moment().value(quantity);
    }

    private Optional<Edit> undo() {
        return window.session.standingProperty().get().undo();
    }
}
