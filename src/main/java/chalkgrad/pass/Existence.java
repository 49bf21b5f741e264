package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.network.OptimizerRule;
import chalkgrad.table.Axis;
import chalkgrad.table.Batch;
import chalkgrad.table.Definition;
import chalkgrad.table.Phase;
import chalkgrad.table.Table;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether a named quantity exists in a document, and if not, why.
record Existence(Table table, String name) {
    /// The sample of a name that does not give one.
    static final int UNSAID = -1;

    /// Any sample of the iteration.
    static final int ANY = -2;

    /// So many samples of a batch are listed in a sentence.
    private static final int MOST_LISTED = 12;

    /// The quantity of a sample and iteration of the document.
    Quantity placed(Quantity quantity, int sample, int iteration) throws NameException {
        Definition definition = definition(quantity);
        checkIndices(quantity, definition);
        Quantity fitting = fitting(quantity, definition);
        checkIteration(fitting, iteration);
        checkUpdate(fitting, definition);
        return fitting.at(checkedSample(fitting, sample, iteration), iteration);
    }

    private Document document() {
        return table.document();
    }

    /// The definition of the array that a quantity belongs to; if the optimizer does not have it, of the parameters.
    private Definition definition(Quantity q) throws NameException {
        int depth = document().network().depth();
        Optional<Definition> found = find(q).or(() -> isRemembered(q) ? Optional.empty() : find(q.parameter()));
        if (found.isEmpty() && q.kind() == Kind.PENALTY) {
            throw new NameException(quoted() + " does not exist: the loss has no penalty on weights");
        }
        if (found.isEmpty() && q.layer() >= 1 && q.layer() <= depth) {
            throw new NameException(quoted() + " does not exist: "
                    + (q.from() == 0
                            ? "layer %d has no biases of its own".formatted(q.layer())
                            : "layer %d has no weights of its own".formatted(q.layer())));
        }
        if (found.isEmpty()) {
            String sentence = absent("layer " + q.layer(), has("the network", depth, "layer"));
            throw q.layer() > depth ? NameException.ofAbsentLayer(sentence) : new NameException(sentence);
        }
        return found.get();
    }

    private Optional<Definition> find(Quantity q) {
        return table.find(Address.of(q, document().hasSingleSample()).term());
    }

    private boolean isRemembered(Quantity q) {
        return q.kind().state().isEmpty()
                || document().optimizer().rule().states().contains(q.state());
    }

    private void checkIndices(Quantity q, Definition definition) throws NameException {
        if (definition.isMatrix()) {
            checkIndex(q.from(), definition.axes().getFirst(), q);
        }
        if (!definition.isNumber() && q.to() != 0) {
            checkIndex(q.to(), definition.axes().getLast(), q);
        }
    }

    private void checkIndex(int index, Axis axis, Quantity q) throws NameException {
        if (index < 1 || index > axis.size()) {
            boolean ofInputs = axis.layer() == 0;
            boolean ofOutputs = q.layer() == 0 && !ofInputs;
            String what = ofInputs ? "input" : ofOutputs ? "output" : "neuron";
            String owner = ofInputs || ofOutputs ? "the network" : "layer " + axis.layer();
            throw no(what + " " + index, has(owner, axis.size(), what));
        }
    }

    private static String has(String owner, int count, String what) {
        return "%s has %d %s%s".formatted(owner, count, what, count == 1 ? "" : "s");
    }

