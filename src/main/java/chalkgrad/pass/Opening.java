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
///
/// @param formula is empty if the number is given
public record Opening(Run run, Derivation derivation, Symbol symbol, Optional<Formula> formula) {
    /// A number of a run, not opened yet.
    public static Opening of(Run run, Derivation derivation, Symbol symbol) {
        return new Opening(
                run,
                derivation,
                symbol,
                symbol instanceof Quantity quantity ? derivation.formula(quantity) : Optional.empty());
    }

    public double value() {
        return run.value(symbol);
    }

    /// The operands of the formula, each once, in reading order.
    public List<Opening> operands() {
        return formula.stream()
                .flatMap(shown -> shown.symbols().stream())
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
            if (next.formula.isPresent() && found.putIfAbsent(next.symbol, next) == null) {
                waiting.addAll(next.operands());
            }
        }
        return new ArrayList<>(found.values());
    }

    /// The formula with the product of each edge written out.
    public Optional<Formula> formulaWithProducts() {
        return formula.map(shown -> shown.replace(this::product));
    }

    private Optional<Formula> product(Symbol operand) {
        return operand instanceof Quantity quantity && quantity.kind() == Kind.PRODUCT
                ? derivation.formula(quantity)
                : Optional.empty();
    }
}
