package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedKeysTest {
    @Test
    void anUnknownNumberOfTheOptimizerIsTold() {
        assertThat(notes("", ", \"lr\": 1"))
                .singleElement()
                .asString()
                .startsWith("/optimizer/lr is kept but not used: the keys are learningRate, beta1, beta2, epsilon");
    }

    @Test
    void aMisspeltKeyIsToldWithTheOneThatWasMeant() {
        assertThat(notes("\"reductoin\": \"sum\",", ""))
                .singleElement()
                .asString()
                .startsWith("/reductoin is kept but not used")
                .endsWith("did you mean reduction?");
    }

    @Test
    void aKeyOfTheUsersOwnIsNobodysMistake() {
        assertThat(notes("\"course\": \"ML 1\", \"notes\": [],", "")).isEmpty();
    }

    private static List<String> notes(String ofRoot, String ofOptimizer) {
        String text = """
            {"schema": "chalkgrad/1", %s "inputSize": 1, "layers": [{"size": 1, "activation": "identity"}],
             "weights": [[[1]]], "biases": [[0]], "samples": [{"x": [1], "y": [0]}],
             "loss": {"name": "half_squared_error"}, "optimizer": {"kind": "adam"%s}}
            """.formatted(ofRoot, ofOptimizer);
        return UnusedKeys.of(DocumentReader.read(text, "test"));
    }
}
