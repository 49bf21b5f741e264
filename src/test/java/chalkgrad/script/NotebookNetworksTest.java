package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.script.line.LineCheck.LineFindings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookNetworksTest {
    @Test
    void aFailedCheckOfLinesDoesNotCostTheNetwork() {
        assertThat(NotebookNetworks.tried(() -> {
                    throw new IllegalStateException("expected by a test");
                }))
                .isEmpty();
    }

    @Test
    @Thorough
    void aNetworkThatCannotBeADocumentCostsNoOther(@TempDir Path folder) {
        String code = """
            import numpy as np
            x = np.array([[0.5, -1.0], [1.5, 0.25]])
            y = np.array([[0.0], [3.0]])
            v = np.array([[0.7], [-0.6]])
            p = 1 / (1 + np.exp(-(x @ v)))
            cost = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
            for k in range(2):
                v = v - 0.1 * x.T @ (1 / (1 + np.exp(-(x @ v))) - y)
            s = np.array([[0.25, -0.5], [1.0, 0.75]])
            t = np.array([[0.0, 1.0], [1.0, 0.0]])
            w = np.array([[0.3, -0.2], [0.1, 0.4]])
            loss = np.mean((np.tanh(s @ w) - t) ** 2)
            """;
        NotebookNetworks read = NotebookNetworks.run(folder, List.of(code), Duration.ofMinutes(2), (cell, all) -> {});
        assertThat(read.networks()).hasSize(1);
        assertThat(read.networks().getFirst().document().network().outputLayer().size())
                .isEqualTo(2);
        assertThat(read.problems()).singleElement().asString().contains("target 3");
    }

    @Test
    void codeThatStopsSaysInWhichLineAndIsNotCalledRight(@TempDir Path folder) {
        String code = """
            import numpy as np
            def product(a, b):
                return a @ b
            x = np.array([[0.5, 1.0], [0.25, -1.0]])
            y = np.array([[1.0], [0.0]])
            w = np.array([[0.3], [-0.2]])
            try:
                product(x, y.T)
            except ValueError:
                caught = True
            a = np.tanh(product(x, w))
            loss = 0.5 * np.sum((a - y) ** 2)
            delta = (a - y) * (1 - a ** 2)
            w = w - 0.1 * product(x, delta.T)
            """;
        NotebookNetworks read = NotebookNetworks.run(folder, List.of(code), Duration.ofMinutes(2), (cell, all) -> {});
        assertThat(read.problems())
                .containsExactly("cell 1 stopped in line 3: ValueError: shapes (2,2) and (1,2) not aligned:"
                        + " 2 (dim 1) != 1 (dim 0)");
        assertThat(read.stopped())
                .extracting(NotebookNetworks.StoppedCell::place)
                .containsExactly(Optional.of(new NotebookNetworks.Place(1, 3)));
        assertThat(read.networks()).hasSize(1);
        assertThat(read.networks().getFirst().isRight()).isFalse();
        assertThat(read.networks().getFirst().isNothingWrong()).isTrue();
    }

    @Test
    @Thorough
    void aLossThatIsOnlyShownIsNoWrongLine(@TempDir Path folder) {
        String code = """
            import numpy as np
            x = np.array([[0.5, 1.0], [0.25, -1.0]])
            y = np.array([[1.0], [0.0]])
            w = np.array([[0.3], [-0.2]])
            for k in range(3):
                a = np.tanh(x @ w)
                loss = np.mean(np.abs(y - a))
                w = w + 0.1 * x.T @ ((y - a) * (1 - a ** 2))
            """;
        NotebookNetworks read = NotebookNetworks.run(folder, List.of(code), Duration.ofMinutes(2), (cell, all) -> {});
        NotebookNetworks.Network network = read.networks().getFirst();
        assertThat(network.isNothingWrong()).isTrue();
        assertThat(network.isRight()).isFalse();
        assertThat(network.notes()).anyMatch(note -> note.contains("line 7 of cell 1 computes loss"));
    }

    @Test
    @Thorough
    void aTrainingThatIsRepeatedFromOtherWeightsIsNoMistake(@TempDir Path folder) {
        String code = """
            import numpy as np
            x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
            y = np.array([[0.0], [1.0], [1.0], [0.0]])
            for seed in range(2):
                np.random.seed(seed)
                w = np.random.uniform(-1, 1, (2, 3))
                v = np.random.uniform(-1, 1, (3, 1))
                for k in range(4):
                    h = np.tanh(x @ w)
                    a = 1 / (1 + np.exp(-(h @ v)))
                    error = a - y
                    d_a = error * a * (1 - a)
                    d_h = d_a @ v.T
                    d_w = x.T @ (d_h * (1 - h ** 2))
                    v = v - 0.5 * h.T @ d_a
                    w = w - 0.5 * d_w
            """;
        NotebookNetworks read = NotebookNetworks.run(folder, List.of(code), Duration.ofMinutes(2), (cell, all) -> {});
        assertThat(read.networks().stream().map(NotebookNetworks.Network::isRight))
                .containsExactly(true, true);
        assertThat(read.networks())
                .allMatch(network ->
                        network.run().lines().stream().allMatch(line -> line.loop() == 0 || line.round() <= 4));
    }

    @Test
    @Thorough
    void aLongTrainingInALoopIsShortened(@TempDir Path folder) {
        String code = """
            import numpy as np
            x = np.array([[0.5, 1.0], [0.25, -1.0]])
            y = np.array([[1.0], [0.0]])
            for rate in [0.1, 0.2]:
                w = np.array([[0.3], [-0.2]])
                for k in range(1000000000):
                    a = np.tanh(x @ w)
                    w = w + rate * x.T @ ((y - a) * (1 - a ** 2))
            """;
        NotebookNetworks read = NotebookNetworks.run(folder, List.of(code), Duration.ofMinutes(2), (cell, all) -> {});
        assertThat(read.networks().stream().map(NotebookNetworks.Network::isRight))
                .containsExactly(true);
        assertThat(read.networks().getFirst().notes()).anyMatch(note -> note.contains("of a loop's 1000000000 rounds"));
    }

    @Test
    void whatIsFoundOutIsKept() {
        var findings = new LineFindings(List.of(), List.of(), true, Optional.empty());
        assertThat(NotebookNetworks.tried(() -> findings)).containsSame(findings);
    }
}
