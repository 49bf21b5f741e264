package chalkgrad.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.network.Activations;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import org.junit.jupiter.api.Test;

/// The line of a new network takes the words that the window shows.
class NetworkWordsTest {
    private final EditWords words = new EditWords(
            Texts.ofWindow(), WorkedNetworks.open(WorkedNetworks.names().getFirst()));

    @Test
    void everyActivationLossAndOptimizerIsReadByItsNameInTheWindow() {
        assertThat(Activations.ALL)
                .allSatisfy(one -> assertThat(
                                NetworkText.parse("2-3 " + words.of(one)).activations())
                        .containsExactly(one));
        assertThat(Losses.ALL)
                .allSatisfy(one -> assertThat(NetworkText.parse("2-3 sigmoid " + words.of(one))
                                .loss())
                        .isEqualTo(one));
        assertThat(Optimizers.ALL)
                .filteredOn(one -> one.moves())
                .allSatisfy(one -> assertThat(NetworkText.parse("2-3 sigmoid " + words.of(one))
                                .optimizer()
                                .rule())
                        .isEqualTo(one));
        assertThat(Initialisation.values())
                .allSatisfy(one -> assertThat(NetworkText.parse("2-3 sigmoid " + words.of(one))
                                .drawn()
                                .rule())
                        .isEqualTo(one));
    }
}
