package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name;
import chalkgrad.formula.Symbol;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The names of all quantities of a document in its notation, as one line of text and as drawings. [#parse] reads
/// each text back; it also always understands canonical names.
public final class CourseNames {
    /// So many names are kept: more than are seen at once.
    private static final int MOST_KEPT = 5_000;

    private final Document document;
    private final Lettering lettering;
    private final QuantityNames canonical;
    private final OwnNames own;
    /// Names as they were drawn last: each frame asks for the same ones several times.
    private final Map<Quantity, Name> drawn = new ConcurrentHashMap<>();

    /// The names in the document's own notation.
    public CourseNames(Document document) {
        this.document = document;
        this.lettering = new Lettering(document.notation());
        this.canonical = new QuantityNames(document);
        this.own = new OwnNames(document, canonical);
    }

    /// The canonical names, drawn as such.
    public static CourseNames canonical(Document document) {
        return new CourseNames(document.with(Notation.CANONICAL));
    }

    /// The name as text, with sample and iteration: `dL/dw7@3#2`.
    public String text(Symbol symbol) {
        return symbol instanceof Quantity q
                ? bareText(q) + q.name().substring(q.bareName().length())
                : symbol.name();
    }

    /// The name as people type it: as text, but without braces where it means the same without them, as in `a_1,1`.
    public String typed(Quantity quantity) {
        String text = text(quantity);
        String plain = text.replace("{", "").replace("}", "");
        return find(plain).equals(Optional.of(quantity)) ? plain : text;
    }

    /// The name as text for reading, with sample and iteration: as on the stage, also where [#text] must be told from
    /// another canonical name.
    public String shown(Symbol symbol) {
        return symbol instanceof Quantity q
                ? new ReadableNames(lettering, own).of(q)
                        + q.name().substring(q.bareName().length())
                : symbol.name();
    }

    /// The name as text for reading, without its sample, such as `ŷ₃ in iteration 2`; with Unicode subscripts and
    /// superscripts where Unicode has them all.
    public String readable(Symbol symbol) {
        if (!(symbol instanceof Quantity q)) {
            return LetterText.withScripts(symbol.name());
        }
        String name = new ReadableNames(lettering, own).of(q);
        return switch (q.iteration()) {
            case 0 -> Sentences.of("iteration.before", name);
            case 1 -> name;
            default -> Sentences.of("iteration.in", name, q.iteration());
        };
    }

    /// The name as text, without sample and iteration.
    public String bareText(Quantity q) {
        return document.notation().equals(Notation.CANONICAL) ? q.bareName() : writtenText(q);
    }

    private String writtenText(Quantity q) {
        Optional<String> name = own.of(q);
        if (name.isPresent()) {
            return name.get();
        }
        return switch (NameForm.of(q)) {
            case NameForm.Lettered() -> lettering.of(q).text();
            case NameForm.Product(Quantity weight, Quantity input) -> bareText(weight) + "*" + bareText(input);
            case NameForm.Derivative(Quantity of, Quantity by) -> derivative(q, of, by);
            case NameForm.Remembered(OptimizerState state, Quantity parameter) ->
                state.symbol() + "(" + bareText(parameter) + ")";
            case NameForm.Updated(Quantity parameter) -> "new " + bareText(parameter);
        };
    }

    /// If neither of the two has another name, this is the canonical short form `da/dz1[2]`.
    private String derivative(Quantity q, Quantity of, Quantity by) {
        String numerator = bareText(of);
        String denominator = bareText(by);
        boolean canonical = numerator.equals(of.bareName()) && denominator.equals(by.bareName());
        return canonical ? q.bareName() : "d" + numerator + "/d" + denominator;
    }

    /// The name as it is drawn, with sample and iteration. Each factor of a product has its own: a weight is the same
    /// for all samples, and an input in all iterations.
    public Name name(Symbol symbol) {
        if (!(symbol instanceof Quantity q)) {
            return LetterText.read(symbol.name());
        }
        if (own.of(q).isEmpty() && NameForm.of(q) instanceof NameForm.Product(Quantity weight, Quantity input)) {
            int since = input.kind().isGiven() ? 1 : q.iteration();
            return new Name.Times(name(weight.at(0, q.iteration())), name(input.at(q.sample(), since)));
        }
        return q.sample() == 0 && q.iteration() == 1
                ? bareName(q)
                : new Name.At(bareName(q), q.sample(), q.iteration());
    }

    /// The name as it is drawn, without sample and iteration.
    public Name bareName(Quantity q) {
        Name known = drawn.get(q);
        if (known != null) {
            return known;
        }
        Name made = drawn(q);
        if (drawn.size() >= MOST_KEPT) {
            drawn.clear();
        }
        drawn.put(q, made);
        return made;
    }

    private Name drawn(Quantity q) {
        Optional<String> name = own.of(q);
        if (name.isPresent()) {
            return LetterText.read(name.get());
        }
        return switch (NameForm.of(q)) {
            case NameForm.Lettered() -> lettering.of(q).letter();
            case NameForm.Product(Quantity weight, Quantity input) -> new Name.Times(bareName(weight), bareName(input));
            case NameForm.Derivative(Quantity of, Quantity by) -> new Name.Partial(bareName(of), bareName(by));
            case NameForm.Remembered(OptimizerState state, Quantity parameter) ->
                new Name.Call(state.symbol(), bareName(parameter));
            case NameForm.Updated(Quantity parameter) -> new Name.New(bareName(parameter));
        };
    }

    /// The name of the array that a number is an entry of, as it is drawn: `W1`, `∂L/∂W1`, `new W1`; without sample and
    /// iteration.
    public Name array(Quantity entry) {
        return switch (NameForm.of(entry)) {
            case NameForm.Lettered() ->
                entry.isOfParameter()
                        ? lettering.array(entry)
                        : new ArrayLetters(document, lettering, own).of(entry).orElseGet(() -> lettering.array(entry));
            case NameForm.Derivative(Quantity of, Quantity by) -> new Name.Partial(bareName(of), array(by));
            case NameForm.Remembered(OptimizerState state, Quantity parameter) ->
                new Name.Call(state.symbol(), array(parameter));
            case NameForm.Updated(Quantity parameter) -> new Name.New(array(parameter));
            case NameForm.Product product -> throw new IllegalArgumentException(entry + " is shown in no array");
        };
    }

    /// The quantity that a name means, in canonical form or in the notation of the course. A canonical name always
    /// keeps its meaning, even if the course uses it for another number; [#doubt] reports that.
    ///
    /// @throws NameException if the name is none, means nothing in this document, or could mean several numbers
    public Quantity parse(String name) throws NameException {
        return new NameReader(document, canonical, this, own).parse(name);
    }

    /// The quantity that a name means, as [#parse] reads it; empty if that refuses it.
    public Optional<Quantity> find(String name) {
        return new NameReader(document, canonical, this, own).find(name);
    }

    /// The sentence that a misspelt name means nothing, with at most three that may be meant; empty if none is like it.
    public Optional<String> misspelt(String name) {
        return new NameReader(document, canonical, this, own).misspelt(name);
    }

    /// Whether a name is complete, but of a layer that the network does not have.
    public boolean isOfAbsentLayer(String name) {
        return new NameReader(document, canonical, this, own).isOfAbsentLayer(name);
    }

    /// What a canonical name would mean in the notation of the course, in one sentence; empty if nothing else.
    public Optional<String> doubt(String name) {
        return new NameReader(document, canonical, this, own).doubt(name);
    }
}
