package chalkgrad.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private record Named(String name, double value) implements Symbol {}

    private static final Formula A = Formula.of(new Named("a", -3));
    private static final Formula B = Formula.of(new Named("b", 0.5));

    @Test
    void namesAndNumbersStandInTheSamePlaces() {
        Formula formula = A.times(B).plus(Formula.constant(2));
        assertThat(PlainText.symbols().write(formula)).isEqualTo("a · b + 2");
        assertThat(numbers(formula)).isEqualTo("-3 · 0.5 + 2");
    }

    @Test
    void aMinusNeverFollowsAnotherSign() {
        assertThat(numbers(A.negated())).isEqualTo("-(-3)");
        assertThat(numbers(A.times(B).negated())).isEqualTo("-(-3 · 0.5)");
        assertThat(numbers(B.minus(A))).isEqualTo("0.5 - (-3)");
        assertThat(numbers(B.plus(A))).isEqualTo("0.5 + (-3)");
        assertThat(numbers(B.times(A))).isEqualTo("0.5 · (-3)");
    }

    @Test
    void aSumIsEnclosedWhereItIsAFactor() {
        assertThat(PlainText.symbols().write(A.minus(B).times(B))).isEqualTo("(a - b) · b");
        assertThat(PlainText.symbols().write(A.minus(B).squared())).isEqualTo("(a - b)^2");
        assertThat(PlainText.symbols().write(A.over(A.times(B)))).isEqualTo("a / (a · b)");
        assertThat(PlainText.symbols().write(A.minus(B).negated())).isEqualTo("-(a - b)");
        assertThat(PlainText.symbols().write(A.minus(A.plus(B)))).isEqualTo("a - (a + b)");
    }

    @Test
    void theTextOfAnyFormulaComputesToItsValue() {
        var random = new Random(1);
        for (int k = 0; k < 5_000; k++) {
            Formula formula = random(random, 4);
            double value = formula.evaluate(symbol -> symbol instanceof Named named ? named.value() : Double.NaN);
            if (Double.isFinite(value) && Math.abs(value) < 1e6) {
                String text = numbers(formula);
                assertThat(Calculator.compute(text)).as(text).isCloseTo(value, within(1e-9 * (1 + Math.abs(value))));
            }
        }
    }

    private static Formula random(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            double value = random.nextInt(-40, 41) / 8.0;
            return random.nextBoolean() ? Formula.of(new Named("q", value)) : Formula.constant(value);
        }
        Formula first = random(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> first.negated();
            case 1 -> new Formula.Sum(several(first, random, depth));
            case 2 -> new Formula.Product(several(first, random, depth));
            case 3 -> first.over(random(random, depth - 1));
            case 4 -> first.squared();
            default -> Function.EXP.of(first);
        };
    }

    private static List<Formula> several(Formula first, Random random, int depth) {
        var result = new ArrayList<>(List.of(first));
        for (int more = random.nextInt(3); more >= 0; more--) {
            result.add(random(random, depth - 1));
        }
        return result;
    }

    private static String numbers(Formula formula) {
        return PlainText.numbers(
                        symbol -> symbol instanceof Named named ? named.value() : Double.NaN,
                        new Decimals(17, Decimals.Rounding.PLACES))
                .write(formula);
    }
}
