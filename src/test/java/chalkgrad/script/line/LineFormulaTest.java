package chalkgrad.script.line;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.script.graph.Operation;
import chalkgrad.script.line.Arithmetic.Node;
import chalkgrad.script.line.ComputedLine.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines are computed again from other numbers of the lines before them.
class LineFormulaTest {
    /// Two weights, a learning rate, two gradients, and the weights after a step.
    private static final Arithmetic ARITHMETIC = new Arithmetic(List.of(
            given(2),
            given(3),
            given(0.5),
            given(4),
            given(-6),
            new Node.Computed(Operation.MULTIPLY, List.of(2, 3)),
            new Node.Computed(Operation.MULTIPLY, List.of(2, 4)),
            new Node.Computed(Operation.SUBTRACT, List.of(0, 5)),
            new Node.Computed(Operation.SUBTRACT, List.of(1, 6))));

    private static final ComputedLine WEIGHTS = line("w", List.of(2.0, 3.0), List.of(0, 1), List.of());
    private static final ComputedLine GRADIENT = line("dw", List.of(4.0, -6.0), List.of(3, 4), List.of());
    private static final ComputedLine STEP = line(
            "w",
            List.of(0.0, 6.0),
            List.of(7, 8),
            List.of(new Source(0, 0), new Source(0, 1), new Source(1, 3), new Source(1, 4)));
    private static final List<ComputedLine> LINES = List.of(WEIGHTS, GRADIENT, STEP);

    private static Node given(double value) {
        return new Node.Given(List.of(value));
    }

    private static ComputedLine line(String name, List<Double> values, List<Integer> nodes, List<Source> sources) {
        return new ComputedLine(1, 1, name, "", 0, 0, List.of(values.size()), List.of(values), nodes, sources);
    }

    @Test
    void aStepIsComputedAgainWithAnotherGradient() {
        ComputedLine other = GRADIENT.withValues(List.of(List.of(10.0, 2.0)));
        ComputedLine after = new LineFormula(STEP, ARITHMETIC, LINES).given(List.of(WEIGHTS, other, STEP));
        // 2 - 0.5 * 10 and 3 - 0.5 * 2
        assertThat(after.values()).containsExactly(List.of(-3.0, 2.0));
    }

    @Test
    void theLineThatAStepChangesIsTheOneOfTheWeights() {
        assertThat(new LineFormula(STEP, ARITHMETIC, LINES).changes()).contains(0);
    }

    @Test
    void aLineOfGivenNumbersChangesNone() {
        assertThat(new LineFormula(GRADIENT, ARITHMETIC, LINES).changes()).isEmpty();
    }

    @Test
    void aNumberThatStandsTwiceIsUnknownOnceItsPlacesDiffer() {
        ComputedLine twice = line("pair", List.of(2.0, 2.0), List.of(0, 0), List.of());
        ComputedLine copy = line("copy", List.of(2.0), List.of(0), List.of(new Source(0, 0)));
        var formula = new LineFormula(copy, ARITHMETIC, List.of(twice, copy));
        ComputedLine other = twice.withValues(List.of(List.of(2.0, 5.0)));
        assertThat(formula.given(List.of(twice, copy)).value(0, 0)).isEqualTo(2);
        assertThat(formula.given(List.of(other, copy)).value(0, 0)).isNaN();
    }

    @Test
    void whatFollowsFromAWrongGradientIsTheStepAndNothingBefore() {
        Dependencies dependencies = Dependencies.of(LINES, ARITHMETIC);
        assertThat(dependencies.following(1)).containsExactly(2);
        assertThat(dependencies.sources(2).stream()).containsExactly(0, 1, 2);
    }
}
