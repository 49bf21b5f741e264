package chalkgrad.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Schedule;
import chalkgrad.network.Schedules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditWordsTest {
    private final Texts texts = Texts.ofWindow();

    @Test
    void everythingThatCanBeChosenHasANameForPeople() {
        Stream<String> keys = Stream.of(
                        Activations.ALL.stream().map(Activation::name).map("activation."::concat),
                        Losses.ALL.stream().map(Loss::name).map("loss."::concat),
                        Optimizers.ALL.stream().map(OptimizerRule::name).map("optimizer."::concat),
                        Penalties.ALL.stream().map(PenaltyRule::name).map("penalty."::concat),
                        Schedules.ALL.stream().map(Schedule::name).map("schedule."::concat),
                        Schedules.ALL.stream()
                                .flatMap(schedule -> schedule.hyperparameters().stream())
                                .map(Hyperparameter::key)
                                .map("hyperparameter."::concat),
                        Optimizers.ALL.stream()
                                .flatMap(rule -> rule.hyperparameters().stream())
                                .map(Hyperparameter::key)
                                .map("hyperparameter."::concat))
                .flatMap(some -> some);
        assertThat(keys).allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @Test
    void numbersHaveTheDecimalSignOfTheWindow() {
        Document any = WorkedNetworks.open(WorkedNetworks.names().getFirst());
        var edit = new Edit.SetWeight(1, 1, 1, 0.25);
        assertThat(new EditWords(texts, any, Decimals.STANDARD.separatedBy(Decimals.COMMA)).of(edit))
                .endsWith("0,25");
        assertThat(new EditWords(texts, any, Decimals.STANDARD).of(edit)).endsWith("0.25");
    }
}
