package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerRule;

/// Whether a named quantity exists in a document, and if not, why.
record Existence(Document document, String name) {
    /// The sample of a name that does not give one.
    static final int UNSAID = -1;

    /// The quantity of a sample and iteration of the document.
    Quantity placed(Quantity quantity, int sample, int iteration) throws NameException {
        checkLayer(quantity);
        Quantity fitting = fitting(quantity);
        checkIteration(fitting, iteration);
        return fitting.at(checkedSample(fitting, sample), iteration);
    }

    private void checkLayer(Quantity q) throws NameException {
        Network network = document.network();
        switch (q.kind()) {
            case INPUT, INPUT_GRADIENT -> checkIndex("input", q.to(), network.inputSize(), "the network");
            case TARGET, LOSS_TERM ->
                checkIndex("output", q.to(), network.outputLayer().size(), "the network");
            case LOSS -> {}
            default -> {
                if (q.layer() > network.depth()) {
                    throw NameException.ofAbsentLayer(
                            absent("layer " + q.layer(), has("the network", network.depth(), "layer")));
                }
                checkIndex("layer", q.layer(), network.depth(), "the network");
                checkNeurons(q);
            }
        }
    }

    private void checkNeurons(Quantity q) throws NameException {
        int layer = q.layer();
        boolean withinLayer = q.kind() == Kind.JACOBIAN;
        if (q.from() != 0 || withinLayer) {
            int before = withinLayer ? layer : layer - 1;
            checkIndex(
                    before == 0 ? "input" : "neuron",
                    q.from(),
                    document.network().size(before),
                    before == 0 ? "the network" : "layer " + before);
        }
        boolean tied = q.to() == 0;
        if (!tied) {
            checkIndex("neuron", q.to(), document.network().size(layer), "layer " + layer);
        }
    }

    private void checkIndex(String what, int index, int count, String owner) throws NameException {
        if (index < 1 || index > count) {
            throw no(what + " " + index, has(owner, count, what));
        }
    }

    private static String has(String owner, int count, String what) {
        return "%s has %d %s%s".formatted(owner, count, what, count == 1 ? "" : "s");
    }

    /// The quantity in the form that this network has: with a tied bias or one for each neuron, a derivative or a
    /// Jacobian.
    private Quantity fitting(Quantity q) throws NameException {
        if (q.layer() == 0) {
            return q;
        }
        Layer layer = document.network().layer(q.layer());
        if (q.isOfParameter() && q.from() == 0 && layer.tiedBias() != (q.to() == 0)) {
            throw new NameException(
                    layer.tiedBias()
                            ? quoted()
                                    + " does not exist: layer %d has one bias for all its neurons, b%d"
                                            .formatted(q.layer(), q.layer())
                            : quoted()
                                    + " does not exist: layer %d has a bias for each neuron, such as b%d[1]"
                                            .formatted(q.layer(), q.layer()));
        }
        boolean elementwise = layer.activation().isElementwise();
        if (q.kind() == Kind.JACOBIAN && elementwise && q.from() == q.to()) {
            return Quantity.activationDerivative(q.layer(), q.to());
        }
        if (q.kind() == (elementwise ? Kind.JACOBIAN : Kind.ACTIVATION_DERIVATIVE)) {
            throw new NameException(quoted()
                    + " does not exist: with %s the derivatives of layer %d are written like %s"
                            .formatted(
                                    layer.activation().name(),
                                    q.layer(),
                                    elementwise
                                            ? Quantity.activationDerivative(q.layer(), 1)
                                            : Quantity.jacobian(q.layer(), 1, 1)));
        }
        return q;
    }

    private void checkIteration(Quantity q, int iteration) throws NameException {
        int last = document.iterations();
        boolean inFinalPass = switch (q.kind()) {
            case INPUT, TARGET, WEIGHT, BIAS, PRODUCT, PRE_ACTIVATION, ACTIVATION, LOSS_TERM, LOSS -> true;
            default -> false;
        };
        if (iteration < 1 || iteration > (inFinalPass ? last + 1 : last)) {
            String all = last == 1 ? "only iteration 1" : "the iterations are 1 to " + last;
            throw no(
                    "iteration " + iteration,
                    inFinalPass ? all + ", and %d is the final forward pass".formatted(last + 1) : all);
        }
        checkOptimizer(q);
    }

    private void checkOptimizer(Quantity q) throws NameException {
        OptimizerRule rule = document.optimizer().rule();
        boolean remembers = switch (q.kind()) {
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> rule.states().contains(q.state());
            default -> true;
        };
        if (!remembers) {
            throw new NameException(quoted() + " does not exist: the optimizer " + rule.name() + " remembers no "
                    + q.state().key());
        }
        boolean ofUpdate = q.isOfParameter()
                && switch (q.kind()) {
                    case VELOCITY, FIRST_MOMENT, SECOND_MOMENT, NEW_PARAMETER -> true;
                    default -> false;
                };
        if (ofUpdate && !rule.moves()) {
            throw new NameException(quoted() + " does not exist: the network has no optimizer");
        }
        if (ofUpdate && q.from() == 0 && !document.optimizer().updatesBiases()) {
            throw new NameException(quoted() + " does not exist: the biases are not updated");
        }
    }

    /// The sample as quantities count it: 0 if the number belongs to the whole batch.
    private int checkedSample(Quantity q, int sample) throws NameException {
        int count = document.samples().size();
        if (sample == UNSAID) {
            if (q.kind().scope() == Kind.Scope.SAMPLE && count > 1) {
                throw new NameException(quoted() + " is a number of one sample: add @1 to @" + count);
            }
            return 0;
        }
        if (sample < 1 || sample > count) {
            throw no("sample " + sample, count == 1 ? "there is 1 sample" : "there are " + count + " samples");
        }
        if (q.kind().scope() == Kind.Scope.BATCH) {
            throw new NameException(quoted() + " belongs to the whole batch: leave out @" + sample);
        }
        return count == 1 ? 0 : sample;
    }

    private NameException no(String what, String reason) {
        return new NameException(absent(what, reason));
    }

    private String absent(String what, String reason) {
        return quoted() + " does not exist: there is no " + what + ", " + reason;
    }

    private String quoted() {
        return NameException.quoted(name);
    }
}
