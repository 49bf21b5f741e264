package chalkgrad.training;

import chalkgrad.formula.Formula;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Loss;
import chalkgrad.network.OutputLoss;
import chalkgrad.network.Softmax;
import chalkgrad.network.SoftmaxRow;
import java.util.Optional;

/// Computes dL/dz of the outputs, into their gradient.
sealed interface OutputDeltas {
    static OutputDeltas of(Loss loss, Activation output, int outputs) {
        OutputLoss rule = OutputLoss.of(loss, output, outputs);
        OutputLoss.Numbers numbers = numbers(output);
        return switch (output) {
            case ElementwiseActivation elementwise -> OfNumbers.of(loss, elementwise, rule, numbers);
            case Softmax softmax -> {
                Optional<Formula> byLog = rule.computedByLog(numbers);
                Optional<Formula> byOther = rule.computedByLogOfComplement(numbers);
                yield byLog.isPresent() || byOther.isPresent()
                        ? new ThroughLogs(
                                byLog.map(formula -> OutputLoop.of(EntrySymbol.GRADIENT, formula, loss)),
                                byOther.map(formula -> OutputLoop.of(EntrySymbol.SPARE, formula, loss)))
                        : new ThroughSoftmax(
                                OutputLoop.of(EntrySymbol.GRADIENT, rule.computedDerivative(numbers), loss));
            }
        };
    }

    /// What the formulas of a loss are made of after this activation.
    static OutputLoss.Numbers numbers(Activation output) {
        Formula a = EntrySymbol.ACTIVATION.formula();
        Formula y = EntrySymbol.TARGET.formula();
        return switch (output) {
            case ElementwiseActivation elementwise ->
                OutputLoss.numbers(elementwise, EntrySymbol.PRE_ACTIVATION.formula(), a, y);
            case Softmax softmax ->
                new OutputLoss.Numbers(a, y, EntrySymbol.LOG.formula(), EntrySymbol.LOG_OF_COMPLEMENT.formula());
        };
    }

    void run(OutputArrays outputs, int rows);

    /// Each delta depends on the numbers of its own output.
    record OfNumbers(OutputLoop loop) implements OutputDeltas {
        static OfNumbers of(Loss loss, ElementwiseActivation output, OutputLoss rule, OutputLoss.Numbers numbers) {
            Formula z = EntrySymbol.PRE_ACTIVATION.formula();
            Formula delta = rule.computedDelta(output, z, numbers);
            return new OfNumbers(
                    OutputLoop.of(EntrySymbol.GRADIENT, ActivationLoops.Elementwise.reading(output, z, delta), loss));
        }

        @Override
        public void run(OutputArrays outputs, int rows) {
            loop.run(outputs, rows);
        }
    }

    /// dL/da, and from there through the softmax.
    record ThroughSoftmax(OutputLoop derivative) implements OutputDeltas {
        @Override
        public void run(OutputArrays outputs, int rows) {
            LayerArrays layer = outputs.layer();
            derivative.run(outputs, rows);
            for (int s = 0; s < rows; s++) {
                SoftmaxRow.backward(layer.a(), layer.gradient(), s * layer.size(), layer.size(), layer.gradient());
            }
        }
    }

    /// The derivatives by the logarithms of the outputs of a softmax, and from there to z, which loses no digits where
    /// an
    /// output is rounded to 0 or 1.
    record ThroughLogs(Optional<OutputLoop> byLog, Optional<OutputLoop> byLogOfComplement) implements OutputDeltas {
        @Override
        public void run(OutputArrays outputs, int rows) {
            LayerArrays layer = outputs.layer();
            int size = layer.size();
            if (byLogOfComplement.isPresent()) {
                byLogOfComplement.get().run(outputs, rows);
            }
            if (byLog.isPresent()) {
                byLog.get().run(outputs, rows);
            }
            for (int s = 0; s < rows; s++) {
                if (byLog.isPresent()) {
                    SoftmaxRow.logBackward(layer.a(), layer.gradient(), s * size, size, layer.gradient());
                }
                if (byLogOfComplement.isPresent()) {
                    addOther(outputs, s * size, byLog.isPresent());
                }
            }
        }

        private static void addOther(OutputArrays outputs, int from, boolean isSecond) {
            LayerArrays layer = outputs.layer();
            // the terms of the loss are not needed any more
            double[] other = outputs.terms();
            SoftmaxRow.logOfComplementBackward(layer.z(), layer.a(), outputs.spare(), from, layer.size(), other);
            for (int j = from; j < from + layer.size(); j++) {
                layer.gradient()[j] = isSecond ? layer.gradient()[j] + other[j] : other[j];
            }
        }
    }
}
