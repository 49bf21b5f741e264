package chalkgrad.pass;

import chalkgrad.formula.Symbol;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.table.Axis;
import java.util.List;
import java.util.Optional;

/// The address of one number of a run. All indices count from 1.
///
/// @param layer the layer, 0 for inputs, targets and the loss
/// @param from the neuron of the layer before (of the same layer for a Jacobian); 0 if there is none, as for a bias
/// @param to the neuron; 0 if there is none, as for a tied bias
/// @param sample the sample; 0 for numbers of the batch, and for all numbers if the document has only one sample
/// @param iteration the iteration; the last one + 1 is the final forward pass, and 0 is what was before the first
public record Quantity(Kind kind, int layer, int from, int to, int sample, int iteration) implements Symbol {
    public static Quantity input(int i) {
        return of(Kind.INPUT, 0, 0, i);
    }

    public static Quantity target(int j) {
        return of(Kind.TARGET, 0, 0, j);
    }

    public static Quantity weight(int layer, int from, int to) {
        return of(Kind.WEIGHT, layer, from, to);
    }

    /// The bias of a neuron, or the tied bias of the layer if `to` is 0.
    public static Quantity bias(int layer, int to) {
        return of(Kind.BIAS, layer, 0, to);
    }

    public static Quantity product(int layer, int from, int to) {
        return of(Kind.PRODUCT, layer, from, to);
    }

    public static Quantity preActivation(int layer, int to) {
        return of(Kind.PRE_ACTIVATION, layer, 0, to);
    }

    /// The activation of a neuron; the input for layer 0.
    public static Quantity activation(int layer, int to) {
        return layer == 0 ? input(to) : of(Kind.ACTIVATION, layer, 0, to);
    }

    public static Quantity lossTerm(int j) {
        return of(Kind.LOSS_TERM, 0, 0, j);
    }

    /// What large weights add to the loss.
    public static Quantity penalty() {
        return of(Kind.PENALTY, 0, 0, 0);
    }

    public static Quantity loss() {
        return of(Kind.LOSS, 0, 0, 0);
    }

    /// dL/da of a neuron; dL/dx for layer 0.
    public static Quantity activationGradient(int layer, int to) {
        return layer == 0 ? of(Kind.INPUT_GRADIENT, 0, 0, to) : of(Kind.ACTIVATION_GRADIENT, layer, 0, to);
    }

    public static Quantity activationDerivative(int layer, int to) {
        return of(Kind.ACTIVATION_DERIVATIVE, layer, 0, to);
    }

    /// da\[output\]/dz\[input\].
    public static Quantity jacobian(int layer, int output, int input) {
        return of(Kind.JACOBIAN, layer, input, output);
    }

    public static Quantity delta(int layer, int to) {
        return of(Kind.DELTA, layer, 0, to);
    }

    public static Quantity weightGradient(int layer, int from, int to) {
        return of(Kind.WEIGHT_GRADIENT, layer, from, to);
    }

    public static Quantity biasGradient(int layer, int to) {
        return of(Kind.BIAS_GRADIENT, layer, 0, to);
    }

    /// The first number of a kind in a layer, the first weight if there are weights and biases. Numbers that no layer
    /// has
    /// are those of the network.
    public static Quantity first(Kind kind, int layer, Network network) {
        int indices = kind.indexCount(network, layer);
        return of(kind, kind.isOfLayer() ? layer : 0, indices == 2 ? 1 : 0, indices == 0 ? 0 : 1);
    }

    private static Quantity of(Kind kind, int layer, int from, int to) {
        return new Quantity(kind, layer, from, to, 0, 1);
    }

    /// The same quantity of another sample and iteration. A quantity that does not depend on them stays without.
    public Quantity at(int ofSample, int ofIteration) {
        boolean given = kind == Kind.INPUT || kind == Kind.TARGET;
        return new Quantity(
                kind, layer, from, to, kind.scope() == Kind.Scope.BATCH ? 0 : ofSample, given ? 1 : ofIteration);
    }

    /// The quantity of another kind with the same indices, such as the gradient of a weight.
    public Quantity as(Kind other) {
        return new Quantity(other, layer, from, to, other.scope() == Kind.Scope.BATCH ? 0 : sample, iteration);
    }

    /// The axes of the array that this stands in: none, the neurons, or those that a weight comes from and those it
    /// goes
    /// to.
    public List<Axis> axes(Network network) {
        return kind.role(sample != 0, from != 0).axes(network, layer);
    }

    /// Whether this is a number of an edge, from one neuron to another.
    public boolean isOfEdge() {
        return from != 0 && kind != Kind.JACOBIAN;
    }

    /// Whether the document gives this number, so that it can be edited. Parameters of later iterations are computed.
    public boolean isGiven() {
        return kind.isGiven() && iteration == 1;
    }

    /// The derivative of the loss by this number, if the walk has it.
    public Optional<Quantity> lossGradient() {
        return kind.gradient().map(this::as);
    }

    /// The number that the loss is derived by, if this is such a derivative.
    public Optional<Quantity> variable() {
        return kind.variable().map(this::as);
    }

    /// Whether this is a weight or bias, or belongs to one: its gradient, velocity, new value.
    public boolean isOfParameter() {
        return kind.isOfParameter();
    }

    /// The weight or bias that this belongs to.
    public Quantity parameter() {
        return as(from == 0 ? Kind.BIAS : Kind.WEIGHT);
    }

    /// The gradient of the weight or bias that this belongs to.
    public Quantity gradient() {
        return as(from == 0 ? Kind.BIAS_GRADIENT : Kind.WEIGHT_GRADIENT);
    }

    /// A state of the optimizer for the weight or bias that this belongs to.
    public Quantity state(OptimizerState state) {
        return as(Kind.of(state));
    }

    /// The state of the optimizer that this is.
    ///
    /// @throws java.util.NoSuchElementException if it is none
    public OptimizerState state() {
        return kind.state().orElseThrow();
    }

    @Override
    public String name() {
        return bareName() + (sample == 0 ? "" : "@" + sample) + (iteration == 1 ? "" : "#" + iteration);
    }

    /// The name without sample and iteration.
    public String bareName() {
        return switch (kind) {
            case INPUT -> "x" + index();
            case TARGET -> "y" + index();
            case WEIGHT, BIAS -> parameterName();
            case PRODUCT -> parameterName() + "*" + activation(layer - 1, from).bareName();
            case PRE_ACTIVATION -> "z" + layer + index();
            case ACTIVATION -> "a" + layer + index();
            case LOSS_TERM -> "L" + index();
            case PENALTY -> "R";
            case LOSS -> "L";
            case ACTIVATION_GRADIENT -> "dL/da" + layer + index();
            case ACTIVATION_DERIVATIVE -> "da/dz" + layer + index();
            case JACOBIAN -> "da" + layer + index() + "/dz" + layer + "[" + from + "]";
            case DELTA -> "dL/dz" + layer + index();
            case WEIGHT_GRADIENT, BIAS_GRADIENT -> "dL/d" + parameterName();
            case INPUT_GRADIENT -> "dL/dx" + index();
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> state().symbol() + "(" + parameterName() + ")";
            case NEW_PARAMETER -> "new " + parameterName();
        };
    }

    private String parameterName() {
        return from == 0 ? "b" + layer + index() : "w" + layer + "[" + from + "," + to + "]";
    }

    private String index() {
        return to == 0 ? "" : "[" + to + "]";
    }

    @Override
    public String toString() {
        return name();
    }
}
