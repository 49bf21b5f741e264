package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.math.Spelling;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NameException;
import chalkgrad.pass.NamePlace;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads names in canonical form and in the notation of a document.
final class NameReader {
    /// A longer text is not the name of a number.
    private static final int LONGEST = 200;

    private static final String CANONICAL_EXAMPLES = "x[1], w1[1,2], z1[2], a1[2], L, dL/dw1[1,2]";

    private final Document document;
    private final QuantityNames canonical;
    private final CourseNames names;
    private final OwnNames own;
    private final LetterReader letters;

    NameReader(Document document, QuantityNames canonical, CourseNames names, OwnNames own) {
        this.document = document;
        this.canonical = canonical;
        this.names = names;
        this.own = own;
        this.letters = new LetterReader(document, own);
    }

    Quantity parse(String name) throws NameException {
        return parse(name, this::unknown);
    }

    /// Without guesses, which take time.
    private static NameException noName(String name) {
        return new NameException(() -> Sentences.of("name.unknown", NameException.quoted(name)));
    }

    /// What a name means; empty if that is nothing, or several numbers.
    Optional<Quantity> find(String name) {
        try {
            return Optional.of(parse(name, NameReader::noName));
        } catch (NameException e) {
            return Optional.empty();
        }
    }

    /// Whether a name is complete, but of a layer that the network does not have.
    boolean isOfAbsentLayer(String name) {
        try {
            parse(name, NameReader::noName);
            return false;
        } catch (NameException e) {
            return e.isOfAbsentLayer();
        }
    }

    private Quantity parse(String name, Function<String, NameException> unknown) throws NameException {
        NameException refusal;
        try {
            return canonical.parse(name);
        } catch (NameException e) {
            refusal = e;
        }
        if (name.length() > LONGEST) {
            throw unknown.apply(name);
        }
        var place = new NamePlace(name);
        Set<Quantity> meant = candidates(place.bareName());
        if (meant.isEmpty()) {
            throw QuantityNames.byForm(place.bareName()).isPresent() ? refusal : unknown.apply(name);
        }
        if (meant.size() > 1) {
            throw new NameException(() -> Sentences.of("name.several", NameException.quoted(name), listed(meant)));
        }
        Quantity only = meant.iterator().next();
        try {
            return canonical.at(place, only);
        } catch (NameException e) {
            throw place.bareName().equals(only.bareName())
                    ? e
                    : new NameException(() ->
                            Sentences.of("name.means", NameException.quoted(name), only.bareName(), e.getMessage()));
        }
    }

