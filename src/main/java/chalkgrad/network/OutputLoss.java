package chalkgrad.network;

import chalkgrad.formula.Break;
import chalkgrad.formula.Condition;
import chalkgrad.formula.Condition.Relation;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Cases;
import chalkgrad.formula.Function;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A loss of the outputs of an activation: its terms and gradients, as numbers and as formulas in terms of the
/// pre-activations. All of them follow from the formulas of the loss.
///
/// Logarithms of probabilities are computed from the pre-activations, so they stay finite where an output is rounded to
/// 0 or 1. What has the weight 0 adds nothing, even if its logarithm is infinite.
public final class OutputLoss {
    private static final Formula A = Formula.of(Operand.A);
    private static final Formula Y = Formula.of(Operand.Y);
    private static final Formula ZERO = Formula.constant(0);
    private static final Formula COMPLEMENT = Formula.constant(1).minus(A);

    /// More than a program has at a time, unless somebody drags a setting of a loss.
    private static final int MOST_KNOWN = 200;

    /// Rewriting the formulas takes longer than a pass of a small network, and every edit makes a new table.
    private static final Map<Key, OutputLoss> KNOWN = new ConcurrentHashMap<>();

    private record Key(Loss loss, Activation output, int outputs) {}

    private final Activation output;
    private final Map<Hyperparameter, Double> settings;
    private final Formula term;
    private final Formula derivative;
    private final Formula derivativeByPowers;

    /// The derivative of a term by each logarithm that it is made of.
    private final Map<OutputLog, Formula> byLogs = new EnumMap<>(OutputLog.class);

