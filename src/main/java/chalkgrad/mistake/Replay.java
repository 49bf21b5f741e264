package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document's run in which some array expressions have been exchanged. Arrays are computed when they are asked for.
/// Not for use by several threads at once.
public final class Replay {
    private final Document document;
    private final Usual usual;
    private final Map<Term, Map<Integer, List<Change>>> changes = new EnumMap<>(Term.class);
    private final List<Map<Term, @Nullable Matrix[]>> iterations = new ArrayList<>();
    private final Map<Quantity, Double> numbers = new HashMap<>();
    private final @Nullable Replay base;
    private final int firstChange;
    private final int from;
    private final int onlySample;
    private final int layers;
    private final int samples;

    /// The run as it should be.
    public Replay(Document document) {
        this(document, null, List.of(), List.of(), 1, 0);
    }

    /// A run with mistakes. What is computed before the additional ones is that of the other run.
    ///
    /// @param base the run that has only its own mistakes
    /// @param scope where and when all the mistakes are made
    /// @param own the mistakes of the base
    /// @param more mistakes made upon them
    static Replay upon(Replay base, Hypothesis scope, List<Exchange> own, List<Exchange> more) {
        return new Replay(base.document, base, own, more, scope.from(), scope.sample());
    }

    private Replay(
            Document document,
            @Nullable Replay base,
            List<Exchange> own,
            List<Exchange> more,
            int from,
            int onlySample) {
        this.document = document;
        this.usual = new Usual(document);
        this.base = base;
        this.firstChange = more.stream()
                .mapToInt(exchange -> Order.of(
                        exchange.term(), exchange.layer(), document.network().depth()))
                .min()
                .orElse(Order.FIRST);
        this.from = from;
        this.onlySample = onlySample;
        this.layers = document.network().depth() + 1;
        this.samples = document.samples().size() + 1;
        own.forEach(this::add);
        more.forEach(this::add);
    }

    private void add(Exchange exchange) {
        changes.computeIfAbsent(exchange.term(), term -> new HashMap<>())
                .computeIfAbsent(exchange.layer(), layer -> new ArrayList<>())
                .add(exchange.change());
    }

    public Document document() {
        return document;
    }

    public int depth() {
        return layers - 1;
    }

    public int sampleCount() {
        return samples - 1;
    }

    /// Whether an expression of a layer is exchanged.
    boolean isChanged(Term term, int layer) {
        return !changesOf(term, layer).isEmpty();
    }

    private List<Change> changesOf(Term term, int layer) {
        Map<Integer, List<Change>> ofTerm = changes.get(term);
        return ofTerm == null ? List.of() : ofTerm.getOrDefault(layer, List.of());
    }

    /// An array. Its shape is the usual one, unless a mistake has made it another.
    ///
    /// @throws IllegalArgumentException if the mistake lets shapes meet that do not fit
    public Matrix value(Term term, int layer, int sample, int iteration) {
        if (base != null && (iteration < from || iteration == from && Order.of(term, layer, depth()) < firstChange)) {
            return base.value(term, layer, sample, iteration);
        }
        @Nullable Matrix[] known = known(iteration).computeIfAbsent(term, any -> new Matrix[layers * samples]);
        int index = layer * samples + sample;
        Matrix value = known[index];
        if (value == null) {
            boolean mistaken = iteration >= from && (onlySample == 0 || sample == 0 || sample == onlySample);
            int count = mistaken ? changesOf(term, layer).size() : 0;
            value = evaluate(new Spot(this, term, layer, sample, iteration, count));
            known[index] = value;
        }
        return value;
    }

    private Map<Term, @Nullable Matrix[]> known(int iteration) {
        while (iterations.size() < iteration) {
            iterations.add(new EnumMap<>(Term.class));
        }
        return iterations.get(iteration - 1);
    }

    Matrix evaluate(Spot spot) {
        return spot.changes() == 0
                ? usual.value(spot)
                : changesOf(spot.term(), spot.layer()).get(spot.changes() - 1).instead(spot.inner());
    }

    /// The number of a quantity; NaN where the mistake has left no such number.
    public double number(Quantity quantity) {
        return numbers.computeIfAbsent(quantity, this::compute);
    }

    private double compute(Quantity quantity) {
        try {
            return Address.of(quantity, document).in(this);
        } catch (IllegalArgumentException noSuchShape) {
            return Double.NaN;
        }
    }

    /// The array that a quantity is an entry of; empty if the mistake has left none.
    public Matrix array(Quantity quantity) {
        try {
            return Address.of(quantity, document).array(this);
        } catch (IllegalArgumentException noSuchShape) {
            return Matrix.zeros(0, 0);
        }
    }
}
