package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Only C2 removes all objects, and `mvn verify` does without it.
@Thorough
class AllocationTest {
    private static final int ITERATIONS = 2_000;

    /// What a generator of random numbers for the order of an epoch may take.
    private static final int OF_EPOCH = 64;

    @ParameterizedTest
    @CsvSource({
        "sigmoid, sigmoid, half_squared_error, sgd",
        "tanh, softmax, categorical_cross_entropy, adam",
        "relu, identity, huber, momentum",
        "softmax, sigmoid, binary_cross_entropy, rmsprop",
        "gelu, softmax, half_squared_error, nesterov"
    })
    void anIterationAllocatesNothing(String hidden, String output, String loss, String optimizer) {
        Document document = new Specimens(hidden, output, loss, optimizer).of(40, 3, 20, 4);
        Document batched = document.withBatches(new Batches(10, OptionalInt.of(1)));
        assertThat(allocated(document)).as("bytes of whole batches").isZero();
        assertThat(allocated(batched)).as("bytes of batches").isLessThanOrEqualTo(OF_EPOCH * ITERATIONS / 4L);
    }

    /// The fewest bytes of several rounds, since the virtual machine allocates while it compiles.
    private static long allocated(Document document) {
        var bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Engine engine = Specimens.engine(document);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int t = 0; t < ITERATIONS; t++) {
                engine.iterate();
            }
            least = Math.min(least, bean.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
