package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Reduction;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.line.WrongLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Reading the code of a random network in a random idiom gives the network back, also if one line has a mistake, and
/// the lines with mistakes, also if there are two that do not follow from each other. Those of a kind are the cells of
/// one notebook, so the Python for them starts once. `-Dchalkgrad.seed=` tries others, and `-Dchalkgrad.notebooks=`
/// more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedNotebooksTest {
    private static final int COUNT = Integer.getInteger("chalkgrad.notebooks", Trials.of(2, 40));
    private static final long SEED = Long.getLong("chalkgrad.seed", 1);

    /// The share of wrong lines that must be found.
    private static final double FOUND = 0.9;

    private final List<WrittenNotebook> single = LongStream.range(0, COUNT)
            .mapToObj(k -> WrittenNotebook.random(SEED * 1000 + k))
            .toList();
    private final List<WrittenNotebook> withTwo = LongStream.range(0, COUNT / 2)
            .mapToObj(k -> WrittenNotebook.withTwoMistakes((SEED + 6) * 1000 + k))
            .toList();
    private final Map<WrittenNotebook, List<Network>> networks = new HashMap<>();

    @BeforeAll
    void read(@TempDir Path folder) {
        read(folder, single);
        read(folder, withTwo);
    }

    private void read(Path folder, List<WrittenNotebook> notebooks) {
        NotebookNetworks read = NotebookNetworks.run(
                folder,
                notebooks.stream().map(WrittenNotebook::code).toList(),
                Duration.ofMinutes(10),
                (cell, count) -> {});
        assertThat(read.problems()).isEmpty();
        for (int k = 0; k < notebooks.size(); k++) {
            int cell = k + 1;
            networks.put(
                    notebooks.get(k),
                    read.networks().stream()
                            .filter(network -> network.firstCell() == cell)
                            .toList());
        }
    }

    private List<Network> networks(WrittenNotebook of) {
        return networks.getOrDefault(of, List.of());
    }

    @Test
    void eachNetworkComesBackAsItWasWritten() {
        List<String> wrong = new ArrayList<>();
        for (WrittenNotebook written : single) {
            List<Document> found =
                    networks(written).stream().map(Network::document).toList();
            String difference = found.size() == 1 ? difference(written, found.getFirst()) : found.size() + " networks";
            if (!difference.isEmpty()) {
                wrong.add("%s: %s\n%s".formatted(written.idiom(), difference, written.code()));
            }
        }
        assertThat(wrong).as("%d of %d", wrong.size(), COUNT).isEmpty();
    }

    @Test
    void wrongLinesAreFoundAndNoOther() {
        assertLines(single);
    }

    @Test
    void bothOfTwoMistakesAreFoundAndNothingThatFollowsFromThem() {
        assertLines(withTwo);
    }

    private void assertLines(List<WrittenNotebook> notebooks) {
        List<String> accused = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (WrittenNotebook written : notebooks) {
            List<String> found = networks(written).stream()
                    .flatMap(network -> network.wrongLines().stream())
                    .map(WrongLine::code)
                    .toList();
            found.stream()
                    .filter(line -> !written.wrong().contains(line))
                    .forEach(line -> accused.add(line + " in " + written.idiom()));
            written.wrong().stream()
                    .filter(line -> !found.contains(line))
                    .forEach(line -> missed.add(line + " in " + written.idiom()));
        }
        long wrong = notebooks.stream().mapToLong(one -> one.wrong().size()).sum();
        assertThat(accused).isEmpty();
        assertThat(missed).as("of %d wrong lines", wrong).hasSizeLessThanOrEqualTo((int) ((1 - FOUND) * wrong));
    }

    /// What differs; empty if nothing does.
    private static String difference(WrittenNotebook written, Document found) {
        for (int l = 1; l <= written.weights().size(); l++) {
            if (found.network().depth() != written.weights().size()) {
                return "it has %d layers".formatted(found.network().depth());
            }
            if (!rows(found.parameters().weights(l)).equals(written.weights().get(l - 1))) {
                return "weights %d are %s".formatted(l, found.parameters().weights(l));
            }
            if (!rows(found.parameters().biases(l))
                    .equals(List.of(written.biases().get(l - 1)))) {
                return "biases %d are %s".formatted(l, found.parameters().biases(l));
            }
            String activation = found.network().layer(l).activation().name();
            if (!activation.equals(written.activations().get(l - 1))) {
                return "activation %d is %s".formatted(l, activation);
            }
        }
        if (!rows(found.inputs()).equals(written.x()) || !rows(found.targets()).equals(written.y())) {
            return "samples are %s, %s".formatted(found.inputs(), found.targets());
        }
        return differenceOfTraining(written, found);
    }

    private static String differenceOfTraining(WrittenNotebook written, Document found) {
        // for one output, the mean over the outputs is the sum; for two, it is half of it
        Reduction reduction = written.isMean() ? Reduction.MEAN : Reduction.SUM;
        Loss loss = Losses.named(written.loss()).orElseThrow();
        if (!total(found.loss(), found.reduction(), written).equals(total(loss, reduction, written))) {
            return "loss is %s, %s".formatted(found.loss().name(), found.reduction());
        }
        String rule = found.optimizer().rule().name();
        if (!rule.equals(written.epochs() == 0 ? "none" : "sgd")) {
            return "optimizer is " + rule;
        }
        if (written.epochs() > 0 && found.iterations() != written.epochs()) {
            return "there are %d iterations".formatted(found.iterations());
        }
        boolean rate = found.optimizer().rule().hyperparameters().stream()
                .allMatch(setting -> found.optimizer().of(setting) == written.rate());
        return rate ? "" : String.format(Locale.ROOT, "the learning rate is not %s", written.rate());
    }

    /// What two outputs add to the loss of all samples: losses are the same if these are, such as half the sum over two
    /// samples and their mean.
    private static Matrix total(Loss loss, Reduction reduction, WrittenNotebook written) {
        int outputs = written.y().getFirst().size();
        double factor = reduction.factor(written.x().size());
        return loss.terms(Matrix.row(0.25, 0.5), Matrix.row(0.75, 1), outputs).map(term -> factor * term);
    }

    private static List<List<Double>> rows(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(i -> IntStream.range(0, matrix.columns())
                        .mapToObj(j -> matrix.get(i, j))
                        .toList())
                .toList();
    }
}
