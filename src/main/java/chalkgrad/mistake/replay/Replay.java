package chalkgrad.mistake.replay;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Address;
import chalkgrad.pass.KeptDigits;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Batch;
import chalkgrad.table.Role;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A document's run with some array expressions exchanged. Arrays are computed when they are asked for; those of
/// earlier iterations come first, so a late number needs no deeper stack than an early one. Not thread-safe.
public final class Replay {
    /// Marks an array while it is computed.
    private static final Matrix BEING_COMPUTED = Matrix.zeros(0, 0);

    /// The number of first iterations that are kept, and of latest ones.
    private static final int KEPT_ITERATIONS = 64;

    /// The arrays of so many iterations are computed as they are asked for, one upon the other.
    private static final int FEW_ITERATIONS = 4;

    /// The most iterations that are computed before the requested one.
    private static final int MOST_ITERATIONS = 5000;

    private final Run run;
    private final Table table;
    private final @Nullable Replay base;
    private final int from;
    private final int firstChange;
    /// The only sample whose arrays the mistake changes in its first iteration; 0 if it changes those of all.
    private final int onlySample;
    /// The last iteration up to which all parameters are known.
    private int reached;

    /// By term.
    private final @Nullable Made[] changes;
    /// By iteration; by term and the place of the sample in the batch.
    private @Nullable Matrix[][] iterations = {};

    /// The array that is being computed; null if there is none.
    private @Nullable Pending pending;

    /// The numbers that no array holds, or that there are not.
    private final Map<Quantity, Double> numbers = new HashMap<>();

    /// An array that is being computed, and the one that asked for it.
    private record Pending(
            int iteration, int index, @Nullable Pending asker) {}

    /// The run as it should be.
    public Replay(Run run) {
        this.run = run;
        this.table = run.table();
        this.base = null;
        this.from = 1;
        this.reached = 1;
        this.firstChange = 0;
        this.onlySample = 0;
        this.changes = new Made[table.size()];
    }

    /// A run with one more mistake. Everything before the mistake is shared with the other run.
    private Replay(Replay base, List<Exchange> exchanges, Extent extent) {
        this.run = base.run;
        this.table = base.table;
        this.base = base;
        this.from = extent.from();
        this.reached = from;
        this.changes = base.changes.clone();
        int first = table.size();
        for (Exchange exchange : exchanges) {
            int order = table.order(exchange.term());
            changes[order] = new Made(changes[order], exchange.change(), extent);
            first = Math.min(first, order);
        }
        this.firstChange = first;
        boolean ofSamples =
                exchanges.stream().allMatch(exchange -> exchange.term().role().isOfSample());
        this.onlySample = ofSamples ? extent.sample() : 0;
    }

    /// This run with one more mistake.
    public Replay with(List<Exchange> exchanges, Extent extent) {
        return new Replay(this, exchanges, extent);
    }

    public Table table() {
        return table;
    }

    public Document document() {
        return run.document();
    }

    public int depth() {
        return document().network().depth();
    }

    /// The samples that an iteration computes.
    public Batch batch(int iteration) {
        return table.batch(iteration);
    }

    /// Whether a term is exchanged.
    boolean isChanged(Term term, int sample, int iteration) {
        return Made.lastOf(changes[table.order(term)], sample, iteration) != null;
    }

    /// An array of a layer.
    public Matrix value(Role role, int layer, int sample, int iteration) {
        return value(role.in(layer), sample, iteration);
    }

    /// An array; [Matrix#NONE] if the mistakes leave none, or the network has no such term. Its shape is the usual one,
    /// unless a mistake has changed it.
    Matrix value(Term term, int sample, int iteration) {
        if (!table.has(term)) {
            return Matrix.NONE;
        }
        if (iteration == 0) {
            return run.array(term, 0);
        }
        int order = table.order(term);
        if (base != null && (iteration < from || iteration == from && isBefore(order, sample))) {
            return base.value(term, sample, iteration);
        }
        @Nullable Matrix[] known = known(iteration);
        Batch batch = table.batch(iteration);
        int index = (order - first(iteration)) * (batch.size() + 1) + (sample == 0 ? 0 : batch.placeOf(sample) + 1);
        Matrix value = known[index];
        if (value == null) {
            return compute(new Site(this, term, sample, iteration, changes[order], null), index);
        }
        return isBeingComputed(value) ? ofItself(iteration, index) : value;
    }

    /// Two mistakes together can make an array an operand of itself. Then there is none of those that led to it.
    private Matrix ofItself(int iteration, int index) {
        Pending each = pending;
        while (each != null && isBeingComputed(known(iteration)[index])) {
            known(each.iteration)[each.index] = Matrix.NONE;
            each = each.asker;
        }
        return Matrix.NONE;
    }

