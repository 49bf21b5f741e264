package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Code in which each line computes what it says, and which is doubtful as a whole.
class OddNetworksTest {
    private static final String CODE = """
        import numpy as np
        np.random.seed(8)
        X = np.array([[0.3, -0.7], [0.9, 0.2], [-0.4, 0.8], [0.6, 0.5]])
        y = np.array([[0.2], [0.9], [0.4], [0.7]])
        W1 = np.random.randn(2, 3)
        b1 = np.zeros(3)
        W2 = np.random.randn(3, 1)
        b2 = np.zeros(1)
        for epoch in range(4):
            order = np.random.permutation(4)
            Xs = X[order]
            ys = y[order]
            for k in range(0, 4, 2):
                xb = Xs[k:k + 2]
                yb = ys[k:k + 2]
                a1 = np.tanh(xb @ W1 + b1)
                a2 = a1 @ W2 + b2
                loss = np.mean((a2 - yb) ** 2)
                d2 = 2 * (a2 - yb) / 2
                d1 = d2 @ W2.T * (1 - a1 ** 2)
                W2 -= 0.1 * a1.T @ d2
                b2 -= 0.1 * d2.sum(axis=0)
                W1 -= 0.1 * xb.T @ d1
                b1 -= 0.1 * d1.sum(axis=0)
        """;

    private static NotebookNetworks.Network read(Path folder, UnaryOperator<String> change) {
        NotebookNetworks read =
                NotebookNetworks.run(folder, List.of(change.apply(CODE)), Duration.ofMinutes(2), (cell, all) -> {});
        assertThat(read.networks()).hasSize(1);
        return read.networks().getFirst();
    }

    @Test
    void theCodeIsRightAsItIs(@TempDir Path folder) {
        assertThat(read(folder, code -> code).isRight()).isTrue();
    }

    @Test
    @Thorough
    void targetsThatAreNotShuffledWithTheirInputsAreSaid(@TempDir Path folder) {
        NotebookNetworks.Network network = read(folder, code -> code.replace("ys[k:k + 2]", "y[k:k + 2]"));
        assertThat(network.isRight()).isFalse();
        assertThat(network.notes()).contains(Sentences.of("said.otherTargets"));
    }

    @Test
    @Thorough
    void aHiddenLayerWithoutAnActivationIsSaid(@TempDir Path folder) {
        NotebookNetworks.Network network = read(
                folder,
                code -> code.replace("np.tanh(xb @ W1 + b1)", "xb @ W1 + b1").replace(" * (1 - a1 ** 2)", ""));
        assertThat(network.isRight()).isFalse();
        assertThat(network.notes()).contains(Sentences.of("odd.linear", 1, 2));
    }
}
