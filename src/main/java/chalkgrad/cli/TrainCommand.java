package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.InputException;
import chalkgrad.training.Outcome;
import chalkgrad.training.Trainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains a network.
@Command(
        name = "train",
        footer = {
            "  chalkgrad train network.json --epochs 1000 -o trained.json",
            "  chalkgrad train network.json --data data.csv --epochs 50 -o trained.json",
            "  chalkgrad train network.json --until 0.01 -o trained.json",
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {
    /// The exit code if the training diverges.
    static final int DIVERGED = 3;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(descriptionKey = "file", paramLabel = "FILE")
    private String file = "";

    @Option(names = "--epochs", paramLabel = "N")
    private @Nullable Integer epochs;

    @Option(names = "--iterations", paramLabel = "N")
    private @Nullable Integer iterations;

    @Option(names = "--until", paramLabel = "LOSS")
    private @Nullable Double until;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT")
    private Path output = Path.of("");

    @Option(names = "--force")
    private boolean force;

    @Mixin
    private DataOption data = new DataOption();

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        checkUsage();
        Document document = data.applyTo(DocumentOpener.document(file, terminal));
        if (!document.optimizer().rule().moves()) {
            throw new InputException(Sentences.of("train.noOptimizer", file));
        }
        if (Files.exists(output) && !force) {
            throw new InputException(Sentences.of("file.exists", output));
        }
        var trainer = new Trainer(document);
        int from = trainer.made();
        try (var interrupt = new Interrupt()) {
            Outcome outcome = train(trainer, most(document), interrupt);
            DocumentWriter.save(trainer.document(), output);
            terminal.out().println(summary(trainer, from));
            int code = report(outcome);
            terminal.flush();
            return code;
        }
    }

    private void checkUsage() {
        if (epochs != null && iterations != null) {
            throw wrong("train.both");
        }
        if (epochs == null && iterations == null && until == null) {
            throw wrong("train.howLong");
        }
        if (epochs != null && epochs < 1 || iterations != null && iterations < 1) {
            throw wrong("train.least");
        }
    }

    private ParameterException wrong(String key) {
        return new ParameterException(spec.commandLine(), Sentences.of(key));
    }

    /// How many iterations are made at most.
    private long most(Document document) {
        int perEpoch = document.batches().perEpoch(document.samples().size());
        return iterations != null ? iterations : epochs != null ? (long) epochs * perEpoch : Integer.MAX_VALUE;
    }

    private Outcome train(Trainer trainer, long most, Interrupt interrupt) {
        OptionalDouble bound = until == null ? OptionalDouble.empty() : OptionalDouble.of(until);
        try (var progress = new TrainProgress(terminal, trainer, most)) {
            BooleanSupplier isStopped = () -> {
                progress.show();
                return interrupt.isRequested();
            };
            return epochs != null ? trainer.runEpochs(epochs, bound, isStopped) : trainer.run(most, bound, isStopped);
        }
    }

    private String summary(Trainer trainer, int from) {
        int made = trainer.made() - from;
        String key = "train.wrote" + Output.oneOrMore(made);
        String score = ScoreText.of(trainer.score());
        return trainer.testScore()
                .map(test -> Output.of(key + ".test", output, made, score, ScoreText.of(test)))
                .orElseGet(() -> Output.of(key, output, made, score));
    }

    private int report(Outcome outcome) {
        Optional<String> sentence = switch (outcome) {
            case Outcome.Finished finished ->
                until == null ? Optional.empty() : Optional.of(Output.of("train.above", ScoreText.number(until)));
            case Outcome.Reached reached -> Optional.empty();
            case Outcome.Stopped stopped -> Optional.of(Output.of("train.stopped"));
            case Outcome.Diverged diverged -> Optional.of(ScoreText.of(diverged.divergence()));
        };
        sentence.ifPresent(text -> terminal.err().println("chalkgrad: " + text));
        return outcome instanceof Outcome.Diverged ? DIVERGED : Cli.DONE;
    }
}