    /// The quantity in the form that this network has: with a tied bias or one for each neuron, a derivative or a
    /// Jacobian.
    private Quantity fitting(Quantity q, Definition definition) throws NameException {
        int l = q.layer();
        boolean tied = definition.isNumber();
        if (q.isOfParameter() && q.from() == 0 && tied != (q.to() == 0)) {
            throw new NameException(quoted()
                    + (tied
                            ? " does not exist: layer %d has one bias for all its neurons, b%d".formatted(l, l)
                            : " does not exist: layer %d has a bias for each neuron, such as b%d[1]".formatted(l, l)));
        }
        boolean isDerivative = q.kind() == Kind.JACOBIAN || q.kind() == Kind.ACTIVATION_DERIVATIVE;
        if (!isDerivative || definition.hasSteps()) {
            return q;
        }
        if (q.kind() == Kind.JACOBIAN && q.from() == q.to()) {
            return Quantity.activationDerivative(l, q.to());
        }
        throw new NameException(quoted()
                + " does not exist: with %s the derivatives of layer %d are written like %s"
                        .formatted(
                                document().network().layer(l).activation().name(),
                                l,
                                q.kind() == Kind.JACOBIAN
                                        ? Quantity.activationDerivative(l, 1)
                                        : Quantity.jacobian(l, 1, 1)));
    }

    private void checkIteration(Quantity q, int iteration) throws NameException {
        int last = document().iterations();
        boolean inFinalPass = q.kind().phase().isOfFinalPass();
        if (iteration == 0 && q.kind().state().isPresent() && isRemembered(q)) {
            checkStart(q);
        } else if (iteration < 1 || iteration > (inFinalPass ? last + 1 : last)) {
            String all = last == 1 ? "only iteration 1" : "the iterations are 1 to " + last;
            throw no(
                    "iteration " + iteration,
                    inFinalPass ? all + ", and %d is the final forward pass".formatted(last + 1) : all);
        }
    }

    private void checkStart(Quantity q) throws NameException {
        if (document().start().state(q.state()).isEmpty()) {
            throw new NameException(quoted() + " does not exist: the document starts without a "
                    + q.state().key() + ", so it is 0 before iteration 1");
        }
    }

    private void checkUpdate(Quantity q, Definition definition) throws NameException {
        OptimizerRule rule = document().optimizer().rule();
        if (!isRemembered(q)) {
            throw new NameException(quoted() + " does not exist: the optimizer " + rule.name() + " remembers no "
                    + q.state().key());
        }
        if (q.kind().phase() == Phase.UPDATE && !definition.hasSteps()) {
            throw new NameException(quoted() + " does not exist: "
                    + (rule.moves() ? "the biases are not updated" : "the network has no optimizer"));
        }
    }

    /// The sample as quantities count it: 0 if the number belongs to the whole batch.
    private int checkedSample(Quantity q, int sample, int iteration) throws NameException {
        boolean isGiven = q.kind() == Kind.INPUT || q.kind() == Kind.TARGET;
        Batch batch = table.batch(isGiven ? document().iterations() + 1 : iteration);
        boolean isOfSample = q.kind().scope() == Kind.Scope.SAMPLE;
        int count = document().samples().size();
        if (sample == ANY || sample == UNSAID) {
            if (isOfSample && batch.size() > 1 && sample == UNSAID) {
                throw new NameException(quoted() + " is a number of one sample: add " + choices(batch));
            }
            return isOfSample && count > 1 ? batch.sample(0) : 0;
        }
        if (sample < 1 || sample > count) {
            throw no("sample " + sample, count == 1 ? "there is 1 sample" : "there are " + count + " samples");
        }
        if (q.kind().scope() == Kind.Scope.BATCH) {
            throw new NameException(quoted() + " belongs to the whole batch: leave out @" + sample);
        }
        if (!batch.has(sample)) {
            throw new NameException("%s does not exist: sample %d is not in iteration %d, whose batch is %s %s"
                    .formatted(
                            quoted(), sample, iteration, batch.size() == 1 ? "sample" : "samples", listed(batch, "")));
        }
        return count == 1 ? 0 : sample;
    }

    /// The signs of the samples of a batch.
    private String choices(Batch batch) {
        return batch.size() == document().samples().size() ? "@1 to @" + batch.size() : "one of " + listed(batch, "@");
    }

    private static String listed(Batch batch, String sign) {
        String some = batch.samples().limit(MOST_LISTED).mapToObj(s -> sign + s).collect(Collectors.joining(", "));
        return batch.size() > MOST_LISTED ? some + ", …" : some;
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
