package chalkgrad.script.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The numbers are NumPy's. The expected ones were written by NumPy 2.4.
class RandomSourceTest {
    private static Pcg64 generator(String seed) {
        return new Pcg64(new BigInteger(seed));
    }

    @Test
    void uniformNumbersOfDefaultRng() {
        Pcg64 source = generator("42");
        assertThat(DoubleStream.generate(source::uniform).limit(3))
                .containsExactly(0.7739560485559633, 0.4388784397520523, 0.8585979199113825);
    }

    @Test
    void normalNumbersOfDefaultRng() {
        Pcg64 source = generator("42");
        double[] expected = {0.30471707975443135, -1.0399841062404955, 0.7504511958064572, 0.9405647163912139};
        for (double number : expected) {
            assertThat(source.normal()).isCloseTo(number, within(1e-14));
        }
    }

    @Test
    void aMillionNormalNumbersStayInStep() {
        // a long seed fills more words than the pool has
        Pcg64 source = generator("123456789012345678901234567890123456789012345678901234567890");
        double sum = DoubleStream.generate(source::normal).limit(1_000_000).sum();
        assertThat(sum).isCloseTo(-466.6554048952948, within(1e-9));
        assertThat(source.integer(9)).isEqualTo(4);
        assertThat(source.uniform()).isEqualTo(0.2876697958515477);
        assertThat(source.integer(1L << 40)).isEqualTo(236583112086L);
    }

    @Test
    void integersOfDefaultRng() {
        Pcg64 source = generator("42");
        assertThat(LongStream.generate(() -> source.integer(9)).limit(5)).containsExactly(0L, 7L, 6L, 4L, 4L);
    }

    @Test
    void theLegacyGeneratorDrawsBothKinds() {
        LegacyRandom source = new LegacyRandom(7);
        assertThat(source.uniform()).isEqualTo(0.07630828937395717);
        assertThat(source.uniform()).isEqualTo(0.7799187922401146);
        assertThat(IntStream.range(0, 2).mapToDouble(k -> source.normal()))
                .containsExactly(1.690525703800356, -0.4659373705408328);
    }
}
