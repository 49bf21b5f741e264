package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tags beside neurons and edges have room for what they say.
class TagRoomTest {
    /// Not every step, but in time every number of the neurons.
    private static final int STRIDE = 7;

    private static final Document CROSSING = WorkedNetworks.open("seed002-softmax-3333");

    private final Session session = new Session(CROSSING);

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void theCurrentNumberAndItsOperandsHaveAllDigitsOfTheFormula(Stage stage) {
        var shortened = new ArrayList<String>();
        for (long cursor = 1; cursor <= session.moment().timeline().length(); cursor += Trials.of(4, 1)) {
            session.goTo(cursor);
            Moment moment = session.moment();
            StageLabels.of(stage.layout(moment), moment, Decimals.STANDARD).stream()
                    .filter(label -> label.stress() != Stress.NONE && label.isKnown())
                    .filter(label -> !label.text().equals(Decimals.STANDARD.format(moment.value(label.quantity()))))
                    .forEach(label -> shortened.add(moment.cursor() + " " + label));
        }
        assertThat(shortened).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void aTagBelowANeuronNamesTheWholeDerivative(Stage stage) {
        session.goTo(session.moment()
                .timeline()
                .indexOf(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER))
                .orElseThrow());
        StageLabels.of(stage.layout(CROSSING), session.moment(), Decimals.STANDARD).stream()
                .filter(label -> label.quantity().kind() == Kind.DELTA)
                .forEach(label -> assertThat(label.caption().text()).startsWith("∂L/∂a"));
    }

    /// With and without an explained chain below the stage, and on any screen.
    @ParameterizedTest
    @MethodSource("explaining")
    void theGradientsOfNeuronsThatMatterAllHaveNames(Stage stage) {
        DiagramLayout layout = stage.layout(CROSSING);
        Set<Kind> kinds = Set.of(Kind.ACTIVATION_GRADIENT, Kind.DELTA);
        Set<Quantity> chain = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(l -> IntStream.rangeClosed(1, 3).mapToObj(j -> Quantity.delta(l, j)))
                .map(delta -> delta.at(1, 1))
                .collect(Collectors.toSet());
        var bare = new ArrayList<String>();
        for (long cursor = 1; cursor <= session.moment().timeline().length(); cursor += STRIDE) {
            session.goTo(cursor);
            Stream.of(Set.<Quantity>of(), chain)
                    .flatMap(traced ->
                            new StageLabels(layout, session.moment(), Decimals.STANDARD, traced).labels().stream())
                    .filter(label -> label.stress() == Stress.OPERAND)
                    .filter(label -> kinds.contains(label.quantity().kind()))
                    .filter(label -> label.caption().isEmpty())
                    .forEach(label -> bare.add(session.moment().cursor() + " " + label));
        }
        assertThat(bare).isEmpty();
    }

    static Stream<Stage> explaining() {
        var low = new Stage("1024x438", 1024, 438, 768 / 40.0 / Viewport.SMALLEST_TEXT);
        return Stream.concat(Stages.ALL.stream(), Stream.of(low));
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void theGradientsOfTheInputsHaveNames(Stage stage) {
        session.goTo(session.moment()
                .timeline()
                .indexOf(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER))
                .orElseThrow());
        List<Label> gradients = StageLabels.of(stage.layout(CROSSING), session.moment(), Decimals.STANDARD).stream()
                .filter(label -> label.quantity().kind() == Kind.INPUT_GRADIENT)
                .toList();
        assertThat(gradients).hasSize(3).allSatisfy(label -> {
            assertThat(label.caption().text()).isEqualTo("∂L/∂x");
            assertThat(label.text()).matches("-?0[.]000[0-9]");
        });
    }

