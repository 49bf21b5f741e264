package chalkgrad.pass;

import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;
import chalkgrad.table.Term;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of quantities, with the terms and letters of the field: what courses call by one name, although its
/// numbers may stand in several arrays of the table.
public enum Kind {
    INPUT(Role.INPUT, Role.ACTIVATION),
    TARGET(Role.TARGET),
    WEIGHT(Role.WEIGHTS, Role.BACKWARD_WEIGHTS),
    BIAS(Role.BIASES),
    /// What an edge carries: its weight times the activation or input that it starts from.
    PRODUCT(Role.PRODUCT),
    PRE_ACTIVATION(Role.PRE_ACTIVATION),
    ACTIVATION(Role.ACTIVATION),
    LOSS_TERM(Role.LOSS_TERMS),
    /// What large weights add to the loss.
    PENALTY(Role.PENALTY),
    LOSS(Role.LOSS, Role.BATCH_LOSS),
    /// dL/da.
    ACTIVATION_GRADIENT(Role.ACTIVATION_GRADIENT),
    /// da/dz of one neuron, for an elementwise activation.
    ACTIVATION_DERIVATIVE(Role.DERIVATIVE),
    /// da\[to\]/dz\[from\], for an activation that depends on the whole layer.
    JACOBIAN(Role.JACOBIAN),
    /// dL/dz.
    DELTA(Role.DELTA),
    WEIGHT_GRADIENT(Role.WEIGHT_GRADIENT, Role.REDUCED_WEIGHT_GRADIENT),
    BIAS_GRADIENT(Role.BIAS_GRADIENT, Role.REDUCED_BIAS_GRADIENT),
    INPUT_GRADIENT(Role.ACTIVATION_GRADIENT),
    VELOCITY(OptimizerState.VELOCITY),
    FIRST_MOMENT(OptimizerState.FIRST_MOMENT),
    SECOND_MOMENT(OptimizerState.SECOND_MOMENT),
    NEW_PARAMETER(Role.NEW_WEIGHTS, Role.NEW_BIASES);

    private static final Map<Role, Kind> OF_INPUTS = new EnumMap<>(Role.class);
    private static final Map<Role, Kind> OF_LAYERS = new EnumMap<>(Role.class);

    static {
        for (Kind kind : values()) {
            Map<Role, Kind> kinds = kind.isOfInputs() ? OF_INPUTS : OF_LAYERS;
            kinds.put(kind.first, kind);
            kinds.put(kind.second, kind);
        }
    }

    /// The derivative of the loss by a kind of numbers.
    private static final Map<Kind, Kind> GRADIENTS = new EnumMap<>(Kind.class);

    private static final Map<Kind, Kind> VARIABLES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : values()) {
            Stream.of(kind.first, kind.second)
                    .flatMap(role -> role.gradient().stream())
                    .findFirst()
                    .map(role -> of(role.in(kind.isOfInputs() ? 0 : 1)))
                    .ifPresent(gradient -> {
                        GRADIENTS.put(kind, gradient);
                        VARIABLES.put(gradient, kind);
                    });
        }
    }

    /// Of one sample, or of weights, if there are two roles; otherwise the same as the second.
    private final Role first;

    private final Role second;
    private final Optional<OptimizerState> state;
    private final Scope scope;

    Kind(Role role) {
        this(role, role);
    }

    Kind(Role first, Role second) {
        this(first, second, Optional.empty());
    }

    Kind(OptimizerState state) {
        this(Role.of(state, true), Role.of(state, false), Optional.of(state));
    }

    Kind(Role first, Role second, Optional<OptimizerState> state) {
        this.first = first;
        this.second = second;
        this.state = state;
        boolean ofSample = first.isOfSample();
        this.scope = ofSample == second.isOfSample() ? ofSample ? Scope.SAMPLE : Scope.BATCH : Scope.BOTH;
    }

    /// The kind of the numbers of a term.
    static Kind of(Term term) {
        Kind ofInputs = term.layer() == 0 ? OF_INPUTS.get(term.role()) : null;
        return ofInputs != null ? ofInputs : Objects.requireNonNull(OF_LAYERS.get(term.role()));
    }

    /// The kind of a state of the optimizer.
    static Kind of(OptimizerState state) {
        return of(Role.of(state, true).in(1));
    }

    private boolean isOfInputs() {
        return this == INPUT || this == INPUT_GRADIENT;
    }

    /// Whether each layer has such numbers; otherwise the network has them, in layer 0.
    public boolean isOfLayer() {
        return !isOfInputs() && first.isOfLayer();
    }

    /// Whether the numbers are what a layer hands on: inputs or activations.
    public boolean isActivation() {
        return second == Role.ACTIVATION;
    }

    /// How many such numbers a layer has, of one sample.
    public int count(Network network, int layer) {
        int count = Family.size(first.axes(network, layer));
        return first.isOfBiases() == second.isOfBiases() ? count : count + Family.size(second.axes(network, layer));
    }

    /// The number of indices that such numbers have in a layer, those of weights if there are both.
    public int indexCount(Network network, int layer) {
        return first.axes(network, layer).size();
    }

    /// The kind of the same numbers of biases, such as their gradients for those of weights.
    public Kind ofBiases() {
        return switch (this) {
            case WEIGHT -> BIAS;
            case WEIGHT_GRADIENT -> BIAS_GRADIENT;
            default -> this;
        };
    }

    /// The role of the array that a number stands in.
    ///
    /// @param ofSample whether it belongs to one sample, if the batch has such a number too
    /// @param ofWeight whether it belongs to a weight, if there is such a number of biases too
    Role role(boolean ofSample, boolean ofWeight) {
        boolean isFirst = scope == Scope.BOTH ? ofSample : ofWeight;
        return isFirst ? first : second;
    }

    public Scope scope() {
        return scope;
    }

    /// The phase that computes the numbers, or that uses them first if the document gives them. Gradients of the batch
    /// are reduced later than those of its samples are computed.
    public Phase phase() {
        return first.phase();
    }

    /// Whether the document gives the numbers of the first iteration.
    public boolean isGiven() {
        return this == INPUT || this == TARGET || this == WEIGHT || this == BIAS;
    }

    /// Whether the numbers are weights or biases, or belong to one each: gradients, velocities, new values.
    public boolean isOfParameter() {
        return scope != Scope.SAMPLE && phase() != Phase.LOSS;
    }

    /// Whether the numbers are derivatives of the loss.
    public boolean isGradient() {
        return VARIABLES.containsKey(this);
    }

    /// The derivative of the loss by numbers of this kind, if the walk has it.
    Optional<Kind> gradient() {
        return Optional.ofNullable(GRADIENTS.get(this));
    }

    /// What the loss is derived by, if the numbers are its derivatives.
    Optional<Kind> variable() {
        return Optional.ofNullable(VARIABLES.get(this));
    }

    /// The state of the optimizer that the numbers are, if they are one.
    public Optional<OptimizerState> state() {
        return state;
    }

    /// What the number belongs to.
    public enum Scope {
        /// Every sample has its own.
        SAMPLE,
        /// The whole batch has one.
        BATCH,
        /// Every sample has its own, and the batch has their mean or sum.
        BOTH
    }
}
