package chalkgrad.script.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.pass.Quantity;
import chalkgrad.script.graph.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The wrong line is found by what becomes right with it, and a repair says what that is.
class RepairSearchTest {
    /// What the network's slope and deltas are: x = 0.8, z = 0.5 · 0.8 + 0.1, y = 0.7 tanh(z) - 0.2, dz = 0.7 (y - 0.3)
    /// (1 - tanh(z)²).
    private static final double H = Math.tanh(0.5);

    private static final double DELTA = 0.7 * (0.7 * H - 0.5) * (1 - H * H);

    private final WrittenCode code = new WrittenCode();
    private int h;
    private int dh;

    private void forward() {
        int z = code.line("z1", code.number(Operation.ADD, code.number(Operation.MULTIPLY, code.w, code.x), code.b));
        h = code.line("a1", code.number(Operation.TANH, z));
        int y = code.line("z2", code.number(Operation.ADD, code.number(Operation.MULTIPLY, code.v, h), code.c));
        int dy = code.line("dz2", code.number(Operation.SUBTRACT, y, code.target));
        code.line("dw2", code.number(Operation.MULTIPLY, dy, h));
        dh = code.line("da1", code.number(Operation.MULTIPLY, dy, code.v));
    }

    /// The rest of the backward pass.
    ///
    /// @param slope what da1 is multiplied by
    private void backward(int slope) {
        int dz = code.line("dz1", code.number(Operation.MULTIPLY, dh, slope));
        code.line("dw1", code.number(Operation.MULTIPLY, dz, code.x));
    }

    private int slope() {
        return code.number(Operation.SUBTRACT, code.constant(1), code.number(Operation.MULTIPLY, h, h));
    }

    private int slopeWithoutSquare() {
        return code.number(Operation.SUBTRACT, code.constant(1), h);
    }

    private record Searched(RepairSearch search, Judgement judgement) {
        static Searched of(CodeRun run, Set<Integer> blocked) {
            NudgedRuns worlds = NudgedRuns.of(run);
            var meanings = new Meanings(worlds, run.lines());
            var known = new QuantitySearch(worlds);
            Judgement judgement = Judgement.of(run.lines(), run.arithmetic(), worlds, known, meanings);
            return new Searched(new RepairSearch(judgement, worlds, meanings, known, blocked), judgement);
        }

        Optional<Repair> best() {
            return search.best(search.candidates());
        }
    }

    private Searched searched() {
        return Searched.of(code.run(), Set.of());
    }

    @Test
    void theLineThatIsTakenToBeRightIsTheOneThatMendsTheNext() {
        forward();
        backward(slopeWithoutSquare());
        Repair best = searched().best().orElseThrow();
        assertThat(best.at()).isEqualTo(code.index("dz1"));
        assertThat(best.way().first()).isEqualTo(Quantity.delta(1, 1));
        assertThat(best.factor()).isEqualTo(1);
        assertThat(best.mended()).containsExactly(code.index("dw1"));
    }

    @Test
    void aRepairSaysWhatTheLinesAfterItWouldBe() {
        forward();
        backward(slopeWithoutSquare());
        Repair best = searched().best().orElseThrow();
        assertThat(best.changed()).containsOnlyKeys(code.index("dz1"), code.index("dw1"));
        assertThat(number(best, "dz1")).isCloseTo(DELTA, within(1e-12));
        assertThat(number(best, "dw1")).isCloseTo(0.8 * DELTA, within(1e-12));
    }

    private double number(Repair repair, String name) {
        return Objects.requireNonNull(repair.changed().get(code.index(name))).value(0, 0);
    }

    @Test
    void codeWithoutAMistakeNeedsNoRepair() {
        forward();
        backward(slope());
        assertThat(searched().best()).isEmpty();
    }

    @Test
    void whatWouldMakeARightLineWrongIsNoRepair() {
        forward();
        backward(slope());
        Way other = Way.of(List.of(Quantity.delta(2, 1)), 3);
        assertThat(searched().search().repair(code.index("da1"), other, 1)).isEmpty();
    }

    @Test
    void aLineThatComesFromOneThatStaysWrongIsNotRepaired() {
        forward();
        backward(slopeWithoutSquare());
        assertThat(Searched.of(code.run(), Set.of(code.index("da1"))).best()).isEmpty();
    }

    @Test
    void theMistakeOfAFunctionWithAnotherArgumentIsWhereItIsCalled() {
        forward();
        int z = code.run().lines().get(code.index("z1")).nodes().getFirst();
        int returned = code.line(
                "slope()", code.number(Operation.SUBTRACT, code.constant(1), code.number(Operation.MULTIPLY, z, z)));
        backward(returned);
        assertThat(blamed(code.index("slope()"))).isEqualTo(code.index("dz1"));
    }

    @Test
    void theMistakeOfAFunctionThatIsWrongForEveryArgumentIsInTheFunction() {
        forward();
        int returned = code.line("slope()", slopeWithoutSquare());
        backward(returned);
        assertThat(blamed(code.index("slope()"))).isEqualTo(code.index("slope()"));
    }

    @Test
    void theMistakeOfAFunctionThatCallsAnotherIsWhereTheFirstIsCalled() {
        forward();
        int square = code.line("square()", code.number(Operation.MULTIPLY, z(), z()));
        backward(code.line("slope()", code.number(Operation.SUBTRACT, code.constant(1), square)));
        assertThat(blamed(code.index("slope()"))).isEqualTo(code.index("dz1"));
    }

    @Test
    void aFunctionThatSeveralLinesCallIsWrongRatherThanThey() {
        forward();
        int returned = code.line(
                "slope()",
                code.number(Operation.SUBTRACT, code.constant(1), code.number(Operation.MULTIPLY, z(), z())));
        backward(returned);
        code.line("other", code.number(Operation.MULTIPLY, returned, code.x));
        assertThat(blamed(code.index("slope()"))).isEqualTo(code.index("slope()"));
    }

    private int z() {
        return code.run().lines().get(code.index("z1")).nodes().getFirst();
    }

    /// Where the mistake is if a line has to be the slope of the hidden neuron.
    private int blamed(int at) {
        Searched searched = searched();
        Way slope = Way.of(List.of(Quantity.activationDerivative(1, 1)), 3);
        Repair repair = searched.search().repair(at, slope, 1).orElseThrow();
        return new Blame(searched.judgement(), repair, new CodeFunctions(List.of())).line();
    }
}
