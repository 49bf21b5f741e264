package chalkgrad.script.recognition;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Gives a document the optimizer, the penalty, the reduction and the iterations of the updates that the code makes.
final class TrainingReading {
    private static final double NEAR = 1e-4;

    /// A smaller part of the largest gradient of a layer is what rounding leaves of 0.
    private static final double SMALLEST = 1e-12;

    private final Document plain;
    private final Structure structure;
    private final UpdateReading.FoundUpdate update;
    private final boolean isMeanShown;
    private final boolean isSumShown;

    /// @param loss what the code computes, the sum or the mean of the samples' losses, or what its gradient shows
    TrainingReading(
            Document plain,
            Structure structure,
            UpdateReading.FoundUpdate update,
            Optional<LossReading.FoundLoss> loss) {
        this.plain = plain;
        this.structure = structure;
        this.update = update;
        this.isMeanShown = loss.filter(LossReading.FoundLoss::isMean).isPresent();
        this.isSumShown = loss.filter(one -> !one.isMean() && one.isComputed()).isPresent();
    }

    /// The share of the weights that change by the learning rate times their gradient, of the sum or of the mean. Each
    /// layer counts the same: a mistake in the backward pass makes those of all earlier layers wrong.
    double agreement() {
        List<List<Double>> ratios = ratios();
        int count = plain.samples().size();
        double rate = update.remembering()
                .map(one -> one.of(Hyperparameter.LEARNING_RATE))
                .orElseGet(() -> rate(ratios, count));
        return ratios.stream()
                .filter(layer -> !layer.isEmpty())
                .mapToDouble(layer -> agreement(layer, rate, count))
                .average()
                .orElse(0);
    }

    private static double agreement(List<Double> layer, double rate, int count) {
        return layer.stream()
                .mapToDouble(
                        ratio -> Math.abs(ratio / rate - 1) < NEAR || Math.abs(ratio * count / rate - 1) < NEAR ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// A document of the network with the training of the code.
    Document applyTo(Document document) {
        List<List<Double>> ratios = ratios();
        int count = plain.samples().size();
        double rate = update.remembering()
                .map(one -> one.of(Hyperparameter.LEARNING_RATE))
                .orElseGet(() -> rate(ratios, count));
        Optimizer optimizer = update.remembering()
                .map(one -> scheduled(one.rule(), one.settings()))
                .orElseGet(() -> scheduled(Optimizers.GRADIENT_DESCENT, Map.of(Hyperparameter.LEARNING_RATE, rate)));
        Reduction reduction = count == 1 ? plain.reduction() : reduction(ratios, rate, count);
        return document.withOptimizer(optimizer).withPenalty(update.penalty()).withReduction(reduction);
    }

    private Optimizer scheduled(OptimizerRule rule, Map<Hyperparameter, Double> constant) {
        Map<Hyperparameter, Double> settings = new HashMap<>(constant);
        update.schedule().ifPresent(one -> settings.put(one.hyperparameter(), one.setting()));
        return new Optimizer(
                rule.scheduled(update.schedule().map(RateSchedule::schedule)), settings, update.updatesBiases());
    }

    /// The learning rate as the code writes it; otherwise that of most steps, or 1 if they have none in common.
    private double rate(List<List<Double>> ratios, int count) {
        List<Double> all = ratios.stream().flatMap(List::stream).sorted().toList();
        double common = all.isEmpty() ? 1 : all.get(all.size() / 2);
        long alike = all.stream()
                .filter(ratio -> Math.abs(ratio / common - 1) < NEAR)
                .count();
        boolean isOne = 2 * alike <= all.size() || Math.abs(common - 1) < NEAR || Math.abs(common * count - 1) < NEAR;
        double shown = isOne ? 1 : plain.reduction() == Reduction.MEAN ? common * count : common;
        return update.rate().orElse(shown);
    }

    /// The reduction that the changes show. What a penalty does to weights, right or wrong, it seldom does to
    /// biases. Where the code computes a mean loss, one layer with a mean gradient is enough; where it does not
    /// compute a sum, rather a division is missing than one too many, so biases can outweigh weights.
    private Reduction reduction(List<List<Double>> ratios, double rate, int samples) {
        Votes weights = votes(ratios, rate, samples);
        Votes biases = votes(ratiosOfBiases(), rate, samples);
        Votes all = new Votes(weights.sum + biases.sum, weights.mean + biases.mean);
        if (isMeanShown && all.mean > 0 || weights.mean > weights.sum) {
            return Reduction.MEAN;
        }
        if (isSumShown && weights.sum != weights.mean) {
            return Reduction.SUM;
        }
        if (all.mean > 0 && all.mean >= all.sum && !isSumShown) {
            return Reduction.MEAN;
        }
        return all.sum == all.mean ? plain.reduction() : all.sum > all.mean ? Reduction.SUM : Reduction.MEAN;
    }

    /// In how many layers the changes are those of the sum over the samples, and in how many those of the mean.
    private record Votes(int sum, int mean) {}

    private static Votes votes(List<List<Double>> ratios, double rate, int samples) {
        int sum = 0;
        int mean = 0;
        for (List<Double> layer : ratios) {
            long asSum = layer.stream()
                    .filter(ratio -> Math.abs(ratio / rate - 1) < NEAR)
                    .count();
            long asMean = layer.stream()
                    .filter(ratio -> Math.abs(ratio * samples / rate - 1) < NEAR)
                    .count();
            sum += asSum > asMean ? 1 : 0;
            mean += asMean > asSum ? 1 : 0;
        }
        return new Votes(sum, mean);
    }

    /// For each layer, the change of each weight over its gradient, summed over the samples, without sign.
    private List<List<Double>> ratios() {
        return ratios(l -> structure.layers().get(l - 1).weights(), Parameters::weights);
    }

    private List<List<Double>> ratiosOfBiases() {
        return ratios(l -> List.of(structure.layers().get(l - 1).biases()), Parameters::biases);
    }

    private List<List<Double>> ratios(
            IntFunction<List<List<Integer>>> nodes, BiFunction<Parameters, Integer, Matrix> gradients) {
        Parameters sums = new Run(plain.withReduction(Reduction.SUM)).pass(1).gradient();
        List<List<Double>> ratios = new ArrayList<>();
        for (int l = 1; l <= structure.layers().size(); l++) {
            ratios.add(ratios(nodes.apply(l), gradients.apply(sums, l)));
        }
        return ratios;
    }

    private List<Double> ratios(List<List<Integer>> nodes, Matrix gradients) {
        List<Double> result = new ArrayList<>();
        double largest = IntStream.range(0, gradients.rows())
                .boxed()
                .flatMap(i -> IntStream.range(0, gradients.columns()).mapToObj(j -> Math.abs(gradients.get(i, j))))
                .max(Double::compare)
                .orElse(0.0);
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = 0; j < Math.min(nodes.get(i).size(), gradients.columns()); j++) {
                Double change = update.changes().get(nodes.get(i).get(j));
                double gradient = gradients.get(i, j);
                if (change != null && Math.abs(gradient) > SMALLEST * largest) {
                    result.add(Math.abs(change / gradient));
                }
            }
        }
        return result;
    }
}
