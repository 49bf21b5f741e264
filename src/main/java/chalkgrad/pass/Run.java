package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.Start;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import chalkgrad.table.Definition;
import chalkgrad.table.Role;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Table table;
    private final int stride;
    private @Nullable Timeline timeline;
    private final Derivation derivation;
    private final TreeMap<Integer, Checkpoint> starts = new TreeMap<>();
    private final int keptPasses;
    private final Map<Integer, Pass> passes = new LinkedHashMap<>(FEWEST_PASSES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Pass> eldest) {
            return size() > keptPasses;
        }
    };

    public Run(Document document) {
        this(new Table(document));
    }

    /// The run of another document, such as this one's after an edit. It takes over the terms if they are the same.
    public Run with(Document other) {
        return new Run(table.with(other));
    }

    private Run(Table table) {
        this.table = table;
        this.document = table.document();
        this.derivation = new Derivation(this);
        this.keptPasses = Math.clamp(KEPT_NUMBERS / numbers(document), FEWEST_PASSES, MOST_PASSES);
        this.stride = Math.max(1, document.iterations() / KEPT_STARTS);
        starts.put(1, Checkpoint.start(table));
    }

    /// About how many numbers a pass holds.
    private static long numbers(Document document) {
        Network network = document.network();
        return 5L * network.parameterCount() + 4 * network.neuronCount() * document.batchSize();
    }

    public Document document() {
        return document;
    }

    public Table table() {
        return table;
    }

    /// The steps in which this run's numbers appear.
    public Timeline timeline() {
        if (timeline == null) {
            timeline = new Timeline(table);
        }
        return timeline;
    }

    /// The formulas of this run's numbers.
    public Derivation derivation() {
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
        passes.forEach((t, pass) -> from.put(t + 1, pass.end()));
        return new Approach(table, stride, from, missing);
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
        var copy = new Run(table);
        copy.starts.putAll(starts);
        copy.passes.putAll(passes);
        return copy;
    }

    private Pass compute(int t) {
        Map.Entry<Integer, Checkpoint> nearest = starts.floorEntry(t);
        int from = nearest.getKey();
        Checkpoint before = nearest.getValue();
        for (int k = t - 1; k > from; k--) {
            Pass earlier = passes.get(k);
            if (earlier != null) {
                from = k + 1;
                before = earlier.end();
                break;
            }
        }
        for (int k = from; k < t; k++) {
            before = Pass.of(table, before, k).end();
            if (k % stride == 0) {
                starts.put(k + 1, before);
            }
        }
        Pass pass = Pass.of(table, before, t);
        passes.put(t, pass);
        return pass;
    }

    /// The loss of the batch in iteration t: the mean or sum over its samples.
    public double loss(int t) {
        return pass(t).array(Role.BATCH_LOSS.in(0)).get(0, 0);
    }

    /// The value of a symbol of the document's formulas.
    public double value(Symbol symbol) {
        return switch (symbol) {
            case Quantity quantity -> value(quantity);
            case Hyperparameter hyperparameter -> document.setting(hyperparameter);
            default -> throw new IllegalArgumentException(symbol.name() + " has no value here");
        };
    }

    /// The value of a quantity that the document has.
    public double value(Quantity q) {
        if (q.kind() == Kind.INPUT || q.kind() == Kind.TARGET) {
            Sample sample = document.samples().get(Math.max(1, q.sample()) - 1);
            return (q.kind() == Kind.INPUT ? sample.x() : sample.y()).get(0, q.to() - 1);
        }
        Address address = address(q);
        Definition definition = table.definition(address.term());
        if (!definition.isKept()) {
            return derive(q, KeptDigits.ALL).evaluate(this::value);
        }
        int row = address.sample() > 0 ? place(address.sample(), q.iteration()) : Math.max(0, address.from() - 1);
        return array(address.term(), q.iteration()).get(row, Math.max(0, address.to() - 1));
    }

    /// The row of a sample in the arrays of an iteration.
    public int place(int sample, int iteration) {
        return table.batch(iteration).placeOf(sample);
    }

    /// The formula of a quantity that is computed.
    public Formula derive(Quantity q, KeptDigits digits) {
        return definition(q).formula(q.from(), q.to(), new QuantitySymbols(q, this, digits));
    }

    /// What a quantity is computed by. The gradients of a batch of one sample are those of the sample.
    Definition definition(Quantity q) {
        Definition own = table.definition(address(q).term());
        return own.revealed()
                .filter(term -> term.role().isOfSample() && !own.term().role().isOfSample())
                .map(table::definition)
                .orElse(own);
    }

    /// Where the number of a quantity stands.
    public Address address(Quantity q) {
        return Address.of(q, document.hasSingleSample());
    }

    /// An array of iteration t that passes keep; what the document gives needs no pass.
    ///
    /// @param t counts from 1; 0 for what the document gives as left by an iteration before the first one
    public Matrix array(Term term, int t) {
        if (t == 0) {
            return table.beforeFirst(term)
                    .orElseThrow(() -> new IllegalArgumentException("nothing was before the first " + term));
        }
        Optional<Matrix> given = t == 1 && !term.role().isOfSample() ? table.given(term) : Optional.empty();
        return given.orElseGet(() -> pass(t).array(term));
    }

    /// What was before iteration t. Together with the parameters of the iteration, a document that starts there has the
    /// same numbers from then on.
    public Start start(int t) {
        if (t == 1) {
            return document.start();
        }
        Pass before = pass(t - 1);
        var states = new EnumMap<OptimizerState, Parameters>(OptimizerState.class);
        document.optimizer().rule().states().forEach(state -> states.put(state, before.state(state)));
        return new Start(document.start().iterations() + t - 1, states);
    }
}
