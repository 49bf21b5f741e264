package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms of a document's pass, each with the one expression that computes it, in the order of a pass: forward,
/// loss, backward, reduction over the samples, update. Values, formulas and forms with matrices all come from it.
public final class Table {
    private final Document document;
    private final int layers;
    /// In the order of a pass.
    private final List<Definition> definitions;
    /// By place.
    private final @Nullable Definition[] placed;
    private final Epochs epochs;
    private final List<Definition> kept;
    private final List<Term> left;
    /// By place.
    private final int[] orders;

    public Table(Document document) {
        this.document = document;
        this.layers = document.network().depth() + 1;
        this.epochs = new Epochs(document);
        List<Definition> forward = new ForwardTerms(document).all();
        List<Definition> update = new UpdateTerms(document).all();
        this.definitions = Stream.of(forward, new BackwardTerms(document, forward).all(), update)
                .flatMap(List::stream)
                .toList();
        this.kept = definitions.stream().filter(Definition::isKept).toList();
        this.left = update.stream().map(Definition::term).toList();
        this.placed = new Definition[places()];
        this.orders = new int[places()];
        for (int order = 0; order < definitions.size(); order++) {
            int place = place(definitions.get(order).term());
            placed[place] = definitions.get(order);
            orders[place] = order;
        }
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

    /// The samples of an iteration, which counts from 1. The final forward pass computes all of them.
    public Batch batch(int iteration) {
        return epochs.batch(iteration);
    }

    /// What the document gives as left by an iteration before the first one; empty if there was none.
    public Optional<Matrix> beforeFirst(Term term) {
        return definition(term).expression().beforeFirst();
    }

    /// The array that the document gives for the first iteration, or for all samples; empty if it is computed.
    public Optional<Matrix> given(Term term) {
        return definition(term).expression().given();
    }

    /// The definition of a term.
    ///
    /// @throws IllegalArgumentException if there is no such term
    public Definition definition(Term term) {
        return find(term).orElseThrow(() -> new IllegalArgumentException("there is no " + term));
    }

    /// The definition of a term, if there is such a term.
    public Optional<Definition> find(Term term) {
        boolean isOfNetwork = term.layer() >= 0 && term.layer() < layers;
        return isOfNetwork ? Optional.ofNullable(placed[place(term)]) : Optional.empty();
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
    /// that it is computed from.
    public int order(Term term) {
        return orders[place(term)];
    }

    /// The number of terms.
    public int size() {
        return definitions.size();
    }

    /// The number of places that [#place] distinguishes.
    public int places() {
        return Role.values().length * layers;
    }

    /// A number for each term, from 0, by which arrays of a run are kept.
    @SuppressWarnings("EnumOrdinal") // it is never written anywhere
    public int place(Term term) {
        return term.role().ordinal() * layers + term.layer();
    }

    /// Whether the course writes matrices transposed, W x instead of x W.
    boolean isTransposed() {
        return document.notation().transposed();
    }
}
