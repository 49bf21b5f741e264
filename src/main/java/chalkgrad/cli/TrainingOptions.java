package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NamedChoices;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options for the sample and the optimizer of a network.
final class TrainingOptions {
    private static final String LEARNING_RATE = "learningRate";
    private static final String SGD = "sgd";

    @Option(names = "--input", split = ",", paramLabel = "X")
    private List<Double> input = List.of();

    @Option(names = "--target", split = ",", paramLabel = "Y")
    private List<Double> target = List.of();

    @Option(names = "--optimizer", paramLabel = "NAME")
    private String optimizer = SGD;

    @Option(names = "--learning-rate", paramLabel = "R")
    private @Nullable Double learningRate;

    @Option(names = "--weights-only")
    private boolean weightsOnly;

    /// Whether one of the options is given.
    boolean isUsed() {
        return !input.isEmpty() || !target.isEmpty() || learningRate != null || weightsOnly || !optimizer.equals(SGD);
    }

    void checkUsage(CommandSpec spec) {
        OptimizerRule rule = NamedChoices.OPTIMIZER
                .named(optimizer)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        Sentences.of(
                                "import.optimizer", Found.text(optimizer), NamedChoices.OPTIMIZER.wanted(optimizer))));
        if (learningRate != null && learningRateOf(rule).isEmpty()) {
            throw new ParameterException(spec.commandLine(), Sentences.of("import.rateless", rule.name()));
        }
    }

    private static Optional<Hyperparameter> learningRateOf(OptimizerRule rule) {
        return rule.hyperparameters().stream()
                .filter(parameter -> parameter.key().equals(LEARNING_RATE))
                .findFirst();
    }

    /// The document with its sample and optimizer set.
    ///
    /// @throws InputException if the numbers do not fit the network
    Document applyTo(Document document) {
        Sample zeros = document.samples().getFirst();
        var sample = new Sample(row("--input", input, zeros.x()), row("--target", target, zeros.y()));
        return document.withSample(1, sample).withOptimizer(optimizer());
    }

    private static Matrix row(String option, List<Double> numbers, Matrix preset) {
        if (numbers.isEmpty()) {
            return preset;
        }
        if (numbers.size() != preset.columns()) {
            throw new InputException(Sentences.of(
                    "import.numbers" + Output.oneOrMore(numbers.size()), option, numbers.size(), preset.columns()));
        }
        return Matrix.row(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Optimizer optimizer() {
        OptimizerRule rule = NamedChoices.OPTIMIZER.named(optimizer).orElseThrow();
        Map<Hyperparameter, Double> settings = new HashMap<>();
        if (learningRate != null) {
            settings.put(learningRateOf(rule).orElseThrow(), learningRate);
        }
        return new Optimizer(rule, settings, rule.moves() && !weightsOnly);
    }
}
