package chalkgrad.exchange;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Extras;
import chalkgrad.document.Metadata;
import chalkgrad.document.Notation;
import chalkgrad.document.Rules;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleColumns;
import chalkgrad.document.Snapshot;
import chalkgrad.document.Start;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import chalkgrad.notation.NotationRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads documents from JSON. Keys that it does not know are kept in the document's extras.
public final class DocumentReader {
    /// The schema of the documents that Chalkgrad writes.
    public static final String SCHEMA = "chalkgrad/1";

    /// The schema of worked examples: documents with their expected results.
    private static final String WORKED_EXAMPLE = "mlp-example/1";

    /// The longest name and title of a document.
    public static final int LONGEST_NAME = 300;

    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int MOST_TAGS = 100;

    private final Map<String, Map<String, @Nullable Object>> extras = new LinkedHashMap<>();

    private DocumentReader() {}

    /// Reads a file.
    ///
    /// @throws InputException if the file cannot be read or is not a document
    public static Document read(Path file) {
        return read(TextFile.read(file, WantedFile.NETWORK), file.toString());
    }

    /// Reads a text.
    ///
    /// @param source the name of the text in error messages, such as that of its file
    /// @throws InputException if the text is not a document
    public static Document read(String text, String source) {
        FileKind.ofText(text, source).ifPresent(kind -> {
            throw kind.instead(source, WantedFile.NETWORK);
        });
        var root = new Node(source, "", Json.read(text, source));
        if (root.value() instanceof Map<?, ?> map && map.containsKey("cells") && !map.containsKey("schema")) {
            throw FileKind.NOTEBOOK.instead(source, WantedFile.NETWORK);
        }
        Document document = new DocumentReader().document(root.object("document"));
        Stream.concat(Rules.check(document).stream(), NotationRules.check(document).stream())
                .findFirst()
                .ifPresent(problem -> {
                    throw InputException.at(source, problem.pointer(), problem.message());
                });
        return document;
    }

    private Document document(Fields root) {
        checkSchema(root);
        Metadata description = description(root);
        Network network = new NetworkReader(root, extras).network();
        var parametersReader = new ParametersReader(network);
        Parameters parameters = parametersReader.parameters(root);
        var progress = new ProgressReader(parametersReader, extras);
        Batches batches = root.optional("batches").map(progress::batches).orElse(Batches.WHOLE);
        Start start = root.optional("start").map(progress::start).orElse(Start.FRESH);
        Optional<Drawn> drawn = root.optional("drawn").map(progress::drawn);
        List<Snapshot> snapshots =
                root.optional("snapshots").map(progress::snapshots).orElse(List.of());
        List<Sample> samples = samples(root, network);
        List<Sample> testSamples = root.optional("testSamples")
                .map(node -> samples(node.list("samples"), network))
                .orElse(List.of());
        SampleColumns columns = root.optional("columns")
                .map(node -> new ColumnsReader(network, extras).read(node))
                .orElse(SampleColumns.UNKNOWN);
        Loss loss = loss(root.required("loss", "document.loss"));
        Optional<Loss> printedLoss = root.optional("printedLoss").map(this::loss);
        Reduction reduction =
                root.optional("reduction").map(NamedChoices.REDUCTION::of).orElse(Reduction.MEAN);
        Optional<Penalty> penalty = root.optional("penalty").map(this::penalty);
        Optimizer optimizer = root.optional("optimizer")
                .map(node -> new OptimizerReader(extras).read(node))
                .orElseGet(() -> new Optimizer(Optimizers.NONE, Map.of(), false));
        int iterations = root.optional("iterations")
                .map(node -> node.count(1, Rules.MOST_ITERATIONS, "document.iterations"))
                .orElse(1);
        Notation notation = root.optional("notation")
                .map(node -> new NotationReader(network, extras).read(node))
                .orElse(Notation.CANONICAL);
        root.keepUnread(extras);
        return new Document(
                description,
                network,
                parameters,
                samples,
                loss,
                printedLoss,
                reduction,
                penalty,
                optimizer,
                iterations,
                testSamples,
                columns,
                batches,
                start,
                drawn,
                snapshots,
                notation,
                new Extras(extras));
    }

    private static void checkSchema(Fields root) {
        Node schema = root.required("schema", "document.schema", SCHEMA);
        if (!SCHEMA.equals(schema.value()) && !WORKED_EXAMPLE.equals(schema.value())) {
            if (isNewer(schema.value())) {
                throw schema.refusal(Sentences.of("schema.newer", SCHEMA));
            }
            throw schema.refusal(Sentences.of("schema.unknown", SCHEMA, WORKED_EXAMPLE));
        }
    }

    /// Whether a later version of the program has written this. The first schema is the only one that it cannot be.
    private static boolean isNewer(@Nullable Object schema) {
        String name = SCHEMA.substring(0, SCHEMA.indexOf('/') + 1);
        return schema instanceof String text
                && text.startsWith(name)
                && text.length() > name.length()
                && text.charAt(name.length()) != '0'
                && text.chars().skip(name.length()).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static Metadata description(Fields root) {
        List<String> tags = root.optional("tags")
                .map(node -> node.texts(MOST_TAGS, LONGEST_NAME))
                .orElse(List.of());
        return new Metadata(
                root.text("name", LONGEST_NAME),
                root.text("title", LONGEST_NAME),
                root.text("description", LONGEST_DESCRIPTION),
                tags);
    }

    private List<Sample> samples(Fields root, Network network) {
        Node list = root.required("samples", "document.sample");
        List<Node> nodes = list.list("samples");
        if (nodes.isEmpty()) {
            throw list.refusal(Sentences.of("document.sample"));
        }
        return samples(nodes, network);
    }

    private List<Sample> samples(List<Node> nodes, Network network) {
        var result = new ArrayList<Sample>();
        for (Node node : nodes) {
            result.add(sample(node, network));
        }
        return result;
    }

    private Sample sample(Node node, Network network) {
        Fields fields = node.object("sample");
        int inputs = network.inputSize();
        int outputs = network.outputLayer().size();
        double[] x = fields.required("x", "sample.x")
                .numbers(inputs, () -> Sentences.of("has.network", Sentences.count(inputs, "input")));
        double[] y = fields.required("y", "sample.y")
                .numbers(outputs, () -> Sentences.of("has.lastLayer", Sentences.count(outputs, "neuron")));
        fields.keepUnread(extras);
        return new Sample(Matrix.row(x), Matrix.row(y));
    }

    private Penalty penalty(Node node) {
        Fields fields = node.object("penalty");
        PenaltyRule rule = NamedChoices.PENALTY.of(fields.required("kind", "penalty.kind"));
        double strength = fields.required("lambda", "penalty.lambda").number();
        fields.ignore("formula");
        fields.keepUnread(extras);
        return new Penalty(rule, strength);
    }

    private Loss loss(Node node) {
        if (node.value() instanceof String) {
            return NamedChoices.LOSS.of(node);
        }
        Fields fields = node.object("loss");
        Loss loss = NamedChoices.LOSS.of(fields.required("name", "loss.name"));
        Map<Hyperparameter, Double> settings = fields.settings(loss.settings().keySet());
        fields.ignore("formula");
        fields.keepUnread(extras);
        return loss.with(settings);
    }
}
