package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.table.Batch;
import chalkgrad.table.Definition;
import chalkgrad.table.Symbols;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Derives each number: its formula in terms of the quantities it is made of, from the structure of the network.
public final class Derivation {
    private static final KeptDigits DIGITS = KeptDigits.THOSE_OF_THE_NUMBER;

    private final Run run;
    private final Document document;

    Derivation(Run run) {
        this.run = run;
        this.document = run.document();
    }

    Document document() {
        return document;
    }

    /// The samples of an iteration.
    Batch batch(int iteration) {
        return run.table().batch(iteration);
    }

    /// The formula of a quantity; empty if the quantity is given by the document.
    public Optional<Formula> formula(Quantity quantity) {
        return run.timeline().producer(quantity).map(this::derive);
    }

    /// All formulas of a quantity that give its number, the usual one first; none if the quantity is given by the
    /// document.
    public List<Form> forms(Quantity quantity) {
        Optional<Quantity> producer = run.timeline().producer(quantity);
        if (producer.isEmpty()) {
            return List.of();
        }
        Quantity q = producer.get();
        Formula usual = derive(q);
        boolean isShort = shortDelta(q).filter(usual::equals).isPresent();
        boolean isChain = q.kind() == Kind.DELTA && usual.equals(chainRule(q));
        Form first = new Form(isShort ? Form.Way.SHORT : isChain ? Form.Way.CHAIN_RULE : Form.Way.DIRECT, usual);
        return Stream.concat(
                        Stream.of(first),
                        others(q)
                                .filter(form -> !form.formula().equals(usual)
                                        && symbols(q).agrees(form.formula())))
                .toList();
    }

    /// What the update of an iteration computes: the states of the optimizer, each before the parameter that it
    /// moves.
    List<Quantity> updates(int iteration) {
        return run.timeline().updates(iteration).toList();
    }

    private Stream<Form> others(Quantity q) {
        Definition definition = run.definition(q);
        Symbols symbols = symbols(q);
        Stream<Form> chain = q.kind() == Kind.DELTA
                ? Stream.of(new Form(Form.Way.CHAIN_RULE, definition.chainRule(q.from(), q.to(), symbols)))
                : Stream.empty();
        Stream<Form> written = definition.writtenOut(q.from(), q.to(), symbols).stream()
                .map(formula -> new Form(Form.Way.WRITTEN_OUT, formula));
        Stream<Form> matrices = definition.withMatrices(q.from(), q.to(), symbols).stream()
                .map(formula -> new Form(Form.Way.MATRICES, formula));
        return Stream.of(chain, written, matrices).flatMap(forms -> forms);
    }

    private Formula derive(Quantity q) {
        return run.derive(q, DIGITS);
    }

    /// dL/dz of the output layer without dL/da, such as a - y, if there is such a form.
    public Optional<Formula> shortDelta(Quantity q) {
        return run.definition(q).shortForm(q.from(), q.to(), symbols(q));
    }

    /// dL/dz by the chain rule: dL/da · da/dz, summed over the layer where every activation depends on every z.
    public Formula chainRule(Quantity delta) {
        return run.definition(delta).chainRule(delta.from(), delta.to(), symbols(delta));
    }

    private QuantitySymbols symbols(Quantity q) {
        return new QuantitySymbols(q, run, DIGITS);
    }
}
