package chalkgrad.app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedleGapTest {
    @Test
    void aWordThatTheNeedleDoesNotTouchStaysWhereItIs() {
        assertThat(new NeedleGap(26, 4).middle(50, 40, 0, 100)).hasValue(50);
        assertThat(new NeedleGap(74, 4).middle(50, 40, 0, 100)).hasValue(50);
    }

    @Test
    void theNeedlePushesAWordAsideUntilTheOtherSideIsNearer() {
        assertThat(new NeedleGap(40, 4).middle(50, 40, 0, 100)).hasValue(64);
        assertThat(new NeedleGap(49, 4).middle(50, 40, 0, 100)).hasValue(73);
        assertThat(new NeedleGap(51, 4).middle(50, 40, 0, 100)).hasValue(27);
    }

    @Test
    void aWordStaysBetweenItsEnds() {
        assertThat(new NeedleGap(40, 4).middle(30, 40, 10, 90)).hasValue(64);
        assertThat(new NeedleGap(30, 4).middle(30, 40, 10, 60)).isEmpty();
    }
}
