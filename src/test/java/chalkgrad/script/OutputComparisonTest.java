package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.notebook.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputComparisonTest {
    private static void assertSame(String saved, String now) {
        assertThat(OutputComparison.of(saved.lines().toList(), now)).isEmpty();
    }

    private static void assertDiffers(String saved, String now, String one, String other) {
        assertThat(OutputComparison.of(saved.lines().toList(), now))
                .hasValue(new OutputComparison.Difference(one, other));
    }

    @Test
    void aNumberThatIsAnotherOneIsFound() {
        assertDiffers("loss = 0.432", "loss = 0.411\n", "0.432", "0.411");
        assertDiffers("[[1.  2.5]\n [3.  4. ]]", "[[1.  2.5]\n [3.  5. ]]\n", "4.", "5.");
        assertDiffers("w1 0.3, epochs 10", "w1 0.3, epochs 11", "10", "11");
        assertDiffers("a -0.25", "a 0.25", "-0.25", "0.25");
    }

    @Test
    void numbersThatAreEqualToTheirPrintedDigitsAreTheSame() {
        assertSame("0.43212345678901234", "0.43212345678901241");
        assertSame("[0.43 0.1]", "[0.4321 0.1]");
        assertSame("-5.551115123125783e-17", "0.0");
        assertSame("1e-05", "0.00001");
        assertSame("1234567.8", "1.2345678e+06");
    }

    @Test
    void otherVersionsOfNumPyWriteTheSameInOtherWords() {
        assertSame("array([0.5, 0.25])", "[0.5  0.25]");
        assertSame("[0.5, 2]", "[np.float64(0.5), np.int64(2)]");
        assertDiffers("[0.5, 2]", "[np.float64(0.5), np.int64(3)]", "2", "3");
    }

    @Test
    void whatCannotBeTheSameNumberIsNotCompared() {
        assertSame("<matplotlib.lines.Line2D at 0x7f2a90>", "<matplotlib.pyplot.plot>");
        assertSame("0.5 0.7", "0.9");
        assertSame("epoch 1 loss 0.5\nepoch 2 loss 0.4", "epoch 1 loss 0.7");
        assertSame("took 0.31 seconds", "took 1.75 seconds");
        assertSame("Wall time: 12.3 ms\nz: 0.5", "Wall time: 99.9 ms\nz: 0.5");
    }

    @Test
    void linesWithTheSameWordsAreComparedAmongOthers() {
        assertDiffers("a warning\nloss: 0.5\n3 files", "loss: 0.25\n", "0.5", "0.25");
    }

    @Test
    void theFirstCellIsToldWithItsNumberAndTheOthersInOneSentence() {
        var outputs = new OtherOutputs();
        outputs.add(cell(2, "x 1"), "x 1\n");
        outputs.add(cell(5, "loss 0.432"), "loss 0.411\n");
        outputs.add(cell(6, "y 2"), "y 3\n");
        outputs.add(cell(7, "z 2"), "z 3\n");
        outputs.add(cell(9, "z 2"), "z 3\n");
        assertThat(outputs.sentences())
                .containsExactly(
                        "cell 5 printed 0.432 when the notebook was saved, and prints 0.411 now:"
                                + " the cell, or one before it, was edited or run in another order",
                        "cells 6 to 7, 9 print other numbers, too, than when the notebook was saved");
    }

    private static Cell cell(int number, String line) {
        return new Cell(number, "cell " + number, "", List.of(new Cell.OutputLine("line 1", line)));
    }
}
