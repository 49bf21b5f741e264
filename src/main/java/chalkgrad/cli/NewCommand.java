package chalkgrad.cli;

import chalkgrad.data.Fit;
import chalkgrad.data.Parts;
import chalkgrad.data.Split;
import chalkgrad.data.sets.BuiltInSet;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Edit;
import chalkgrad.document.Metadata;
import chalkgrad.document.Misfit;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkPlan;
import chalkgrad.exchange.NetworkText;
import chalkgrad.network.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a document of a new network with random weights.
@Command(
        name = "new",
        footer = {
            "  chalkgrad new \"2-4-2 relu softmax\" -o network.json",
            "  chalkgrad new \"2-8-1 leaky ReLU, Adam learning rate 0.01, tied biases\" -o network.json",
            "  chalkgrad new \"3-3-1 tanh identity half_squared_error seed 7\" -o network.json",
            "  chalkgrad new \"4-6-3 tanh softmax\" --data iris -o iris.json"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewCommand implements Runnable {
    private static final double TEST_SHARE = 0.2;
    private static final int SPLIT_SEED = 1;

    private final Terminal terminal;

    @Parameters(descriptionKey = "text", paramLabel = "TEXT", arity = "1..*")
    private List<String> text = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    private Path output = Path.of("");

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--force")
    private boolean force;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--data", paramLabel = "CSV", completionCandidates = SetNames.class)
    private @Nullable Path data;

    @Override
    public void run() {
        NetworkPlan plan = NetworkText.parse(String.join(" ", text));
        if (Files.exists(output) && !force) {
            throw new InputException(Sentences.of("file.exists", output));
        }
        Document document = withData(plan.toDocument());
        DocumentWriter.save(named(document), output);
        terminal.out().println(data == null ? Output.of("new.wrote", output, plan.text()) : withSizes(document));
        Misfit.of(document.network(), document.loss())
                .ifPresent(problem -> terminal.err().println("chalkgrad: " + problem.message()));
    }

    private String withSizes(Document document) {
        Network network = document.network();
        String sizes = IntStream.rangeClosed(0, network.depth())
                .mapToObj(l -> Integer.toString(network.size(l)))
                .collect(Collectors.joining("-"));
        return Output.of(
                "new.wrote.data",
                output,
                sizes,
                document.samples().size(),
                document.testSamples().size());
    }

    private Document withData(Document document) {
        if (data == null) {
            return document;
        }
        Parts read = new DataSource(data).parts(document);
        Parts parts = read.test().size() > 0 ? read : new Split(TEST_SHARE, SPLIT_SEED).of(read.training());
        long seed = document.drawn().map(Drawn::seed).orElse(0L);
        Fit fit = Fit.of(document, parts, seed);
        fit.problems().forEach(problem -> terminal.err().println("chalkgrad: " + problem.message()));
        return fit.edit(data.toString()).applyTo(document);
    }

    private Document named(Document document) {
        if (name == null) {
            return document;
        }
        String checked = checkedName(name);
        return new Edit.Describe(new Metadata(checked, checked, "", List.of())).applyTo(document);
    }

    /// The names of the built-in data sets.
    static final class SetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return BuiltInSets.ALL.stream().map(BuiltInSet::key).iterator();
        }
    }

    /// A name that the document's file can have.
    ///
    /// @throws InputException if it is too long
    static String checkedName(String name) {
        if (name.length() > DocumentReader.LONGEST_NAME) {
            throw new InputException(Sentences.of("name.long", DocumentReader.LONGEST_NAME, name.length()));
        }
        return name;
    }
}
