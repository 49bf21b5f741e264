package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Thorough;
import chalkgrad.Trials;
import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.words.Minus;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// A class asks why a number is what it is, and sees the answer without leaving the presentation.
@SharesWindow
class PresentWhyTest extends InWindow {
    /// dL/da2 = 0.72, slope 1, w = 0.6, slope 1, x = 1: their product is 0.432.
    private static final Quantity GRADIENT = Quantity.weightGradient(1, 1, 2);

    @BeforeEach
    void present(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed001-regression"), Optional.empty());
            window.session.jumpTo(GRADIENT);
        });
        robot.push(KeyCode.F5);
    }

    private boolean shown() {
        return window.find(Node.class, ".why").isVisible();
    }

    private List<String> labels(String query) {
        return window.find(Region.class, ".why").lookupAll(query).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void theChainFromTheLossToTheNumberHasEveryFactorWithItsName(FxRobot robot) throws IOException {
        robot.push(KeyCode.O);
        assertThat(labels(".why-heading")).singleElement().asString().endsWith("equal to 0.432?");
        assertThat(labels(".why-factor .why-number")).containsExactly("0.72", "1", "0.6", "1", "1");
        assertThat(labels(".product")).containsExactly("0.432");
        assertThat(labels(".why-words")).containsExactly("slope of\nthe loss", "slope", "weight", "slope", "input");
        window.picture(robot, "present-why");
        robot.push(KeyCode.O);
        assertThat(shown()).isFalse();
    }

    @Test
    void aClickOnTheResultAsksWhyAndAFactorLightsItsPlaceOnTheStage(FxRobot robot) {
        robot.clickOn(".formula-band .result");
        assertThat(shown()).isTrue();
        assertThat(window.session.attention().litProperty().get()).containsExactly(Quantity.weight(2, 2, 1));
        robot.moveTo(factor("0.6"));
        assertThat(window.session.attention().pointedProperty().get()).contains(Quantity.weight(2, 2, 1));
        BorderStroke pointed = outline(Quantity.weight(2, 2, 1));
        robot.moveTo(factor("0.72"));
        BorderStroke left = outline(Quantity.weight(2, 2, 1));
        assertThat(pointed.getTopStroke()).isNotEqualTo(left.getTopStroke());
        assertThat(pointed.getWidths().getTop()).isGreaterThan(left.getWidths().getTop());
    }

    @Test
    void aRestingMouseDoesNotPointAtTheFactorThatComesToLieUnderIt(FxRobot robot) {
        robot.push(KeyCode.O);
        Point2D place = robot.point(factor("0.6")).query();
        robot.push(KeyCode.O);
        window.lay(robot);
        robot.moveTo(place);
        robot.push(KeyCode.O);
        window.lay(robot);
        assertThat(factor("0.6").isHover()).isTrue();
        assertThat(window.session.attention().pointedProperty().get()).isEmpty();
        robot.moveBy(1, 0);
        assertThat(window.session.attention().pointedProperty().get()).contains(Quantity.weight(2, 2, 1));
    }

    /// The outline of a number on the stage.
    private BorderStroke outline(Quantity quantity) {
        Region number = window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .map(LabelView.class::cast)
                .filter(view -> view.label().quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
        number.applyCss();
        return number.getBorder().getStrokes().getFirst();
    }

    @Test
    void aClickOnAFactorAsksWhyThatIsWhatItIs(FxRobot robot) {
        robot.push(KeyCode.O);
        robot.clickOn(factor("0.72"));
        assertThat(labels(".why-heading")).singleElement().asString().endsWith("equal to 0.72?");
        assertThat(window.session.moment().subject()).hasValue(Quantity.activationGradient(2, 1));
        assertThat(window.session.moment().step().orElseThrow().makes()).isEqualTo(GRADIENT);
    }

    @Test
    void escapeGoesBackToTheQuestionBefore(FxRobot robot) {
        robot.push(KeyCode.O);
        robot.clickOn(factor("0.6"));
        assertThat(labels(".why-words")).containsExactly("It is given, not computed.");
        robot.push(KeyCode.ESCAPE);
        assertThat(labels(".why-heading")).singleElement().asString().endsWith("equal to 0.432?");
        assertThat(window.session.moment().subject()).hasValue(GRADIENT);
        robot.push(KeyCode.ESCAPE);
        assertThat(shown()).isFalse();
    }

    @Test
    void theSlopeOfAnIdentityHasItsName(FxRobot robot) {
        robot.push(KeyCode.O);
        // of the two factors 1, the one that stands before 0.6
        robot.clickOn(factor("1"));
        assertThat(window.session.moment().subject()).hasValue(Quantity.activationDerivative(2, 1));
        window.lay(robot);
        Parent drawn = (Parent) window.find(Parent.class, ".formula-band .symbols")
                .getChildrenUnmodifiable()
                .getFirst();
        assertThat(drawn.getChildrenUnmodifiable()).isNotEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(labels(".why-heading")).singleElement().asString().endsWith("equal to 0.432?");
    }

    private Node factor(String number) {
        return window.find(Region.class, ".why").lookupAll(".why-factor").stream()
                .filter(node -> node.lookupAll(".why-number").stream()
                        .anyMatch(label -> ((Label) label).getText().equals(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void severalPathsAreAddedUpAndWhatHasNoRoomIsCounted(FxRobot robot) throws IOException {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(GRADIENT);
        });
        robot.push(KeyCode.O);
        assertThat(labels(".product")).hasSizeGreaterThan(1).last().isEqualTo("0.0014");
        assertThat(labels(".why-words")).anyMatch(words -> words.matches("with [678] other paths, which add .*"));
        window.picture(robot, "present-why-3333");
    }

    @Test
    @Thorough
    void aKeyTurnsToTheOtherPathsAndTheSumOfAllStays(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.activationGradient(0, 1));
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        var seen = new HashSet<List<String>>();
        String first = labels(".page").getFirst();
        assertThat(first).contains("of 27");
        do {
            List<String> numbers = labels(".product");
            assertThat(numbers.getLast()).isEqualTo("0.0003");
            factors().forEach(seen::add);
            robot.push(KeyCode.M);
            window.lay(robot);
        } while (!labels(".page").getFirst().equals(first));
        assertThat(seen).hasSize(27);
        robot.push(KeyCode.M);
        window.lay(robot);
        assertThat(labels(".page").getFirst()).isNotEqualTo(first);
        robot.push(KeyCode.SHIFT, KeyCode.M);
        window.lay(robot);
        assertThat(labels(".page").getFirst()).isEqualTo(first);
    }

    @Test
    void escapeGoesBackToThePathAndToTheStep(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.activationGradient(0, 1));
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        String first = labels(".page").getFirst();
        robot.push(KeyCode.M);
        window.lay(robot);
        String second = labels(".page").getFirst();
        robot.clickOn(window.find(Region.class, ".why").lookup(".why-factor"));
        window.lay(robot);
        robot.push(KeyCode.ESCAPE);
        window.lay(robot);
        assertThat(labels(".page")).containsExactly(second).doesNotContain(first);
        assertThat(window.session.moment().selection()).isEmpty();
        robot.push(KeyCode.SHIFT, KeyCode.M);
        window.lay(robot);
        assertThat(labels(".page")).containsExactly(first);
    }

    @Test
    void moreDigitsKeepThePath(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.activationGradient(0, 1));
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        robot.push(KeyCode.M);
        window.lay(robot);
        String second = labels(".page").getFirst();
        robot.push(KeyCode.CLOSE_BRACKET);
        window.lay(robot);
        assertThat(labels(".page")).containsExactly(second);
    }

    /// The numbers of each path on the card.
    private List<List<String>> factors() {
        List<String> all = labels(".why-factor .why-number");
        int each = all.size() / (labels(".product").size() - 1);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + each)
                .mapToObj(from -> all.subList(from, from + each))
                .toList();
    }

    /// The path of this weight ends at an input, whose name hangs less far below its line than those of neurons.
    @Test
    void theNamesOfAPathStandOnOneLine(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.weightGradient(1, 2, 1));
        });
        window.resize(robot, 800, 600);
        robot.push(KeyCode.O);
        window.lay(robot);
        List<Double> baselines = window.find(Region.class, ".why").lookupAll(".why-factor .equation").stream()
                .limit(6)
                .map(name -> name.localToScene(0, name.getBaselineOffset()).getY())
                .toList();
        assertThat(baselines).hasSize(6).allSatisfy(y -> assertThat(y).isCloseTo(baselines.getFirst(), within(0.6)));
    }

    @Test
    void anUpdateIsExplainedByTheChainOfItsGradient(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.weight(1, 1, 2).as(Kind.NEW_PARAMETER)));
        robot.push(KeyCode.O);
        window.lay(robot);
        // the chain answers for the gradient, so the update itself is written with its numbers: 0.2 - 0.01 · 0.432
        String update = WindowFixture.texts(window.find(Parent.class, ".why .why-formula")).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
        assertThat(update).contains("0.2", "0.01", "0.432").endsWith("= 0.1957");
        assertThat(labels(".product")).containsExactly("0.432");
    }

    @Test
    void everyFactorOfTheChainIsLitOnTheStage(FxRobot robot) {
        robot.push(KeyCode.O);
        window.lay(robot);
        assertThat(lit())
                .contains(
                        Quantity.activationGradient(2, 1),
                        Quantity.activationDerivative(2, 1),
                        Quantity.weight(2, 2, 1),
                        Quantity.activationDerivative(1, 2),
                        Quantity.input(1));
        robot.push(KeyCode.O);
        window.lay(robot);
        assertThat(lit()).doesNotContain(Quantity.weight(2, 2, 1));
    }

    private Set<Quantity> lit() {
        return window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .map(view -> ((LabelView) view).label())
                .filter(label -> label.stress() != Stress.NONE)
                .map(label -> label.quantity())
                .collect(Collectors.toSet());
    }

    @Test
    void theStageKeepsEveryNeuronAndWeightBesideTheAnswer(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.weight(1, 1, 2).as(Kind.NEW_PARAMETER));
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        Set<Quantity> seen = window.stage.getScene().getRoot().lookupAll(".diagram .number").stream()
                .map(view -> ((LabelView) view).label().quantity())
                .collect(Collectors.toSet());
        assertThat(seen)
                .filteredOn(quantity -> quantity.kind() == Kind.PRE_ACTIVATION || quantity.kind() == Kind.ACTIVATION)
                .hasSize(18);
    }

    @Test
    void whatTheLossIsMadeOfStandsInWholeColumns(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.last();
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        assertThat(window.find(Region.class, ".why").lookupAll(".why-level"))
                .isNotEmpty()
                .allSatisfy(level ->
                        assertThat(((Region) level).getChildrenUnmodifiable()).hasSize(3));
    }

    /// The activation of the identity is the pre-activation again.
    @Test
    void aNumberThatIsOnlyAnotherOneIsNotAmongTheFormulas(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.loss()));
        robot.push(KeyCode.O);
        window.lay(robot);
        assertThat(labels(".why-formula .why-number"))
                .filteredOn(label -> label.length() > 1)
                .startsWith("= 1.42", "= 0.8", "= 1.2");
    }

    @Test
    void theNameOfANumberThatIsOnlyAnotherOneStandsBeforeIt(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.activationGradient(2, 1)));
        robot.push(KeyCode.O);
        window.lay(robot);
        var row = (Region) window.find(Region.class, ".why").lookup(".why-formula");
        assertThat(WindowFixture.texts(row).stream().map(Text::getText).collect(Collectors.joining()))
                .startsWith("a2[0]=Z2[0]=")
                .endsWith("= 1.42");
    }

    /// The two largest paths of 3-3-3-3 and all others, each rounded, may differ from the rounded sum.
    @Test
    void aSumThatTheRoundedNumbersDoNotGiveIsExplained(FxRobot robot) {
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty()));
        robot.push(KeyCode.O);
        int explained = 0;
        for (int i = 1; i <= 3; i++) {
            for (int j = 1; j <= 3; j++) {
                Quantity gradient = Quantity.weightGradient(2, i, j);
                robot.interact(() -> window.session.jumpTo(gradient));
                window.lay(robot);
                List<BigDecimal> products =
                        labels(".product").stream().map(PresentWhyTest::number).toList();
                Stream<BigDecimal> others = labels(".why-words").stream()
                        .filter(words -> words.matches("with .* which adds? .*"))
                        .map(words -> number(words.substring(words.lastIndexOf(' ') + 1)));
                BigDecimal sum = Stream.concat(products.subList(0, products.size() - 1).stream(), others)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                List<String> notes = labels(".why-words").stream()
                        .filter(words -> words.startsWith("With the rounded"))
                        .toList();
                boolean differs = sum.compareTo(products.getLast()) != 0;
                assertThat(notes).as(gradient.name()).hasSize(differs ? 1 : 0);
                assertThat(notes)
                        .allSatisfy(note -> assertThat(note)
                                .contains(Minus.drawn(sum.stripTrailingZeros().toPlainString())));
                explained += notes.size();
            }
        }
        assertThat(explained).isPositive();
    }

    @Test
    void theSentenceAboutOtherPathsDoesNotPullFactorsApart(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.bias(2, 3).gradient());
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        var chain = (GridPane) window.find(Region.class, ".why").lookup(".why-chain");
        assertThat(labels(".why-words")).anyMatch(words -> words.matches("with .* other paths, .*"));
        assertThat(chain.lookupAll(".why-factor")).isNotEmpty().allSatisfy(factor -> {
            double needed = chain.getChildren().stream()
                    .filter(node -> GridPane.getColumnIndex(node).equals(GridPane.getColumnIndex(factor)))
                    .mapToDouble(node -> node.prefWidth(-1))
                    .max()
                    .orElseThrow();
            assertThat(((Region) factor).getWidth()).isLessThan(needed + 2);
        });
    }

    private static BigDecimal number(String drawn) {
        return new BigDecimal(drawn.replace('−', '-'));
    }

    @Test
    void aNumberThatIsGivenByTheFormulaIsNotWrittenTwice(FxRobot robot) {
        robot.interact(() -> window.session.jumpTo(Quantity.activationDerivative(2, 1)));
        window.lay(robot);
        var band = window.find(Region.class, ".formula-band");
        assertThat(WindowFixture.texts(band)).extracting(Text::getText).containsOnlyOnce("1");
    }

    /// The loss of 3-3-3-3 follows from 3 terms, and these from 3 pre-activations and 3 activations in each layer.
    @Test
    void aKeyTurnsToTheFormulasThatHaveNoRoom(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.loss());
        });
        window.resize(robot, 800, 600);
        robot.push(KeyCode.O);
        window.lay(robot);
        var results = new ArrayList<List<String>>();
        String first = labels(".page").getFirst();
        do {
            results.add(labels(".why-formula .why-number"));
            robot.push(KeyCode.M);
            window.lay(robot);
        } while (!labels(".page").getFirst().equals(first) && results.size() < 20);
        assertThat(results).hasSizeBetween(2, 20);
        assertThat(results.stream().mapToInt(List::size).sum()).isEqualTo(21);
        robot.push(KeyCode.M);
        window.lay(robot);
        assertThat(labels(".page").getFirst()).isNotEqualTo(first).endsWith("of 21 · M: next");
        robot.push(KeyCode.SHIFT, KeyCode.M);
        window.lay(robot);
        assertThat(labels(".page").getFirst()).isEqualTo(first);
    }

    @Test
    void anotherNetworkIsNotAskedAboutWhatWasAskedAboutTheLast(FxRobot robot) {
        robot.push(KeyCode.O).push(KeyCode.N).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(shown()).isFalse();
        assertThat(window.session.attention().litProperty().get()).isEmpty();
    }

    @Test
    void aDigitBelongsToTheWalkAfterAnotherNetworkWasOpened(FxRobot robot) {
        robot.push(KeyCode.N).push(KeyCode.DOWN).push(KeyCode.ENTER).push(KeyCode.DIGIT3);
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.LAYER);
        assertThat(window.session.standingProperty().get().unsaved()).isFalse();
    }

    @Test
    void theListOfNetworksBeginsAtTheOpenOne(FxRobot robot) {
        window.open(robot, "seed002-softmax-3333");
        robot.push(KeyCode.N).push(KeyCode.ENTER);
        assertThat(window.session.moment().document().description().name()).isEqualTo("seed002-softmax-3333");
    }

    @Test
    void escapeGoesBackToTheStepFirstAndLeavesThen(FxRobot robot) {
        robot.interact(() -> window.session.select(Optional.of(Quantity.preActivation(1, 1))));
        robot.push(KeyCode.O).push(KeyCode.ESCAPE);
        assertThat(shown()).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(window.session.moment().selection()).isEmpty();
        assertThat(window.stage.isFullScreen()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(window.stage.isFullScreen()).isFalse();
    }

    /// On a stage with the shape of an old projector.
    @Test
    void theStageKeepsAllWeightsOfThreeByThreeNeurons(FxRobot robot) {
        window.resize(robot, 800, 600);
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.jumpTo(Quantity.activation(3, 2).at(0, 2));
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        assertThat(shown()).isTrue();
        Set<Quantity> weights = window.find(Parent.class, ".diagram").lookupAll(".number").stream()
                .filter(Node::isVisible)
                .map(node -> ((LabelView) node).label().quantity())
                .filter(quantity -> quantity.kind() == Kind.WEIGHT)
                .collect(Collectors.toSet());
        assertThat(weights).hasSize(27);
    }

    static Stream<String> networks() {
        return Trials.some(2, WorkedNetworks.names()).stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyLetterCanBeReadFromTheLastRowAndNothingIsCutOff(String network, FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open(network), Optional.empty());
            window.session.jumpTo(GRADIENT);
        });
        robot.push(KeyCode.O);
        window.lay(robot);
        double least = window.stage.getScene().getHeight() / 40 * 0.99;
        Region card = window.find(Region.class, ".why");
        Bounds room = card.localToScene(card.getLayoutBounds());
        assertThat(WindowFixture.texts(card))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(room.contains(text.localToScene(text.getBoundsInLocal())))
                        .as(text.getText())
                        .isTrue());
        assertThat(sizes(card)).allSatisfy((text, size) -> assertThat(size).isGreaterThan(least));
    }

    @Test
    void aShortChainHasLargerLetters(FxRobot robot) {
        robot.interact(
                () -> window.session.jumpTo(Quantity.weight(2, 1, 1).gradient().at(0, 1)));
        robot.push(KeyCode.O);
        window.lay(robot);
        double larger = window.stage.getScene().getHeight() / 40 * 1.2;
        assertThat(sizes(window.find(Region.class, ".why")))
                .isNotEmpty()
                .allSatisfy((text, size) -> assertThat(size).isGreaterThan(larger));
    }

    /// What stands above and below others may be smaller.
    private static Map<String, Double> sizes(Region card) {
        return card.lookupAll(".label").stream()
                .flatMap(label -> WindowFixture.texts((Region) label).stream())
                .collect(Collectors.toMap(Text::getText, WindowFixture::sizeOnScreen, Math::min));
    }

    @Test
    void anotherNetworkIsOpenedFromAListWithoutLeaving(FxRobot robot) throws IOException {
        robot.push(KeyCode.N);
        ListView<?> list = window.find(ListView.class, ".choices");
        assertThat(list.getItems()).hasSize(WorkedNetworks.names().size());
        window.picture(robot, "present-networks");
        ListCell<?> row = list.lookupAll(".list-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getIndex() == 2)
                .findFirst()
                .orElseThrow();
        robot.moveTo(row).moveBy(3, 0);
        assertThat(list.getSelectionModel().getSelectedIndex())
                .as("the row under the pointer is the chosen one")
                .isEqualTo(2);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.find(Node.class, ".choices")).isNull();
        robot.push(KeyCode.N).push(KeyCode.B).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(window.find(Node.class, ".blank").isVisible()).isFalse();
        assertThat(window.session.moment().document().description().name())
                .isEqualTo(WorkedNetworks.names().get(1));
        assertThat(window.stage.isFullScreen()).isTrue();
        assertThat(window.find(Node.class, ".choices")).isNull();
    }

    /// Whose homework was checked is nothing for the class.
    @Test
    void filesAreListedAtTheDeskOnly(FxRobot robot) {
        var recent = new RecentFiles(window.remembered);
        robot.interact(() -> {
            recent.add(Path.of("A Student.json"));
            recent.add(Path.of("A Student.ipynb"));
            recent.add(Path.of("A Student.py"));
        });
        int worked = WorkedNetworks.names().size();
        robot.push(KeyCode.N);
        assertThat(choices()).isEqualTo(worked);
        robot.push(KeyCode.ESCAPE).push(KeyCode.F5).push(KeyCode.N);
        assertThat(choices()).isEqualTo(worked + 3);
    }

    private int choices() {
        ListView<?> list = window.find(ListView.class, ".choices");
        return list.getItems().size();
    }

    @Test
    void homeAndEndGoToTheFirstAndTheLastNetworkOfTheList(FxRobot robot) {
        robot.push(KeyCode.N).push(KeyCode.END).push(KeyCode.ENTER);
        assertThat(window.session.moment().document().description().name())
                .isEqualTo(WorkedNetworks.names().getLast());
        robot.push(KeyCode.N).push(KeyCode.HOME).push(KeyCode.ENTER);
        assertThat(window.session.moment().document().description().name())
                .isEqualTo(WorkedNetworks.names().getFirst());
    }

    @Test
    void atTheEndTheClassSeesTheLossBeforeAndAfter(FxRobot robot) {
        robot.push(KeyCode.END);
        assertThat(window.stage.getScene().getRoot().lookupAll(".formula-band .count"))
                .extracting(node -> ((Label) node).getText())
                .contains("loss 0.2592 → 0.2257");
        assertThat(window.find(Label.class, ".formula-band .phase").getText()).isEmpty();
    }
}