    /// The loss of the outputs of an activation.
    ///
    /// @param outputs the number of outputs
    public static OutputLoss of(Loss loss, Activation output, int outputs) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Key(loss, output, outputs), OutputLoss::new);
    }

    private OutputLoss(Key key) {
        this(key.loss, key.output, key.outputs);
    }

    private OutputLoss(Loss loss, Activation output, int outputs) {
        this.output = output;
        this.settings = loss.settings();
        Formula ofLogs = withLogs(loss.term(A, Y, outputs));
        Formula slope = loss.derivative(A, Y, outputs);
        this.term = weighed(ofLogs);
        this.derivative = weighed(slope);
        this.derivativeByPowers = weighed(withPowers(slope));
        for (OutputLog log : OutputLog.values()) {
            if (ofLogs.symbols().contains(log)) {
                byLogs.put(log, ofLogs.derivative(log));
            }
        }
    }

    private static Formula withLogs(Formula formula) {
        return formula.rewrite(
                part -> part instanceof Formula.Call call && call.function().equals(Function.LN)
                        ? log(call.arguments().getFirst())
                        : Optional.empty());
    }

    /// With 1/a as e^(-ln a).
    private static Formula withPowers(Formula formula) {
        return formula.rewrite(part -> part instanceof Formula.Quotient quotient
                ? log(quotient.denominator()).map(log -> quotient.numerator().times(Function.EXP.of(log.negated())))
                : Optional.empty());
    }

    private static Optional<Formula> log(Formula argument) {
        return argument.equals(A)
                ? Optional.of(Formula.of(OutputLog.OF_OUTPUT))
                : argument.equals(COMPLEMENT) ? Optional.of(Formula.of(OutputLog.OF_COMPLEMENT)) : Optional.empty();
    }

    /// With 0 for the logarithms, powers and reciprocals that have the weight 0.
    private static Formula weighed(Formula formula) {
        return formula.rewrite(part -> switch (part) {
            case Formula.Product product
            when product.symbols().stream().anyMatch(OutputLog.class::isInstance) ->
                Optional.of(weighed(product, product.factors().getFirst()));
            case Formula.Quotient quotient
            when log(quotient.denominator()).isPresent() -> Optional.of(weighed(quotient, quotient.numerator()));
            default -> Optional.empty();
        });
    }

    private static Formula weighed(Formula formula, Formula weight) {
        return Cases.of(ZERO, new Condition(weight, Relation.EQUAL, ZERO), formula);
    }

    /// The terms of the loss.
    public Matrix terms(Matrix z, Matrix a, Matrix y) {
        return output instanceof Probability p
                ? value(term, a, y, log -> log.of(p).value(z))
                : terms(a, y);
    }

    /// The terms of outputs and targets in any shapes that meet as in [chalkgrad.math.Broadcast].
    public Matrix terms(Matrix a, Matrix y) {
        return value(term, a, y, log -> log.of(a));
    }

    /// dL/da.
    public Matrix derivatives(Matrix z, Matrix a, Matrix y) {
        return output instanceof Probability p
                ? value(derivativeByPowers, a, y, log -> log.of(p).value(z))
                : derivatives(a, y);
    }

    /// dL/da of outputs and targets in any shapes that meet as in [chalkgrad.math.Broadcast].
    public Matrix derivatives(Matrix a, Matrix y) {
        return value(derivative, a, y, log -> log.of(a));
    }

    /// dL/dz: through the logarithms, if the loss is made of them, otherwise by the chain rule.
    public Matrix deltas(Matrix z, Matrix a, Matrix y) {
        if (!(output instanceof Probability p) || !cancelsTheSlope()) {
            return output.backward(z, derivatives(z, a, y));
        }
        return byLogs.entrySet().stream()
                .map(byLog -> byLog.getKey().of(p).backward(z, value(byLog.getValue(), a, y, log -> a)))
                .reduce(Matrix::plus)
                .orElseThrow();
    }

    /// The formulas of an output's numbers, of which the formulas below are made. The settings of the loss stay
    /// symbols.
    ///
    /// @param a the activation
    /// @param y the target
    /// @param log ln a
    /// @param logOfComplement ln(1 - a)
    public record Numbers(Formula a, Formula y, Formula log, Formula logOfComplement) {
        private Formula in(Formula rule) {
            return rule.replace(symbol -> switch (symbol) {
                case OutputLog log -> Optional.of(log == OutputLog.OF_OUTPUT ? this.log : logOfComplement);
                case Operand operand -> Optional.of(operand.equals(Operand.A) ? a : y);
                default -> Optional.empty();
            });
        }
    }

    /// The numbers of an output whose activation is elementwise.
    public static Numbers numbers(ElementwiseActivation output, Formula z, Formula a, Formula y) {
        return output instanceof Probability p
                        && p.log() instanceof Curve log
                        && p.logOfComplement() instanceof Curve other
                ? new Numbers(a, y, log.value(z), other.value(z))
                : new Numbers(a, y, Function.LN.of(a), Functions.LOG1P.of(a.negated()));
    }

    /// The term of an output, as it is computed.
    public Formula computedTerm(Numbers at) {
        return at.in(term);
    }

    /// dL/da of an output, as it is computed.
    public Formula computedDerivative(Numbers at) {
        return at.in(output instanceof Probability ? derivativeByPowers : derivative);
    }

    /// dL/dz of an output whose activation is elementwise, as it is computed.
    public Formula computedDelta(ElementwiseActivation elementwise, Formula z, Numbers at) {
        if (!(output instanceof Probability p) || !cancelsTheSlope()) {
            return computedDerivative(at).times(elementwise.computedDerivative(z));
        }
        return byLogs.entrySet().stream()
                .map(byLog ->
                        at.in(byLog.getValue()).times(((Curve) byLog.getKey().of(p)).derivative(z)))
                .reduce(Formula::plus)
                .orElseThrow();
    }

    /// Whether dL/dz does not vanish where the slope of the outputs does, because the derivatives of the logarithms
    /// cancel it: a - y of a sigmoid with cross-entropy.
    public boolean cancelsTheSlope() {
        return output instanceof Probability && !byLogs.isEmpty();
    }

    /// The derivative of a term by ln a, if it is made of that and the outputs are probabilities.
    public Optional<Formula> computedByLog(Numbers at) {
        return computedBy(OutputLog.OF_OUTPUT, at);
    }

    /// The derivative of a term by the logarithm of the output's complement, if it is made of that and of a
    /// probability's.
    public Optional<Formula> computedByLogOfComplement(Numbers at) {
        return computedBy(OutputLog.OF_COMPLEMENT, at);
    }

    private Optional<Formula> computedBy(OutputLog log, Numbers at) {
        return output instanceof Probability
                ? Optional.ofNullable(byLogs.get(log)).map(at::in)
                : Optional.empty();
    }

    /// What the term of an output does between two values of it near each other.
    public Break breakBetween(double one, double other, double y) {
        return Break.between(term, derivative, at(one, y), at(other, y));
    }

    private ToDoubleFunction<Symbol> at(double a, double y) {
        return symbol -> symbol instanceof Hyperparameter setting ? valueOf(setting) : symbol.equals(Operand.Y) ? y : a;
    }

    private Matrix value(Formula formula, Matrix a, Matrix y, java.util.function.Function<OutputLog, Matrix> logs) {
        return formula.evaluateArrays(symbol -> switch (symbol) {
            case OutputLog log -> logs.apply(log);
            case Hyperparameter setting -> Matrix.number(valueOf(setting));
            default -> symbol.equals(Operand.A) ? a : y;
        });
    }

    private double valueOf(Hyperparameter setting) {
        return settings.getOrDefault(setting, setting.preset());
    }

    /// The term of output j in terms of the pre-activations; empty if it does not follow from logarithms.
    ///
    /// @param target the value of y
    public Optional<Formula> term(List<Formula> z, Formula y, double target, int j) {
        return byPreActivations(term, z, y, target, j);
    }

    /// dL/da of output j in terms of the pre-activations; empty if it does not follow from logarithms.
    ///
    /// @param target the value of y
    public Optional<Formula> derivative(List<Formula> z, Formula y, double target, int j) {
        return byPreActivations(derivativeByPowers, z, y, target, j);
    }

    private Optional<Formula> byPreActivations(Formula rule, List<Formula> z, Formula y, double target, int j) {
        return output instanceof Probability p && !byLogs.isEmpty()
                ? Optional.of(withoutAbsent(rule, target)
                        .replace(symbol -> Optional.of(
                                symbol instanceof OutputLog log ? log.of(p).value(z, j) : y))
                        .simplified())
                : Optional.empty();
    }

    /// With the weights of this target.
    private static Formula withoutAbsent(Formula rule, double target) {
        return rule.rewrite(part -> part instanceof Cases cases
                ? Optional.of(
                        cases.branches().getFirst().condition().left().evaluate(symbol -> target) == 0
                                ? ZERO
                                : cases.otherwise())
                : Optional.empty());
    }

    /// dL/dz\[k\] in terms of the pre-activations; empty if it does not follow from logarithms.
    ///
    /// @param y formulas of all targets
    public Optional<Formula> delta(List<Formula> z, List<Formula> y, int k) {
        return output instanceof Probability p
                ? byLogs.entrySet().stream()
                        .map(byLog -> backward(byLog.getKey().of(p), byLog.getValue(), z, y, k))
                        .reduce(Formula::plus)
                : Optional.empty();
    }

    private static Formula backward(RowFunction log, Formula byLog, List<Formula> z, List<Formula> y, int k) {
        List<Formula> weights = IntStream.range(0, y.size())
                .mapToObj(j ->
                        byLog.negated().replace(symbol -> Optional.of(y.get(j))).simplified())
                .toList();
        return log.backward(z, weights, k).negated().simplified();
    }
}
