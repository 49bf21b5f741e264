package chalkgrad.table;

import chalkgrad.formula.Break;
import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import java.util.List;
import java.util.Optional;

/// a = f(z).
record Activated(Activation activation, Read z) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Axis axis = axis();
        return activation.value(axis.each(k -> z.entry(at.with(axis, k), symbols)), at.along(axis) - 1);
    }

    @Override
    public Optional<Formula> writtenOut(Indices at, Symbols symbols) {
        Axis axis = axis();
        return activation.writtenOut(axis.each(k -> z.entry(at.with(axis, k), symbols)), at.along(axis) - 1);
    }

    @Override
    public boolean spansLayer() {
        return !activation.isElementwise();
    }

    @Override
    public Break breakBetween(Operands one, Operands other) {
        Matrix from = z.value(one);
        Matrix to = z.value(other);
        return activation instanceof ElementwiseActivation f
                ? Break.worst(from, (i, j) -> f.breakBetween(from.get(i, j), to.get(i, j)))
                : Break.NONE;
    }

    /// The diagonal of da/dz, and all of it. Only one of them has steps; mistakes also read the diagonal alone.
    @Override
    public List<Definition> derivatives(Read a) {
        int layer = z.term().layer();
        Axis own = axis();
        var slope = new Read(Role.DERIVATIVE.in(layer), own);
        var jacobian = new Read(Role.JACOBIAN.in(layer), own, own.second());
        boolean elementwise = activation.isElementwise();
        return List.of(
                Definition.of(slope, new Derivative(activation, z, a, own, own), elementwise)
                        .revealedBy(elementwise ? slope.term() : jacobian.term()),
                Definition.of(jacobian, new Derivative(activation, z, a, own, own.second()), false)
                        .revealedBy(elementwise ? slope.term() : jacobian.term()));
    }

    private Axis axis() {
        return z.axes().getFirst();
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix from = z.value(operands);
        boolean together = !operands.areStacked() && from.rows() > 1 && !activation.isElementwise();
        return together ? ofAllRows(from) : activation.value(from);
    }

    /// What NumPy gives if a mistake leaves several rows instead of one: a softmax divides by the sum of everything.
    private Matrix ofAllRows(Matrix from) {
        Matrix flat = Matrix.generate(
                1, from.rows() * from.columns(), (zero, k) -> from.get(k / from.columns(), k % from.columns()));
        Matrix result = activation.value(flat);
        return Matrix.generate(from.rows(), from.columns(), (i, j) -> result.get(0, i * from.columns() + j));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        int layer = z.term().layer();
        Axis axis = axis();
        var slope = new Read(Role.DERIVATIVE.in(layer), axis);
        return List.of(new Contribution(
                z.term(),
                activation.isElementwise()
                        ? new Through(upstream, slope)
                        : new ThroughLayer(
                                activation,
                                new Read(upstream.term(), axis.second()),
                                new Read(Role.JACOBIAN.in(layer), axis, axis.second()),
                                z)));
    }
}
