package chalkgrad.cli;

import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Language;
import chalkgrad.math.Spelling;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program itself, which contains the commands. Without a command, it opens the window.
@Command(
        name = "chalkgrad",
        customSynopsis = {"chalkgrad [--profile LOOKS] [--present] [--lang LANGUAGE] [FILE]", "chalkgrad COMMAND ..."},
        subcommands = {
            TraceCommand.class,
            CheckCommand.class,
            NewCommand.class,
            GradientCheckCommand.class,
            TrainCommand.class,
            EvalCommand.class,
            ImportCommand.class,
            ExamplesCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ChalkgradCommand implements Callable<Integer> {
    private final WindowOpener window;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(descriptionKey = "file", paramLabel = "FILE", arity = "0..1")
    private @Nullable String file;

    @Option(names = "--profile", paramLabel = "LOOKS")
    private WindowWish.@Nullable Looks profile;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            scope = ScopeType.INHERIT,
            converter = LanguageOption.class,
            completionCandidates = LanguageOption.Tags.class)
    private @Nullable Language language;

    @Option(names = "--present")
    private boolean present;

    ChalkgradCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (file != null && !DocumentSource.exists(file)) {
            throw missing(file);
        }
        return window.open(new WindowWish(
                Optional.ofNullable(file), Optional.ofNullable(profile), present, Optional.ofNullable(language)));
    }

    /// If the name looks like a file, the file is missing; otherwise it may be a misspelt command.
    private RuntimeException missing(String name) {
        boolean looksLikeAFile = name.contains(".") || name.contains("/") || name.contains(File.separator);
        return looksLikeAFile
                ? new InputException(Sentences.of("file.absent", name))
                : new ParameterException(spec.commandLine(), notKnown(name, spec));
    }

    /// Says that a word is not a command, file or worked network, and what may have been meant.
    static String notKnown(String word, CommandSpec spec) {
        List<String> known = Stream.concat(spec.subcommands().keySet().stream(), WorkedNetworks.names().stream())
                .toList();
        return Spelling.question(word, known)
                .map(question -> Sentences.of("word.misspelt", word, question))
                .orElseGet(() -> Sentences.of("word.unknown", word));
    }
}
