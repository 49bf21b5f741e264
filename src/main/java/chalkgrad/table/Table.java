package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of a document's pass, each with the one expression that computes it, in the order of a pass: forward,
/// loss, backward, reduction over the samples, update. Values, formulas and forms with matrices all come from it.
///
/// Expressions hold no numbers of the document, but read them from the table, so documents of the same structure share
/// them.
public final class Table {
    private static final int ROLES = Role.values().length;

    private final Document document;
    private final PassStructure structure;
    private final GivenRows samples;
    private final Epochs epochs;
    private final int layers;
    /// In the order of a pass.
    private final List<Definition> definitions;
    private final List<Definition> kept;
    private final List<Term> left;
    /// By role and layer; -1 where there is no term.
    private final int[] orders;

    private @Nullable Dependence dependence;

    public Table(Document document) {
        this.document = document;
        this.structure = PassStructure.of(document);
        this.samples = new GivenRows(document);
        this.epochs = new Epochs(document);
        this.layers = document.network().depth() + 1;
        List<Definition> forward = new ForwardTerms(structure).all();
        List<Definition> update = new UpdateTerms(structure).all();
        var all = new ArrayList<>(forward);
        all.addAll(new BackwardTerms(structure, forward).all());
        all.addAll(update);
        this.definitions = List.copyOf(all);
        this.kept = definitions.stream().filter(Definition::isKept).toList();
        this.left = update.stream().map(Definition::term).toList();
        this.orders = new int[ROLES * layers];
        Arrays.fill(orders, -1);
        for (int k = 0; k < definitions.size(); k++) {
            orders[index(definitions.get(k).term())] = k;
        }
    }

    /// A table that shares the terms of another one.
    private Table(Document document, Table other) {
        this.document = document;
        this.structure = other.structure;
        this.samples = other.samples.of(document);
        this.epochs = new Epochs(document);
        this.layers = other.layers;
        this.definitions = other.definitions;
        this.kept = other.kept;
        this.left = other.left;
        this.orders = other.orders;
    }

    /// The table of another document, such as this one's after an edit. It takes over what both have in common.
    public Table with(Document other) {
        return PassStructure.of(other).equals(structure) ? new Table(other, this) : new Table(other);
    }

    @SuppressWarnings("EnumOrdinal") // it is never written anywhere
    private int index(Term term) {
        return term.role().ordinal() * layers + term.layer();
    }

    /// The place of a term among the definitions; -1 if there is no such term.
    private int place(Term term) {
        return term.layer() >= 0 && term.layer() < layers ? orders[index(term)] : -1;
    }

    public Document document() {
        return document;
    }

    /// The terms whose arrays passes keep, each after its operands.
    public List<Definition> kept() {
        return kept;
    }

    /// The terms that have steps of their own, in the order of the steps.
    public List<Definition> withSteps() {
        return definitions.stream().filter(Definition::hasSteps).toList();
    }

    /// The terms that an iteration passes on to the next one.
    public List<Term> left() {
        return left;
    }

    /// The inputs of all samples, one row each.
    Matrix inputs() {
        return samples.inputs();
    }

    /// The targets of all samples, one row each.
    Matrix targets() {
        return samples.targets();
    }

    /// The number of an iteration, counted with those that were made before the first one of the document.
    int count(int iteration) {
        return document.start().iterations() + iteration;
    }

    /// The samples of an iteration, which counts from 1. The final forward pass computes all of them.
    public Batch batch(int iteration) {
        return epochs.batch(iteration);
    }

    /// What the document gives as left by an iteration before the first one; empty if there was none.
    public Optional<Matrix> beforeFirst(Term term) {
        return definition(term).expression().beforeFirst(this);
    }

    /// The array that the document gives for the first iteration, or for all samples; empty if it is computed.
    public Optional<Matrix> given(Term term) {
        return definition(term).expression().given(this);
    }

    /// The definition of a term.
    ///
    /// @throws IllegalArgumentException if there is no such term
    public Definition definition(Term term) {
        return definitions.get(order(term));
    }

    /// The definition of the term with this [#order].
    public Definition definition(int order) {
        return definitions.get(order);
    }

    /// The definition of a term, if there is such a term.
    public Optional<Definition> find(Term term) {
        return has(term) ? Optional.of(definitions.get(place(term))) : Optional.empty();
    }

    /// Whether there is such a term.
    public boolean has(Term term) {
        return place(term) >= 0;
    }

    /// Whether there is such a term and, where it is a sum over edges or has a number for each, the layer of the edges
    /// is fully connected.
    public boolean isDense(Term term) {
        int layer = term.layer();
        return has(term)
                && switch (term.role()) {
                    case WEIGHTS, BACKWARD_WEIGHTS, PRE_ACTIVATION, WEIGHT_GRADIENT, REDUCED_WEIGHT_GRADIENT ->
                        has(Role.PRODUCT.in(layer));
                    case ACTIVATION_GRADIENT -> layer == layers - 1 || has(Role.PRODUCT.in(layer + 1));
                    default -> true;
                };
    }

    /// The array of a term, computed from its operands; [Matrix#NONE] if mistakes leave some whose shapes do not fit.
    public Matrix value(Term term, Operands operands) {
        return definition(term).value(operands);
    }

    /// The array of a term by the chain rule, even if it has a shorter form.
    public Matrix chainRule(Term term, Operands operands) {
        return definition(term).expression().byChainRule(operands);
    }

    /// When a term is computed, or first used if the document gives it, among all terms of an iteration: after those
    /// that it is computed from. Counts from 0; arrays of a run are kept by it.
    public int order(Term term) {
        int place = place(term);
        if (place < 0) {
            throw new IllegalArgumentException("there is no " + term);
        }
        return place;
    }

    /// Which terms are computed from which; found out when it is first asked for.
    public Dependence dependence() {
        if (dependence == null) {
            dependence = new Dependence(this);
        }
        return dependence;
    }

    /// The number of terms.
    public int size() {
        return definitions.size();
    }

    /// Whether the course writes matrices transposed, W x instead of x W.
    boolean isTransposed() {
        return document.notation().transposed();
    }
}
