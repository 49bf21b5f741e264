package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.BenchFile;
import chalkgrad.document.Document;
import chalkgrad.exchange.NetworkText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Measures how long it takes to find any step of a large network, and the place of any number in its walk.
@EnabledIfSystemProperty(named = "chalkgrad.bench", matches = "true")
class SeekBench {
    private static final int ROUNDS = 15;
    private static final int SEEKS = 20_000;

    @Test
    void anyStepOfHundredsOfThousandsOfEdges() {
        Document document = NetworkText.parse("784-512-512-10 relu softmax sgd").toDocument();
        var timeline = new Timeline(document);
        double[] microseconds = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            long[] places = new Random(round).longs(SEEKS, 0, timeline.length()).toArray();
            long found = 0;
            long start = System.nanoTime();
            for (long place : places) {
                found += timeline.indexOf(timeline.step(place).makes()).orElseThrow() == place ? 1 : 0;
            }
            microseconds[Math.max(0, round)] = (System.nanoTime() - start) / 1e3 / SEEKS;
            assertThat(found).isEqualTo(SEEKS);
        }
        assertThat(BenchFile.put("seek_us", microseconds)).isPositive();
    }
}
