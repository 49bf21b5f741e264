package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NamedChoices;
import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.Orientation;
import chalkgrad.exchange.ParameterImport;
import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes documents from the code of a notebook, or one from the parameters of a NumPy file.
@Command(
        name = "import",
        footer = {
            "  chalkgrad import homework.ipynb -o network.json",
            "  chalkgrad import homework.py -o network-{n}.json",
            "  chalkgrad import parameters.npz -o network.json \\",
            "      --activations sigmoid,sigmoid,softmax --loss categorical_cross_entropy",
            "  chalkgrad import w.npz -o w.json --activations identity \\",
            "      --loss half_squared_error --orientation output-input \\",
            "      --input 1,-2 --target 0.5 --optimizer adam --learning-rate 0.1"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImportCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(descriptionKey = "file", paramLabel = "FILE")
    private Path source = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    private Path output = Path.of("");

    @Option(names = "--activations", split = ",", paramLabel = "NAME")
    private List<String> activations = List.of();

    @Option(names = "--loss", paramLabel = "NAME")
    private String loss = "";

    @Option(names = "--network", paramLabel = "N")
    private @Nullable Integer network;

    @Option(names = "--orientation", paramLabel = "KIND")
    private @Nullable String orientation;

    @Option(names = "--name", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (FileType.hasCode(source)) {
            importNotebook();
        } else {
            importParameters();
        }
    }

    private void importNotebook() {
        if (!activations.isEmpty() || !loss.isEmpty() || orientation != null || training.isUsed()) {
            throw wrong("import.notebook");
        }
        new NotebookImport(terminal, source, output, network, name, force).run();
    }

    private void importParameters() {
        if (activations.isEmpty() || loss.isEmpty()) {
            throw wrong("import.needs");
        }
        if (network != null) {
            throw wrong("import.network");
        }
        List<Activation> chosen = activations.stream().map(this::activation).toList();
        Loss chosenLoss = NamedChoices.LOSS
                .named(loss)
                .orElseThrow(() -> wrong("import.loss", Found.text(loss), NamedChoices.LOSS.wanted(loss)));
        Optional<Orientation> said = said();
        training.checkUsage(spec);
        checkOutput();
        ParameterImport parameters = ParameterImport.of(NumpyArchive.read(source));
        Orientation read = said.orElseGet(() -> only(parameters));
        Document document = training.applyTo(parameters.toDocument(read, chosen, chosenLoss, name()));
        for (Problem problem : Rules.check(document)) {
            throw new InputException(problem.message());
        }
        DocumentWriter.save(document, output);
        tell(parameters, read, said.isEmpty() ? ".shown" : "");
    }

    private Activation activation(String text) {
        return NamedChoices.ACTIVATION
                .named(text.strip())
                .orElseThrow(() -> wrong("import.activation", Found.text(text), NamedChoices.ACTIVATION.wanted(text)));
    }

    private ParameterException wrong(String key, Object... parts) {
        return new ParameterException(spec.commandLine(), Sentences.of(key, parts));
    }

    private void checkOutput() {
        if (Files.exists(output) && !force) {
            throw new InputException(Sentences.of("file.exists", output));
        }
        if (source.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
            throw new InputException(Sentences.of("file.same", output));
        }
    }

    /// The orientation that the option names; none if it is not given.
    private Optional<Orientation> said() {
        String key = orientation;
        if (key == null) {
            return Optional.empty();
        }
        return Optional.of(List.of(Orientation.values()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> wrong("import.orientation", Found.text(key))));
    }

    private Orientation only(ParameterImport parameters) {
        if (parameters.isAmbiguous()) {
            throw new InputException(Sentences.of("import.ambiguous", source, parameters.shapes()));
        }
        return parameters.possibleOrientations().getFirst();
    }

    private String name() {
        return name != null
                ? NewCommand.checkedName(name)
                : FileType.ARRAYS.withoutEnding(String.valueOf(source.getFileName()));
    }

    /// @param how the end of the key: whether the shapes show it
    private void tell(ParameterImport parameters, Orientation read, String how) {
        String sizes = parameters.sizes(read).stream().map(String::valueOf).collect(Collectors.joining("-"));
        terminal.out().println(Output.of("import." + read + how, parameters.shapes()));
        terminal.out().println(Output.of("import.wrote", output, sizes));
    }
}
