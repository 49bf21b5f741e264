package chalkgrad.exchange;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Notation;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleColumns;
import chalkgrad.document.Scale;
import chalkgrad.document.Snapshot;
import chalkgrad.document.Start;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Parameters;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes documents as JSON that [DocumentReader] reads back as equal documents.
public final class DocumentWriter {
    private final Document document;

    private DocumentWriter(Document document) {
        this.document = document;
    }

    public static String write(Document document) {
        return Json.write(new DocumentWriter(document).root());
    }

    /// Replaces the file only after the whole text has been written, so a failure leaves the old one.
    ///
    /// @throws InputException if the file cannot be written
    public static void save(Document document, Path file) {
        TextFile.write(file, write(document));
    }

    private Map<String, @Nullable Object> root() {
        var root = new LinkedHashMap<String, @Nullable Object>();
        root.put("schema", DocumentReader.SCHEMA);
        root.put("name", document.description().name());
        root.put("title", document.description().title());
        root.put("description", document.description().summary());
        root.put("tags", document.description().tags());
        root.put("inputSize", document.network().inputSize());
        List<Integer> written = writtenLayers();
        root.put(
                "layers",
                each(written.stream().map(document.network()::layer).toList(), "/layers/", DocumentWriter::layer));
        root.putAll(parameters(document.parameters()));
        root.put("samples", each(document.samples(), "/samples/", DocumentWriter::sample));
        root.put("loss", withExtras("/loss", loss(document.loss())));
        document.printedLoss().ifPresent(loss -> root.put("printedLoss", withExtras("/printedLoss", loss(loss))));
        root.put("reduction", document.reduction().key());
        document.penalty().ifPresent(penalty -> root.put("penalty", withExtras("/penalty", penalty(penalty))));
        root.put("optimizer", withExtras("/optimizer", optimizer(document.optimizer())));
        root.put("iterations", document.iterations());
        putProgress(root);
        if (!document.notation().equals(Notation.CANONICAL)
                || !document.extras().at("/notation").isEmpty()) {
            root.put("notation", withExtras("/notation", notation(document.notation())));
        }
        return withExtras("", root);
    }

    /// Of a recurrent layer, only the first time step is written.
    private List<Integer> writtenLayers() {
        return IntStream.rangeClosed(1, document.network().depth())
                .filter(l -> document.network().parameterLayer(l) == l)
                .boxed()
                .toList();
    }

