package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.LayerKind;
import java.util.List;
import java.util.stream.IntStream;

/// The gradient of biases: dL/dz of the neuron, or the sum over all neurons that share the bias. If all samples are
/// computed at once, it is the sum over them too.
///
/// @param upstream dL/dz, a row
/// @param axes the axis of the biases; none if there is one for all neurons
/// @param kind knows which bias a neuron has
/// @param isOfEach whether each neuron has a bias of its own
record Shared(Read upstream, List<Axis> axes, LayerKind kind, boolean isOfEach) implements Expression {
    Shared(Read upstream, List<Axis> axes, LayerKind kind) {
        this(upstream, axes, kind, axes.contains(upstream.axes().getFirst()));
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        if (isOfEach) {
            return upstream.entry(at, symbols);
        }
        Axis neurons = upstream.axes().getFirst();
        return Formula.sum(IntStream.rangeClosed(1, neurons.size())
                .filter(j -> axes.isEmpty() || kind.bias(j) == at.along(axes.getFirst()))
                .mapToObj(j -> upstream.entry(at.with(neurons, j), symbols))
                .toList());
    }

    @Override
    public boolean spansLayer() {
        return !isOfEach;
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix sums = upstream.value(operands).sumOfRows();
        if (axes.isEmpty()) {
            return Matrix.number(sums.sum());
        }
        return isOfEach ? sums : byBias(sums);
    }

    private Matrix byBias(Matrix sums) {
        return Matrix.generate(
                sums.rows(),
                axes.getFirst().size(),
                (zero, b) -> IntStream.range(0, sums.columns())
                        .filter(j -> kind.bias(j + 1) == b + 1)
                        .mapToDouble(j -> sums.get(0, j))
                        .reduce(0, Double::sum));
    }
}
