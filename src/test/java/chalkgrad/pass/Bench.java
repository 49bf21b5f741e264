package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Measures the processor time of an iteration: forward, loss, backward and update. To compare two commits, compile
/// this with the classes of each and run them in turn.
final class Bench {
    private Bench() {}

    /// Prints the least, the median and the largest time.
    ///
    /// @param arguments a document, its iterations that are computed, and how often
    public static void main(String[] arguments) {
        Document document = DocumentReader.read(Path.of(arguments[0]));
        int iterations = Integer.parseInt(arguments[1]);
        double[] microseconds = new double[Integer.parseInt(arguments[2])];
        for (int k = 0; k < microseconds.length; k++) {
            long start = time();
            new Run(document).value(Quantity.loss().at(0, iterations));
            microseconds[k] = (time() - start) / 1e3 / iterations;
        }
        Arrays.sort(microseconds);
        System.out.printf(
                Locale.ROOT,
                "min %.2f, median %.2f, max %.2f µs per iteration%n",
                microseconds[0],
                microseconds[microseconds.length / 2],
                microseconds[microseconds.length - 1]);
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
