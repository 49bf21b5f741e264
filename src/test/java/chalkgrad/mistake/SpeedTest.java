package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How long it takes to explain one number of a 3-3-3-3 network: the time of the processor, since other tests and
/// programs run beside this one, and the shortest of some tries, since the compiler warms up.
@EnabledIfSystemProperty(named = "chalkgrad.statistics", matches = "true", disabledReason = "-Pstatistics runs it")
class SpeedTest {
    private static final int TRIES = 5;
    private static final Document NETWORK = WorkedNetworks.open("seed002-softmax-3333");
    private static final List<Quantity> ASKED = Stream.of(
                    Quantity.weightGradient(1, 2, 3),
                    Quantity.weightGradient(1, 1, 1),
                    Quantity.weightGradient(2, 1, 2),
                    Quantity.weightGradient(3, 2, 2),
                    Quantity.biasGradient(1, 1),
                    Quantity.biasGradient(1, 2),
                    Quantity.delta(2, 3),
                    Quantity.delta(2, 1),
                    Quantity.activationGradient(1, 1),
                    Quantity.activation(3, 2),
                    Quantity.preActivation(2, 1),
                    Quantity.loss())
            .filter(asked -> new Run(NETWORK).value(asked) != 0)
            .toList();

    @Test
    void oneMistakeIsFoundIn50MillisecondsAndTwoInASecond() {
        double first = milliseconds(() -> explained(ASKED.getFirst(), 4));
        DoubleSummaryStatistics singles = shortest(4);
        DoubleSummaryStatistics pairs = shortest(8);
        Findings.note(
                "mistakes-speed",
                "3-3-3-3, one number, milliseconds: first of a process %.0f; singles %s; with pairs %s"
                        .formatted(first, spread(singles), spread(pairs)));
        assertThat(singles.getMax()).isLessThan(50);
        assertThat(pairs.getMax()).isLessThan(1000);
    }

    /// The shortest time of each number.
    private static DoubleSummaryStatistics shortest(int digits) {
        return ASKED.stream().mapToDouble(asked -> shortest(asked, digits)).summaryStatistics();
    }

    private static double shortest(Quantity asked, int digits) {
        return DoubleStream.generate(() -> milliseconds(() -> explained(asked, digits)))
                .limit(TRIES)
                .min()
                .orElseThrow();
    }

    /// A number that nothing explains, so that everything is tried, in a diagnosis that knows nothing yet.
    private static void explained(Quantity asked, int digits) {
        double right = new Run(NETWORK).value(asked);
        String printed = ("%." + (digits - 1) + "e").formatted(1.2345678 * right);
        new Diagnosis(NETWORK, Quantity::name).of(new Answer("1", Numeral.of(printed), new Claim.Plain(asked)));
    }

    private static double milliseconds(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static String spread(DoubleSummaryStatistics times) {
        return "%.0f to %.0f, mean %.0f".formatted(times.getMin(), times.getMax(), times.getAverage());
    }
}
