package chalkgrad.training;

import chalkgrad.formula.ArrayAssignment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Loop;
import chalkgrad.formula.LoopCompiler;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Softmax;
import chalkgrad.network.SoftmaxRow;
import java.util.List;
import java.util.Optional;

/// An activation and its derivative for all neurons of a layer in all rows.
sealed interface ActivationLoops {
    static ActivationLoops of(Activation activation) {
        return switch (activation) {
            case ElementwiseActivation elementwise -> new Elementwise(elementwise);
            case Softmax softmax -> new Rows();
        };
    }

    /// a = f(z).
    void forward(LayerArrays layer, int rows);

    /// Replaces dL/da by dL/dz.
    void backward(LayerArrays layer, int rows);

    /// One function for each number.
    final class Elementwise implements ActivationLoops {
        private static final double[] NO_NUMBERS = {};
        private static final List<EntrySymbol> ARRAYS =
                List.of(EntrySymbol.PRE_ACTIVATION, EntrySymbol.ACTIVATION, EntrySymbol.GRADIENT);

        private final Loop value;
        private final Loop backward;

        Elementwise(ElementwiseActivation activation) {
            Formula z = EntrySymbol.PRE_ACTIVATION.formula();
            this.value = LoopCompiler.compile(
                    List.of(new ArrayAssignment(EntrySymbol.ACTIVATION, activation.computed(z))), ARRAYS, List.of());
            this.backward = LoopCompiler.compile(
                    List.of(new ArrayAssignment(
                            EntrySymbol.GRADIENT, EntrySymbol.GRADIENT.formula().times(derivative(activation, z)))),
                    ARRAYS,
                    List.of());
        }

        /// f'(z), where the activation is read instead of computed once more.
        static Formula derivative(ElementwiseActivation activation, Formula z) {
            return reading(activation, z, activation.computedDerivative(z));
        }

        /// A formula in which the activation is read instead of computed once more.
        static Formula reading(ElementwiseActivation activation, Formula z, Formula formula) {
            Formula computed = activation.computed(z);
            return formula.rewrite(part -> part.equals(computed) && !part.equals(z)
                    ? Optional.of(EntrySymbol.ACTIVATION.formula())
                    : Optional.empty());
        }

        @Override
        public void forward(LayerArrays layer, int rows) {
            value.run(layer.forLoops(), NO_NUMBERS, rows * layer.size());
        }

        @Override
        public void backward(LayerArrays layer, int rows) {
            backward.run(layer.forLoops(), NO_NUMBERS, rows * layer.size());
        }
    }

    /// A softmax of each row.
    record Rows() implements ActivationLoops {
        @Override
        public void forward(LayerArrays layer, int rows) {
            for (int s = 0; s < rows; s++) {
                SoftmaxRow.value(layer.z(), s * layer.size(), layer.size(), layer.a());
            }
        }

        @Override
        public void backward(LayerArrays layer, int rows) {
            for (int s = 0; s < rows; s++) {
                SoftmaxRow.backward(layer.a(), layer.gradient(), s * layer.size(), layer.size(), layer.gradient());
            }
        }
    }
}
