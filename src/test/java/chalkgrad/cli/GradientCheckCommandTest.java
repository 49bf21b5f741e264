package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.WorkedNetworks;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckCommandTest {
    static List<String> networks() {
        return WorkedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyParameterOfAWorkedNetworkHasItsLine(String network) {
        Outcome outcome = Outcome.of("gradcheck", network);
        assertThat(outcome.code()).isZero();
        long parameters = WorkedNetworks.open(network).network().parameterCount();
        assertThat(outcome.out().lines()).hasSize((int) parameters + 3);
        assertThat(outcome.out())
                .contains("of " + parameters + " gradients agree")
                .doesNotContain("without a reason");
    }

    @Test
    void theTableHasTheGradientAndTheDifference() {
        assertThat(Outcome.of("gradcheck", "seed001-regression").out())
                .containsPattern(
                        Pattern.compile("^w1\\[1,2\\] +0\\.432 +0\\.43(2|19999\\d+|20000\\d+) ", Pattern.MULTILINE));
        assertThat(Outcome.of("gradcheck", "seed000-q1-q2-sse", "--notation").out())
                .contains("\nw7 ");
    }

    @Test
    void jsonHasEveryParameter() {
        String json = Outcome.of("gradcheck", "seed003-silu-momentum", "--iteration", "2", "--json")
                .out();
        assertThat(json)
                .contains(
                        "\"iteration\": 2", "\"agree\": true", "\"parameter\": \"w1[1,2]\"", "\"verdict\": \"agrees\"");
    }

    @Test
    void anIterationThatIsNotThereIsWrongInput() {
        Outcome outcome = Outcome.of("gradcheck", "seed001-regression", "--iteration", "2");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("there is no iteration 2");
    }
}