    /// Whether an array of the first iteration with the mistake is what it is without it.
    private boolean isBefore(int order, int sample) {
        boolean isOther = onlySample > 0 && sample > 0 && sample != onlySample;
        return isOther || order < firstChange;
    }

    private Matrix compute(Site site, int index) {
        @Nullable Matrix[] known = known(site.iteration());
        Pending asker = pending;
        pending = new Pending(site.iteration(), index, asker);
        known[index] = BEING_COMPUTED;
        try {
            Matrix value = evaluate(site);
            if (isBeingComputed(known[index])) {
                known[index] = value;
            }
            return Objects.requireNonNull(known[index]);
        } finally {
            pending = asker;
            if (isBeingComputed(known[index])) {
                known[index] = null;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // an empty array of a mistake is equal to the sign, but is not it
    private static boolean isBeingComputed(@Nullable Matrix value) {
        return value == BEING_COMPUTED;
    }

    /// Computes the parameters of all iterations before one, in order, if there are many.
    ///
    /// @return whether it is near enough
    private boolean reach(int iteration) {
        if (base == null || iteration - reached <= FEW_ITERATIONS) {
            return true;
        }
        if (iteration - reached > MOST_ITERATIONS || !base.reach(Math.min(iteration, from))) {
            return false;
        }
        while (reached < iteration) {
            for (Term term : table.left()) {
                value(term, 0, reached);
            }
            reached++;
            forget(reached - KEPT_ITERATIONS);
        }
        return true;
    }

    /// Drops what a late iteration was computed from, which would fill the memory.
    private void forget(int iteration) {
        if (iteration > KEPT_ITERATIONS && iterations.length >= iteration) {
            iterations[iteration - 1] = null;
        }
    }

    /// The first term in an iteration that the mistake may have changed: those before it are those of the other run.
    private int first(int iteration) {
        return iteration == from ? firstChange : 0;
    }

    private @Nullable Matrix[] known(int iteration) {
        if (iterations.length < iteration) {
            iterations = Arrays.copyOf(iterations, iteration);
        }
        if (iterations[iteration - 1] == null) {
            iterations[iteration - 1] = new Matrix
                    [(table.size() - first(iteration)) * (table.batch(iteration).size() + 1)];
        }
        return iterations[iteration - 1];
    }

    Matrix evaluate(Site site) {
        Made made = Made.lastOf(site.made(), site.sample(), site.iteration());
        return made != null
                ? made.change().instead(site.before(made))
                : base == null ? right(site) : table.value(site.term(), site);
    }

    /// An array of the run as it should be.
    private Matrix right(Site site) {
        Term term = site.term();
        if (!table.definition(term).isKept() || site.swapped() != null) {
            return table.value(term, site);
        }
        Matrix array = run.array(term, site.iteration());
        return site.sample() == 0 ? array : array.row(run.place(site.sample(), site.iteration()));
    }

    /// The number of a quantity; NaN if the mistake leaves no such number.
    public double number(Quantity quantity) {
        Double known = numbers.get(quantity);
        if (known != null) {
            return known;
        }
        double number = reach(quantity.iteration()) ? entry(quantity) : Double.NaN;
        if (Double.isNaN(number) || isDerived(quantity)) {
            numbers.put(quantity, number);
        }
        return number;
    }

    /// Whether a number is no entry of an array, but computed by its formula.
    public static boolean isDerived(Quantity quantity) {
        return quantity.kind() == Kind.PRODUCT || quantity.kind() == Kind.JACOBIAN;
    }

    private double entry(Quantity quantity) {
        Address address = run.address(quantity);
        int iteration = quantity.iteration();
        if (isDerived(quantity)) {
            boolean changed = isChanged(Role.ACTIVATION.in(quantity.layer()), address.sample(), iteration);
            return run.derive(quantity, changed ? KeptDigits.SOME : KeptDigits.ALL)
                    .evaluate(symbol -> number((Quantity) symbol));
        }
        if (quantity.iteration() == 1
                && address.sample() != 0
                && !table.batch(1).has(address.sample())) {
            return run.value(quantity);
        }
        Matrix array = value(address.term(), address.sample(), iteration);
        int column = Math.max(0, address.to() - 1);
        if (address.from() != 0) {
            return array.get(address.from() - 1, column);
        }
        // NumPy spreads a single number to all neurons
        return array.rows() == 1 ? array.get(0, array.columns() == 1 ? 0 : column) : Double.NaN;
    }

    /// The array that a quantity is an entry of; [Matrix#NONE] if the mistake leaves none.
    public Matrix array(Quantity quantity) {
        Address address = run.address(quantity);
        return reach(quantity.iteration())
                ? value(address.term(), address.sample(), quantity.iteration())
                : Matrix.NONE;
    }
}
