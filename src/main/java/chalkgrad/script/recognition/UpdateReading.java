package chalkgrad.script.recognition;

import chalkgrad.formula.Formula;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Penalties;
import chalkgrad.network.Penalty;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.recognition.Steps.Step;
import chalkgrad.script.recognition.Structure.LayerNodes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds how the parameters of a network are changed: by which optimizer, with which penalty, how often, and whether
/// biases are too.
final class UpdateReading {
    /// Parameters whose steps are compared with those of all optimizers, or are looked at for a penalty in a layer.
    private static final int MOST_FITTED = 6;

    /// The learning rates of so many first updates are compared.
    static final int MOST_RATES = 5;

    /// The digits of a penalty that is found by subtracting: the others are rounding.
    private static final int DIGITS = 12;

    private static final double NEAR = 1e-9;

    /// Code may compute gradients with the other sign, and add its steps.
    private static final List<Integer> SIGNS = List.of(1, -1);

    private final Graph graph;
    private final Memory memory;
    private final Origins origins;
    private final Steps steps;
    private final List<Step> all = new ArrayList<>();

    /// The steps of the weights of each layer.
    private final List<List<Step>> byLayer = new ArrayList<>();

    private final List<Step> ofBiases = new ArrayList<>();
    private final boolean updatesBiases;
    private final ParameterVersions versions;

