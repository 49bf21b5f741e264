package chalkgrad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    /// The first numbers of the published reference implementation of SplitMix64 for the seed 1234567.
    @Test
    void bitsAreThoseOfSplitMix64() {
        var draws = new Draws(1234567);
        assertThat(draws.bits()).isEqualTo(6457827717110365317L);
        assertThat(draws.bits()).isEqualTo(3203168211198807973L);
        assertThat(Long.toUnsignedString(draws.bits())).isEqualTo("9817491932198370423");
    }

    @Test
    void normalNumbersHaveMean0AndDeviation1() {
        var draws = new Draws(7);
        double[] numbers =
                IntStream.range(0, 20_000).mapToDouble(k -> draws.normal()).toArray();
        double mean = IntStream.range(0, numbers.length)
                .mapToDouble(k -> numbers[k])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, numbers.length)
                .mapToDouble(k -> numbers[k] * numbers[k])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.03));
        assertThat(square).isCloseTo(1, within(0.05));
    }

    @Test
    void shufflingKeepsEveryNumber() {
        int[] numbers = IntStream.range(0, 100).toArray();
        new Draws(3).shuffle(numbers);
        assertThat(numbers).isNotEqualTo(IntStream.range(0, 100).toArray());
        assertThat(IntStream.of(numbers).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }
}