    Optional<String> doubt(String name) {
        try {
            Quantity read = canonical.parse(name);
            List<Quantity> others = candidates(new NamePlace(name).bareName()).stream()
                    .filter(other -> !other.equals(read.at(0, 1)))
                    .toList();
            return others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Sentences.of(
                            "name.doubt",
                            NameException.quoted(name),
                            names.bareText(read),
                            others.getFirst().bareName(),
                            names.bareText(others.getFirst())));
        } catch (NameException e) {
            return Optional.empty();
        }
    }

    /// All quantities of the document that a text without sample and iteration could mean in its notation; if none
    /// of them exists, the ones that do not exist.
    private Set<Quantity> candidates(String typed) {
        String text = typed.replace('∂', 'd').replace('·', '*').replace('×', '*');
        var found = new LinkedHashSet<Quantity>(own.called(typed));
        if (found.isEmpty()) {
            found.addAll(composed(text));
        }
        if (found.isEmpty()) {
            found.addAll(letters.read(text));
        }
        var existing = found.stream().filter(this::exists).collect(Collectors.toCollection(LinkedHashSet::new));
        return existing.isEmpty() ? found : existing;
    }

    private boolean exists(Quantity quantity) {
        return canonical.find(quantity).isPresent();
    }

    private Set<Quantity> composed(String text) {
        for (OptimizerState state : OptimizerState.values()) {
            if (text.startsWith(state.symbol() + "(") && text.endsWith(")")) {
                return parameters(text.substring(2, text.length() - 1), q -> q.state(state));
            }
        }
        if (text.startsWith("new")) {
            return parameters(text.substring("new".length()), q -> q.as(Kind.NEW_PARAMETER));
        }
        return text.contains("*") ? products(text) : derivatives(text);
    }

    private Set<Quantity> parameters(String text, UnaryOperator<Quantity> belonging) {
        return letter(text).stream()
                .filter(Quantity::isOfParameter)
                .map(belonging)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Quantity> products(String text) {
        int star = text.indexOf('*');
        Set<Quantity> inputs = letter(text.substring(star + 1));
        return letter(text.substring(0, star)).stream()
                .filter(q -> q.kind() == Kind.WEIGHT)
                .map(q -> q.as(Kind.PRODUCT))
                .filter(q -> NameForm.of(q) instanceof NameForm.Product product && inputs.contains(product.input()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What `dA/dB` can mean, for every possible place of the bar.
    private Set<Quantity> derivatives(String text) {
        var found = new LinkedHashSet<Quantity>();
        for (int bar = text.indexOf("/d"); text.startsWith("d") && bar > 0; bar = text.indexOf("/d", bar + 1)) {
            for (Quantity of : letter(text.substring(1, bar))) {
                for (Quantity by : letter(text.substring(bar + 2))) {
                    derivative(of, by).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Quantity> derivative(Quantity of, Quantity by) {
        if (of.kind() == Kind.LOSS) {
            return by.lossGradient();
        }
        boolean within = of.kind() == Kind.ACTIVATION && by.kind() == Kind.PRE_ACTIVATION && of.layer() == by.layer();
        if (!within) {
            return Optional.empty();
        }
        Quantity jacobian = Quantity.jacobian(of.layer(), of.to(), by.to());
        boolean elementwise = document.network().layer(of.layer()).activation().isElementwise();
        return Optional.of(
                elementwise && of.to() == by.to() ? Quantity.activationDerivative(of.layer(), of.to()) : jacobian);
    }

    /// What a letter with indices means, in the document's notation or in canonical form.
    private Set<Quantity> letter(String text) {
        var found = new LinkedHashSet<Quantity>(own.called(text));
        if (found.isEmpty()) {
            found.addAll(letters.read(text));
        }
        if (found.isEmpty()) {
            QuantityNames.byForm(text).filter(this::exists).ifPresent(found::add);
        }
        return found;
    }

    private String listed(Set<Quantity> meant) {
        return meant.stream()
                .map(Quantity::bareName)
                .reduce((one, other) -> Sentences.of("name.either", one, other))
                .orElse("");
    }

    private NameException unknown(String name) {
        Optional<String> misspelt = misspelt(name);
        if (misspelt.isPresent()) {
            return new NameException(misspelt::get);
        }
        var course = List.of(
                Quantity.weight(1, 1, 1),
                Quantity.preActivation(1, 1),
                Quantity.activation(1, 1),
                Quantity.weightGradient(1, 1, 1));
        String examples = course.stream()
                .filter(q -> !names.bareText(q).equals(q.bareName()))
                .map(names::bareText)
                .collect(Collectors.joining(", "));
        return new NameException(() -> Sentences.of(
                examples.isEmpty() ? "name.like" : "name.likeEither",
                NameException.quoted(name),
                CANONICAL_EXAMPLES,
                examples));
    }

    /// The sentence that a name means nothing, with the names that may be meant; empty if none is like it.
    Optional<String> misspelt(String name) {
        Optional<String> near = name.length() > LONGEST ? Optional.empty() : suggestion(name);
        return near.map(question -> Sentences.of("name.misspelt", NameException.quoted(name), question));
    }

    /// Which number a derivative with a missing `d` or a misspelt name could mean; empty if none.
    private Optional<String> suggestion(String name) {
        String text = new NamePlace(name).bareName().replace('∂', 'd');
        return withMissingD(text)
                .flatMap(mended -> Spelling.question(List.of(mended)))
                .or(() -> new Misspelling(document, names, own).question(text));
    }

    private Optional<String> withMissingD(String text) {
        int bar = text.indexOf('/');
        if (bar < 0) {
            return Optional.empty();
        }
        return Stream.of(text.substring(0, bar) + "/d" + text.substring(bar + 1), "d" + text)
                .flatMap(mended -> derivatives(mended).stream())
                .filter(this::exists)
                .findFirst()
                .map(names::bareText);
    }
}