    UpdateReading(Memory memory, Origins origins, Structure structure) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        steps = new Steps(memory, origins, structure);
        for (LayerNodes layer : structure.layers()) {
            List<Step> ofLayer = new ArrayList<>();
            layer.weights().forEach(row -> row.forEach(node -> steps.of(node).ifPresent(ofLayer::add)));
            byLayer.add(ofLayer);
            all.addAll(ofLayer);
            layer.biases().forEach(node -> steps.of(node).ifPresent(ofBiases::add));
        }
        // what is added to a bias without a rate, where weights have one, is a forward pass
        boolean haveRates = all.stream().anyMatch(step -> steps.rate(step).isPresent());
        updatesBiases = ofBiases.stream()
                        .anyMatch(step -> !haveRates || steps.rate(step).isPresent())
                || ofBiases.stream().limit(MOST_FITTED).anyMatch(this::remembers);
        if (updatesBiases) {
            all.addAll(ofBiases);
        }
        versions = new ParameterVersions(graph, structure, steps, all);
    }

    /// What was found.
    ///
    /// @param changes by how much each weight changes in the first update, without its penalty and before the
    ///     learning rate of the optimizer is divided by anything that it remembers
    /// @param rate the learning rate, if it stands in the code as a factor of a step
    /// @param remembering the optimizer, if it remembers something
    /// @param shrinksBiases whether biases are changed without a gradient, too
    /// @param schedule how the learning rate changes, if it does
    /// @param iterations how many updates there are
    /// @param perRound how many updates there are in a round of the outermost loop
    record FoundUpdate(
            Map<Integer, Double> changes,
            OptionalDouble rate,
            Optional<Optimizer> remembering,
            Optional<Penalty> penalty,
            Optional<RateSchedule> schedule,
            boolean updatesBiases,
            boolean shrinksBiases,
            int iterations,
            int perRound) {
        FoundUpdate {
            changes = Map.copyOf(changes);
        }
    }

    /// The nodes of the parameters after each of the first updates.
    ParameterVersions versions() {
        return versions;
    }

    /// The updates; empty if no parameter is changed.
    ///
    /// @param batch how many samples the first update computes
    Optional<FoundUpdate> found(int batch) {
        steps.countsInBatch(batch);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble rate =
                commonest(all.stream().flatMap(step -> steps.rate(step).stream().boxed()));
        Optional<Penalty> penalty = penalty();
        Optional<Optimizer> remembering = remembering();
        boolean shrinksBiases = updatesBiases && ofBiases.stream().anyMatch(this::shrinks);
        return Optional.of(new FoundUpdate(
                changes(all, remembering, penalty),
                remembering.isPresent() ? OptionalDouble.empty() : rate,
                remembering,
                penalty,
                schedule(remembering),
                updatesBiases,
                shrinksBiases,
                versions.iterations(memory),
                versions.perRound()));
    }

    private Optional<RateSchedule> schedule(Optional<Optimizer> remembering) {
        return remembering.isPresent()
                ? new MemoryRates(graph, steps)
                        .schedule(all.getFirst(), remembering.get().of(Hyperparameter.LEARNING_RATE))
                : RateSchedule.of(graph, rates(all.getFirst()));
    }

    /// The learning rates of the first updates of a parameter.
    private List<Double> rates(Step first) {
        List<Double> rates = new ArrayList<>();
        Optional<Step> step = Optional.of(first);
        while (step.isPresent() && rates.size() < MOST_RATES) {
            steps.rate(step.get()).ifPresent(rates::add);
            step = steps.from(step.get().after());
        }
        return rates;
    }

    private static OptionalDouble commonest(Stream<Double> numbers) {
        return numbers.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Double, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> OptionalDouble.of(most.getKey()))
                .orElse(OptionalDouble.empty());
    }

    /// Whether a step is one of an optimizer that remembers something.
    private boolean remembers(Step step) {
        return formulas(step).stream()
                .anyMatch(formula -> SIGNS.stream()
                        .anyMatch(sign -> new OptimizerFit(formula, sign).rule().isPresent()));
    }

    private List<StepFormula> formulas(Step step) {
        return StepFormula.of(graph, origins, steps, step);
    }

    /// The optimizer that most steps fit, of those that remember something; if none does, the one that is likely.
    private Optional<Optimizer> remembering() {
        return commonest(1, OptimizerFit::rule)
                .or(() -> commonest(-1, OptimizerFit::rule))
                .or(() -> commonest(1, OptimizerFit::likely));
    }

    private Optional<Optimizer> commonest(int sign, Function<OptimizerFit, Optional<Optimizer>> reading) {
        Map<Optimizer, Integer> counts = new HashMap<>();
        for (Step step : some()) {
            optimizer(formulas(step), sign, reading).ifPresent(one -> counts.merge(one, 1, Integer::sum));
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// Some of the steps, of each layer and of biases: a mistake in the steps of one layer is not that of all.
    private List<Step> some() {
        List<List<Step>> kinds = Stream.concat(byLayer.stream(), updatesBiases ? Stream.of(ofBiases) : Stream.empty())
                .filter(kind -> !kind.isEmpty())
                .toList();
        int each = Math.max(1, MOST_FITTED / Math.max(1, kinds.size()));
        return kinds.stream().flatMap(kind -> kind.stream().limit(each)).toList();
    }

    /// The optimizer by the first formula that shows one. A gradient that has been multiplied by the learning rate
    /// shows 1 in its place, so another one is better.
    private static Optional<Optimizer> optimizer(
            List<StepFormula> formulas, int sign, Function<OptimizerFit, Optional<Optimizer>> reading) {
        Optional<Optimizer> first = Optional.empty();
        for (int k = 0; k < formulas.size(); k++) {
            Optional<Optimizer> one = reading.apply(new OptimizerFit(formulas.get(k), sign));
            if (one.isPresent() && one.get().of(Hyperparameter.LEARNING_RATE) != 1) {
                return ofAverage(one.get(), formulas.subList(k + 1, formulas.size()), sign, reading)
                        .or(() -> one);
            }
            first = first.isPresent() ? first : one;
        }
        return first;
    }

    /// The optimizer of the gradient itself, if what was taken for it is the gradient's share in an average.
    private static Optional<Optimizer> ofAverage(
            Optimizer ofShare,
            List<StepFormula> before,
            int sign,
            Function<OptimizerFit, Optional<Optimizer>> reading) {
        return ofShare.rule().hyperparameters().stream()
                .filter(setting -> setting.key().equals("momentum"))
                .flatMap(momentum -> before.stream()
                        .flatMap(formula -> reading.apply(new OptimizerFit(formula, sign)).stream())
                        .filter(one -> one.rule().equals(ofShare.rule())
                                && ActivationProbe.near(
                                        one.of(Hyperparameter.LEARNING_RATE),
                                        ofShare.of(Hyperparameter.LEARNING_RATE) * (1 - ofShare.of(momentum)))))
                .findFirst();
    }

    /// The penalty on the weights of most layers. Half of them are enough, since a mistake can cost a layer its
    /// penalty.
    private Optional<Penalty> penalty() {
        List<List<Step>> changed =
                byLayer.stream().filter(layer -> !layer.isEmpty()).toList();
        List<Penalty> found = changed.stream()
                .flatMap(layer -> penalty(layer.subList(0, Math.min(MOST_FITTED, layer.size()))).stream())
                .toList();
        return commonest(found, changed.size());
    }

    /// The penalty in most of some steps, whose slope is added.
    private Optional<Penalty> penalty(List<Step> some) {
        List<Penalty> found =
                some.stream().flatMap(step -> penalty(step).stream()).toList();
        return commonest(found, some.size());
    }

    private Optional<Penalty> penalty(Step step) {
        List<StepFormula> formulas = formulas(step);
        Optional<Penalty> ofGradient = formulas.stream()
                .filter(formula -> formula.penaltyStrength().orElse(0) > 0)
                .findFirst()
                .map(formula -> penalty(
                        formula.isPenaltyOfSigns(), formula.penaltyStrength().orElse(0)));
        OptionalDouble rate = steps.rate(step);
        return ofGradient.isPresent() || formulas.isEmpty() || rate.isEmpty()
                ? ofGradient
                : decay(formulas.getFirst(), rate.getAsDouble());
    }

    /// The penalty that a decay of weights beside the gradient is, as in `w - eta * lmbda * w - eta * g`.
    private static Optional<Penalty> decay(StepFormula formula, double rate) {
        if (!formula.states().isEmpty()) {
            return Optional.empty();
        }
        double atOne = (1 - formula.after(1, 0, List.of())) / rate;
        double elsewhere = (-2.5 - formula.after(-2.5, 0, List.of())) / rate;
        boolean isSquare = ActivationProbe.near(elsewhere, -2.5 * atOne);
        boolean isSign = ActivationProbe.near(elsewhere, -atOne);
        double strength = new BigDecimal(atOne).round(new MathContext(DIGITS)).doubleValue();
        return strength > 0 && (isSquare || isSign) ? Optional.of(penalty(isSign, strength)) : Optional.empty();
    }

    /// The commonest penalty, if at least half of all have one. Of two, the weaker one: rather a division by the number
    /// of samples is missing than one too many.
    private static Optional<Penalty> commonest(List<Penalty> found, int all) {
        return 2 * found.size() < all
                ? Optional.empty()
                : found.stream()
                        .max(Comparator.comparingInt((Penalty one) -> Collections.frequency(found, one))
                                .thenComparingDouble(one -> -one.strength()));
    }

    private static Penalty penalty(boolean isOfSigns, double strength) {
        String name = isOfSigns ? "l1" : "l2";
        return Penalties.ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .map(rule -> new Penalty(rule, strength))
                .orElseThrow();
    }

    private Map<Integer, Double> changes(List<Step> all, Optional<Optimizer> remembering, Optional<Penalty> penalty) {
        double rate =
                remembering.map(one -> one.of(Hyperparameter.LEARNING_RATE)).orElse(1.0);
        Map<Integer, Double> changes = new HashMap<>();
        for (Step step : all) {
            double before = graph.value(step.parameter());
            double penalized = penalty.map(one -> steps.rate(step).orElse(0) * slope(one, before))
                    .orElse(0.0);
            double change = graph.value(step.after()) - before + penalized;
            OptionalDouble gradient =
                    remembering.map(one -> gradient(step, one)).orElse(OptionalDouble.empty());
            changes.put(step.parameter(), gradient.isPresent() ? rate * gradient.getAsDouble() : change);
        }
        return changes;
    }

    /// Whether a step makes a parameter smaller without a gradient: in the gradient, or beside it.
    private boolean shrinks(Step step) {
        return formulas(step).stream()
                .anyMatch(formula -> formula.penaltyStrength().orElse(0) > 0
                        || formula.after(2, 1, zeros(formula)) - formula.after(1, 1, zeros(formula)) < 1 - NEAR);
    }

    private static List<Double> zeros(StepFormula formula) {
        return Collections.nCopies(formula.states().size(), 0.0);
    }

    private static double slope(Penalty penalty, double weight) {
        return penalty.rule().slope(Formula.constant(weight)).evaluate(strength -> penalty.strength());
    }

    /// The gradient in a step: the number with which it is one of the optimizer's, otherwise the last one through which
    /// it depends on the network and after which the step uses all that the optimizer remembers.
    private OptionalDouble gradient(Step step, Optimizer optimizer) {
        List<StepFormula> formulas = formulas(step);
        return formulas.stream()
                .filter(formula -> SIGNS.stream().anyMatch(sign -> new OptimizerFit(formula, sign).isBy(optimizer)))
                .findFirst()
                .or(() -> formulas.stream()
                        .filter(formula -> formula.states().size()
                                == optimizer.rule().states().size())
                        .findFirst())
                .or(() -> formulas.stream().findFirst())
                .map(formula -> OptionalDouble.of(formula.gradientValue()))
                .orElse(OptionalDouble.empty());
    }
}
