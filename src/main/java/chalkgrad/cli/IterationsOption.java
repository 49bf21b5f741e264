package chalkgrad.cli;

import chalkgrad.document.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The option for another number of iterations than a file has.
final class IterationsOption {
    private static final int MOST = 2_000_000_000;

    @Option(names = "--iterations", paramLabel = "N")
    private @Nullable Integer iterations;

    void checkUsage(CommandSpec spec) {
        if (iterations != null && (iterations < 1 || iterations > MOST)) {
            throw new ParameterException(spec.commandLine(), Sentences.of("iterations.outside", iterations, MOST));
        }
    }

    /// A document with as many iterations as were asked for, or with its own.
    Document applyTo(Document document) {
        return iterations == null ? document : document.withIterations(iterations);
    }
}
