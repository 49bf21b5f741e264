package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import chalkgrad.app.number.LabelView;
import chalkgrad.document.Document;
import chalkgrad.document.NetworkEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.network.Biases;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

@SharesWindow
class MatricesTest extends InWindow {
    private static final Quantity WEIGHT = Quantity.weight(1, 1, 2);

    @Test
    void aNumberTypedIntoACellIsTheDocumentsAndTheStagesAndCanBeUndone(FxRobot robot) {
        Document before = window.session.moment().document();
        robot.clickOn(cell(WEIGHT)).write("1/4").push(KeyCode.ENTER);
        assertThat(weight()).isEqualTo(0.25);
        assertThat(onStage(WEIGHT).label().text()).isEqualTo("0.25");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.session.moment().document()).isEqualTo(before);
    }

    @Test
    void aLayerWithoutBiasesHasNoneInItsEquationNorInItsMatrices(FxRobot robot) {
        robot.interact(() -> window.session.edit(new NetworkEdit.SetBiases(1, Biases.NONE)));
        robot.interact(() -> window.session.last());
        window.lay(robot);
        assertThat(window.stage.getScene().getRoot().lookupAll(".matrices .number").stream()
                        .map(node -> ((LabelView) node).label().quantity())
                        .filter(q -> q.isOfParameter() && q.from() == 0))
                .isNotEmpty()
                .allMatch(q -> q.layer() == 2);
    }

    @Test
    void gradientsLookLikeThoseOfTheNetworkThatIsOpen(FxRobot robot) {
        for (String network : List.of("seed003-silu-momentum", "seed002-softmax-3333")) {
            robot.interact(() -> {
                window.session.open(WorkedNetworks.open(network), Optional.empty());
                window.session.goTo(window.session
                        .moment()
                        .timeline()
                        .indexOf(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER).at(0, 1))
                        .orElseThrow());
            });
            window.lay(robot);
            boolean several = window.session.moment().document().samples().size() > 1;
            assertThat(window.stage.getScene().getRoot().lookupAll(".matrices .number").stream()
                            .filter(node -> ((LabelView) node)
                                                    .label()
                                                    .quantity()
                                                    .kind()
                                            == Kind.WEIGHT_GRADIENT
                                    && ((LabelView) node).label().quantity().sample() == 0))
                    .isNotEmpty()
                    .allMatch(node -> node.getStyleClass().contains("reduce") == several);
        }
    }

    @Test
    void tabGoesOnAlongTheRow(FxRobot robot) {
        robot.clickOn(cell(Quantity.weight(1, 1, 1))).write("5").push(KeyCode.TAB);
        robot.write("6").push(KeyCode.ENTER);
        assertThat(window.session.moment().value(Quantity.weight(1, 1, 1))).isEqualTo(5);
        assertThat(weight()).isEqualTo(6);
    }

    @Test
    void theyAreScrolledBackWhenTheyBecomeShorter(FxRobot robot) {
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed003-silu-momentum"), Optional.empty());
            for (int k = 0; k < 5; k++) {
                window.session.nextPhase();
            }
        });
        ScrollPane scroll = window.find(ScrollPane.class, ".matrix-scroll");
        robot.interact(() -> scroll.setVvalue(1));
        robot.interact(() -> window.session.last());
        robot.interact(() -> {});
        Node matrices = scroll.getContent();
        Node viewport = scroll.lookup(".viewport");
        double end = matrices.localToScene(matrices.getLayoutBounds()).getMaxY();
        double bottom = viewport.localToScene(viewport.getLayoutBounds()).getMaxY();
        assertThat(end).isCloseTo(bottom, offset(1.0));
    }

    @Test
    void anotherDocumentIsShownFromItsTop(FxRobot robot) {
        ScrollPane scroll = window.find(ScrollPane.class, ".matrix-scroll");
        robot.interact(() -> {
            window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
            window.session.last();
        });
        window.lay(robot);
        robot.interact(() -> scroll.setVvalue(1));
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed003-silu-momentum"), Optional.empty()));
        window.lay(robot);
        assertThat(scroll.getVvalue()).isZero();
        assertThat(window.stage.getScene().getRoot().lookupAll(".matrices .number").stream()
                        .map(node -> ((LabelView) node).label().box().getMinY()))
                .anyMatch(y -> y < 60);
    }

    @Test
    void aWrongEntryIsNotKept(FxRobot robot) throws IOException {
        double before = weight();
        robot.clickOn(cell(WEIGHT)).write("1/0x").push(KeyCode.ENTER);
        assertThat(weight()).isEqualTo(before);
        window.picture(robot, "matrices-wrong");
        robot.push(KeyCode.ESCAPE);
        assertThat(weight()).isEqualTo(before);
    }

    @Test
    void pointingAtACellMarksTheEdge(FxRobot robot) {
        robot.moveTo(cell(WEIGHT));
        assertThat(isPointed(onStage(WEIGHT))).isTrue();
        assertThat(isPointed(onStage(Quantity.weight(1, 1, 1)))).isFalse();
        assertThat(robot.lookup(".edge.pointed").queryAllAs(Line.class)).hasSize(1);
        robot.moveTo("#title");
        assertThat(isPointed(onStage(WEIGHT))).isFalse();
        assertThat(robot.lookup(".edge.pointed").queryAll()).isEmpty();
    }

    @Test
    void pointingAtTheStageMarksTheCellsOfTheWeightAndItsGradient(FxRobot robot) {
        robot.moveTo(onStage(WEIGHT));
        assertThat(isPointed(cell(WEIGHT))).isTrue();
        assertThat(isPointed(cell(WEIGHT.gradient()))).isTrue();
        assertThat(isPointed(cell(Quantity.weight(1, 2, 1)))).isFalse();
    }

    @Test
    void theFocusPointsToo(FxRobot robot) {
        robot.interact(() -> onStage(WEIGHT).requestFocus());
        assertThat(isPointed(cell(WEIGHT))).isTrue();
    }

    @Test
    void aGradientIsEmptyUntilItIsReached(FxRobot robot) {
        assertThat(cell(WEIGHT.gradient()).label().text()).isEmpty();
        robot.interact(() -> window.session.jumpTo(WEIGHT.gradient()));
        robot.interact(() -> {});
        // dL/dz = (1.42 - 0.7) * 0.6, and the input is 1
        assertThat(cell(WEIGHT.gradient()).label().text()).isEqualTo("0.432");
    }

    @Test
    void belowEveryGradientStandsTheFiniteDifferenceWhenThatIsWanted(FxRobot robot) throws IOException {
        robot.interact(() -> window.session.jumpTo(WEIGHT.gradient()));
        robot.interact(() -> {});
        assertThat(captionsOf(".check")).isEmpty();
        double before = cell(WEIGHT.gradient()).label().box().getMinY();
        robot.interact(() -> window.session.gradientChecks().wantedProperty().set(true));
        window.await(robot, () -> captionsOf(".check").anyMatch("0.432"::equals));
        window.picture(robot, "matrices-checked");
        // known are the three gradients of layer 2, the three of hidden neuron 1, and this one
        assertThat(checksAtBothEnds(robot)).hasSize(7);
        assertThat(cell(WEIGHT.gradient()).label().box().getMinY()).isGreaterThanOrEqualTo(before);
        assertThat(WindowFixture.spoken(cell(WEIGHT.gradient())))
                .contains("Finite difference of the loss: 0.43")
                .endsWith("they agree.");
        robot.interact(() -> window.session.gradientChecks().wantedProperty().set(false));
        robot.interact(() -> {});
        assertThat(captionsOf(".check")).isEmpty();
    }

    /// The marks of gradients that agree; those far from what is seen are not drawn.
    private Set<Node> checksAtBothEnds(FxRobot robot) {
        var all = new HashSet<Node>();
        for (double end : new double[] {0, 1}) {
            robot.interact(() -> window.find(ScrollPane.class, ".matrix-scroll").setVvalue(end));
            robot.interact(() -> {});
            window.stage.getScene().getRoot().lookupAll(".matrices .check").stream()
                    .filter(node -> ((Text) node).getText().startsWith("✓ "))
                    .forEach(all::add);
        }
        return all;
    }

    @Test
    void onlyNumbersNearWhatIsSeenAreDrawn(FxRobot robot) {
        robot.interact(() -> window.session.open(
                NetworkText.parse("2-10-10-10-1 tanh sigmoid").toDocument(), Optional.empty()));
        robot.interact(() -> {});
        Quantity first = Quantity.weight(1, 1, 1);
        Quantity last = Quantity.bias(4, 1).gradient();
        assertThat(find(".matrices", first)).isPresent();
        assertThat(find(".matrices", last)).isEmpty();
        robot.interact(() -> window.find(ScrollPane.class, ".matrix-scroll").setVvalue(1));
        robot.interact(() -> {});
        assertThat(find(".matrices", last)).isPresent();
        assertThat(find(".matrices", first)).isEmpty();
        // each step scrolls to its number
        robot.interact(() -> window.session.jumpTo(Quantity.weight(1, 1, 1).gradient()));
        window.await(robot, () -> find(".matrices", first.gradient()).isPresent());
    }

    @Test
    void tabGoesOnFromTheLastNumberToTheFirstThoughItIsFarAway(FxRobot robot) {
        robot.interact(() -> window.session.open(
                NetworkText.parse("2-10-10-10-1 tanh sigmoid").toDocument(), Optional.empty()));
        robot.interact(() -> window.find(ScrollPane.class, ".matrix-scroll").setVvalue(1));
        robot.interact(() -> {});
        robot.interact(() -> cell(Quantity.bias(4, 1)).requestFocus());
        robot.write("3").push(KeyCode.TAB);
        robot.write("4").push(KeyCode.ENTER);
        assertThat(window.session.moment().value(Quantity.bias(4, 1))).isEqualTo(3);
        assertThat(window.session.moment().value(Quantity.input(1))).isEqualTo(4);
        assertThat(find(".matrices", Quantity.input(1))).isPresent();
    }

    @Test
    void aKinkIsToldAsOne(FxRobot robot) {
        // z of hidden neuron 1 is exactly 0, where ReLU bends
        robot.interact(() -> {
            window.session.set(Quantity.input(1), 0, this);
            window.session.set(Quantity.input(2), 0, this);
            window.session.set(Quantity.bias(1, 1), 0, this);
            window.session.gradientChecks().wantedProperty().set(true);
            window.session.jumpTo(Quantity.bias(1, 1).as(Kind.NEW_PARAMETER));
        });
        window.await(robot, () -> captionsOf(".check").anyMatch(text -> text.startsWith("kink ")));
    }

    @Test
    void theSwitchTransposesTheMatricesAndSaysSo(FxRobot robot) throws IOException {
        assertThat(captions()).contains("Z1=xW1+b1");
        assertThat(isRightOf(cell(WEIGHT), cell(Quantity.weight(1, 1, 1)))).isTrue();
        robot.clickOn("#outputsFirst");
        assertThat(captions()).contains("Z1=W1x+b1");
        assertThat(isRightOf(cell(WEIGHT), cell(Quantity.weight(1, 1, 1)))).isFalse();
        assertThat(isRightOf(cell(Quantity.weight(1, 2, 1)), cell(Quantity.weight(1, 1, 1))))
                .isTrue();
        window.picture(robot, "matrices-transposed");
    }

    @Test
    void theNotationSaysHowMatricesAreTurnedAndTheSwitchTurnsThemBack(FxRobot robot) {
        open(robot, "seed002-softmax-3333");
        assertThat(captions()).anyMatch(text -> text.contains("W1x"));
        robot.clickOn("#inputsFirst");
        robot.interact(() -> window.session.set(WEIGHT, 0.5, this));
        assertThat(captions()).anyMatch(text -> text.contains("xW1"));
        // the next network has a preset of its own, also where it is the same
        open(robot, "seed003-silu-momentum");
        assertThat(captions()).anyMatch(text -> text.contains("Wx"));
        open(robot, "seed001-regression");
        assertThat(captions()).contains("Z1=xW1+b1");
    }

    @Test
    void whatAnIterationMadeIsReadOnly(FxRobot robot) {
        robot.interact(() -> window.session.last());
        robot.interact(() -> {});
        Quantity result = window.session.moment().here(WEIGHT);
        assertThat(cell(result).label().editable()).isFalse();
        assertThat(cell(Quantity.input(1)).label().editable()).isTrue();
    }

    @Test
    void whileSamplesAreReducedTheGradientsOfAllOfThemAreShown(FxRobot robot) throws IOException {
        open(robot, "seed003-silu-momentum");
        Quantity mean = WEIGHT.gradient();
        robot.interact(() -> window.session.jumpTo(mean));
        robot.interact(() -> {});
        assertThat(window.session.moment().step().orElseThrow().phase()).isEqualTo(Phase.REDUCE);
        double sum = Stream.of(1, 2, 3)
                .mapToDouble(s -> Double.parseDouble(
                        cell(mean.as(Kind.WEIGHT_GRADIENT).at(s, 1)).label().text()))
                .sum();
        double shown = Double.parseDouble(cell(mean).label().text());
        assertThat(shown).isCloseTo(sum / 3, offset(1e-4));
        window.picture(robot, "matrices-reduce");
    }

    @Test
    void velocitiesAndNewWeightsAppearWithTheUpdate(FxRobot robot) {
        open(robot, "seed003-silu-momentum");
        Quantity updated = WEIGHT.as(Kind.NEW_PARAMETER);
        assertThat(find(".matrices", updated)).isEmpty();
        robot.interact(() -> window.session.jumpTo(updated));
        robot.interact(() -> {});
        assertThat(cell(WEIGHT.as(Kind.VELOCITY)).label().isKnown()).isTrue();
        assertThat(cell(updated).label().isKnown()).isTrue();
    }

    @Test
    void inANarrowWindowTheMatricesLieOverTheStageWhileAskedFor(FxRobot robot) throws IOException {
        robot.interact(() -> {
            window.stage.setWidth(800);
            window.stage.setHeight(600);
        });
        robot.interact(() -> {});
        assertThat(window.find(Node.class, ".matrix-panel")).isNull();
        assertThat(window.find(Node.class, "#stage").getLayoutBounds().getWidth())
                .isEqualTo(800);
        window.picture(robot, "matrices-narrow-closed");
        robot.push(KeyCode.CONTROL, KeyCode.M);
        assertThat(cell(WEIGHT).isVisible()).isTrue();
        window.picture(robot, "matrices-narrow");
    }

    @Test
    void theHeadingFoldsTheMatrices(FxRobot robot) {
        robot.clickOn("#fold");
        assertThat(window.find(Node.class, ".matrix-scroll").isVisible()).isFalse();
        assertThat(window.find(ToggleButton.class, "#matricesToggle").isSelected())
                .isFalse();
    }

    private void open(FxRobot robot, String name) {
        robot.interact(() -> window.session.open(WorkedNetworks.open(name), Optional.empty()));
        robot.interact(() -> {});
    }

    private double weight() {
        return window.session.moment().value(WEIGHT);
    }

    private LabelView cell(Quantity quantity) {
        return find(".matrices", quantity).orElseThrow();
    }

    private LabelView onStage(Quantity quantity) {
        return find(".diagram", quantity).orElseThrow();
    }

    private Optional<LabelView> find(String place, Quantity quantity) {
        return window.stage.getScene().getRoot().lookupAll(place + " .number").stream()
                .map(LabelView.class::cast)
                .filter(view -> view.label().quantity().equals(quantity))
                .findFirst();
    }

    private Stream<String> captionsOf(String styleClass) {
        return window.stage.getScene().getRoot().lookupAll(".matrices " + styleClass).stream()
                .map(node -> ((Text) node).getText());
    }

    private List<String> captions() {
        return window.find(Parent.class, ".matrices").getChildrenUnmodifiable().stream()
                .flatMap(content -> ((Parent) content).getChildrenUnmodifiable().stream())
                .filter(Group.class::isInstance)
                .flatMap(group -> ((Group) group).getChildren().stream())
                .filter(Group.class::isInstance)
                .map(drawn -> WindowFixture.texts((Group) drawn).stream()
                        .map(Text::getText)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static boolean isPointed(LabelView view) {
        return view.getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointed"));
    }

    private static boolean isRightOf(LabelView one, LabelView other) {
        return one.label().box().getMinX() > other.label().box().getMinX();
    }
}
