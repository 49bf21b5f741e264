package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document's run in which some array expressions have been exchanged. Arrays are computed when they are asked for.
/// Not for use by several threads at once.
public final class Replay {
    private static final int TERMS = Term.values().length;
    private static final Map<Term, Integer> INDICES = new EnumMap<>(Term.class);

    static {
        for (Term term : Term.values()) {
            INDICES.put(term, INDICES.size());
        }
    }

    private final Document document;
    private final Usual usual;
    private final int layers;
    private final int samples;
    private final @Nullable Replay base;
    private final int from;
    private final int firstChange;
    /// By term and layer.
    private final @Nullable Made[] changes;
    /// By iteration; by term, layer and sample.
    private @Nullable Matrix[][] iterations = {};

    private final Map<Quantity, Double> numbers = new HashMap<>();

    /// A change of an expression, and those that are made before it.
    record Made(@Nullable Made before, Change change, Lapse lapse) {
        /// The last of them that is made for a sample in an iteration; null if none is.
        static @Nullable Made lastOf(@Nullable Made made, int sample, int iteration) {
            Made last = made;
            while (last != null && !last.lapse.covers(sample, iteration)) {
                last = last.before;
            }
            return last;
        }
    }

    /// The run as it should be.
    public Replay(Document document) {
        this.document = document;
        this.usual = new Usual(document);
        this.layers = document.network().depth() + 1;
        this.samples = document.samples().size() + 1;
        this.base = null;
        this.from = 1;
        this.firstChange = Order.FIRST;
        this.changes = new Made[TERMS * layers];
    }

    /// A run with one more mistake. What is computed before it is that of the other run.
    private Replay(Replay base, Lapse more) {
        this.document = base.document;
        this.usual = base.usual;
        this.layers = base.layers;
        this.samples = base.samples;
        this.base = base;
        this.from = more.from();
        this.changes = base.changes.clone();
        for (Exchange exchange : more.exchanges()) {
            int place = place(exchange.term(), exchange.layer());
            changes[place] = new Made(changes[place], exchange.change(), more);
        }
        this.firstChange = more.order();
    }

    Replay with(Lapse more) {
        return new Replay(this, more);
    }

    private int place(Term term, int layer) {
        return Objects.requireNonNull(INDICES.get(term)) * layers + layer;
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
    boolean isChanged(Term term, int layer, int sample, int iteration) {
        return Made.lastOf(changes[place(term, layer)], sample, iteration) != null;
    }

    /// An array. Its shape is the usual one, unless a mistake has made it another.
    ///
    /// @throws IllegalArgumentException if the mistake lets shapes meet that do not fit
    public Matrix value(Term term, int layer, int sample, int iteration) {
        if (base != null && (iteration < from || iteration == from && Order.of(term, layer, depth()) < firstChange)) {
            return base.value(term, layer, sample, iteration);
        }
        @Nullable Matrix[] known = known(iteration);
        int place = place(term, layer);
        int index = place * samples + sample;
        Matrix value = known[index];
        if (value == null) {
            value = evaluate(new Spot(this, term, layer, sample, iteration, changes[place]));
            known[index] = value;
        }
        return value;
    }

    private @Nullable Matrix[] known(int iteration) {
        if (iterations.length < iteration) {
            iterations = Arrays.copyOf(iterations, iteration);
        }
        if (iterations[iteration - 1] == null) {
            iterations[iteration - 1] = new Matrix[TERMS * layers * samples];
        }
        return iterations[iteration - 1];
    }

    Matrix evaluate(Spot spot) {
        Made made = Made.lastOf(spot.made(), spot.sample(), spot.iteration());
        return made == null ? usual.value(spot) : made.change.instead(spot.before(made));
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
