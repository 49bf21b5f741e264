package chalkgrad.pass;

import chalkgrad.math.Matrix;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import chalkgrad.table.Batch;
import chalkgrad.table.Definition;
import chalkgrad.table.Role;
import chalkgrad.table.StackedOperands;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Everything that one iteration computes: the arrays of a table, those of samples with one row for each sample of
/// its batch, in the order of the batch.
public final class Pass {
    private final Table table;
    private final int iteration;
    private final @Nullable Matrix[] arrays;

    private Pass(Table table, int iteration) {
        this.table = table;
        this.iteration = iteration;
        this.arrays = new Matrix[table.size()];
    }

    /// The iteration that starts from the state after the one before.
    static Pass of(Table table, Checkpoint before, int iteration) {
        var pass = new Pass(table, iteration);
        var operands = pass.new Stacked(before);
        for (int k = 0; k < table.size(); k++) {
            Definition definition = table.definition(k);
            if (definition.isKept()) {
                pass.arrays[k] = definition.value(operands);
            }
        }
        return pass;
    }

    /// The terms whose arrays it holds.
    public Table table() {
        return table;
    }

    public int iteration() {
        return iteration;
    }

    /// The samples that it computes.
    public Batch batch() {
        return table.batch(iteration);
    }

    /// An array that passes keep.
    public Matrix array(Term term) {
        Matrix array = arrays[table.order(term)];
        if (array == null) {
            throw new IllegalArgumentException("a pass keeps no " + term);
        }
        return array;
    }

    /// What it leaves to the next iteration.
    Checkpoint end() {
        return Checkpoint.of(table, this::array);
    }

    /// The pre-activations of layer l, which counts from 1.
    public Matrix z(int l) {
        return array(Role.PRE_ACTIVATION.in(l));
    }

    /// The activations of layer l; of layer 0 the inputs.
    public Matrix a(int l) {
        return array(Role.ACTIVATION.in(l));
    }

    /// dL/dz of layer l, which counts from 1.
    public Matrix delta(int l) {
        return array(Role.DELTA.in(l));
    }

    /// dL/da of layer l; of layer 0 dL/dx.
    public Matrix activationGradient(int l) {
        return array(Role.ACTIVATION_GRADIENT.in(l));
    }

    /// The loss of each sample of the batch, one below the other.
    public Matrix losses() {
        return array(Role.LOSS.in(0));
    }

    /// The parameters at the start of the iteration.
    public Parameters parameters() {
        return both(Role.WEIGHTS, Role.BIASES);
    }

    /// The mean or sum over the samples of the gradients by the parameters.
    public Parameters gradient() {
        return both(Role.REDUCED_WEIGHT_GRADIENT, Role.REDUCED_BIAS_GRADIENT);
    }

    /// What the optimizer remembers at the end of the iteration.
    public Parameters state(OptimizerState state) {
        return both(Role.of(state, true), Role.of(state, false));
    }

    /// The parameters at the end of the iteration.
    public Parameters updated() {
        return both(Role.NEW_WEIGHTS, Role.NEW_BIASES);
    }

    private Parameters both(Role ofWeights, Role ofBiases) {
        IntFunction<Matrix> weights = l -> orElse(ofWeights.in(l), Matrix.zeros(0, 0));
        IntFunction<Matrix> biases = l -> orElse(ofBiases.in(l), Matrix.zeros(1, 0));
        int depth = table.document().network().depth();
        return new Parameters(
                IntStream.rangeClosed(1, depth).mapToObj(weights).toList(),
                IntStream.rangeClosed(1, depth).mapToObj(biases).toList());
    }

    private Matrix orElse(Term term, Matrix none) {
        return table.has(term) ? array(term) : none;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pass pass && iteration == pass.iteration && Arrays.equals(arrays, pass.arrays);
    }

    @Override
    public int hashCode() {
        return iteration;
    }

    /// All samples at once, one row each.
    private final class Stacked implements StackedOperands {
        private final Checkpoint before;

        Stacked(Checkpoint before) {
            this.before = before;
        }

        @Override
        public Matrix of(Term term) {
            int order = table.order(term);
            Matrix array = arrays[order];
            return array == null ? table.definition(order).value(this) : array;
        }

        @Override
        public Matrix ofIterationBefore(Term term) {
            return before.array(term);
        }

        @Override
        public int iteration() {
            return iteration;
        }

        @Override
        public Table table() {
            return table;
        }

        @Override
        public boolean isExchanged(Term term) {
            return false;
        }
    }
}
