package chalkgrad.script.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundingTest {
    private final Graph graph = new Graph();

    private int given(double value) {
        return graph.given(value, graph.newGroup());
    }

    private int computed(Operation operation, int... nodes) {
        double[] values = IntStream.of(nodes).mapToDouble(graph::value).toArray();
        return graph.result(operation, operation.of(values), nodes, values);
    }

    private BitSet decided() {
        return new Rounding(graph).decides(Map.of(), graph.valuesFor(Map.of()));
    }

    /// What is left of a sum that cancels out.
    private int left() {
        int sum = computed(Operation.ADD, given(0.1), given(0.2));
        return computed(Operation.SUBTRACT, sum, given(0.3));
    }

    @Test
    void whatIsLeftOfASumIsNothing() {
        int left = left();
        assertThat(graph.value(left)).isNotZero();
        assertThat(decided().isEmpty()).isTrue();
    }

    @Test
    void whatIsLeftOfASumDividedByItsSizeIsDecidedByRounding() {
        int left = left();
        int size = computed(Operation.SQRT, computed(Operation.MULTIPLY, left, left));
        int step = computed(Operation.DIVIDE, left, size);
        int after = computed(Operation.ADD, given(0.5), step);
        assertThat(decided().stream()).containsExactly(step, after);
    }

    @Test
    void aDifferenceDividedByItsSizeIsNot() {
        int difference = computed(Operation.SUBTRACT, given(0.3), given(0.1));
        int size = computed(Operation.SQRT, computed(Operation.MULTIPLY, difference, difference));
        computed(Operation.DIVIDE, difference, size);
        assertThat(decided().isEmpty()).isTrue();
    }
}
