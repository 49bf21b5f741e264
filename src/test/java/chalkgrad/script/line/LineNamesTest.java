package chalkgrad.script.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The names of what an optimizer remembers.
class LineNamesTest {
    @ParameterizedTest
    @CsvSource({"vW1, W1", "m_b2, b2", "v['dW1'], W1", "self.velocity['b2'], b2", "S['dw_3'], w_3", "self.vdb, b"})
    void aLetterOrADictionaryOfTheOptimizerComesBeforeTheParameter(String name, String parameter) {
        assertThat(LineNames.remembered(name)).contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W1", "dW1", "grads['W1']", "v1", "v", "values['W1']", "vbias_of", "mean"})
    void otherNamesSayNothingOfAnOptimizer(String name) {
        assertThat(LineNames.remembered(name)).isEmpty();
    }
}
