package chalkgrad.app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Blueprint;
import chalkgrad.app.playback.TimelineBands.Band;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import chalkgrad.pass.Timeline;
import chalkgrad.table.Phase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineBandsTest {
    @Test
    void withRoomEveryPhaseIsABand() {
        List<Band> bands = TimelineBands.of(timeline(1), 2, 600);
        assertThat(bands)
                .extracting(band -> band.phase().orElseThrow())
                .containsExactly(Phase.FORWARD, Phase.LOSS, Phase.BACKWARD, Phase.UPDATE, Phase.FORWARD, Phase.LOSS);
    }

    @ParameterizedTest
    @CsvSource({"1, 600", "3, 600", "3, 120", "40, 600", "250, 600", "250, 20000", "100000, 600"})
    void bandsCoverAllStepsWithoutGap(int iterations, double width) {
        Timeline timeline = timeline(iterations);
        List<Band> bands = TimelineBands.of(timeline, iterations + 1, width);
        assertThat(bands.getFirst().start()).isZero();
        assertThat(bands.getLast().end()).isEqualTo(timeline.length());
        for (int k = 1; k < bands.size(); k++) {
            assertThat(bands.get(k).start()).isEqualTo(bands.get(k - 1).end());
        }
        assertThat(bands.size()).isLessThan(1000);
    }

    private static Timeline timeline(int iterations) {
        var layer = new Layer(2, Activations.IDENTITY, false);
        return new Timeline(Blueprint.of(2, Losses.ALL.getFirst(), layer)
                .withOptimizer(Optimizers.GRADIENT_DESCENT, true)
                .withIterations(iterations)
                .build(new Random(1)));
    }
}
