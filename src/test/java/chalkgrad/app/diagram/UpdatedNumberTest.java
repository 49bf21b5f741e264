package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Thorough;
import chalkgrad.app.number.Label;
import chalkgrad.app.session.Session;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatedNumberTest {
    private static final double RATE = 0.8;
    private static final double MOMENTUM = 0.9;
    private static final Quantity WEIGHT = Quantity.weight(1, 1, 1);

    private final Session session = new Session(WorkedNetworks.open("seed003-silu-momentum"));

    @Test
    void aNewWeightComesFromTheOldOne() {
        UpdatedNumber change = change(WEIGHT.as(Kind.NEW_PARAMETER));
        double gradient = session.moment().value(WEIGHT.gradient());
        assertThat(change.before()).isEqualTo(session.moment().value(WEIGHT));
        assertThat(change.after()).isCloseTo(change.before() - RATE * gradient, within(1e-12));
        assertThat(change.isOfParameter()).isTrue();
    }

    @Test
    void aVelocityStartsAtZeroAndThenAtThatOfTheIterationBefore() {
        UpdatedNumber first = change(WEIGHT.as(Kind.VELOCITY));
        UpdatedNumber second = change(WEIGHT.as(Kind.VELOCITY).at(0, 2));
        double gradient = session.moment().value(WEIGHT.gradient().at(0, 2));
        assertThat(first.before()).isZero();
        assertThat(second.before()).isEqualTo(first.after());
        assertThat(second.after()).isCloseTo(MOMENTUM * second.before() - RATE * gradient, within(1e-12));
        assertThat(second.isOfParameter()).isFalse();
    }

    @Test
    void onlyTheUpdateChangesNumbers() {
        session.jumpTo(Quantity.loss());
        assertThat(UpdatedNumber.ofStep(session.moment())).isEmpty();
        session.jumpTo(WEIGHT.as(Kind.NEW_PARAMETER));
        assertThat(UpdatedNumber.ofStep(session.moment()))
                .map(UpdatedNumber::quantity)
                .contains(WEIGHT.as(Kind.NEW_PARAMETER));
    }

    @Test
    void aNumberIsHalfwayAtHalfTime() {
        var change = new UpdatedNumber(WEIGHT, 0.2, -0.4);
        assertThat(change.at(0)).isEqualTo(0.2);
        assertThat(change.at(0.5)).isCloseTo(-0.1, within(1e-15));
        assertThat(change.at(1)).isEqualTo(-0.4);
    }

    @Test
    void onItsWayANumberHasTheDecimalsOfItsEnd() {
        var change = new UpdatedNumber(WEIGHT, 0.2, 0.1958);
        assertThat(change.written(0, "0.1958")).isEqualTo("0.2000");
        assertThat(change.written(0.5, "0.1958")).isEqualTo("0.1979");
        assertThat(change.written(1, "0.1958")).isEqualTo("0.1958");
    }

    @Test
    void whatCannotBeCountedIsAtItsEndAtOnce() {
        assertThat(new UpdatedNumber(WEIGHT, 0, Double.POSITIVE_INFINITY).written(0.5, "∞"))
                .isEqualTo("∞");
        assertThat(new UpdatedNumber(WEIGHT, 0, 1e-9).written(0.5, "1e-9")).isEqualTo("1e-9");
        assertThat(new UpdatedNumber(WEIGHT, 0, 1).written(0.5, "")).isEmpty();
    }

    @Test
    void theTagOfAVelocityShowsWhatItWas() {
        Quantity velocity = WEIGHT.as(Kind.VELOCITY).at(0, 2);
        session.jumpTo(velocity);
        var moment = session.moment();
        DiagramLayout layout = Stages.ALL.get(3).layout(moment.document());
        Optional<Label> tag = StageLabels.of(layout, moment, Decimals.STANDARD).stream()
                .filter(label -> label.quantity().equals(velocity))
                .findFirst();
        String before = Decimals.STANDARD.format(moment.value(velocity.at(0, 1)));
        assertThat(tag.orElseThrow().caption().text()).startsWith("v").endsWith(" " + before + " →");
    }

    /// An arrow is left out where it has no room; no step says more than another.
    @ParameterizedTest
    @ValueSource(strings = {"seed002-softmax-3333", "seed004-relu-softmax-242", "seed001-regression"})
    void allStepsOfTheUpdateSayTheSameAboutTheChange(String network) {
        var walked = new Session(WorkedNetworks.open(network));
        for (Stages.Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(walked.moment().document());
            List<Label> current = weights(walked.moment().document().network())
                    .map(weight -> weight.as(Kind.NEW_PARAMETER))
                    .flatMap(step -> {
                        walked.jumpTo(step);
                        return StageLabels.of(layout, walked.moment(), Decimals.STANDARD).stream()
                                .filter(label -> label.quantity().equals(step));
                    })
                    .toList();
            assertThat(current)
                    .as("%s", stage)
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(label.text())
                            .isEqualTo(Decimals.STANDARD.format(walked.moment().value(label.quantity()))));
            assertThat(current.stream().map(label -> label.caption().text()).filter(text -> text.length() > 1))
                    .as("%s: an old value or a name", stage)
                    .satisfiesAnyOf(
                            texts -> assertThat(texts).isEmpty(),
                            texts -> assertThat(texts).hasSameSizeAs(current).allMatch(text -> text.endsWith("→")));
        }
    }

    /// The gaps between layers differ in width, and so do their tags.
    @ParameterizedTest
    @Thorough
    @ValueSource(strings = {"2-4-2 relu softmax", "3-8-2 tanh softmax", "3-3-3-3 sigmoid softmax", "1-2-1 tanh"})
    void theWholeStageSaysTheSameAboutTheChangeOfWeights(String network) {
        var walked = new Session(NetworkText.parse(network).toDocument());
        Quantity last = weights(walked.moment().document().network())
                .reduce((first, second) -> second)
                .orElseThrow()
                .as(Kind.NEW_PARAMETER);
        for (Stages.Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(walked.moment().document());
            walked.jumpTo(last);
            do {
                List<String> olds = StageLabels.of(layout, walked.moment(), Decimals.STANDARD).stream()
                        .filter(label -> label.quantity().kind() == Kind.NEW_PARAMETER
                                && label.quantity().isOfEdge())
                        .map(label -> label.caption().text())
                        .toList();
                assertThat(olds.stream().map(text -> text.length() > 1).distinct())
                        .as("%s %s %s", stage, walked.moment().cursor(), olds)
                        .hasSizeLessThanOrEqualTo(1);
                walked.previous();
            } while (walked.moment()
                    .step()
                    .filter(step -> step.phase() == Phase.UPDATE)
                    .isPresent());
        }
    }

    @Test
    void gradientsOfOtherEdgesDoNotHideANewWeight() {
        // above an explained chain on a low screen, only some edges have room
        var stage = new Stages.Stage("1024x438", 1024, 438, 768 / 40.0 / Viewport.SMALLEST_TEXT);
        var walked = new Session(WorkedNetworks.open("seed002-softmax-3333"));
        DiagramLayout layout = stage.layout(walked.moment().document());
        Quantity before = Quantity.weight(1, 2, 1).as(Kind.NEW_PARAMETER);
        walked.jumpTo(Quantity.weight(1, 3, 1).as(Kind.NEW_PARAMETER));
        List<Label> shown = StageLabels.of(layout, walked.moment(), Decimals.STANDARD);
        assertThat(shown).extracting(Label::quantity).contains(before);
        assertThat(shown.stream().filter(label -> label.quantity().kind() == Kind.WEIGHT_GRADIENT))
                .as("what else has room")
                .isNotEmpty();
    }

    private static Stream<Quantity> weights(Network network) {
        return IntStream.rangeClosed(1, network.depth())
                .boxed()
                .flatMap(l -> IntStream.rangeClosed(1, network.size(l))
                        .boxed()
                        .flatMap(j ->
                                IntStream.rangeClosed(1, network.size(l - 1)).mapToObj(i -> Quantity.weight(l, i, j))));
    }

    private UpdatedNumber change(Quantity quantity) {
        return UpdatedNumber.of(session.moment(), quantity).orElseThrow();
    }
}
