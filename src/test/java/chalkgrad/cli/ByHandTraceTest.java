package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByHandTraceTest {
    /// dL/dw = (a - y) relu'(z) w x = 0.72 · 0.6 · 1 · 1 = 0.432, by hand with 2 decimals 0.43; z2 = 1.42 is exact.
    @Test
    void aNumberIsToldAfterAllThatItIsMadeOf() {
        String out = Outcome.of("trace", "seed001-regression", "--by-hand", "2", "--quantity", "dL/dw1[1,2]")
                .out();
        assertThat(out.lines().toList().getLast())
                .isEqualTo("dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.43 · 1 = 0.43  (exactly 0.432, off by 0.002)");
        assertThat(out).contains("z2[1] = ").contains("= 1.42\n");
    }

    @Test
    void aWalkTellsWhereTheErrorIs() {
        assertThat(Outcome.of("trace", "seed003-silu-momentum", "--by-hand", "2")
                        .out())
                .contains("(exactly ", "off by ");
    }

    @Test
    void jsonHasBothNumbersAndAllSteps() {
        String json = Outcome.of("trace", "seed001-regression", "--by-hand", "2", "--quantity", "dL/dw1[1,2]", "--json")
                .out();
        assertThat(json).contains("\"byHand\": 0.43", "\"value\": 0.432", "\"steps\": [");
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(Outcome.of("trace", "seed001-regression", "--by-hand", "16").code())
                .isEqualTo(2);
        assertThat(Outcome.of("trace", "seed001-regression", "--by-hand", "2", "--decimals", "3")
                        .code())
                .isEqualTo(2);
        assertThat(Outcome.of("trace", "seed001-regression", "--by-hand", "2", "--json")
                        .code())
                .isEqualTo(2);
    }
}
