package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.BenchFile;
import chalkgrad.document.Document;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Measures the processor time of an iteration: forward, backward and update.
@EnabledIfSystemProperty(named = "chalkgrad.bench", matches = "true")
class EngineBench {
    private static final int WARM_UP = 10;
    private static final int MEASURED = 15;

    @Test
    void aSmallNetworkWithOneSample() {
        Document document = new Specimens("sigmoid", "sigmoid", "half_squared_error", "sgd").of(1, 2, 4, 2);
        double median = BenchFile.put("step_2_4_2_ns", nanoseconds(document, 300_000));
        assertThat(median).isPositive();
    }

    @Test
    void aLargeNetworkWithABatchOf32() {
        Document document = new Specimens("relu", "softmax", "categorical_cross_entropy", "sgd").of(32, 784, 128, 10);
        double[] microseconds = nanoseconds(document, 300);
        double[] gigaflops = new double[microseconds.length];
        // two operations for each weight and sample forward and for its gradient; those of the last layer on the way
        // back
        double operations = 2.0 * 32 * (2 * (784 * 128 + 128 * 10) + 128 * 10);
        for (int k = 0; k < microseconds.length; k++) {
            gigaflops[k] = operations / microseconds[k];
            microseconds[k] /= 1000;
        }
        BenchFile.put("gflops_784_128_10", gigaflops);
        assertThat(BenchFile.put("step_784_128_10_b32_us", microseconds)).isPositive();
    }

    private static double[] nanoseconds(Document document, int iterations) {
        Engine engine = Specimens.engine(document);
        double[] result = new double[MEASURED];
        for (int k = -WARM_UP; k < MEASURED; k++) {
            long start = time();
            for (int t = 0; t < iterations; t++) {
                engine.iterate();
            }
            result[Math.max(0, k)] = (double) (time() - start) / iterations;
        }
        return result;
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
