package chalkgrad.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import chalkgrad.table.Phase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MomentTest {
    private static final Document REGRESSION = WorkedNetworks.open("seed001-regression");
    private static final Document BATCH = WorkedNetworks.open("seed003-silu-momentum");

    static List<Document> documents() {
        return WorkedNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsKnownIsWhatIsGivenOrWasMadeBeforeTheCursor(Document document) {
        Moment start = Moment.of(document);
        long length = start.timeline().length();
        LongStream.iterate(0, cursor -> cursor <= length, cursor -> cursor + 7).forEach(cursor -> {
            Moment moment = start.at(cursor);
            LongStream.range(Math.max(0, cursor - 5), Math.min(length, cursor + 5))
                    .forEach(index -> {
                        Quantity made = moment.timeline().step(index).makes();
                        assertThat(moment.isKnown(made)).as(made.name()).isEqualTo(index < cursor);
                    });
            assertThat(moment.isKnown(Quantity.weight(1, 1, 1))).isTrue();
            assertThat(moment.isKnown(Quantity.input(1).at(1, 1))).isTrue();
        });
    }

    @Test
    void aWeightOfALaterIterationIsKnownOnceItWasUpdated() {
        Moment start = Moment.of(REGRESSION);
        Quantity later = Quantity.weight(1, 1, 2).at(0, 2);
        OptionalLong update = start.timeline().indexOf(Quantity.weight(1, 1, 2).as(Kind.NEW_PARAMETER));
        assertThat(start.at(update.orElseThrow()).isKnown(later)).isFalse();
        assertThat(start.at(update.orElseThrow() + 1).isKnown(later)).isTrue();
    }

    @Test
    void theShownSampleIsThatOfTheStepElseTheChosenOneElseTheLast() {
        Moment start = Moment.of(BATCH);
        assertThat(start.shownSample()).isEqualTo(1);
        LongStream.rangeClosed(1, start.timeline().length()).forEach(cursor -> {
            Moment moment = start.at(cursor);
            int expected = LongStream.iterate(cursor - 1, index -> index >= 0, index -> index - 1)
                    .mapToInt(index -> moment.timeline().step(index).sample())
                    .filter(sample -> sample != 0)
                    .findFirst()
                    .orElse(1);
            assertThat(moment.shownSample()).isEqualTo(expected);
            int ofStep = moment.step().map(Step::sample).orElse(0);
            assertThat(moment.following(2).shownSample()).isEqualTo(ofStep == 0 ? 2 : ofStep);
        });
    }

    @Test
    void theNumbersOfASingleSampleAreThoseOfTheBatch() {
        assertThat(Moment.of(REGRESSION).at(20).shownSample()).isZero();
    }

    @Test
    void emphasisIsTheSubjectAndTheOperandsOfItsFormula() {
        Moment moment = Moment.of(REGRESSION).at(3);
        assertThat(moment.step().map(Step::makes)).contains(Quantity.preActivation(1, 1));
        assertThat(moment.emphasis())
                .containsExactlyInAnyOrder(
                        Quantity.preActivation(1, 1),
                        Quantity.product(1, 1, 1),
                        Quantity.product(1, 2, 1),
                        Quantity.bias(1, REGRESSION.network().layer(1).tiedBias() ? 0 : 1));
        Quantity weight = Quantity.weight(1, 1, 1);
        assertThat(moment.selecting(Optional.of(weight)).emphasis()).containsExactly(weight);
        assertThat(Moment.of(REGRESSION).emphasis()).isEmpty();
    }

    @Test
    void onlyTheDocumentsOwnNumbersCanBeEdited() {
        Moment moment = Moment.of(BATCH);
        assertThat(moment.isEditable(Quantity.input(1).at(2, 1))).isTrue();
        assertThat(moment.isEditable(Quantity.target(1).at(2, 1))).isTrue();
        assertThat(moment.isEditable(Quantity.weight(1, 1, 1))).isTrue();
        assertThat(moment.isEditable(Quantity.bias(1, 1))).isTrue();
        assertThat(moment.isEditable(Quantity.weight(1, 1, 1).at(0, 2))).isFalse();
        assertThat(moment.isEditable(Quantity.preActivation(1, 1).at(1, 1))).isFalse();
        assertThat(moment.isEditable(Quantity.loss())).isFalse();
    }

    @Test
    void aLargerLayerLeavesTheNumberThatTheWalkHasComeTo() {
        Quantity made = Quantity.weightGradient(1, 2, 1);
        Moment moment = after(REGRESSION, made);
        Moment grown = moment.with(new NetworkEdit.SetSize(1, 4, 1).applyTo(REGRESSION));
        assertThat(grown.step().map(Step::makes)).contains(made);
        assertThat(grown.cursor()).isNotEqualTo(moment.cursor());
    }

    @Test
    void whereTheNumberIsGoneTheWalkStandsAtTheStartOfItsPhase() {
        Moment moment = after(REGRESSION, Quantity.weightGradient(1, 2, 2));
        Moment shrunk = moment.with(new NetworkEdit.SetSize(1, 1, 1).applyTo(REGRESSION));
        assertThat(shrunk.step().map(Step::phase)).contains(Phase.BACKWARD);
        assertThat(shrunk.at(shrunk.cursor() - 1).step().map(Step::phase)).contains(Phase.LOSS);
    }

    @Test
    void anotherWeightLeavesTheCursorAndTheEndIsTheEnd() {
        Moment end = Moment.of(BATCH).at(Long.MAX_VALUE);
        Moment edited = end.with(new Edit.SetWeight(1, 1, 1, 9).applyTo(BATCH));
        assertThat(edited.cursor()).isEqualTo(end.cursor());
        Moment shorter = end.with(new TrainingEdit.SetIterations(1).applyTo(BATCH));
        assertThat(shorter.cursor()).isEqualTo(shorter.timeline().length());
    }

    private static Moment after(Document document, Quantity made) {
        Moment start = Moment.of(document);
        return start.at(start.timeline().indexOf(made).orElseThrow() + 1);
    }

    @Test
    void aFormulaIsDerivedOnce() {
        Moment moment = Moment.of(REGRESSION).at(20);
        Quantity quantity = Quantity.weightGradient(1, 1, 2);
        assertThat(moment.formula(quantity).orElseThrow())
                .isSameAs(moment.at(25).formula(quantity).orElseThrow());
    }

    @Test
    void onlySamplesOfTheIterationAreShown() {
        Document batches = BATCH.withIterations(4).withBatches(new Batches(2, OptionalInt.of(7)));
        for (int chosen = 0; chosen <= 3; chosen++) {
            Moment start = Moment.of(batches).following(chosen);
            for (long cursor = 0; cursor <= start.timeline().length(); cursor++) {
                Moment moment = start.at(cursor);
                assertThat(moment.batch().samples()).contains(moment.shownSample());
                assertThat(moment.value(moment.here(Quantity.preActivation(1, 1))))
                        .isFinite();
            }
        }
    }
}
