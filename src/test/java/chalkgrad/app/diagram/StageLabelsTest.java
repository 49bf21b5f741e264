package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Biases;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StageLabelsTest {
    private static final Document REGRESSION = WorkedNetworks.open("seed001-regression");
    private static final Document BATCH = WorkedNetworks.open("seed003-silu-momentum");
    private static final Stage ROOMY = Stages.ALL.get(3);

    private final Session session = new Session(REGRESSION);

    static List<Document> documents() {
        return WorkedNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aNumberIsWrittenIfAndOnlyIfItIsKnown(Document document) {
        session.open(document, Optional.empty());
        DiagramLayout layout = ROOMY.layout(document);
        long length = session.moment().timeline().length();
        LongStream.iterate(0, cursor -> cursor <= length, cursor -> cursor + 5).forEach(cursor -> {
            session.goTo(cursor);
            Moment moment = session.moment();
            assertThat(StageLabels.of(layout, moment, Decimals.STANDARD))
                    .allSatisfy(label -> assertThat(label.isKnown())
                            .as(label.quantity().name())
                            .isEqualTo(moment.isKnown(label.quantity())));
        });
    }

    @Test
    void whatIsNotReachedHasItsPlaceAlready() {
        assertThat(label(Quantity.preActivation(2, 1)).map(Label::text)).contains("");
        assertThat(label(Quantity.loss()).map(Label::text)).contains("");
    }

    @Test
    void productsAreShownUntilTheyHaveBeenAddedUp() {
        Quantity product = Quantity.product(1, 1, 1);
        session.jumpTo(product);
        assertThat(label(product).map(Label::stress)).contains(Stress.SUBJECT);
        session.jumpTo(Quantity.preActivation(1, 1));
        assertThat(label(product).map(Label::stress)).contains(Stress.OPERAND);
        session.next();
        assertThat(label(product)).isEmpty();
    }

    @Test
    void aLayerWithoutBiasesShowsNoneOnAnyStage() {
        Edit without = new NetworkEdit.SetBiases(1, Biases.NONE);
        session.edit(without);
        Document document = session.moment().document();
        for (Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(document);
            for (long cursor = 0; cursor <= session.moment().timeline().length(); cursor++) {
                session.goTo(cursor);
                assertThat(StageLabels.of(layout, session.moment(), Decimals.STANDARD))
                        .noneMatch(label -> label.quantity().layer() == 1
                                && label.quantity().isOfParameter()
                                && label.quantity().from() == 0);
            }
        }
        session.first();
        assertThat(label(Quantity.bias(2, 1))).isPresent();
    }

    @Test
    void theTagOfAWeightShowsTheLatestOfGradientVelocityAndNewValue() {
        session.open(BATCH, Optional.empty());
        Quantity weight = Quantity.weight(1, 1, 1);
        for (Quantity latest : List.of(weight.gradient(), weight.as(Kind.VELOCITY), weight.as(Kind.NEW_PARAMETER))) {
            session.jumpTo(latest);
            assertThat(tag(weight)).contains(latest);
        }
        session.next();
        assertThat(tag(weight)).contains(weight.as(Kind.NEW_PARAMETER));
    }

    @Test
    void aBatchHasTheLossOfTheShownSampleAndItsOwn() {
        session.open(BATCH, Optional.empty());
        Quantity own = Quantity.loss().at(2, 1);
        session.jumpTo(own);
        assertThat(label(own).map(Label::isKnown)).contains(true);
        assertThat(label(Quantity.loss()).map(Label::isKnown)).contains(false);
        session.jumpTo(Quantity.loss());
        assertThat(label(Quantity.loss()).map(Label::stress)).contains(Stress.SUBJECT);
    }

    private static Document spirals(int samples) {
        Document document = NetworkText.parse("2-8-8-1 tanh sigmoid binary_cross_entropy seed 1")
                .toDocument();
        List<Sample> points = IntStream.rangeClosed(1, samples)
                .mapToObj(k -> new Sample(Matrix.row(-0.1737, 0.5), Matrix.row(k % 2.0)))
                .toList();
        return new SampleEdit.SetSamples(points, List.of()).applyTo(document);
    }

    @Test
    void eitherAllInputsHaveAnEqualsSignOrNone() {
        session.open(spirals(1), Optional.empty());
        for (Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(session.moment().document());
            assertThat(StageLabels.of(layout, session.moment(), Decimals.STANDARD).stream()
                            .filter(label -> label.quantity().kind() == Kind.INPUT)
                            .map(label -> label.caption().text().endsWith("="))
                            .distinct())
                    .as(stage.toString())
                    .hasSize(1);
        }
    }

    @Test
    void theLossOfASampleWithALongNumberHasRoom() {
        session.open(spirals(160), Optional.empty());
        session.chooseSample(160);
        Quantity own = Quantity.loss().at(160, 1);
        session.jumpTo(own);
        for (Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(session.moment().document());
            Label label = StageLabels.of(layout, session.moment(), Decimals.STANDARD).stream()
                    .filter(one -> one.quantity().equals(own))
                    .findFirst()
                    .orElseThrow();
            double value = session.moment().value(own);
            assertThat(new NumberFit(Decimals.STANDARD)
                            .fitsShort(value, label.box().getWidth(), label.caption()))
                    .as(stage.toString())
                    .isTrue();
        }
    }

    @Test
    void longNumbersAreWrittenShorter() {
        setInput(-1234.56789);
        assertThat(label(Quantity.input(1)).map(Label::text))
                .hasValueSatisfying(text -> assertThat(Double.parseDouble(text)).isBetween(-1235.0, -1234.0));
    }

    @Test
    void minusZeroIsZeroAndInfinitiesAreShown() {
        setInput(-0.0);
        assertThat(label(Quantity.input(1)).map(Label::text)).contains("0");
        setInput(1e308);
        session.edit(new Edit.SetWeight(1, 1, 1, -1e308));
        session.last();
        session.jumpTo(Quantity.product(1, 1, 1));
        assertThat(label(Quantity.product(1, 1, 1)).map(Label::text)).contains("-∞");
    }

    @Test
    void theWeightsOfAGapAreInReadingOrder() {
        List<Double> heights = labels().stream()
                .filter(label ->
                        label.role() == LabelLook.PILL && label.quantity().kind() == Kind.WEIGHT)
                .filter(label -> label.quantity().layer() == 1)
                .map(label -> label.box().getMinY())
                .toList();
        assertThat(heights).hasSize(4).isSorted();
    }

    @Test
    void theTagsOfAGapStandOnOneSideOfTheirWeightsAndAreEquallyWide() {
        session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty());
        session.last();
        session.previousPhase();
        for (Stage stage : Stages.ALL) {
            List<Label> shown =
                    StageLabels.of(stage.layout(session.moment().document()), session.moment(), Decimals.STANDARD);
            for (int l = 1; l <= 3; l++) {
                assertThat(tagsOfGap(shown, l)).as("%s, gap %d", stage, l).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void eitherAllUpdatedWeightsHaveAnArrowOrNone() {
        List<Document> documents = List.of(
                WorkedNetworks.open("seed002-softmax-3333"),
                NetworkText.parse("4-6-3 tanh softmax").toDocument());
        for (Document document : documents) {
            session.open(document, Optional.empty());
            session.jumpTo(Quantity.bias(1, 1).as(Kind.NEW_PARAMETER));
            for (Stage stage : Stages.ALL) {
                Set<String> forms = StageLabels.of(stage.layout(document), session.moment(), Decimals.STANDARD).stream()
                        .filter(tag -> tag.quantity().kind() == Kind.NEW_PARAMETER && tag.stress() == Stress.NONE)
                        .filter(tag -> tag.quantity().isOfEdge())
                        .map(tag -> tag.caption().text().replaceAll("[^→]", ""))
                        .collect(Collectors.toSet());
                assertThat(forms).as("%s", stage).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void whatHasNoRoomIsCountedAndWhatTheFormulaNeedsIsThere() {
        Document document = NetworkText.parse("4-6-3 tanh softmax").toDocument();
        session.open(document, Optional.empty());
        for (Stage stage : Stages.PRESENTED) {
            DiagramLayout layout = stage.layout(document);
            for (long cursor = 0; cursor < session.moment().timeline().length(); cursor += 3) {
                session.goTo(cursor);
                List<Label> labels = StageLabels.of(layout, session.moment(), Decimals.STANDARD);
                Set<List<Integer>> ofEdges = labels.stream()
                        .map(Label::quantity)
                        .filter(Quantity::isOfEdge)
                        .map(q -> List.of(q.layer(), q.from(), q.to()))
                        .collect(Collectors.toSet());
                LeftOut leftOut = LeftOut.of(document.network(), labels);
                assertThat(leftOut.weights().stream().mapToLong(count -> count).sum() + ofEdges.size())
                        .as("%s, %d", stage, cursor)
                        .isEqualTo(4 * 6 + 6 * 3);
                assertThat(labels)
                        .extracting(Label::quantity)
                        .containsAll(session.moment().emphasis().stream()
                                .filter(q -> q.kind() == Kind.WEIGHT
                                        && q.iteration() == session.moment().iteration())
                                .toList());
            }
        }
    }

    /// Neurons that are not drawn have weights too.
    @Test
    void theWeightsOfNeuronsThatAreLeftOutAreCounted() {
        Document document = NetworkText.parse("4-3-30 tanh softmax").toDocument();
        session.open(document, Optional.empty());
        DiagramLayout layout = Stages.PRESENTED.getLast().layout(document);
        assertThat(layout.leftOut(2)).isPositive();
        List<Label> labels = StageLabels.of(layout, session.moment(), Decimals.STANDARD);
        long shown = labels.stream()
                .filter(label -> label.quantity().isOfEdge() && label.quantity().layer() == 2)
                .count();
        assertThat(LeftOut.of(document.network(), labels).weights().getLast()).isEqualTo(3 * 30 - shown);
    }

    /// The ways in which tags that matter no more than others stand at their weights.
    private static Set<List<Object>> tagsOfGap(List<Label> shown, int l) {
        return shown.stream()
                .filter(tag -> tag.role() == LabelLook.TAG && tag.stress() == Stress.NONE)
                .filter(tag -> tag.quantity().layer() == l && tag.quantity().from() != 0)
                .map(tag -> List.<Object>of(
                        tag.box().getWidth(),
                        tag.box().getMinY() > pill(shown, tag).box().getMinY()))
                .collect(Collectors.toSet());
    }

    private static Label pill(List<Label> shown, Label tag) {
        return shown.stream()
                .filter(label -> label.role() == LabelLook.PILL)
                .filter(label -> label.quantity().equals(tag.quantity().parameter()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void weightsHaveNamesWhereThatIsWanted() {
        Quantity weight = Quantity.weight(1, 1, 2);
        Moment moment = session.moment();
        Viewport named = new Viewports()
                .of(
                        moment,
                        Decimals.STANDARD,
                        new Dimension2D(ROOMY.width(), ROOMY.height()),
                        ROOMY.smallestScale(),
                        ROOMY.smallestScale(),
                        true);
        DiagramLayout layout = DiagramLayout.of(REGRESSION.network(), named);
        assertThat(label(weight).map(label -> label.caption().text())).contains("");
        assertThat(StageLabels.of(layout, moment, Decimals.STANDARD))
                .filteredOn(label -> label.quantity().equals(weight))
                .extracting(label -> label.caption().text())
                .containsExactly(Caption.of(moment.names().bareName(weight)).text());
    }

    @Test
    void anInputIsNotReadAsAnIndex() {
        setInput(1);
        assertThat(label(Quantity.input(1)).map(label -> label.caption().text()))
                .hasValueSatisfying(caption -> assertThat(caption).endsWith(" ="));
        assertThat(label(Quantity.target(1)).map(label -> label.caption().text()))
                .hasValueSatisfying(caption -> assertThat(caption).endsWith(" ="));
    }

    @Test
    void onlyTheDocumentsOwnNumbersCanBeEdited() {
        session.last();
        assertThat(labels())
                .filteredOn(Label::editable)
                .allMatch(label -> session.moment().isEditable(label.quantity()))
                .extracting(label -> label.quantity().kind())
                .containsOnly(Kind.INPUT, Kind.TARGET);
        session.first();
        assertThat(labels())
                .filteredOn(Label::editable)
                .extracting(label -> label.quantity().kind())
                .contains(Kind.INPUT, Kind.TARGET, Kind.WEIGHT, Kind.BIAS);
    }

    private void setInput(double value) {
        session.edit(new Edit.SetInput(1, 1, value));
    }

    private List<Label> labels() {
        Moment moment = session.moment();
        return StageLabels.of(ROOMY.layout(moment.document()), moment, Decimals.STANDARD);
    }

    private Optional<Label> label(Quantity quantity) {
        return labels().stream()
                .filter(label -> label.quantity().equals(quantity))
                .findFirst();
    }

    /// What stands at a weight.
    private Optional<Quantity> tag(Quantity weight) {
        return labels().stream()
                .filter(label -> label.role() == LabelLook.TAG)
                .map(Label::quantity)
                .filter(q -> q.layer() == weight.layer() && q.from() == weight.from() && q.to() == weight.to())
                .findFirst();
    }
}