    /// On the screen of 1024x768, with and without an explained chain below the stage.
    @ParameterizedTest
    @ValueSource(doubles = {616, 438})
    void aGradientInItsNeuronStaysWithinTheBorder(double height) {
        var stage = new Stage("1024 presented", 1024, height, 768 / 40.0 / Viewport.SMALLEST_TEXT);
        DiagramLayout layout = stage.layout(CROSSING);
        var crossing = new ArrayList<String>();
        for (long cursor = 1; cursor <= session.moment().timeline().length(); cursor++) {
            session.goTo(cursor);
            StageLabels.of(layout, session.moment(), Decimals.STANDARD).stream()
                    .filter(label -> label.quantity().kind() == Kind.ACTIVATION_GRADIENT)
                    .filter(label -> crosses(
                            layout.node(
                                    label.quantity().layer(), label.quantity().to()),
                            label.box()))
                    .forEach(label -> crossing.add(session.moment().cursor() + " " + label));
        }
        assertThat(crossing).isEmpty();
    }

    /// Whether a box in a neuron, other than one below it, is partly outside.
    private static boolean crosses(Rectangle2D node, Rectangle2D box) {
        return box.getMaxY() <= node.getMaxY() && box.intersects(node) && !node.contains(box);
    }

    /// Above an explained chain, where a tag below a neuron has no room for its name on one line.
    @Test
    void theGradientsOfALowStageKeepTheirDigits() {
        session.jumpTo(Quantity.weight(1, 1, 3).gradient());
        var low = new Stage("1024x438", 1024, 438, 768 / 40.0 / Viewport.SMALLEST_TEXT);
        assertThat(StageLabels.of(low.layout(CROSSING), session.moment(), Decimals.STANDARD).stream()
                        .filter(label -> label.quantity().kind() == Kind.DELTA)
                        .filter(label -> !label.text()
                                .equals(Decimals.STANDARD.format(
                                        session.moment().value(label.quantity())))))
                .isEmpty();
    }

    @Test
    void aWideProjectorShowsEachGradientBesideItsWeight() {
        session.jumpTo(Quantity.activationGradient(0, 3));
        DiagramLayout layout = Stages.PRESENTED.getFirst().layout(CROSSING);
        List<Quantity> shown = StageLabels.of(layout, session.moment(), Decimals.STANDARD).stream()
                .map(Label::quantity)
                .toList();
        IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(l -> EdgeColumn.edges(layout, l).stream())
                .map(edge -> Quantity.weight(edge.layer(), edge.from(), edge.to()))
                .forEach(weight -> assertThat(shown).contains(weight.at(0, 1), weight.gradient()));
    }

