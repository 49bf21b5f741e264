package chalkgrad.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.RandomEdits;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Huber;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Schedule;
import chalkgrad.network.Schedules;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditTest {
    private static final Activation RELU = Activations.named("relu").orElseThrow();

    static IntStream kinds() {
        return IntStream.range(0, RandomEdits.KINDS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEditIsRefusedOrMakesADocumentThatComputesAndCanBeSaved(int kind) {
        var random = new Random(kind);
        RandomDocuments.many(120, 100 + kind).map(EditTest::withWords).forEach(document -> {
            Edit edit = RandomEdits.ofKind(kind, document, random);
            if (edit.problem(document).isPresent()) {
                return;
            }
            Document edited = edit.applyTo(document);
            if (!Rules.check(edited).isEmpty()) {
                return;
            }
            var run = new Run(edited);
            var timeline = new Timeline(edited);
            for (long k = 0; k < timeline.length(); k++) {
                assertThat(run.value(timeline.step(k).makes())).as("%s", edit).isNotNull();
            }
            assertThat(DocumentReader.read(DocumentWriter.write(edited), "edited"))
                    .as("%s", edit)
                    .isEqualTo(edited);
        });
    }

    /// Every object of the file has something unknown to say, and parameters and neurons have names of a course.
    private static Document withWords(Document document) {
        var names = new LinkedHashMap<String, String>();
        var extras = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        extras.put("", Map.of("course", "ML"));
        for (int l = 1; l <= document.network().depth(); l++) {
            extras.put("/layers/" + (l - 1), Map.of("colour", "layer" + l));
            names.put("w" + l + "[1,1]", "u" + l);
            names.put("a" + l + "[1]", "h" + l);
        }
        for (int s = 0; s < document.samples().size(); s++) {
            extras.put("/samples/" + s, Map.of("photo", "sample" + (s + 1)));
        }
        return new Document(
                document.description(),
                document.network(),
                document.parameters(),
                document.samples(),
                document.loss(),
                document.printedLoss(),
                document.reduction(),
                document.penalty(),
                document.optimizer(),
                document.iterations(),
                new Notation(
                        "h",
                        "o",
                        List.of(),
                        List.of(),
                        0,
                        Notation.IndexOrder.OUTPUT_INPUT,
                        Notation.IndexStyle.ARRAYS,
                        true,
                        names),
                new Extras(extras));
    }

    private static Document document(int samples, Layer... layers) {
        Loss loss = Losses.named("half_squared_error").orElseThrow();
        return withWords(Blueprint.of(2, loss, layers)
                .withBatch(samples, chalkgrad.network.Reduction.MEAN)
                .build(new Random(5)));
    }

    @Test
    void biasesThatBecomeOneAreTheirMean() {
        Document document = new Edit.SetBias(1, 1, 0.5).applyTo(document(1, new Layer(2, RELU, false)));
        document = new Edit.SetBias(1, 2, -0.1).applyTo(document);
        Document tied = new NetworkEdit.SetBiases(1, Biases.TIED).applyTo(document);
        assertThat(tied.parameters().biases(1).columns()).isOne();
        assertThat(tied.parameters().biases(1).get(0, 0)).isCloseTo(0.2, within(1e-15));
        assertThat(tied.parameters().weights(1)).isEqualTo(document.parameters().weights(1));
    }

    @Test
    void aBiasThatBecomesManyIsCopied() {
        Document document = new Edit.SetBias(1, 0, 0.35).applyTo(document(1, new Layer(3, RELU, true)));
        Document untied = new NetworkEdit.SetBiases(1, Biases.EACH).applyTo(document);
        assertThat(untied.parameters().biases(1)).isEqualTo(Matrix.row(0.35, 0.35, 0.35));
    }

    @Test
    void aLargerLayerKeepsItsNumbersAndTheSameSeedDrawsTheSameNewOnes() {
        Document document = document(1, new Layer(2, RELU, false), new Layer(1, RELU, false));
        Document larger = new NetworkEdit.SetSize(1, 3, 7).applyTo(document);
        assertThat(larger.network().size(1)).isEqualTo(3);
        Matrix before = document.parameters().weights(1);
        Matrix after = larger.parameters().weights(1);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(after.get(i, j)).isEqualTo(before.get(i, j));
            }
        }
        assertThat(larger.parameters().weights(2).rows()).isEqualTo(3);
        assertThat(larger.parameters().biases(1).get(0, 2)).isZero();
        assertThat(new NetworkEdit.SetSize(1, 3, 7).applyTo(document)).isEqualTo(larger);
        assertThat(new NetworkEdit.SetSize(1, 3, 8).applyTo(document)).isNotEqualTo(larger);
        assertThat(new NetworkEdit.SetSize(1, 2, 9).applyTo(larger)).isEqualTo(document);
    }

    @Test
    void aLayerThatIsAddedAndRemovedLeavesTheOthersWithTheirNamesAndUnknownKeys() {
        Document document = document(1, new Layer(2, RELU, false), new Layer(2, RELU, true));
        Document added = new NetworkEdit.AddLayer(2, 2, RELU, 1).applyTo(document);
        assertThat(added.network().depth()).isEqualTo(3);
        assertThat(added.extras().at("/layers/2")).containsEntry("colour", "layer2");
        assertThat(added.extras().at("/layers/1")).isEmpty();
        assertThat(added.notation().names()).containsEntry("w3[1,1]", "u2").doesNotContainKey("w2[1,1]");
        assertThat(new NetworkEdit.RemoveLayer(2, 1).applyTo(added)).isEqualTo(document);
    }

    @Test
    void removingASampleMovesTheUnknownKeysOfThoseAfterIt() {
        Document document = document(3, new Layer(1, RELU, false));
        Document removed = new SampleEdit.RemoveSample(2).applyTo(document);
        assertThat(removed.samples())
                .containsExactly(document.samples().get(0), document.samples().get(2));
        assertThat(removed.extras().at("/samples/0")).containsEntry("photo", "sample1");
        assertThat(removed.extras().at("/samples/1")).containsEntry("photo", "sample3");
        assertThat(removed.extras().at("/samples/2")).isEmpty();
    }

    @Test
    void aCopyOfASampleStandsRightAfterIt() {
        Document document = document(2, new Layer(1, RELU, false));
        Document copied = new SampleEdit.DuplicateSample(1).applyTo(document);
        assertThat(copied.samples()).hasSize(3);
        assertThat(copied.samples().get(1)).isEqualTo(document.samples().get(0));
        assertThat(copied.extras().at("/samples/1")).isEmpty();
        assertThat(copied.extras().at("/samples/2")).containsEntry("photo", "sample2");
    }

    @Test
    void theLastSampleAndTheLastLayerStay() {
        Document document = document(1, new Layer(1, RELU, false));
        assertThat(new SampleEdit.RemoveSample(1).problem(document)).isPresent();
        assertThat(new NetworkEdit.RemoveLayer(1, 1).problem(document)).isPresent();
        assertThat(new NetworkEdit.SetSize(1, 0, 1).problem(document)).isPresent();
        assertThat(new NetworkEdit.SetSize(1, 1_000_000, 1).problem(document)).isPresent();
    }

    @Test
    void aLossThatCannotMeasureATargetSaysWhichCan() {
        Document document = new Edit.SetTarget(1, 1, 3).applyTo(document(1, new Layer(1, RELU, false)));
        Loss crossEntropy = Losses.named("categorical_cross_entropy").orElseThrow();
        assertThat(Rules.check(new TrainingEdit.SetLoss(crossEntropy).applyTo(document)))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("the target 3 lies outside [0, 1]")
                .contains("half_squared_error")
                .doesNotContain("binary_cross_entropy");
    }

    @Test
    void anotherOptimizerKeepsTheLearningRate() {
        OptimizerRule adam = Optimizers.named("adam").orElseThrow();
        Document document =
                new TrainingEdit.SetRule(Optimizers.GRADIENT_DESCENT).applyTo(document(1, new Layer(1, RELU, false)));
        Hyperparameter rate = Optimizers.GRADIENT_DESCENT.hyperparameters().getFirst();
        document = new TrainingEdit.SetHyperparameter(rate, 0.3).applyTo(document);
        assertThat(new TrainingEdit.SetRule(adam).applyTo(document).optimizer().of(rate))
                .isEqualTo(0.3);
    }

    @Test
    void aSettingThatTheLossesShareHasOneValue() {
        Hyperparameter delta = new Huber(1).settings().keySet().iterator().next();
        Document document = document(1, new Layer(1, RELU, false));
        document = new TrainingEdit.SetPrintedLoss(Optional.of(new Huber(1))).applyTo(document);
        document = new TrainingEdit.SetHyperparameter(delta, 0.5).applyTo(document);
        document = new TrainingEdit.SetLoss(new Huber(1)).applyTo(document);
        assertThat(document.loss()).isEqualTo(new Huber(0.5));
        document = new TrainingEdit.SetHyperparameter(delta, 2).applyTo(document);
        assertThat(document.loss()).isEqualTo(new Huber(2));
        assertThat(document.printedLoss()).contains(new Huber(2));
        assertThat(Rules.check(document)).isEmpty();
    }

    @Test
    void anotherOptimizerKeepsTheScheduleOfTheLearningRate() {
        OptimizerRule adam = Optimizers.named("adam").orElseThrow();
        Schedule steps = Schedules.ALL.getFirst();
        Document document =
                new TrainingEdit.SetRule(Optimizers.GRADIENT_DESCENT).applyTo(document(1, new Layer(1, RELU, false)));
        document = new TrainingEdit.SetSchedule(Optional.of(steps)).applyTo(document);
        OptimizerRule changed =
                new TrainingEdit.SetRule(adam).applyTo(document).optimizer().rule();
        assertThat(changed.schedule()).contains(steps);
        assertThat(changed.scheduled(Optional.empty())).isEqualTo(adam);
        assertThat(new TrainingEdit.SetRule(Optimizers.NONE)
                        .applyTo(document)
                        .optimizer()
                        .rule())
                .isEqualTo(Optimizers.NONE);
    }

    /// 2-3-2 with numbers that say where they are.
    /// Layers of other kinds do not adapt to the layer before them; then the change is refused in a sentence.
    @Test
    void aLayerChangesOnlyAmongLayersThatAdapt() {
        RandomDocuments.wired(60, 13).forEach(document -> {
            int depth = document.network().depth();
            for (int l = 0; l <= depth; l++) {
                isRefusedOrWhole(document, new NetworkEdit.SetSize(l, 3, 1));
            }
            for (int l = 1; l <= depth; l++) {
                isRefusedOrWhole(document, NetworkEdit.AddLayer.hidden(document.network(), l));
                isRefusedOrWhole(document, new NetworkEdit.RemoveLayer(l, 1));
            }
        });
    }

    private static void isRefusedOrWhole(Document document, NetworkEdit edit) {
        if (edit.problem(document).isEmpty()) {
            assertThat(new Run(edit.applyTo(document)).pass(1)).as("%s", edit).isNotNull();
        }
    }

    private static Document numbered() {
        Document document = document(2, new Layer(3, RELU, false), new Layer(2, RELU, false));
        Parameters parameters = document.parameters();
        for (int l = 1; l <= 2; l++) {
            int layer = l;
            Matrix weights = parameters.weights(l);
            parameters = parameters
                    .withWeights(
                            l,
                            Matrix.generate(
                                    weights.rows(), weights.columns(), (i, j) -> 100 * layer + 10 * (i + 1) + j + 1))
                    .withBiases(l, Matrix.generate(1, weights.columns(), (zero, j) -> 10 * layer + j + 1));
        }
        return document.with(parameters);
    }

    @Test
    void aNeuronGoesWithItsOwnNumbersAndTheOthersKeepTheirs() {
        Document removed = new NetworkEdit.RemoveNeuron(1, 2).applyTo(numbered());
        assertThat(removed.parameters().weights(1)).isEqualTo(Matrix.of(new double[][] {{111, 113}, {121, 123}}));
        assertThat(removed.parameters().biases(1)).isEqualTo(Matrix.row(11, 13));
        assertThat(removed.parameters().weights(2)).isEqualTo(Matrix.of(new double[][] {{211, 212}, {231, 232}}));
        assertThat(removed.parameters().biases(2)).isEqualTo(Matrix.row(21, 22));
        assertThat(removed.samples()).isEqualTo(numbered().samples());
    }

    @Test
    void anInputAndAnOutputGoWithTheirNumbersInAllSamplesAndSnapshots() {
        Document document = new SampleEdit.SetSamples(List.of(sample(1), sample(5)), List.of(sample(9)))
                .applyTo(new SnapshotEdit.TakeSnapshot("first").applyTo(numbered()));
        Document removed =
                new NetworkEdit.RemoveNeuron(2, 1).applyTo(new NetworkEdit.RemoveNeuron(0, 1).applyTo(document));
        assertThat(removed.network().inputSize()).isOne();
        assertThat(removed.inputs()).isEqualTo(Matrix.of(new double[][] {{2}, {6}}));
        assertThat(removed.targets()).isEqualTo(Matrix.of(new double[][] {{4}, {8}}));
        assertThat(removed.testSamples()).containsExactly(new Sample(Matrix.row(10.0), Matrix.row(12.0)));
        assertThat(removed.parameters().weights(1)).isEqualTo(Matrix.row(121, 122, 123));
        assertThat(removed.snapshots().getFirst().parameters()).isEqualTo(removed.parameters());
    }

    private static Sample sample(double first) {
        return new Sample(Matrix.row(first, first + 1), Matrix.row(first + 2, first + 3));
    }

    @Test
    void theTiedBiasOfALayerStaysWhenANeuronGoes() {
        Document document = new Edit.SetBias(1, 0, 0.35).applyTo(document(1, new Layer(3, RELU, true)));
        assertThat(new NetworkEdit.RemoveNeuron(1, 1)
                        .applyTo(document)
                        .parameters()
                        .biases(1))
                .isEqualTo(Matrix.row(0.35));
    }

    @Test
    void theNamesOfACourseFollowTheirNeurons() {
        Notation named = Notation.CANONICAL.withNames(
                List.of(),
                List.of(),
                Map.of(
                        "w1[1,2]",
                        "a",
                        "w1[2,3]",
                        "b",
                        "w2[3,1]",
                        "c",
                        "w2[2,1]",
                        "d",
                        "z1[3]",
                        "e",
                        "dL/dw1[1,3]",
                        "f"));
        Document document = new Edit.UseNotation(named).applyTo(numbered());
        assertThat(new NetworkEdit.RemoveNeuron(1, 2)
                        .applyTo(document)
                        .notation()
                        .names())
                .isEqualTo(Map.of("w1[2,2]", "b", "w2[2,1]", "c", "z1[2]", "e", "dL/dw1[1,2]", "f"));
        assertThat(new NetworkEdit.RemoveNeuron(0, 1)
                        .applyTo(document)
                        .notation()
                        .names())
                .isEqualTo(Map.of("w1[1,3]", "b", "w2[3,1]", "c", "w2[2,1]", "d", "z1[3]", "e"));
    }

    @Test
    void theLastNeuronStaysAndWhatIsPossibleIsSaid() {
        Document document = document(1, new Layer(1, RELU, false), new Layer(1, RELU, false));
        assertThat(new NetworkEdit.RemoveNeuron(1, 1)
                        .problem(document)
                        .orElseThrow()
                        .message())
                .contains("remove the layer instead");
        assertThat(new NetworkEdit.RemoveNeuron(2, 1)
                        .problem(document)
                        .orElseThrow()
                        .message())
                .contains("at least 1 output");
    }

    @Test
    void weightsAreDrawnAgainWithTheSameSeedAndDifferWithAnother() {
        Document document = numbered();
        var drawn = new Drawn(Initialisation.UNIFORM, 0.25, 7);
        Document all = new NetworkEdit.Initialise(0, drawn).applyTo(document);
        assertThat(all.drawn()).contains(drawn);
        assertThat(all.parameters().biases(1)).isEqualTo(Matrix.zeros(1, 3));
        assertThat(all.parameters().weights(1).map(Math::abs).sum())
                .isPositive()
                .isLessThanOrEqualTo(6 * 0.25);
        assertThat(new NetworkEdit.Initialise(0, drawn).applyTo(all)).isEqualTo(all);
        assertThat(new NetworkEdit.Initialise(0, drawn.withSeed(8))
                        .applyTo(document)
                        .parameters())
                .isNotEqualTo(all.parameters());
    }

    @Test
    void oneLayerIsDrawnAsItIsWithAllOthersAndTheOthersStay() {
        Document document = numbered();
        var drawn = new Drawn(Initialisation.HE_UNIFORM, 3);
        Document all = new NetworkEdit.Initialise(0, drawn).applyTo(document);
        Document one = new NetworkEdit.Initialise(2, drawn).applyTo(document);
        assertThat(one.parameters().weights(2)).isEqualTo(all.parameters().weights(2));
        assertThat(one.parameters().weights(1)).isEqualTo(document.parameters().weights(1));
        assertThat(one.parameters().biases(1)).isEqualTo(document.parameters().biases(1));
    }

    @Test
    void aSnapshotBringsItsIterationsAndWhatTheOptimizerRememberedBack() {
        Document document =
                new TrainingEdit.SetRule(Optimizers.named("momentum").orElseThrow()).applyTo(numbered());
        Start reached = new Start(1200, Map.of(OptimizerState.VELOCITY, document.parameters()));
        Document trained = document.continuing(document.parameters(), reached);
        Document kept = new SnapshotEdit.TakeSnapshot("trained").applyTo(trained);
        Document further = kept.continuing(document.parameters().map(matrix -> matrix.map(w -> w + 1)), Start.FRESH);
        Document back = new SnapshotEdit.UseSnapshot(1).applyTo(further);
        assertThat(back.start()).isEqualTo(reached);
        assertThat(back.parameters()).isEqualTo(trained.parameters());
        Document renamed = new SnapshotEdit.RenameSnapshot(1, "still trained").applyTo(kept);
        assertThat(renamed.snapshots().getFirst().start()).isEqualTo(reached);
        // gradient descent remembers nothing, and Adam something else
        Document plain = new TrainingEdit.SetRule(Optimizers.GRADIENT_DESCENT).applyTo(further);
        assertThat(new SnapshotEdit.UseSnapshot(1).applyTo(plain).start()).isEqualTo(new Start(1200, Map.of()));
        Document adam = new TrainingEdit.SetRule(Optimizers.named("adam").orElseThrow()).applyTo(further);
        assertThat(new SnapshotEdit.UseSnapshot(1).applyTo(adam).start()).isEqualTo(Start.FRESH);
    }

    @Test
    void aSnapshotIsGoneBackToAlsoWhenTheNetworkHasGrown() {
        Document document = numbered();
        Document kept = new SnapshotEdit.TakeSnapshot("before").applyTo(document);
        Document changed = new NetworkEdit.Initialise(0, new Drawn(Initialisation.ZEROS, 1)).applyTo(kept);
        assertThat(new SnapshotEdit.UseSnapshot(1).applyTo(changed).parameters())
                .isEqualTo(document.parameters());
        Document grown = new NetworkEdit.SetSize(1, 4, 1).applyTo(changed);
        Matrix back =
                new SnapshotEdit.UseSnapshot(1).applyTo(grown).parameters().weights(1);
        assertThat(back.columns()).isEqualTo(4);
        assertThat(back.get(1, 2)).isEqualTo(123);
        assertThat(new SnapshotEdit.RenameSnapshot(1, "start")
                        .applyTo(kept)
                        .snapshots()
                        .getFirst()
                        .name())
                .isEqualTo("start");
        assertThat(new SnapshotEdit.RemoveSnapshot(1).applyTo(kept)).isEqualTo(document);
        assertThat(new SnapshotEdit.TakeSnapshot(" ").problem(document)).isPresent();
    }
}
