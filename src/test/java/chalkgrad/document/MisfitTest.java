package chalkgrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.NetworkPlan;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What does not fit together is told.
class MisfitTest {
    @ParameterizedTest
    @CsvSource({
        "2-1 identity binary_cross_entropy, use sigmoid for the output layer",
        "2-2 tanh categorical_cross_entropy, use sigmoid or softmax for the output layer",
        "2-1 softmax, always 1",
        "2-1-2 softmax softmax, always 1"
    })
    void isTold(String text, String sentence) {
        assertThat(NetworkText.parse(text).misfit().orElseThrow().message()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2-2 softmax binary_cross_entropy",
                "2-1 sigmoid categorical_cross_entropy",
                "2-1 relu",
                "2-2 softmax mean_squared_error",
                "2-1-1 relu sigmoid"
            })
    void whatFitsIsNot(String text) {
        NetworkPlan plan = NetworkText.parse(text);
        assertThat(plan.misfit()).isEmpty();
        assertThat(new Run(plan.toDocument()).loss(1)).isFinite();
    }

    @Test
    void theWorkedNetworksFit() {
        assertThat(WorkedNetworks.all())
                .allMatch(document ->
                        Misfit.of(document.network(), document.loss()).isEmpty());
    }
}
