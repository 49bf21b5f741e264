package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Findings;
import chalkgrad.app.number.LabelView;
import chalkgrad.document.Notation;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Symbol;
import chalkgrad.pass.Path;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Where a number comes from, as the window tells it.
@ExtendWith(ApplicationExtension.class)
class ExplainTest {
    private static final Quantity GRADIENT = Quantity.weight(1, 1, 2).gradient();
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private WindowFixture window;

    @Start
    void start(Stage shared) {
        window = new WindowFixture();
    }

    private void explain(FxRobot robot, String network, Quantity quantity) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open(network), Optional.empty());
            window.session.last();
            window.session.select(Optional.of(quantity));
        });
    }

    private Node term(String equation, String name) {
        return window.find(Node.class, equation).lookupAll(".term").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private TreeView<?> tree() {
        return window.find(TreeView.class, "#operands");
    }

    @Test
    void pointingAtATermLightsItsNumberOnTheStageAndTheOtherWayRound(FxRobot robot) {
        explain(robot, "seed001-regression", GRADIENT);
        Node input = term("#symbols", "x[1]");
        robot.moveTo(input);
        assertThat(window.session.hoveredProperty().get()).contains(Quantity.input(1));
        assertThat(term("#numbers", "x[1]").getPseudoClassStates()).contains(LIT);
        Node onTheStage = robot.lookup(".diagram .number")
                .match(node -> node instanceof LabelView view
                        && view.label().quantity().equals(Quantity.input(1)))
                .query();
        robot.moveTo(window.find(Node.class, "#what"));
        assertThat(input.getPseudoClassStates()).doesNotContain(LIT);
        robot.moveTo(onTheStage);
        assertThat(input.getPseudoClassStates()).contains(LIT);
    }

    @Test
    void aClickOnATermExplainsIt(FxRobot robot) {
        explain(robot, "seed001-regression", GRADIENT);
        robot.clickOn(term("#symbols", "dL/dz1[2]"));
        assertThat(window.session.moment().selection()).contains(Quantity.delta(1, 2));
    }

    @Test
    void aGradientOpensDownToInputsTargetsAndFirstParameters(FxRobot robot) throws IOException {
        explain(robot, "seed003-silu-momentum", GRADIENT.parameter().at(0, 3));
        robot.push(KeyCode.O);
        robot.interact(() -> openAll(tree().getRoot()));
        window.picture(robot, "opening-silu");
        assertThat(leaves(tree().getRoot())).allMatch(this::isGiven);
        assertThat(leaves(tree().getRoot()))
                .contains(
                        Quantity.weight(1, 1, 2),
                        Quantity.input(1).at(3, 1),
                        Quantity.target(1).at(2, 1));
    }

    @Test
    void pointingAtAnyOperandOfAnOpenedFormulaLightsIt(FxRobot robot) {
        explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.push(KeyCode.O);
        robot.interact(() -> openAll(tree().getRoot()));
        List<Symbol> operands = all(tree().getRoot()).distinct().toList();
        assertThat(operands).hasSizeGreaterThan(60);
        double[] times = new double[operands.size()];
        for (int k = 0; k < times.length; k++) {
            int which = k;
            robot.interact(() -> {
                long start = System.nanoTime();
                window.session.hover(Optional.of((Quantity) operands.get(which)));
                window.stage.getScene().getRoot().applyCss();
                window.stage.getScene().getRoot().layout();
                times[which] = (System.nanoTime() - start) / 1e6;
            });
            assertThat(window.find(Node.class, "#operands").lookupAll(".term").stream()
                            .filter(term -> operands.get(which).name().equals(term.getAccessibleText())))
                    .allMatch(term -> term.getPseudoClassStates().contains(LIT));
        }
        Arrays.sort(times);
        Findings.note(
                "hover",
                "Pointing at one of %d operands of an opened gradient of 3-3-3-3, until everything is laid out: median %.2f, max %.2f ms"
                        .formatted(times.length, times[times.length / 2], times[times.length - 1]));
    }

    private static Stream<Symbol> all(TreeItem<?> item) {
        Stream<Symbol> own = item.getValue() instanceof Quantity quantity ? Stream.of(quantity) : Stream.empty();
        return Stream.concat(own, item.getChildren().stream().flatMap(ExplainTest::all));
    }

    private static void openAll(TreeItem<?> item) {
        item.setExpanded(true);
        item.getChildren().forEach(ExplainTest::openAll);
    }

    private static List<Symbol> leaves(TreeItem<?> item) {
        if (item.getChildren().isEmpty()) {
            return item.getValue() instanceof Symbol symbol ? List.of(symbol) : List.of();
        }
        return item.getChildren().stream()
                .flatMap(child -> leaves(child).stream())
                .toList();
    }

    private boolean isGiven(Symbol symbol) {
        return !(symbol instanceof Quantity quantity) || window.session.moment().isEditable(quantity);
    }

    @Test
    void allPathsToTheLossAreLitAndAddUpToTheGradient(FxRobot robot) throws IOException {
        explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.clickOn("#byPaths");
        window.picture(robot, "paths-3333");
        // through 3 neurons of the second hidden layer and 3 outputs
        ListView<?> paths = window.find(ListView.class, "#paths");
        assertThat(paths.getItems()).hasSize(9);
        double sum = paths.getItems().stream()
                .mapToDouble(
                        path -> ((Path) path).product(window.session.moment().run()))
                .sum();
        assertThat(sum).isCloseTo(window.session.moment().value(GRADIENT), within(1e-15));
        // 3 edges from hidden neuron 2 on, and 9 to the outputs
        assertThat(window.find(Node.class, ".diagram").lookupAll(".edge.lit")).hasSize(12);
        assertThat(window.find(Label.class, "#sum").getText())
                .isEqualTo(
                        "9 paths add up to 0.0014. Each begins with an output’s delta in short: loss and activation at"
                                + " once.");
        robot.clickOn("#byOperands");
        assertThat(window.find(Node.class, ".diagram").lookupAll(".edge.lit")).isEmpty();
    }

    @Test
    void aGradientIsComparedWithTheFiniteDifferenceWhenThatIsWanted(FxRobot robot) {
        explain(robot, "seed001-regression", GRADIENT);
        assertThat(window.find(Node.class, "#slope").isVisible()).isFalse();
        robot.clickOn("#view").clickOn("#gradientsChecked");
        window.await(robot, () -> slope().endsWith("agree."));
        assertThat(slope())
                .matches("Finite difference of the loss: 0\\.43(2\\d*|19999\\d*)\\. Relative.*: they agree\\.");
        robot.interact(() -> window.session.select(Optional.of(Quantity.input(1))));
        assertThat(window.find(Node.class, "#slope").isVisible()).isFalse();
    }

    private String slope() {
        return window.find(Label.class, "#slope").getText();
    }

    @Test
    void anEditLeavesNoFiniteDifferenceOfBefore(FxRobot robot) {
        explain(robot, "seed001-regression", GRADIENT);
        robot.interact(() -> window.session.gradientChecks().wantedProperty().set(true));
        window.await(robot, () -> slope().startsWith("Finite difference of the loss: 0.43"));
        robot.interact(() -> {
            // the input is a factor of the gradient
            window.session.set(Quantity.input(1), 0, this);
            assertThat(slope()).isEqualTo("Finite difference of the loss: being computed.");
        });
        window.await(robot, () -> slope().startsWith("Finite difference of the loss: 0. Relative difference 0: "));
    }

    @Test
    void theDeltaOfASoftmaxIsToldInShortAndThroughTheJacobian(FxRobot robot) throws IOException {
        explain(robot, "seed000-q3-softmax", Quantity.delta(2, 1));
        window.picture(robot, "two-derivations");
        Node others = window.find(Node.class, "#others");
        // by the chain rule, and the same with matrices, each with names and with numbers
        assertThat(others.lookupAll(".equation"))
                .hasSize(4)
                .allSatisfy(equation -> assertThat(
                                equation.lookupAll(".term").stream().map(Node::getAccessibleText))
                        .containsExactlyInAnyOrder("dL/da2[1]", "da2[1]/dz2[1]", "dL/da2[2]", "da2[2]/dz2[1]"));
    }

    /// 1 · 0.2 + 2 · 0.4 + 0.2 = 1.2.
    @Test
    void aProductOfMatricesIsCopiedWithItsNumbersAndSpoken(FxRobot robot) {
        explain(robot, "seed001-regression", Quantity.preActivation(1, 2));
        robot.clickOn("#copy").clickOn("#copy-MATRICES");
        robot.clickOn("#copy-MATRICES-text");
        assertThat(clipboard(robot))
                .isEqualTo("Z1[1] = [x_0, x_1] · [W1[0][1]; W1[1][1]] + b_1[1] = [1, 2] · [0.2; 0.4] + 0.2 = 1.2");
        assertThat(copied(robot, "#copy-latex")).doesNotContain("bmatrix");
        assertThat(window.find(Node.class, "#others").lookupAll(".equation"))
                .extracting(Node::getAccessibleText)
                .last()
                .isEqualTo("equals row 1, 2 end row times column 0.2, 0.4 end column plus 0.2");
    }

    @Test
    void numbersThatTheWalkHasNotComeToAreNotPutIntoMatrices(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed001-regression"), Optional.empty());
            window.session.select(Optional.of(Quantity.preActivation(1, 2)));
        });
        assertThat(window.find(Node.class, "#others").lookupAll(".equation")).hasSize(1);
        robot.interact(() -> window.session.jumpTo(Quantity.preActivation(1, 2)));
        assertThat(window.find(Node.class, "#others").lookupAll(".equation")).hasSize(2);
    }

    @Test
    void howeverMuchIsToldTheWindowKeepsItsBarsAndTheListOfPathsItsRoom(FxRobot robot) throws IOException {
        explain(robot, "seed000-q3-softmax", Quantity.delta(2, 1));
        robot.interact(() -> {});
        window.picture(robot, "much-is-told");
        assertThat(place("#title").getMinY()).isPositive();
        explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.clickOn("#byPaths");
        robot.interact(() -> {});
        window.picture(robot, "paths-3333-room");
        assertThat(place("#paths").getHeight()).isGreaterThan(60);
        assertThat(place(".matrix-panel").getMaxY())
                .isLessThanOrEqualTo(place(".transport").getMinY() + 1);
    }

    private Bounds place(String selector) {
        Node node = window.find(Node.class, selector);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void everyPathHasItsNumbersPutIn(FxRobot robot) throws IOException {
        explain(robot, "seed000-q1-q2-sse", GRADIENT);
        robot.clickOn("#byPaths");
        window.picture(robot, "paths-numbers");
        List<String> told = window.find(ListView.class, "#paths").lookupAll(".path").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        assertThat(told).hasSize(2).allSatisfy(path -> assertThat(path).contains(" equals "));
        assertThat(window.find(Label.class, "#sum").getText()).startsWith("2 paths add up to ");
    }

    @Test
    void aLongFormulaIsBrokenIntoLinesRatherThanMadeTiny(FxRobot robot) throws IOException {
        explain(robot, "seed003-silu-momentum", Quantity.loss().at(2, 1));
        window.picture(robot, "long-loss");
        Node equation = window.find(Node.class, "#symbols");
        double smallest = equation.lookupAll(".math").stream()
                .mapToDouble(node -> node.getLocalToSceneTransform().getMyy())
                .min()
                .orElse(0);
        assertThat(smallest).isGreaterThan(0.9);
    }

    @Test
    void whatIsOpenStaysOpenWhileNumbersChange(FxRobot robot) {
        explain(robot, "seed001-regression", GRADIENT);
        robot.interact(() -> tree().getRoot().getChildren().getFirst().setExpanded(true));
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1), 0.3, "scrub"));
        assertThat(tree().getRoot().getChildren().getFirst().isExpanded()).isTrue();
    }

    @Test
    void inASmallWindowItIsLaidOverTheStageAndEscapeTakesItAway(FxRobot robot) throws IOException {
        robot.interact(() -> {
            window.stage.setWidth(800);
            window.stage.setHeight(600);
        });
        explain(robot, "seed002-softmax-3333", GRADIENT);
        assertThat(window.find(Node.class, "#operands")).isNull();
        robot.clickOn("What it is made of");
        assertThat(window.find(Node.class, "#stage").lookup("#operands")).isNotNull();
        robot.interact(() -> openAll(tree().getRoot().getChildren().getFirst()));
        window.picture(robot, "opening-3333-small");
        robot.interact(() -> tree().requestFocus());
        robot.push(KeyCode.ESCAPE);
        assertThat(window.find(Node.class, "#operands")).isNull();
    }

    @Test
    void anotherNotationIsChosenAndUndone(FxRobot robot) {
        explain(robot, "seed001-regression", GRADIENT);
        assertThat(copied(robot, "#copy-text")).isEqualTo("dL/dW1[0][1] = dL/dZ1[1] · x_0 = 0.432 · 1 = 0.432");
        robot.clickOn("#view").clickOn("#notation");
        robot.clickOn("Chalkgrad's own: w1[1,2], z1[2], a1[2] (w1[1,1])");
        assertThat(window.session.moment().document().notation()).isEqualTo(Notation.CANONICAL);
        assertThat(copied(robot, "#copy-text")).isEqualTo("dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(copied(robot, "#copy-text")).startsWith("dL/dW1[0][1] = ");
    }

    @Test
    void aFormulaIsCopiedAsLatexAndMathMl(FxRobot robot) {
        explain(robot, "seed003-silu-momentum", GRADIENT);
        assertThat(copied(robot, "#copy-latex"))
                .startsWith("\\frac{\\partial L}{\\partial w_{21}} = \\frac{")
                .contains("{3}");
        assertThat(copied(robot, "#copy-mathMl")).startsWith("<math").contains("<mfrac>");
    }

    @Test
    void anUpdateOfTheSecondIterationIsCopiedDownToTheInputsAsLatexThatCompiles(FxRobot robot) {
        explain(robot, "seed003-silu-momentum", GRADIENT.parameter().at(0, 3));
        String latex = copied(robot, "#copy-opening");
        assertThat(latex)
                .startsWith("\\begin{aligned}")
                .contains("\\frac{\\partial h_{2}^{(1)}}{\\partial z_{2}} &= ")
                .contains("\\mu \\cdot v\\left(w_{21}\\right)")
                .contains("\\frac{\\partial L^{(3)}}{\\partial w_{21}}");
        assertThatCode(() -> new TeXFormula(latex)).doesNotThrowAnyException();
    }

    private static String copied(FxRobot robot, String item) {
        robot.clickOn("#copy").clickOn(item);
        return clipboard(robot);
    }

    private static String clipboard(FxRobot robot) {
        var text = new ArrayList<String>();
        robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst();
    }
}
