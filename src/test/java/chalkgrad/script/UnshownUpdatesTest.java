package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.network.Optimizers;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.line.WrongLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program does that a network cannot show is said in a sentence, and no network has other numbers for it.
@Thorough
class UnshownUpdatesTest {
    private static final String MASKS =
            "the code multiplies a layer by a mask, as dropout does; a network with such masks is not read from code";
    private static final String KEPT = "the code leaves out random neurons while it trains (dropout); here, all of them"
            + " are kept, so the numbers differ from those of a real run";
    private static final String DECAY = "the weight decay of the optimizer changes the biases, too, which a network"
            + " here cannot do; its updates are left out";

    private static final String DROPOUT_BY_HAND = """
        import numpy as np
        np.random.seed(3)
        X = np.array([[0.5, -0.2], [0.1, 0.8], [-0.4, 0.3]])
        y = np.array([[1.0], [0.0], [1.0]])
        W1 = np.random.randn(2, 4)
        W2 = np.random.randn(4, 1)
        for epoch in range(5):
            h = np.maximum(0, X @ W1)
            mask = (np.random.rand(*h.shape) < 0.5) / 0.5
            d = h * mask
            out = 1 / (1 + np.exp(-d @ W2))
            delta = (out - y) / len(X)
            slope = delta @ W2.T * mask * (h > 0)
            W2 = W2 - 0.1 * d.T @ delta
            W1 = W1 - 0.1 * X.T @ slope
        """;
    private static final String ONE_MASK_FOR_ALL = """
        import numpy as np
        X = np.array([[0.5, -0.2], [0.1, 0.8], [-0.4, 0.3]])
        y = np.array([[1.0], [0.0], [1.0]])
        W1 = np.array([[0.1, -0.2, 0.3, 0.4], [0.5, 0.6, -0.7, 0.2]])
        W2 = np.array([[0.3], [-0.5], [0.8], [0.1]])
        mask = np.array([1, 0, 1, 1])
        h = np.tanh(X @ W1) * mask / 0.75
        out = h @ W2
        loss = np.mean((out - y) ** 2)
        """;
    private static final String DROPOUT_OF_TORCH = """
        import torch
        torch.manual_seed(0)
        x = torch.tensor([[0.5, 1.0, -1.0], [0.2, 0.1, 0.4], [0.9, -0.3, 0.6]])
        y = torch.tensor([[1.0], [0.0], [1.0]])
        model = torch.nn.Sequential(
            torch.nn.Linear(3, 4), torch.nn.Sigmoid(), torch.nn.Dropout(0.5), torch.nn.Linear(4, 1))
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        for epoch in range(3):
            optimizer.zero_grad()
            torch.nn.functional.mse_loss(model(x), y).backward()
            optimizer.step()
        """;
    private static final String DROPOUT_OF_KERAS = """
        import numpy as np
        from tensorflow import keras
        x = np.array([[0.5, 1.0, -1.0], [0.2, 0.1, 0.4], [0.9, -0.3, 0.6]])
        y = np.array([1.0, 0.0, 1.0])
        model = keras.Sequential([
            keras.Input(shape=(3,)), keras.layers.Dense(4, activation="tanh"),
            keras.layers.Dropout(0.4), keras.layers.Dense(1, activation="sigmoid")])
        model.compile(optimizer="sgd", loss="binary_crossentropy")
        history = model.fit(x, y, epochs=3, batch_size=3)
        """;
    private static final String DECAY_OF_TORCH = """
        import torch
        torch.manual_seed(%d)
        x = torch.tensor([[0.5, 1.0], [0.2, 0.1], [0.9, -0.3]])
        y = torch.tensor([[1.0], [0.0], [1.0]])
        model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Tanh(), torch.nn.Linear(3, 1))
        optimizer = torch.optim.%s(model.parameters(), lr=0.1, weight_decay=0.01)
        for epoch in range(4):
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(x), y)
            loss.backward()
            optimizer.step()
        """;

    private static final String SIGMOID_AND_DECAY = """
        import torch
        torch.manual_seed(4)
        x = torch.linspace(-1, 1, 24).reshape(12, 2) ** 3
        t = (x[:, :1] > 0.1).float()
        model = torch.nn.Sequential(
            torch.nn.Linear(2, 6), torch.nn.Tanh(), torch.nn.Linear(6, 4), torch.nn.Tanh(), torch.nn.Linear(4, 1))
        model.append(torch.nn.Sigmoid())
        criterion = torch.nn.BCEWithLogitsLoss()
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=0.01)
        for epoch in range(4):
            order = torch.randperm(12)
            total = 0.0
            for k in range(0, 12, 4):
                some = order[k:k + 4]
                out = model(x[some])
                loss = criterion(out, t[some])
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                total += loss.item() * len(some)
        """;

    private static final List<String> DROPPED = List.of(DROPOUT_BY_HAND, ONE_MASK_FOR_ALL);
    private static final List<String> DROPPED_BY_LAYERS = List.of(DROPOUT_OF_TORCH, DROPOUT_OF_KERAS);
    private static final List<String> DECAYED = List.of(
            DECAY_OF_TORCH.formatted(1, "SGD"),
            DECAY_OF_TORCH.formatted(2, "Adam"),
            DECAY_OF_TORCH.formatted(3, "AdamW"));

    @TempDir
    private Path folder;

    private NotebookNetworks run(List<String> cells) {
        return NotebookNetworks.run(folder, cells, Duration.ofMinutes(5), (cell, all) -> {});
    }

    @Test
    void whatAMaskLeavesOfALayerIsNotTakenForANetwork() {
        NotebookNetworks dropped = run(DROPPED);
        assertThat(dropped.stopped()).isEmpty();
        assertThat(dropped.networks()).isEmpty();
        assertThat(dropped.notes()).contains(MASKS);
    }

    @Test
    void aLossIsNoGradientOfOneSample() {
        NotebookNetworks read = run(List.of(SIGMOID_AND_DECAY));
        assertThat(read.notes()).containsExactly(DECAY);
        assertThat(read.networks()).hasSize(1);
        assertThat(read.networks().getFirst().wrongLines())
                .extracting(WrongLine::code)
                .containsExactly("model.append(torch.nn.Sigmoid())");
    }

    @Test
    void theDropoutOfALibraryKeepsAllNeurons() {
        NotebookNetworks dropped = run(DROPPED_BY_LAYERS);
        assertThat(dropped.stopped()).isEmpty();
        assertThat(dropped.notes()).contains(KEPT);
        assertThat(dropped.networks()).hasSize(DROPPED_BY_LAYERS.size()).allMatch(Network::isRight);
        assertThat(dropped.networks())
                .extracting(one -> one.document().network().size(1))
                .containsExactly(4, 4);
    }

    @Test
    void updatesThatDecayBiasesAreLeftOut() {
        NotebookNetworks decayed = run(DECAYED);
        assertThat(decayed.notes()).containsExactly(DECAY);
        assertThat(decayed.networks()).hasSize(DECAYED.size());
        for (Network one : decayed.networks()) {
            assertThat(one.document().optimizer().rule()).isEqualTo(Optimizers.NONE);
            assertThat(one.document().loss().name()).isIn("mean_squared_error", "sum_squared_error");
            assertThat(one.document().samples()).hasSize(3);
            assertThat(one.wrongLines()).isEmpty();
        }
    }
}
