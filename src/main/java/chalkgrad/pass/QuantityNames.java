package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.network.OptimizerState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads canonical names such as `dL/dw1[1,2]@3#2` as quantities of a document.
public final class QuantityNames {
    private static final String PARAMETER = "(?:w(\\d+)\\[(\\d+),(\\d+)\\]|b(\\d+)(?:\\[(\\d+)\\])?)";

    private static final List<Form> FORMS = List.of(
            Form.of("x\\[(\\d+)\\]", m -> Quantity.input(number(m, 1))),
            Form.of("y\\[(\\d+)\\]", m -> Quantity.target(number(m, 1))),
            Form.of(PARAMETER, QuantityNames::parameter),
            new Form(Pattern.compile(PARAMETER + "\\*(?:x|a(\\d+))\\[(\\d+)\\]"), QuantityNames::product),
            Form.of("z(\\d+)\\[(\\d+)\\]", m -> Quantity.preActivation(number(m, 1), number(m, 2))),
            Form.of("a(\\d+)\\[(\\d+)\\]", m -> Quantity.activation(number(m, 1), number(m, 2))),
            Form.of("L\\[(\\d+)\\]", m -> Quantity.lossTerm(number(m, 1))),
            Form.of("L", m -> Quantity.loss()),
            Form.of("dL/da(\\d+)\\[(\\d+)\\]", m -> Quantity.activationGradient(number(m, 1), number(m, 2))),
            Form.of("da/dz(\\d+)\\[(\\d+)\\]", m -> Quantity.activationDerivative(number(m, 1), number(m, 2))),
            Form.of(
                    "da(\\d+)\\[(\\d+)\\]/dz\\1\\[(\\d+)\\]",
                    m -> Quantity.jacobian(number(m, 1), number(m, 2), number(m, 3))),
            Form.of("dL/dz(\\d+)\\[(\\d+)\\]", m -> Quantity.delta(number(m, 1), number(m, 2))),
            Form.of("dL/d" + PARAMETER, m -> parameter(m).gradient()),
            Form.of("dL/dx\\[(\\d+)\\]", m -> Quantity.activationGradient(0, number(m, 1))),
            Form.of("new" + PARAMETER, m -> parameter(m).as(Kind.NEW_PARAMETER)),
            Form.of("v\\(" + PARAMETER + "\\)", m -> parameter(m).state(OptimizerState.VELOCITY)),
            Form.of("m\\(" + PARAMETER + "\\)", m -> parameter(m).state(OptimizerState.FIRST_MOMENT)),
            Form.of("s\\(" + PARAMETER + "\\)", m -> parameter(m).state(OptimizerState.SECOND_MOMENT)));

    private final Document document;

    public QuantityNames(Document document) {
        this.document = document;
    }

    /// The quantity with this name. White space does not matter.
    ///
    /// @throws NameException if the name is none, or means nothing in this document
    public Quantity parse(String name) throws NameException {
        var place = new NamePlace(name);
        return place.of(document, bare(place.bareName(), name));
    }

    /// The quantity with this name, which says neither sample nor iteration.
    ///
    /// @throws NameException if the name is none, or means nothing in this document
    public Quantity parseBare(String name) throws NameException {
        return anywhere(bare(name.replaceAll("\\s+", ""), name), name);
    }

    /// A quantity of any sample, in the form that this network has, without sample and iteration.
    ///
    /// @throws NameException if it does not exist in this document
    public Quantity anywhere(Quantity quantity, String name) throws NameException {
        boolean ofSample = quantity.kind().scope() == Kind.Scope.SAMPLE;
        return new Existence(document, name)
                .placed(quantity, ofSample ? 1 : Existence.UNSAID, 1)
                .at(0, 1);
    }

    /// What a name says by its form alone, whether there is such a quantity or not; empty if the name is none.
    public static Optional<Quantity> byForm(String name) {
        try {
            return Optional.of(bare(name.replaceAll("\\s+", ""), name));
        } catch (NameException e) {
            return Optional.empty();
        }
    }

    private static Quantity bare(String text, String name) throws NameException {
        try {
            return form(text, name);
        } catch (NumberFormatException tooLarge) {
            throw new NameException("\"" + name + "\" counts too far");
        }
    }

    private static Quantity form(String text, String name) throws NameException {
        for (Form form : FORMS) {
            var matcher = form.pattern.matcher(text);
            if (matcher.matches()) {
                checkCounting(matcher.toMatchResult(), name);
                return form.reading.read(matcher.toMatchResult()).orElseThrow(() -> unknown(name));
            }
        }
        throw unknown(name);
    }

    private static void checkCounting(MatchResult match, String name) throws NameException {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null && number(match, group) == 0) {
                throw new NameException("\"" + name + "\" does not exist: layers, neurons and samples count from 1");
            }
        }
    }

    private static NameException unknown(String name) {
        return new NameException(
                "\"" + name + "\" is no name of a number; names look like x[1], w1[1,2], z1[2], a1[2], L, dL/dw1[1,2]");
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Quantity parameter(MatchResult match) {
        if (match.group(1) != null) {
            return Quantity.weight(number(match, 1), number(match, 2), number(match, 3));
        }
        return Quantity.bias(number(match, 4), match.group(5) == null ? 0 : number(match, 5));
    }

    /// A product names the weight and what it is multiplied by; both must be of the same edge.
    private static Optional<Quantity> product(MatchResult match) {
        Quantity weight = parameter(match);
        int layerBefore = match.group(6) == null ? 0 : number(match, 6);
        boolean sameEdge = weight.from() != 0 && weight.layer() - 1 == layerBefore && weight.from() == number(match, 7);
        return sameEdge ? Optional.of(weight.as(Kind.PRODUCT)) : Optional.empty();
    }

    /// How a kind of name is written, and what it means; nothing if it contradicts itself.
    private record Form(Pattern pattern, Reading reading) {
        static Form of(String pattern, Function<MatchResult, Quantity> reading) {
            return new Form(Pattern.compile(pattern), match -> Optional.of(reading.apply(match)));
        }
    }

    private interface Reading {
        Optional<Quantity> read(MatchResult match);
    }
}
