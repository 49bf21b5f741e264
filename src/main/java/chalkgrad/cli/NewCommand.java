package chalkgrad.cli;

import chalkgrad.document.Description;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkPlan;
import chalkgrad.exchange.NetworkText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a document of a new network with random weights.
@Command(
        name = "new",
        description = {
            "Makes a network's file from its sizes and activations, with random weights.",
            "The sizes go from the inputs to the outputs. Activations are one for each layer,",
            "or one for all hidden layers and one for the outputs. A loss, an optimizer, a penalty, biases,",
            "an initialisation and a seed may follow, each with its settings.",
            "Otherwise weights are drawn by He initialisation for relu and similar activations, and by Glorot"
                    + " initialisation for others."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chalkgrad new \"2-4-2 relu softmax\" -o network.json",
            "  chalkgrad new \"2-8-1 leaky ReLU, Adam learning rate 0.01, tied biases\" -o network.json",
            "  chalkgrad new \"3-3-1 tanh identity half_squared_error seed 7\" -o network.json"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The network, such as \"2-4-2 relu softmax\".")
    private List<String> text = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The network's file to write.")
    private Path output = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "The network's name.")
    private @Nullable String name;

    @Option(names = "--force", description = "Overwrite the file if it exists.")
    private boolean force;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        NetworkPlan plan = NetworkText.parse(String.join(" ", text));
        if (Files.exists(output) && !force) {
            throw new InputException("%s: the file exists; --force overwrites it".formatted(output));
        }
        DocumentWriter.save(named(plan.toDocument()), output);
        terminal.out().println("wrote " + output + ": " + plan.text());
        plan.misfit().ifPresent(problem -> terminal.err().println("chalkgrad: " + problem.message()));
    }

    private Document named(Document document) {
        if (name == null) {
            return document;
        }
        String checked = checkedName(name);
        return new Edit.Describe(new Description(checked, checked, "", List.of())).applyTo(document);
    }

    /// A name that the document's file can have.
    ///
    /// @throws InputException if it is too long
    static String checkedName(String name) {
        if (name.length() > DocumentReader.LONGEST_NAME) {
            throw new InputException("a name has at most %d characters, but this one has %d"
                    .formatted(DocumentReader.LONGEST_NAME, name.length()));
        }
        return name;
    }
}
