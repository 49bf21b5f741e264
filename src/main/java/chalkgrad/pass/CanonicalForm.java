package chalkgrad.pass;

import chalkgrad.math.TextScanner;
import chalkgrad.network.OptimizerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A canonical name taken apart: its form, with `#` for each number, and the numbers. `dL/dw1[1,2]` has the form
/// `dL/dw#[#,#]` and the numbers 1, 1 and 2.
record CanonicalForm(String form, List<String> numbers) {
    private static final int MOST_DIGITS = 9;

    /// More numbers than any canonical name has.
    private static final int MOST_NUMBERS = 6;

    private static final String HIDDEN_PRODUCT = "w#[#,#]*a#[#]";

    CanonicalForm {
        numbers = List.copyOf(numbers);
    }

    /// @param name a name without white space
    static CanonicalForm of(String name) {
        if (name.indexOf('#') >= 0) {
            return new CanonicalForm("", List.of());
        }
        var form = new StringBuilder();
        var numbers = new ArrayList<String>();
        var text = new TextScanner(name);
        while (!text.isAtEnd() && numbers.size() < MOST_NUMBERS) {
            form.append(text.run(c -> !TextScanner.isDigit(c)));
            String digits = text.digits();
            if (!digits.isEmpty()) {
                form.append('#');
                numbers.add(digits);
            }
        }
        return new CanonicalForm(form.append(text.rest()).toString(), numbers);
    }

    boolean countsTooFar() {
        return numbers.stream().anyMatch(number -> number.length() > MOST_DIGITS);
    }

    /// Whether one of its numbers is 0, although all count from 1. Only activations have a layer 0, the inputs.
    boolean countsFromZero() {
        int layer = layerOfActivation();
        return IntStream.range(0, numbers.size())
                .anyMatch(k -> k != layer && numbers.get(k).chars().allMatch(c -> c == '0'));
    }

    /// The place of the number that is the layer of an activation; -1 if there is none.
    private int layerOfActivation() {
        return switch (form) {
            case "a#[#]", "dL/da#[#]" -> 0;
            case HIDDEN_PRODUCT -> 3;
            default -> -1;
        };
    }

    /// Whether a name of this form exists, perhaps with other numbers.
    boolean isKnown() {
        return form.equals(HIDDEN_PRODUCT) || quantity(any -> 1).isPresent();
    }

    /// The quantity with this name; empty if no quantity can have it, or if the name contradicts itself.
    ///
    /// @throws NumberFormatException if it [#countsTooFar]
    Optional<Quantity> quantity() {
        return quantity(k -> Integer.parseInt(numbers.get(k)));
    }

    /// The numbers of a name by their place.
    private interface Numbers {
        int at(int place);
    }

    private Optional<Quantity> quantity(Numbers n) {
        return switch (form) {
            case "L" -> Optional.of(Quantity.loss());
            case "R" -> Optional.of(Quantity.penalty());
            case "L[#]" -> Optional.of(Quantity.lossTerm(n.at(0)));
            case "x[#]" -> Optional.of(Quantity.input(n.at(0)));
            case "y[#]" -> Optional.of(Quantity.target(n.at(0)));
            case "z#[#]" -> Optional.of(Quantity.preActivation(n.at(0), n.at(1)));
            case "a#[#]" -> Optional.of(Quantity.activation(n.at(0), n.at(1)));
            case "dL/dx[#]" -> Optional.of(Quantity.activationGradient(0, n.at(0)));
            case "dL/dz#[#]" -> Optional.of(Quantity.delta(n.at(0), n.at(1)));
            case "dL/da#[#]" -> Optional.of(Quantity.activationGradient(n.at(0), n.at(1)));
            case "da/dz#[#]" -> Optional.of(Quantity.activationDerivative(n.at(0), n.at(1)));
            case "da#[#]/dz#[#]" ->
                Optional.of(Quantity.jacobian(n.at(0), n.at(1), n.at(3))).filter(any -> n.at(0) == n.at(2));
            case "w#[#,#]*x[#]" -> product(n, 0, n.at(3));
            case HIDDEN_PRODUCT -> product(n, n.at(3), n.at(4));
            default -> ofParameter(n);
        };
    }

    /// A product names the weight and its factor; both must belong to the same edge.
    private static Optional<Quantity> product(Numbers n, int layerBefore, int neuronBefore) {
        boolean sameEdge = n.at(0) - 1 == layerBefore && n.at(1) == neuronBefore;
        return sameEdge ? Optional.of(Quantity.product(n.at(0), n.at(1), n.at(2))) : Optional.empty();
    }

    private Optional<Quantity> ofParameter(Numbers n) {
        if (form.startsWith("dL/d")) {
            return parameter(form.substring("dL/d".length()), n).map(Quantity::gradient);
        }
        if (form.startsWith("new")) {
            return parameter(form.substring("new".length()), n).map(q -> q.as(Kind.NEW_PARAMETER));
        }
        for (OptimizerState state : OptimizerState.values()) {
            if (form.startsWith(state.symbol() + "(") && form.endsWith(")")) {
                return parameter(form.substring(2, form.length() - 1), n).map(q -> q.state(state));
            }
        }
        return parameter(form, n);
    }

    private static Optional<Quantity> parameter(String form, Numbers n) {
        return switch (form) {
            case "w#[#,#]" -> Optional.of(Quantity.weight(n.at(0), n.at(1), n.at(2)));
            case "b#[#]" -> Optional.of(Quantity.bias(n.at(0), n.at(1)));
            case "b#" -> Optional.of(Quantity.bias(n.at(0), 0));
            default -> Optional.empty();
        };
    }
}
