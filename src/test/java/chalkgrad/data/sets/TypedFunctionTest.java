package chalkgrad.data.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFunctionTest {
    /// With x1 = 3 and x2 = 2.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x1*x2 | 6",
                "y = x1 + 2*x2 | 7",
                "f(x1, x2) = x1 - x2 - 1 | 0",
                "-x1^2 | -9",
                "2^-x2 | 0.25",
                "2^3^x2 | 512",
                "x1**x2 | 9",
                "2x1 x2 | 12",
                "2(x1+1)(x2-1) | 8",
                "x1/x2/2 | 0.75",
                "sqrt(x1 + 1) | 2",
                "max(x1, -x2) + min(1, x_2) | 4",
                "x1² − x2·2 | 5",
                "1.5e1 + .5 | 15.5",
                "x1 > x2 | 1",
                "x1*x2 <= 5 | 0",
                "cos(pi) + ln(e) | 0",
                "- -x1 | 3",
                "abs(-3) | 3"
            })
    void valuesAreThoseOfTheUsualRules(String text, double expected) throws FunctionException {
        assertThat(TypedFunction.parse(text).value(3, 2)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "x1 +",
                "* x1",
                "(x1",
                "x1)",
                "sin x1",
                "foo(x1)",
                "x10",
                "x0",
                "max(x1)",
                "max(1,2,3)",
                "sin(1,2)",
                "1,5",
                "x + x1",
                "x1 $ x2",
                ".",
                "()",
                "x1 = 3",
                "y ="
            })
    void otherTextsAreRefusedWithTheirPlace(String text) {
        assertThatThrownBy(() -> TypedFunction.parse(text))
                .isInstanceOf(FunctionException.class)
                .hasMessageStartingWith("character ");
    }

    @Test
    void inputsAreCounted() throws FunctionException {
        assertThat(TypedFunction.parse("sin(x)").inputs()).isOne();
        assertThat(TypedFunction.parse("x3").inputs()).isEqualTo(3);
    }

    @Test
    void aComparisonMakesClasses() throws FunctionException {
        assertThat(TypedFunction.parse("x1*x2 > 0").comparison()).isTrue();
        assertThat(TypedFunction.parse("(x1 > 0) + 1").comparison()).isFalse();
    }

    @Test
    void anyTextIsAFunctionOrASentence() {
        var random = new Random(1);
        String signs = "x12 .+-*/^()<>=,esincoma√²";
        for (int round = 0; round < 5000; round++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                TypedFunction function = TypedFunction.parse(text.toString());
                function.value(new double[function.inputs()]);
            } catch (FunctionException e) {
                assertThat(e.getMessage()).startsWith("character ");
            }
        }
    }

    @Test
    void aLongTextIsRefused() {
        assertThatThrownBy(() -> TypedFunction.parse("(".repeat(100_000))).isInstanceOf(FunctionException.class);
    }
}
