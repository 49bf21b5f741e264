package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoppedCellsTest {
    private final StoppedCells stopped = new StoppedCells();

    @Test
    void theConsequencesOfAReasonAreOneSentence() {
        stopped.add(2, "it needs data.csv, which is not beside the notebook", "");
        stopped.add(3, "it needs X, which was not computed", "X");
        stopped.add(4, "it needs y, which was not computed", "y");
        stopped.add(6, "it needs X, which was not computed", "X");
        stopped.add(7, "ValueError: wrong", "");
        assertThat(stopped.sentences())
                .containsExactly(
                        "cell 2 stopped: it needs data.csv, which is not beside the notebook",
                        "cell 7 stopped: ValueError: wrong",
                        "cells 3 to 4, 6 stopped: they need what was not computed before, X, y");
    }

    @Test
    void aNameThatNoReasonExplainsIsTheReason() {
        stopped.add(1, "it needs Z, which was not computed", "Z");
        stopped.add(5, "it needs A, which was not computed", "A");
        assertThat(stopped.sentences())
                .containsExactly(
                        "cell 1 stopped: it needs Z, which was not computed",
                        "cell 5 stopped: it needs what was not computed before, A");
    }

    @Test
    void noMoreThanFiveNamesAreListed() {
        stopped.add(1, "it needs torch, which is not run yet", "");
        for (int k = 2; k <= 8; k++) {
            stopped.add(k, "", "n" + k);
        }
        assertThat(stopped.sentences())
                .last()
                .isEqualTo("cells 2 to 8 stopped: they need what was not computed before, n2, n3, n4, n5, n6, ...");
    }
}