    @Test
    void aGradientInANeuronOfALowWindowNamesTheWholeDerivative() {
        session.jumpTo(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER));
        var room = new Viewport(640, 182, 6, Viewport.DESK_SCALE);
        List<Label> gradients =
                StageLabels.of(DiagramLayout.of(CROSSING.network(), room), session.moment(), Decimals.STANDARD).stream()
                        .filter(label -> label.quantity().kind() == Kind.DELTA)
                        .toList();
        assertThat(gradients)
                .hasSize(9)
                .allSatisfy(label -> assertThat(label.caption().text()).startsWith("∂L/∂a"));
    }

    /// On a wide projector; the neurons of the usual round ones would be too high.
    @ParameterizedTest
    @ValueSource(strings = {"seed001-regression", "seed000-q1-q2-sse", "mazur-2-2-2"})
    void aClassSeesTheCurvesAndBothGradientsOfASmallNetwork(String network) {
        Document document = WorkedNetworks.open(network);
        var walk = new Session(document);
        walk.jumpTo(Quantity.weight(1, 2, 2).gradient());
        for (Stage stage : Stages.PRESENTED.subList(0, 2)) {
            DiagramLayout layout = stage.layout(document);
            assertThat(layout.detail().hasCurve()).as(stage.name()).isTrue();
            List<Label> labels = StageLabels.of(layout, walk.moment(), Decimals.STANDARD);
            assertThat(labels.stream().map(label -> label.quantity().at(0, 1)))
                    .contains(
                            Quantity.activationGradient(1, 2),
                            Quantity.activationDerivative(1, 2),
                            Quantity.delta(1, 2));
            assertThat(labels.stream()
                            .filter(label -> label.quantity().kind() == Kind.PRE_ACTIVATION)
                            .map(label -> label.caption().text()))
                    .hasSize(document.network().size(1) + document.network().size(2))
                    .doesNotHaveDuplicates();
        }
    }

    /// The narrowest neurons have no room for ∂L/∂z and its number on one line.
    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#ALL")
    void everyNamedGradientHasItsNumerator(Stage stage) {
        Document large = NetworkText.parse("6-8-8-4 tanh tanh softmax").toDocument();
        for (Document document : List.of(CROSSING, large)) {
            var walk = new Session(document);
            walk.jumpTo(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER));
            assertThat(StageLabels.of(stage.layout(document), walk.moment(), Decimals.STANDARD).stream()
                            .map(label -> label.caption().text())
                            .filter(caption -> caption.startsWith("∂")))
                    .isNotEmpty()
                    .allMatch(caption -> caption.contains("/∂"));
        }
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void theCountOfTheNeuronsLeftOutStaysReadable(Stage stage) {
        var walk =
                new Session(NetworkText.parse("20-50-30-10 tanh relu softmax").toDocument());
        walk.jumpTo(Quantity.weight(1, 20, 1).as(Kind.NEW_PARAMETER));
        DiagramLayout layout = stage.layout(walk.moment().document());
        assertThat(layout.dots()).isNotEmpty();
        List<Label> labels = StageLabels.of(layout, walk.moment(), Decimals.STANDARD);
        assertThat(layout.dots()
                        .filter(dots ->
                                labels.stream().anyMatch(label -> label.box().intersects(dots))))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void anEntryOfTheJacobianSaysWhichOneItIs(Stage stage) {
        Quantity entry = Quantity.jacobian(3, 1, 2);
        session.jumpTo(entry);
        assertThat(label(stage, entry).caption().text()).isEqualTo("∂ŷ_1/∂a_3,2");
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#ALL")
    void anEntryOfTheJacobianWithoutRoomForItsNameIsNotCut(Stage stage) {
        Document large = NetworkText.parse("6-8-8-4 tanh tanh softmax").toDocument();
        Quantity entry = Quantity.jacobian(3, 1, 2);
        for (Document document : List.of(CROSSING, large)) {
            var walk = new Session(document);
            walk.jumpTo(entry);
            assertThat(StageLabels.of(stage.layout(document), walk.moment(), Decimals.STANDARD).stream()
                            .filter(label -> label.quantity().equals(entry))
                            .map(label -> label.caption().text()))
                    .isNotEmpty()
                    .allMatch(caption -> caption.startsWith("∂") && caption.contains("/∂"));
        }
    }

    @ParameterizedTest
    @FieldSource("chalkgrad.app.diagram.Stages#PRESENTED")
    void theGradientOfTheUpdatedWeightSaysOfWhichWeightItIs(Stage stage) {
        // this course names the neuron that an edge leads to first
        Quantity weight = Quantity.weight(1, 2, 3);
        session.jumpTo(weight.as(Kind.NEW_PARAMETER));
        Label gradient = label(stage, weight.gradient());
        boolean isNamed = gradient.caption().text().equals("∂L/∂W_1,3,2");
        boolean isAtItsWeight = isRightBelow(gradient, label(stage, weight.as(Kind.NEW_PARAMETER)))
                && isRightBelow(label(stage, weight.as(Kind.NEW_PARAMETER)), label(stage, weight));
        assertThat(isNamed || isAtItsWeight).as(gradient.toString()).isTrue();
    }

    private static boolean isRightBelow(Label lower, Label upper) {
        double gap = lower.box().getMinY() - upper.box().getMaxY();
        double middle = Places.middle(lower.box());
        return gap >= 0
                && gap < 2
                && middle > upper.box().getMinX()
                && middle < upper.box().getMaxX();
    }

    private Label label(Stage stage, Quantity quantity) {
        return StageLabels.of(stage.layout(CROSSING), session.moment(), Decimals.STANDARD).stream()
                .filter(label -> label.quantity().equals(quantity))
                .findFirst()
                .orElseThrow();
    }
}
