package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.notebook.Cell;
import chalkgrad.script.NotebookNetworks.Place;
import chalkgrad.script.NotebookNetworks.StoppedCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoppedCellsTest {
    private static final List<Cell> CELLS = IntStream.rangeClosed(1, 8)
            .mapToObj(k -> new Cell(k, "", "", List.of()))
            .toList();

    private final StoppedCells stopped = new StoppedCells();

    private void add(int cell, String reason, String name) {
        stopped.add(new StoppedCell(cell, reason, Optional.empty()), CELLS, name);
    }

    @Test
    void theLineIsSaidAlsoOfAFunctionInAnotherCell() {
        stopped.add(new StoppedCell(2, "wrong", Optional.of(new Place(2, 7))), CELLS, "");
        stopped.add(new StoppedCell(5, "wrong, too", Optional.of(new Place(3, 4))), CELLS, "");
        assertThat(stopped.sentences())
                .containsExactly("cell 2 stopped in line 7: wrong", "cell 5 stopped in line 4 of cell 3: wrong, too");
    }

    @Test
    void theConsequencesOfAReasonAreOneSentence() {
        add(2, "it needs data.csv, which is not beside the notebook", "");
        add(3, "it needs X, which was not computed", "X");
        add(4, "it needs y, which was not computed", "y");
        add(6, "it needs X, which was not computed", "X");
        add(7, "ValueError: wrong", "");
        assertThat(stopped.sentences())
                .containsExactly(
                        "cell 2 stopped: it needs data.csv, which is not beside the notebook",
                        "cell 7 stopped: ValueError: wrong",
                        "cells 3 to 4, 6 stopped: they need what was not computed before, X, y");
    }

    @Test
    void aNameThatNoReasonExplainsIsTheReason() {
        add(1, "it needs Z, which was not computed", "Z");
        add(5, "it needs A, which was not computed", "A");
        assertThat(stopped.sentences())
                .containsExactly(
                        "cell 1 stopped: it needs Z, which was not computed",
                        "cell 5 stopped: it needs what was not computed before, A");
    }

    @Test
    void noMoreThanFiveNamesAreListed() {
        add(1, "it needs torch, which is not run yet", "");
        for (int k = 2; k <= 8; k++) {
            add(k, "", "n" + k);
        }
        assertThat(stopped.sentences())
                .last()
                .isEqualTo("cells 2 to 8 stopped: they need what was not computed before, n2, n3, n4, n5, n6, ...");
    }
}
