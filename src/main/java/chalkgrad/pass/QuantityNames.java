package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.math.TextScanner;
import chalkgrad.table.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads canonical names such as `dL/dw1[1,2]@3#2` as quantities of a document.
public final class QuantityNames {
    private static final String EXAMPLES = "x[1], w1[1,2], z1[2], a1[2], L, dL/dw1[1,2]";

    private final Document document;
    /// Made when the first name is read, since many are only written. Threads that meet here make equal ones.
    private @Nullable Table table;

    public QuantityNames(Document document) {
        this.document = document;
    }

    /// The names of a document whose table is known.
    public QuantityNames(Table table) {
        this.document = table.document();
        this.table = table;
    }

    private Table table() {
        Table known = table;
        if (known == null) {
            known = new Table(document);
            table = known;
        }
        return known;
    }

    /// The quantity with this name. White space does not matter.
    ///
    /// @throws NameException if the name is none, or means nothing in this document
    public Quantity parse(String name) throws NameException {
        var place = new NamePlace(name);
        return at(place, bare(place.bareName(), name));
    }

    /// A quantity of the sample and iteration given in a name, in the form that the network has.
    ///
    /// @throws NameException if it does not exist in the document
    public Quantity at(NamePlace place, Quantity quantity) throws NameException {
        return place.of(table(), quantity);
    }

    /// The quantity with this name, which has neither sample nor iteration.
    ///
    /// @throws NameException if the name is none, or means nothing in this document
    public Quantity parseBare(String name) throws NameException {
        return anywhere(bare(TextScanner.withoutSpace(name), name), name);
    }

    /// The quantity with this name, which has neither sample nor iteration; empty if it does not exist.
    public Optional<Quantity> findBare(String name) {
        return byForm(name).flatMap(this::find);
    }

    /// A quantity of any sample, in the form that this network has, without sample and iteration; empty if it does not
    /// exist.
    public Optional<Quantity> find(Quantity quantity) {
        return found(() -> anywhere(quantity, ""));
    }

    /// A quantity of the sample and iteration given in a name, in the form that the network has; empty if it does not
    /// exist.
    public Optional<Quantity> find(NamePlace place, Quantity quantity) {
        return found(() -> at(place, quantity));
    }

    private static Optional<Quantity> found(Reading reading) {
        try {
            return Optional.of(reading.quantity());
        } catch (NameException e) {
            return Optional.empty();
        }
    }

    /// Reads a name or refuses it.
    private interface Reading {
        Quantity quantity() throws NameException;
    }

    private Quantity anywhere(Quantity quantity, String name) throws NameException {
        return new Existence(table(), name).placed(quantity, Existence.ANY, 1).at(0, 1);
    }

    /// The quantity that a name stands for by its form alone, whether it exists or not; empty if it is not a name.
    public static Optional<Quantity> byForm(String name) {
        return found(() -> bare(TextScanner.withoutSpace(name), name));
    }

    private static Quantity bare(String text, String name) throws NameException {
        var form = CanonicalForm.of(text);
        if (form.countsTooFar() && form.isKnown()) {
            throw new NameException(() -> Sentences.of("index.large", NameException.quoted(name)));
        }
        if (form.countsFromZero() && form.isKnown()) {
            throw new NameException(() -> Sentences.of("index.zero", NameException.quoted(name)));
        }
        return (form.countsTooFar() ? Optional.<Quantity>empty() : form.quantity()).orElseThrow(() -> unknown(name));
    }

    private static NameException unknown(String name) {
        return new NameException(() -> Sentences.of("unknown", NameException.quoted(name), EXAMPLES));
    }
}
