package chalkgrad.pass;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A number with its formula, each of whose operands opens to its own formula, down to parameters, inputs, targets
/// and optimizer settings. Operands are derived when they are asked for.
public final class Opening {
    private final Run run;
    private final Derivation derivation;
    private final Symbol symbol;
    private final List<Form> forms;
    private final int chosen;

    private Opening(Run run, Derivation derivation, Symbol symbol, List<Form> forms, int chosen) {
        this.run = run;
        this.derivation = derivation;
        this.symbol = symbol;
        this.forms = forms;
        this.chosen = chosen;
    }

    /// A number of a run, not opened yet.
    public static Opening of(Run run, Derivation derivation, Symbol symbol) {
        List<Form> forms = symbol instanceof Quantity quantity ? derivation.forms(quantity) : List.of();
        return new Opening(run, derivation, symbol, forms, 0);
    }

    public Symbol symbol() {
        return symbol;
    }

    public double value() {
        return run.value(symbol);
    }

    /// Whether the number is given, so there is nothing to open.
    public boolean isLeaf() {
        return forms.isEmpty();
    }

    /// The ways to write the number, the usual one first; none if it is given.
    public List<Form> forms() {
        return forms;
    }

    /// The form that is shown; empty if the number is given.
    public Optional<Form> form() {
        return isLeaf() ? Optional.empty() : Optional.of(forms.get(chosen));
    }

    /// The same number in another of its forms; in the form shown if it has none of this kind.
    public Opening by(Form.Way way) {
        for (int k = 0; k < forms.size(); k++) {
            if (forms.get(k).way() == way) {
                return new Opening(run, derivation, symbol, forms, k);
            }
        }
        return this;
    }

    /// The operands of the shown form, each once, in reading order.
    public List<Opening> operands() {
        return form().stream()
                .flatMap(form -> form.formula().symbols().stream())
                .map(operand -> of(run, derivation, operand))
                .toList();
    }

    /// This number and all numbers below it that have a formula, each once, from the top down.
    ///
    /// @param most the largest number of results: a network of thousands of neurons has more than anybody reads
    public List<Opening> all(int most) {
        Map<Symbol, Opening> found = new LinkedHashMap<>();
        var waiting = new ArrayDeque<>(List.of(this));
        while (!waiting.isEmpty() && found.size() < most) {
            Opening next = waiting.remove();
            if (!next.isLeaf() && found.putIfAbsent(next.symbol, next) == null) {
                waiting.addAll(next.operands());
            }
        }
        return new ArrayList<>(found.values());
    }

    /// The formula shown, with the product of each edge written out.
    public Optional<Formula> formulaWithProducts() {
        return form().map(form -> form.formula().replace(this::product));
    }

    private Optional<Formula> product(Symbol operand) {
        return operand instanceof Quantity quantity && quantity.kind() == Kind.PRODUCT
                ? derivation.formula(quantity)
                : Optional.empty();
    }
}
