package chalkgrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An epoch goes through all samples once.
final class BatchesTest {
    private static int[] epoch(Batches batches, int number, int samples) {
        int perEpoch = batches.perEpoch(samples);
        return IntStream.rangeClosed(1, perEpoch)
                .flatMap(k -> IntStream.of(batches.of((number - 1) * perEpoch + k, samples)))
                .toArray();
    }

    @Test
    void batchesFollowTheOrderOfTheSamplesAndTheLastIsSmaller() {
        var batches = new Batches(3, OptionalInt.empty());
        assertThat(batches.perEpoch(7)).isEqualTo(3);
        assertThat(batches.of(1, 7)).containsExactly(1, 2, 3);
        assertThat(batches.of(3, 7)).containsExactly(7);
        assertThat(batches.of(4, 7)).containsExactly(1, 2, 3);
    }

    @Test
    void everyShuffledEpochHasEachSampleOnceInAnotherOrder() {
        var batches = new Batches(4, OptionalInt.of(5));
        assertThat(epoch(batches, 1, 50)).containsExactlyInAnyOrder(epoch(Batches.WHOLE, 1, 50));
        assertThat(epoch(batches, 2, 50)).containsExactlyInAnyOrder(epoch(Batches.WHOLE, 1, 50));
        assertThat(epoch(batches, 1, 50)).isNotEqualTo(epoch(batches, 2, 50));
        assertThat(epoch(batches, 2, 50)).isEqualTo(epoch(batches, 2, 50));
    }

    @Test
    void aBatchAsLargeAsAllSamplesIsTheWholeInItsOrder() {
        assertThat(new Batches(9, OptionalInt.of(1)).of(3, 5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(Batches.WHOLE.perEpoch(5)).isEqualTo(1);
    }
}
