package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A symbol that knows its value.
record Sign(String name, double value) implements Symbol {
    static Formula of(String name, double value) {
        return Formula.of(new Sign(name, value));
    }

    /// A symbol for each entry of a row.
    static List<Formula> row(String name, Matrix row) {
        return IntStream.range(0, row.columns())
                .mapToObj(j -> of(name + "[" + (j + 1) + "]", row.get(0, j)))
                .toList();
    }

    static double evaluate(Formula formula) {
        return evaluate(formula, Hyperparameter::preset);
    }

    static double evaluate(Formula formula, ToDoubleFunction<Hyperparameter> settings) {
        return formula.evaluate(symbol -> switch (symbol) {
            case Sign sign -> sign.value();
            case Hyperparameter hyperparameter -> settings.applyAsDouble(hyperparameter);
            default -> throw new IllegalArgumentException(symbol.name());
        });
    }
}
