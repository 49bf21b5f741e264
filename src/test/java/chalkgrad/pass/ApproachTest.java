package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApproachTest {
    private static final Document LONG = WorkedNetworks.open("mazur-2-2-2").withIterations(5000);

    @Test
    void whatIsAdoptedIsWhatTheRunWouldHaveComputed() {
        var run = new Run(LONG);
        Approach approach = run.approach(Set.of(4999, 5000));
        var reached = new ArrayList<Integer>();
        approach.compute(reached::add);
        assertThat(reached).isEqualTo(IntStream.rangeClosed(1, 5000).boxed().toList());
        run.adopt(approach);
        assertThat(run.approach(Set.of(4999, 5000)).work()).isZero();
        var other = new Run(LONG);
        for (int t : List.of(5000, 4999, 3210, 1)) {
            assertThat(run.loss(t)).isEqualTo(other.loss(t));
        }
    }

    @Test
    void theWayBackIsShortOnceTheEndIsThere() {
        var run = new Run(LONG);
        long far = run.approach(Set.of(2500)).work();
        Approach approach = run.approach(Set.of(5001));
        approach.compute(t -> {});
        run.adopt(approach);
        assertThat(run.approach(Set.of(2500)).work()).isLessThan(far / 100);
    }

    @Test
    void anInterruptedThreadEndsIt() {
        Approach approach = new Run(LONG).approach(Set.of(5000));
        assertThatThrownBy(() -> approach.compute(t -> {
                    if (t == 10) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aCopyKnowsWhatTheRunKnows() {
        var run = new Run(LONG);
        double loss = run.loss(4000);
        Run copy = run.copy();
        assertThat(copy.approach(Set.of(4000)).work()).isZero();
        assertThat(copy.loss(4000)).isEqualTo(loss);
    }
}
