package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How long it takes to explain one number of a 3-3-3-3 network. The shortest time counts, since other programs may
/// run.
@EnabledIfSystemProperty(named = "chalkgrad.statistics", matches = "true", disabledReason = "-Pstatistics runs it")
class SpeedTest {
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
        List<Double> singles = new ArrayList<>();
        List<Double> pairs = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            for (Quantity asked : ASKED) {
                singles.add(milliseconds(() -> explained(asked, 4)));
                pairs.add(milliseconds(() -> explained(asked, 8)));
            }
        }
        Findings.note(
                "mistakes-speed",
                "3-3-3-3, one number, milliseconds: first of a process %.0f; singles %s; with pairs %s"
                        .formatted(first, spread(singles), spread(pairs)));
        assertThat(singles).anyMatch(time -> time < 50);
        assertThat(pairs).anyMatch(time -> time < 1000);
    }

    /// A number that nothing explains, so that everything is tried, in a diagnosis that knows nothing yet.
    private static void explained(Quantity asked, int digits) {
        double right = new Run(NETWORK).value(asked);
        String printed = ("%." + (digits - 1) + "e").formatted(1.2345678 * right);
        new Diagnosis(NETWORK, Quantity::name).of(new Answer("1", Numeral.of(printed), new Claim.Plain(asked)));
    }

    private static double milliseconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static String spread(List<Double> times) {
        return "%.0f to %.0f, median %.0f"
                .formatted(
                        times.stream().mapToDouble(t -> t).min().orElseThrow(),
                        times.stream().mapToDouble(t -> t).max().orElseThrow(),
                        median(times));
    }
}
