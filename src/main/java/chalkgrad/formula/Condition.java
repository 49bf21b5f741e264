package chalkgrad.formula;

import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// A comparison of two formulas, such as z > 0.
public record Condition(Formula left, Relation relation, Formula right) {
    /// How two numbers are compared.
    public enum Relation {
        LESS("<"),
        AT_MOST("≤"),
        GREATER(">"),
        AT_LEAST("≥"),
        EQUAL("=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        private boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case GREATER -> left > right;
                case AT_LEAST -> left >= right;
                case EQUAL -> left == right;
            };
        }

        /// 1 where the comparison holds, 0 where it does not, and NaN where one side is not a number.
        DoubleBinaryOperator truth() {
            return (left, right) -> Double.isNaN(left) || Double.isNaN(right) ? Double.NaN : holds(left, right) ? 1 : 0;
        }
    }

    boolean holds(ToDoubleFunction<Symbol> values) {
        return relation.holds(left.evaluate(values), right.evaluate(values));
    }

    Condition map(UnaryOperator<Formula> change) {
        return new Condition(change.apply(left), relation, change.apply(right));
    }
}
