package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document's run in which some array expressions have been exchanged. Arrays are computed when they are asked for;
/// those of earlier iterations come first, so that a late number needs no deeper stack than an early one.
/// Not for use by several threads at once.
public final class Replay {
    private static final int TERMS = Term.values().length;
    private static final Map<Term, Integer> INDICES = new EnumMap<>(Term.class);

    /// Stands for an array while it is computed: two mistakes together can make an array an operand of itself.
    private static final Matrix BEING_COMPUTED = Matrix.zeros(0, 0);

    /// So many of the first iterations are kept, and so many of the latest.
    private static final int KEPT_ITERATIONS = 64;

    /// So many iterations are computed at most before the one that is asked for.
    private static final int MOST_ITERATIONS = 5000;

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
    /// Up to here all parameters are known.
    private int reached;

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
    public Replay(Run run) {
        this.document = run.document();
        this.usual = new Usual(document, run);
        this.layers = document.network().depth() + 1;
        this.samples = document.samples().size() + 1;
        this.base = null;
        this.from = 1;
        this.reached = 1;
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
        this.reached = from;
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

    /// Whether nothing is exchanged.
    boolean isRight() {
        return base == null;
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
    /// @throws IllegalArgumentException if the mistakes leave no such array
    public Matrix value(Term term, int layer, int sample, int iteration) {
        if (base != null && (iteration < from || iteration == from && Order.of(term, layer, depth()) < firstChange)) {
            return base.value(term, layer, sample, iteration);
        }
        @Nullable Matrix[] known = known(iteration);
        int place = place(term, layer);
        int index = place * samples + sample;
        Matrix value = known[index];
        if (value == null) {
            value = compute(new Spot(this, term, layer, sample, iteration, changes[place]), index);
        } else if (isBeingComputed(value)) {
            throw new IllegalArgumentException(term + " is an operand of itself");
        }
        return value;
    }

    private Matrix compute(Spot spot, int index) {
        @Nullable Matrix[] known = known(spot.iteration());
        known[index] = BEING_COMPUTED;
        try {
            Matrix value = evaluate(spot);
            known[index] = value;
            return value;
        } finally {
            if (isBeingComputed(known[index])) {
                known[index] = null;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // an empty array of a mistake is equal to the sign, but is not it
    private static boolean isBeingComputed(@Nullable Matrix value) {
        return value == BEING_COMPUTED;
    }

    /// Computes the parameters of all iterations before one, in order.
    private void reach(int iteration) {
        if (base == null) {
            return;
        }
        base.reach(Math.min(iteration, from));
        if (iteration - reached > MOST_ITERATIONS) {
            throw new IllegalArgumentException("iteration " + iteration + " is too far away");
        }
        while (reached < iteration) {
            for (int l = 1; l < layers; l++) {
                value(Term.NEW_WEIGHTS, l, 0, reached);
                value(Term.NEW_BIASES, l, 0, reached);
            }
            reached++;
            forget(reached - KEPT_ITERATIONS);
        }
    }

    /// What a late iteration was computed from is not kept: it would fill the memory.
    private void forget(int iteration) {
        if (iteration > KEPT_ITERATIONS && iterations.length >= iteration) {
            iterations[iteration - 1] = null;
        }
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
            reach(quantity.iteration());
            return Address.of(quantity, document).in(this);
        } catch (IllegalArgumentException noSuchArray) {
            return Double.NaN;
        }
    }

    /// The array that a quantity is an entry of; empty if the mistake has left none.
    public Matrix array(Quantity quantity) {
        try {
            reach(quantity.iteration());
            return Address.of(quantity, document).array(this);
        } catch (IllegalArgumentException noSuchArray) {
            return Matrix.zeros(0, 0);
        }
    }
}
