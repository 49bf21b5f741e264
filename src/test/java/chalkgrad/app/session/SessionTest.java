package chalkgrad.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.Problem;
import chalkgrad.document.TrainingEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.network.Optimizers;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import chalkgrad.table.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Document REGRESSION = WorkedNetworks.open("seed001-regression");
    private static final Document BATCH = WorkedNetworks.open("seed003-silu-momentum");
    private static final Document SOFTMAX = WorkedNetworks.open("seed000-q3-softmax");
    private static final Quantity WEIGHT = Quantity.weight(1, 1, 2);
    private static final Object GESTURE = "gesture";

    private final Session session = new Session(REGRESSION);

    @Test
    void anEditKeepsTheCursorAndChangesTheNumbers() {
        session.goTo(9);
        double before = session.moment().value(Quantity.preActivation(1, 2));
        double weight = session.moment().value(WEIGHT);
        double input = session.moment().value(Quantity.input(1));
        assertThat(session.set(WEIGHT, weight + 1, GESTURE)).isEmpty();
        assertThat(session.moment().cursor()).isEqualTo(9);
        assertThat(session.moment().value(WEIGHT)).isEqualTo(weight + 1);
        assertThat(session.moment().value(Quantity.preActivation(1, 2))).isEqualTo(before + input);
    }

    @Test
    void aRefusedEditChangesNothingAndSaysWhy() {
        var softmax = new Session(SOFTMAX);
        softmax.goTo(5);
        Moment before = softmax.moment();
        Optional<Problem> problem = softmax.set(Quantity.target(1), 1.5, GESTURE);
        assertThat(problem).hasValueSatisfying(why -> assertThat(why.message()).contains("1.5", "[0, 1]"));
        assertThat(softmax.moment()).isSameAs(before);
        assertThat(softmax.standingProperty().get().undo()).isEmpty();
        assertThat(softmax.standingProperty().get().unsaved()).isFalse();
    }

    @Test
    void aComputedNumberCannotBeSet() {
        assertThatIllegalArgumentException().isThrownBy(() -> session.set(Quantity.preActivation(1, 1), 0, GESTURE));
    }

    @Test
    void everyKindOfGivenNumberCanBeSet() {
        var batch = new Session(BATCH);
        for (Quantity given : List.of(
                WEIGHT,
                Quantity.bias(1, BATCH.network().layer(1).tiedBias() ? 0 : 2),
                Quantity.input(1).at(2, 1),
                Quantity.target(1).at(3, 1))) {
            assertThat(batch.set(given, 0.625, given)).isEmpty();
            assertThat(batch.moment().value(given)).isEqualTo(0.625);
        }
        assertThat(batch.moment().value(Quantity.input(1).at(1, 1)))
                .isEqualTo(BATCH.samples().getFirst().x().get(0, 0));
    }

    @Test
    void aGeneratedTitleFollowsTheSizesAndATitleThatSomebodyGaveDoesNot() {
        var made = new Session(NetworkText.parse("2-8-8-1 tanh sigmoid").toDocument());
        assertThat(made.moment().document().description().title()).isEqualTo("2-8-8-1 sigmoid");
        made.edit(new NetworkEdit.SetSize(0, 3, 1));
        assertThat(made.moment().document().description().title()).isEqualTo("3-8-8-1 sigmoid");
        assertThat(made.moment().document().description().name()).isEqualTo("3-8-8-1-sigmoid");
        made.undo();
        assertThat(made.moment().document().description().title()).isEqualTo("2-8-8-1 sigmoid");
        made.edit(new Edit.Describe(made.moment().document().description().titled("two spirals")));
        made.edit(new NetworkEdit.SetSize(0, 3, 1));
        assertThat(made.moment().document().description().title()).isEqualTo("two spirals");
    }

    @Test
    void undoAndRedoKeepTheCursorToo() {
        session.goTo(9);
        session.set(WEIGHT, 5, GESTURE);
        session.undo();
        assertThat(session.moment().document()).isEqualTo(REGRESSION);
        assertThat(session.moment().cursor()).isEqualTo(9);
        session.redo();
        assertThat(session.moment().value(WEIGHT)).isEqualTo(5);
        assertThat(session.moment().cursor()).isEqualTo(9);
    }

    @Test
    void aCancelledGestureLeavesNoTrace() {
        session.set(WEIGHT, 5, GESTURE);
        session.set(WEIGHT, 6, GESTURE);
        session.cancel(GESTURE);
        assertThat(session.moment().document()).isEqualTo(REGRESSION);
        assertThat(session.standingProperty().get().undo()).isEmpty();
        assertThat(session.standingProperty().get().unsaved()).isFalse();
    }

    @Test
    void standingTellsWhatWouldBeUndoneAndWhetherThereIsSomethingToSave() {
        session.set(WEIGHT, 5, GESTURE);
        assertThat(session.standingProperty().get().undo()).contains(new Edit.SetWeight(1, 1, 2, 5));
        assertThat(session.standingProperty().get().unsaved()).isTrue();
        session.saved(session.moment().document(), Path.of("mine.json"));
        assertThat(session.standingProperty().get().unsaved()).isFalse();
        assertThat(session.standingProperty().get().file()).contains(Path.of("mine.json"));
        session.undo();
        assertThat(session.standingProperty().get().redo()).contains(new Edit.SetWeight(1, 1, 2, 5));
        assertThat(session.standingProperty().get().unsaved()).isTrue();
        session.redo();
        assertThat(session.standingProperty().get().unsaved()).isFalse();
    }

    @Test
    void openingStartsFromTheBeginning() {
        session.goTo(9);
        session.set(WEIGHT, 5, GESTURE);
        session.select(Optional.of(WEIGHT));
        session.chooseSample(1);
        session.open(BATCH, Optional.empty());
        assertThat(session.moment().document()).isEqualTo(BATCH);
        assertThat(session.moment().cursor()).isZero();
        assertThat(session.moment().selection()).isEmpty();
        assertThat(session.moment().sample()).isZero();
        assertThat(session.standingProperty().get().undo()).isEmpty();
        assertThat(session.standingProperty().get().unsaved()).isFalse();
        assertThat(session.standingProperty().get().file()).isEmpty();
    }

    @Test
    void jumpingGoesToJustAfterTheStepThatMakesANumber() {
        session.jumpTo(Quantity.delta(2, 1));
        assertThat(session.moment().step().map(Step::makes)).contains(Quantity.delta(2, 1));
        session.jumpTo(WEIGHT);
        assertThat(session.moment().step().map(Step::makes)).contains(Quantity.delta(2, 1));
        session.jumpTo(WEIGHT.at(0, 2));
        assertThat(session.moment().step().map(Step::makes))
                .contains(Quantity.weight(1, 1, 2).as(Kind.NEW_PARAMETER));
    }

    @Test
    void aStepClearsTheSelection() {
        session.goTo(3);
        session.select(Optional.of(WEIGHT));
        assertThat(session.moment().subject()).contains(WEIGHT);
        session.goTo(3);
        assertThat(session.moment().selection()).isEmpty();
        session.select(Optional.of(WEIGHT));
        session.next();
        assertThat(session.moment().selection()).isEmpty();
    }

    @Test
    void theEndsOfTheTimelineAreNotPassed() {
        session.previous();
        assertThat(session.moment().cursor()).isZero();
        session.last();
        long length = session.moment().timeline().length();
        assertThat(session.moment().cursor()).isEqualTo(length);
        session.next();
        session.nextPhase();
        session.goTo(length + 7);
        assertThat(session.moment().cursor()).isEqualTo(length);
        session.first();
        session.previousPhase();
        assertThat(session.moment().cursor()).isZero();
    }

    @Test
    void granularityDecidesHowFarAClickGoes() {
        session.granularityProperty().set(Granularity.NEURON);
        session.next();
        assertThat(session.moment().step().map(Step::makes)).contains(Quantity.activation(1, 1));
        session.granularityProperty().set(Granularity.LAYER);
        session.next();
        assertThat(session.moment().step().map(Step::makes)).contains(Quantity.activation(1, 2));
        session.nextPhase();
        assertThat(session.moment().step().map(Step::makes)).contains(Quantity.activation(2, 1));
        session.previousPhase();
        assertThat(session.moment().cursor()).isZero();
    }

    @Test
    void phaseByPhaseAnUpdateIsWalkedALayerAtATime() {
        Quantity last = Quantity.weightGradient(1, 2, 2);
        session.jumpTo(last);
        session.nextPhase();
        assertThat(session.moment().step().map(Step::phase)).contains(Phase.BACKWARD);
        long before = session.moment().cursor();
        session.nextPhase();
        assertThat(updatedLayers()).containsExactly(1);
        session.nextPhase();
        assertThat(updatedLayers()).containsExactly(1, 2);
        assertThat(session.moment().step().map(Step::phase)).contains(Phase.UPDATE);
        session.previousPhase();
        assertThat(updatedLayers()).containsExactly(1);
        session.previousPhase();
        assertThat(session.moment().cursor()).isEqualTo(before);
    }

    /// The layers whose first weight has its new value on the screen.
    private List<Integer> updatedLayers() {
        return Stream.of(1, 2)
                .filter(l -> session.moment()
                        .isKnown(Quantity.weight(l, 1, 1).as(Kind.NEW_PARAMETER).at(0, 1)))
                .toList();
    }

    @Test
    void aChosenSampleIsWalkedWithoutTheOthers() {
        var batch = new Session(BATCH);
        batch.chooseSample(2);
        var samples = new ArrayList<Integer>();
        while (batch.moment().cursor() < batch.moment().timeline().length()) {
            batch.next();
            batch.moment()
                    .step()
                    .filter(step -> step.phase() != Phase.REDUCE)
                    .map(Step::sample)
                    .ifPresent(samples::add);
            assertThat(batch.moment().shownSample()).isEqualTo(2);
        }
        assertThat(samples).contains(2).doesNotContain(1, 3);
    }

    @Test
    void aSampleAndSelectionThatAreGoneAreDropped() {
        var batch = new Session(BATCH);
        batch.last();
        batch.chooseSample(3);
        batch.select(Optional.of(WEIGHT));
        batch.edit(new Edit.Replace(REGRESSION));
        assertThat(batch.moment().sample()).isZero();
        assertThat(batch.moment().selection()).isEmpty();
        assertThat(batch.moment().cursor())
                .isLessThanOrEqualTo(batch.moment().timeline().length());
    }

    @Test
    void whatIsSelectedOrPointedAtIsDroppedWhenAnEditTakesItAway() {
        var updated = Quantity.weight(1, 1, 2).as(Kind.NEW_PARAMETER);
        session.last();
        session.select(Optional.of(updated));
        session.attention().hover(Optional.of(updated));
        session.edit(new Edit.SetWeight(1, 1, 1, 0.75));
        assertThat(session.moment().selection()).contains(updated);
        assertThat(session.attention().pointedProperty().get()).contains(updated);
        session.edit(new TrainingEdit.SetRule(Optimizers.NONE));
        assertThat(session.moment().selection()).isEmpty();
        assertThat(session.attention().pointedProperty().get()).isEmpty();
    }

    @Test
    void aHiddenMousePointsAtNothingButTheFocusDoes() {
        Attention attention = session.attention();
        Optional<Quantity> under = Optional.of(Quantity.input(1));
        attention.hover(under);
        attention.mouseIsHidden();
        assertThat(attention.pointedProperty().get()).isEmpty();
        attention.hover(under);
        assertThat(attention.pointedProperty().get()).isEmpty();
        attention.point(under);
        assertThat(attention.pointedProperty().get()).isEqualTo(under);
        attention.point(Optional.empty());
        attention.mouseMoves();
        assertThat(attention.pointedProperty().get()).isEqualTo(under);
    }

    @Test
    void aMouseThatRestsPointsAtNothingNewUntilItMoves() {
        Attention attention = session.attention();
        Optional<Quantity> before = Optional.of(Quantity.input(1));
        Optional<Quantity> after = Optional.of(Quantity.input(2));
        attention.hover(before);
        attention.mouseRests();
        assertThat(attention.pointedProperty().get()).isEqualTo(before);
        attention.hover(Optional.empty());
        attention.hover(after);
        assertThat(attention.pointedProperty().get()).isEmpty();
        attention.mouseMoves();
        assertThat(attention.pointedProperty().get()).isEqualTo(after);
    }

    @Test
    void aDocumentContinuesFromTheIterationThatIsShown() {
        Document batches = BATCH.withIterations(4).withBatches(new Batches(2, OptionalInt.of(7)));
        long length = new Session(batches).moment().timeline().length();
        for (long cursor = 1; cursor <= length; cursor += 13) {
            var session = new Session(batches);
            session.goTo(cursor);
            int iteration = session.moment().iteration();
            Quantity weight = Quantity.weight(1, 1, 1);
            double shown = session.moment().value(session.moment().here(weight));
            session.continueFromHere();
            assertThat(session.moment().document().start().iterations()).isEqualTo(iteration - 1);
            assertThat(session.moment().iteration()).isEqualTo(1);
            assertThat(session.moment().value(weight)).isEqualTo(shown);
            if (iteration > 1) {
                session.undo();
            }
            assertThat(session.moment().document()).isEqualTo(batches);
        }
    }
}
