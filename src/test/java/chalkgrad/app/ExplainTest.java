package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.Thorough;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.formula.Symbol;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Where a number comes from, as the window tells it.
@SharesWindow
class ExplainTest extends InWindow {
    private static final Quantity GRADIENT = Quantity.weight(1, 1, 2).gradient();
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

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
        window.explain(robot, "seed001-regression", GRADIENT);
        Node input = term("#symbols", "x[1]");
        robot.moveTo(input);
        assertThat(window.session.attention().pointedProperty().get()).contains(Quantity.input(1));
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
    void noOtherFormIsSliced(FxRobot robot) {
        window.explain(robot, "seed001-regression", Quantity.weight(1, 1, 2).gradient());
        for (double height : new double[] {800, 780, 760, 740}) {
            window.resize(robot, 1280, height);
            window.lay(robot);
            assertOtherFormsAreWhole();
        }
    }

    /// Each row that is seen ends above the lower edge of what it scrolls in, or begins below that.
    private void assertOtherFormsAreWhole() {
        double edge = WindowFixture.place(window.find(Node.class, "#formula > .viewport"))
                .getMaxY();
        assertThat(window.find(Node.class, ".explain").lookupAll("#others .note").stream()
                        .filter(Node::isVisible))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(WindowFixture.place(row))
                        .matches(place -> place.getMaxY() <= edge + 1 || place.getMinY() >= edge - 1));
    }

    @Test
    void aClickOnATermExplainsIt(FxRobot robot) {
        window.explain(robot, "seed001-regression", GRADIENT);
        robot.clickOn(term("#symbols", "dL/dz1[2]"));
        assertThat(window.session.moment().selection()).contains(Quantity.delta(1, 2));
    }

    @Test
    void aGradientOpensDownToInputsTargetsAndFirstParameters(FxRobot robot) throws IOException {
        window.explain(robot, "seed003-silu-momentum", GRADIENT.parameter().at(0, 3));
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
    @Thorough
    void pointingAtAnyOperandOfAnOpenedFormulaLightsIt(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.push(KeyCode.O);
        robot.interact(() -> openAll(tree().getRoot()));
        List<Symbol> operands = all(tree().getRoot()).distinct().toList();
        assertThat(operands).hasSizeGreaterThan(60);
        double[] times = new double[operands.size()];
        for (int k = 0; k < times.length; k++) {
            int which = k;
            robot.interact(() -> {
                long start = System.nanoTime();
                window.session.attention().point(Optional.of((Quantity) operands.get(which)));
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
    void aGradientIsComparedWithTheFiniteDifferenceWhenThatIsWanted(FxRobot robot) {
        window.explain(robot, "seed001-regression", GRADIENT);
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
        window.explain(robot, "seed001-regression", GRADIENT);
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
        window.explain(robot, "seed000-q3-softmax", Quantity.delta(2, 1));
        window.picture(robot, "two-derivations");
        Node others = window.find(Node.class, "#others");
        // by the chain rule, and the same with matrices, each with names and with numbers
        assertThat(others.lookupAll(".equation"))
                .hasSize(4)
                .allSatisfy(equation -> assertThat(
                                equation.lookupAll(".term").stream().map(Node::getAccessibleText))
                        .containsExactlyInAnyOrder("dL/da2[1]", "da2[1]/dz2[1]", "dL/da2[2]", "da2[2]/dz2[1]"));
    }

    @Test
    void numbersThatTheWalkHasNotComeToAreNotPutIntoMatrices(FxRobot robot) {
        window.open(robot, "seed001-regression");
        robot.interact(() -> window.session.select(Optional.of(Quantity.preActivation(1, 2))));
        assertThat(window.find(Node.class, "#others").lookupAll(".equation")).hasSize(1);
        robot.interact(() -> window.session.jumpTo(Quantity.preActivation(1, 2)));
        assertThat(window.find(Node.class, "#others").lookupAll(".equation")).hasSize(2);
    }

    @Test
    void aLongFormulaIsBrokenIntoLinesRatherThanMadeTiny(FxRobot robot) throws IOException {
        window.explain(robot, "seed003-silu-momentum", Quantity.loss().at(2, 1));
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
        window.explain(robot, "seed001-regression", GRADIENT);
        robot.interact(() -> tree().getRoot().getChildren().getFirst().setExpanded(true));
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1), 0.3, "scrub"));
        assertThat(tree().getRoot().getChildren().getFirst().isExpanded()).isTrue();
    }

    @Test
    void inASmallWindowItIsOpenedBelowTheNetworkAndEscapeTakesItAway(FxRobot robot) throws IOException {
        window.resize(robot, 800, 600);
        window.explain(robot, "seed002-softmax-3333", GRADIENT);
        assertThat(window.find(Node.class, "#operands")).isNull();
        robot.clickOn("What it is made of");
        window.lay(robot);
        Node stage = window.find(Node.class, "#stage");
        assertThat(stage.lookup("#operands")).isNull();
        assertThat(WindowFixture.place(stage).getHeight()).isGreaterThan(170);
        assertThat(WindowFixture.place(window.find(Node.class, "#operands")).getMinY())
                .isGreaterThanOrEqualTo(WindowFixture.place(stage).getMaxY());
        robot.interact(() -> openAll(tree().getRoot().getChildren().getFirst()));
        window.picture(robot, "opening-3333-small");
        robot.interact(() -> tree().requestFocus());
        robot.push(KeyCode.ESCAPE);
        assertThat(window.find(Node.class, "#operands")).isNull();
    }

    @Test
    void operandsKeepTheirSizeWhenTheyAreNarrowAgain(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.push(KeyCode.O);
        window.lay(robot);
        robot.push(KeyCode.ESCAPE);
        window.lay(robot);
        assertThat(tree().lookupAll(".equation").stream()
                        .map(EquationView.class::cast)
                        .filter(EquationView::isVisible)
                        .filter(name -> name.getParent().getParent().isVisible()))
                .isNotEmpty()
                .allMatch(name -> name.shrinkingAt(name.getWidth()) > 0.9);
    }

    @Test
    void theRoundedResultIsInViewBesideTheOpenedOperands(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", Quantity.weightGradient(3, 3, 2));
        robot.push(KeyCode.O);
        window.lay(robot);
        Node note = window.find(Node.class, "#rounded");
        assertThat(note.isVisible()).isTrue();
        assertThat(WindowFixture.place(note).getMaxY())
                .isLessThanOrEqualTo(WindowFixture.place(window.find(Node.class, ".explain .formula"))
                        .getMaxY());
    }

    @Test
    void oLeavesTheNetworkInView(FxRobot robot) {
        window.explain(robot, "seed002-softmax-3333", GRADIENT);
        robot.push(KeyCode.O);
        window.lay(robot);
        Node stage = window.find(Node.class, "#stage");
        assertThat(WindowFixture.place(window.find(Node.class, "#operands")).getMinY())
                .isGreaterThanOrEqualTo(WindowFixture.place(stage).getMaxY());
        assertThat(WindowFixture.place(stage).getHeight()).isGreaterThan(300);
    }
}
