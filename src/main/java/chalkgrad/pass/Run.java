package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All iterations of a document, and the value of every quantity in them. An iteration is computed when it is first
/// asked for. Only some are kept; the others are computed again from the nearest one before. Not thread-safe.
public final class Run {
    private static final int FEWEST_PASSES = 16;
    private static final int MOST_PASSES = 1024;

    /// About how many numbers are kept in passes.
    private static final int KEPT_NUMBERS = 2_000_000;

    private static final int KEPT_STARTS = 256;

    private final Document document;
    private final int stride;
    private @Nullable Derivation derivation;
    private final TreeMap<Integer, Update> starts = new TreeMap<>();
    private final int keptPasses;
    private final Map<Integer, Pass> passes = new LinkedHashMap<>(FEWEST_PASSES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Pass> eldest) {
            return size() > keptPasses;
        }
    };

    public Run(Document document) {
        this.document = document;
        this.keptPasses = Math.clamp(KEPT_NUMBERS / numbers(document), FEWEST_PASSES, MOST_PASSES);
        this.stride = Math.max(1, document.iterations() / KEPT_STARTS);
        starts.put(1, Update.start(document.optimizer(), document.parameters()));
    }

    /// About how many numbers a pass holds.
    private static long numbers(Document document) {
        long neurons = document.network().inputSize();
        for (int l = 1; l <= document.network().depth(); l++) {
            neurons += document.network().size(l);
        }
        return 5L * document.network().parameterCount()
                + 4 * neurons * document.samples().size();
    }

    public Document document() {
        return document;
    }

    /// The formulas of this run's numbers.
    public Derivation derivation() {
        if (derivation == null) {
            derivation = new Derivation(this, new Timeline(document));
        }
        return derivation;
    }

    /// The number of the final forward pass: one more than there are iterations.
    public int finalIteration() {
        return document.iterations() + 1;
    }

    /// Iteration t, from 1. The final forward pass is computed like any other iteration.
    public Pass pass(int t) {
        if (t < 1 || t > finalIteration()) {
            throw new IllegalArgumentException("iteration %d is not in 1 to %d".formatted(t, finalIteration()));
        }
        Pass kept = passes.get(t);
        return kept != null ? kept : compute(t);
    }

    /// The computation, for another thread, of those iterations that are not kept.
    public Approach approach(Set<Integer> iterations) {
        var missing = new TreeSet<>(iterations);
        missing.removeAll(passes.keySet());
        var from = new TreeMap<>(starts);
        passes.forEach((t, pass) -> from.put(t + 1, pass.update()));
        return new Approach(document, stride, from, missing);
    }

    /// About how many multiplications a pass takes.
    public long passWork() {
        return Approach.workOfPass(document);
    }

    /// Takes over the result of an approach of this run.
    public void adopt(Approach approach) {
        approach.starts().forEach((t, start) -> {
            if ((t - 1) % stride == 0) {
                starts.putIfAbsent(t, start);
            }
        });
        passes.putAll(approach.found());
    }

    /// A run of the same document for another thread. It starts with everything that this one has computed.
    public Run copy() {
        var copy = new Run(document);
        copy.starts.putAll(starts);
        copy.passes.putAll(passes);
        return copy;
    }

    private Pass compute(int t) {
        Map.Entry<Integer, Update> nearest = starts.floorEntry(t);
        int from = nearest.getKey();
        Update before = nearest.getValue();
        for (int k = t - 1; k > from; k--) {
            Pass earlier = passes.get(k);
            if (earlier != null) {
                from = k + 1;
                before = earlier.update();
                break;
            }
        }
        for (int k = from; k < t; k++) {
            before = Pass.of(document, before, k).update();
            if (k % stride == 0) {
                starts.put(k + 1, before);
            }
        }
        Pass pass = Pass.of(document, before, t);
        passes.put(t, pass);
        return pass;
    }

    /// The loss of the batch in iteration t: the mean or sum over its samples.
    public double loss(int t) {
        return document.reduction().factor(document.samples().size())
                * pass(t).forward().lossTerms().sum();
    }

    /// The value of a symbol of the document's formulas.
    public double value(Symbol symbol) {
        return switch (symbol) {
            case Quantity quantity -> value(quantity);
            case Hyperparameter hyperparameter -> document.optimizer().of(hyperparameter);
            default -> throw new IllegalArgumentException(symbol.name() + " has no value here");
        };
    }

    /// The value of a quantity that the document has.
    public double value(Quantity q) {
        int row = Math.max(0, q.sample() - 1);
        int i = q.from() - 1;
        int j = q.to() - 1;
        return switch (q.kind()) {
            case INPUT -> document.samples().get(row).x().get(0, j);
            case TARGET -> document.samples().get(row).y().get(0, j);
            case WEIGHT, BIAS -> entry(parameters(q.iteration()), q);
            case PRODUCT ->
                value(q.as(Kind.WEIGHT)) * forward(q).a(q.layer() - 1).get(row, i);
            case PRE_ACTIVATION -> forward(q).z(q.layer()).get(row, j);
            case ACTIVATION -> forward(q).a(q.layer()).get(row, j);
            case LOSS_TERM -> forward(q).lossTerms().get(row, j);
            case LOSS -> isReduced(q) ? loss(q.iteration()) : forward(q).loss(row + 1);
            case ACTIVATION_GRADIENT -> backward(q).byActivation(q.layer()).get(row, j);
            case ACTIVATION_DERIVATIVE -> derivative(q, row, j, j);
            case JACOBIAN -> derivative(q, row, j, i);
            case DELTA -> backward(q).delta(q.layer()).get(row, j);
            case WEIGHT_GRADIENT, BIAS_GRADIENT ->
                isReduced(q) ? entry(backward(q).gradient(), q) : sampleGradient(q, row);
            case INPUT_GRADIENT -> backward(q).byInput().get(row, j);
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> state(q.state(), q);
            case NEW_PARAMETER -> entry(pass(q.iteration()).update().parameters(), q);
        };
    }

    /// The parameters of the first iteration are the document's own and need no pass.
    private Parameters parameters(int t) {
        return t == 1 ? document.parameters() : pass(t).parameters();
    }

    private boolean isReduced(Quantity q) {
        return q.sample() == 0 && !document.hasSingleSample();
    }

    private double sampleGradient(Quantity q, int row) {
        Matrix delta = backward(q).delta(q.layer());
        if (q.kind() == Kind.WEIGHT_GRADIENT) {
            return forward(q).a(q.layer() - 1).get(row, q.from() - 1) * delta.get(row, q.to() - 1);
        }
        return q.to() == 0 ? delta.row(row).sum() : delta.get(row, q.to() - 1);
    }

    private double derivative(Quantity q, int row, int output, int input) {
        Activation activation = document.network().layer(q.layer()).activation();
        return activation.derivative(forward(q).z(q.layer()).row(row), output, input);
    }

    private double state(OptimizerState state, Quantity q) {
        return entry(pass(q.iteration()).update().states().get(state), q);
    }

    private static double entry(Parameters parameters, Quantity q) {
        return q.from() == 0
                ? parameters.biases(q.layer()).get(0, Math.max(0, q.to() - 1))
                : parameters.weights(q.layer()).get(q.from() - 1, q.to() - 1);
    }

    private Forward forward(Quantity q) {
        return pass(q.iteration()).forward();
    }

    private Backward backward(Quantity q) {
        return pass(q.iteration()).backward();
    }
}