    private Map<String, @Nullable Object> parameters(Parameters parameters) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put(
                "weights",
                writtenLayers().stream().map(l -> rows(parameters.weights(l))).toList());
        result.put(
                "biases",
                writtenLayers().stream().map(l -> row(parameters.biases(l))).toList());
        return result;
    }

    private void putProgress(Map<String, @Nullable Object> root) {
        if (!document.testSamples().isEmpty()) {
            root.put("testSamples", each(document.testSamples(), "/testSamples/", DocumentWriter::sample));
        }
        if (!document.columns().equals(SampleColumns.UNKNOWN)) {
            root.put("columns", withExtras("/columns", columns(document.columns())));
        }
        if (document.batches().size() > 0) {
            root.put("batches", withExtras("/batches", batches(document.batches())));
        }
        if (!document.start().equals(Start.FRESH)) {
            root.put("start", start(document.start(), "/start"));
        }
        document.drawn().ifPresent(drawn -> root.put("drawn", withExtras("/drawn", drawn(drawn))));
        if (!document.snapshots().isEmpty()) {
            root.put("snapshots", snapshots());
        }
    }

    private Map<String, @Nullable Object> columns(SampleColumns columns) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        if (!columns.inputs().isEmpty()) {
            result.put("inputs", each(columns.inputs(), "/columns/inputs/", DocumentWriter::input));
        }
        if (!columns.targets().isEmpty()) {
            result.put("targets", columns.targets());
        }
        if (!columns.classes().isEmpty()) {
            result.put("classes", columns.classes());
        }
        return result;
    }

    private static Map<String, @Nullable Object> input(SampleColumns.Input input) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("name", input.name());
        if (!input.scale().equals(Scale.NONE)) {
            result.put("offset", input.scale().offset());
            result.put("divisor", input.scale().divisor());
        }
        return result;
    }

    private static Map<String, @Nullable Object> batches(Batches batches) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("size", batches.size());
        batches.seed().ifPresent(seed -> result.put("shuffleSeed", seed));
        return result;
    }

    private Map<String, @Nullable Object> start(Start start, String pointer) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("iterations", start.iterations());
        start.states()
                .forEach((state, remembered) ->
                        result.put(state.key(), withExtras(pointer + "/" + state.key(), parameters(remembered))));
        return withExtras(pointer, result);
    }

    private static Map<String, @Nullable Object> drawn(Drawn drawn) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("initialisation", drawn.rule().key());
        drawn.rule().setting().ifPresent(setting -> result.put(setting.key(), drawn.setting()));
        result.put("seed", drawn.seed());
        return result;
    }

    private List<Map<String, @Nullable Object>> snapshots() {
        return IntStream.range(0, document.snapshots().size())
                .mapToObj(k -> snapshot(document.snapshots().get(k), "/snapshots/" + k))
                .toList();
    }

    private Map<String, @Nullable Object> snapshot(Snapshot snapshot, String pointer) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("name", snapshot.name());
        result.putAll(parameters(snapshot.parameters()));
        if (!snapshot.start().equals(Start.FRESH)) {
            result.put("start", start(snapshot.start(), pointer + "/start"));
        }
        return withExtras(pointer, result);
    }

    private static Map<String, @Nullable Object> layer(Layer layer) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        if (!layer.kind().isDense()) {
            result.put("kind", layer.kind().name());
        }
        result.putAll(layer.kind().settings());
        result.put("activation", layer.activation().name());
        layer.activation().unusualSettings().forEach((setting, value) -> result.put(setting.key(), value));
        if (layer.hasBiases()) {
            result.put("tiedBias", layer.tiedBias());
        } else {
            result.put("bias", false);
        }
        return result;
    }

    private static Map<String, @Nullable Object> sample(Sample sample) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("x", row(sample.x()));
        result.put("y", row(sample.y()));
        return result;
    }

    private static Map<String, @Nullable Object> loss(Loss loss) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("name", loss.name());
        loss.settings().forEach((setting, value) -> result.put(setting.key(), value));
        result.put("formula", loss.definition());
        return result;
    }

    private static Map<String, @Nullable Object> penalty(Penalty penalty) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("kind", penalty.rule().name());
        result.put(PenaltyRule.STRENGTH.key(), penalty.strength());
        result.put("formula", penalty.rule().definition());
        return result;
    }

    private static Map<String, @Nullable Object> optimizer(Optimizer optimizer) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("kind", optimizer.rule().name());
        optimizer.rule().schedule().ifPresent(schedule -> result.put("learningRateSchedule", schedule.name()));
        for (Hyperparameter hyperparameter : optimizer.rule().hyperparameters()) {
            result.put(hyperparameter.key(), optimizer.of(hyperparameter));
        }
        result.put("updatesBiases", optimizer.updatesBiases());
        result.put("formula", optimizer.rule().definition());
        return result;
    }

    private static Map<String, @Nullable Object> notation(Notation notation) {
        var result = new LinkedHashMap<String, @Nullable Object>();
        result.put("preActivation", notation.preActivation());
        result.put("activation", notation.activation());
        result.put("weights", notation.weights());
        result.put("biases", notation.biases());
        result.put("indexBase", notation.indexBase());
        result.put("indexOrder", notation.indexOrder().key());
        result.put("indexStyle", notation.indexStyle().key());
        result.put("transposed", notation.transposed());
        result.put("names", new TreeMap<>(notation.names()));
        return result;
    }

    private static List<List<Double>> rows(Matrix matrix) {
        var result = new ArrayList<List<Double>>();
        for (int i = 0; i < matrix.rows(); i++) {
            result.add(row(matrix.row(i)));
        }
        return result;
    }

    private static List<Double> row(Matrix row) {
        var result = new ArrayList<Double>();
        for (double entry : row.toArray(0)) {
            result.add(entry);
        }
        return result;
    }

    private <T> List<Map<String, @Nullable Object>> each(
            List<T> all, String pointer, Function<T, Map<String, @Nullable Object>> object) {
        var result = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < all.size(); i++) {
            result.add(withExtras(pointer + i, object.apply(all.get(i))));
        }
        return result;
    }

    /// Adds the unknown entries that the object had when it was read.
    private Map<String, @Nullable Object> withExtras(String pointer, Map<String, @Nullable Object> object) {
        document.extras().at(pointer).forEach(object::putIfAbsent);
        return object;
    }
}
