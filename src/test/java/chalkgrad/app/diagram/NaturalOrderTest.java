package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersInNamesAreCounted() {
        assertThat(List.of("w10", "w2", "w1", "w21", "w3").stream().sorted(new NaturalOrder()))
                .containsExactly("w1", "w2", "w3", "w10", "w21");
    }

    @Test
    void indicesAreComparedOneAfterTheOther() {
        assertThat(List.of("w_{2,1}", "w_{1,10}", "w_{1,2}", "w_{10,1}").stream()
                        .sorted(new NaturalOrder()))
                .containsExactly("w_{1,2}", "w_{1,10}", "w_{2,1}", "w_{10,1}");
    }

    @Test
    void zerosInFrontAndNamesThatBeginAlike() {
        assertThat(new NaturalOrder().compare("w02", "w2")).isZero();
        assertThat(new NaturalOrder().compare("w", "w1")).isNegative();
        assertThat(new NaturalOrder().compare("w1", "v1")).isPositive();
    }
}
