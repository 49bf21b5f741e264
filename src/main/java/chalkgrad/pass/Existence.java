package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.network.OptimizerRule;
import chalkgrad.table.Axis;
import chalkgrad.table.Batch;
import chalkgrad.table.Definition;
import chalkgrad.table.Phase;
import chalkgrad.table.Table;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            throw refusal("penalty.none");
        }
        if (found.isEmpty() && q.layer() >= 1 && q.layer() <= depth) {
            throw refusal(q.from() == 0 ? "bias.none" : "weights.none", q.layer());
        }
        if (found.isEmpty()) {
            Supplier<String> sentence = sentence("layer.absent" + oneOrMore(depth), q.layer(), depth);
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
            String absent = ".absent" + oneOrMore(axis.size());
            if (ofInputs || q.layer() == 0) {
                throw refusal((ofInputs ? "input" : "output") + absent, index, axis.size());
            }
            throw refusal("neuron" + absent, index, axis.layer(), axis.size());
        }
    }

    /// The quantity in the form that this network has: with a tied bias or one for each neuron, a derivative or a
    /// Jacobian.
    private Quantity fitting(Quantity q, Definition definition) throws NameException {
        int l = q.layer();
        boolean tied = definition.isNumber();
        if (q.isOfParameter() && q.from() == 0 && tied != (q.to() == 0)) {
            throw refusal(tied ? "bias.tied" : "bias.each", l);
        }
        boolean isDerivative = q.kind() == Kind.JACOBIAN || q.kind() == Kind.ACTIVATION_DERIVATIVE;
        if (!isDerivative || definition.hasSteps()) {
            return q;
        }
        if (q.kind() == Kind.JACOBIAN && q.from() == q.to()) {
            return Quantity.activationDerivative(l, q.to());
        }
        throw refusal(
                "derivative",
                document().network().layer(l).activation().name(),
                l,
                q.kind() == Kind.JACOBIAN ? Quantity.activationDerivative(l, 1) : Quantity.jacobian(l, 1, 1));
    }

    private void checkIteration(Quantity q, int iteration) throws NameException {
        int last = document().iterations();
        boolean inFinalPass = q.kind().phase().isOfFinalPass();
        if (iteration == 0 && q.kind().state().isPresent() && isRemembered(q)) {
            checkStart(q);
        } else if (iteration < 1 || iteration > (inFinalPass ? last + 1 : last)) {
            String key = "iteration.absent" + oneOrMore(last) + (inFinalPass ? ".final" : "");
            throw refusal(key, iteration, last, last + 1);
        }
    }

    private void checkStart(Quantity q) throws NameException {
        if (document().start().state(q.state()).isEmpty()) {
            throw refusal("start.without", q.state().key());
        }
    }

    private void checkUpdate(Quantity q, Definition definition) throws NameException {
        OptimizerRule rule = document().optimizer().rule();
        if (!isRemembered(q)) {
            throw refusal("optimizer.forgets", rule.name(), q.state().key());
        }
        if (q.kind().phase() == Phase.UPDATE && !definition.hasSteps()) {
            throw refusal(rule.moves() ? "bias.fixed" : "optimizer.none");
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
                throw batch.size() == count
                        ? refusal("sample.which", count)
                        : refusal("sample.which.some", listed(batch, "@"));
            }
            return isOfSample && count > 1 ? batch.sample(0) : 0;
        }
        if (sample < 1 || sample > count) {
            throw refusal("sample.absent" + oneOrMore(count), sample, count);
        }
        if (q.kind().scope() == Kind.Scope.BATCH) {
            throw refusal("batch.whole", sample);
        }
        if (!batch.has(sample)) {
            throw refusal("batch.without" + oneOrMore(batch.size()), sample, iteration, listed(batch, ""));
        }
        return count == 1 ? 0 : sample;
    }

    private static String listed(Batch batch, String sign) {
        String some = batch.samples().limit(MOST_LISTED).mapToObj(s -> sign + s).collect(Collectors.joining(", "));
        return batch.size() > MOST_LISTED ? some + ", …" : some;
    }

    private NameException refusal(String key, Object... parts) {
        return new NameException(sentence(key, parts));
    }

    /// A sentence about the name, which is its first part.
    private Supplier<String> sentence(String key, Object... parts) {
        return () -> Sentences.of(
                key,
                Stream.concat(Stream.of(NameException.quoted(name)), Stream.of(parts))
                        .toArray());
    }

    private static String oneOrMore(int count) {
        return count == 1 ? ".one" : ".more";
    }
}
