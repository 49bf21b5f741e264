package chalkgrad.math;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.mistake.WrittenNumber;
import org.junit.jupiter.api.Test;

final class NumberTokenTest {
    @Test
    void anExponentOfAnyLengthMakesANumberInfiniteOrZero() {
        assertThat(WrittenNumber.of("7e88888888888888").value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(WrittenNumber.of("-7e88888888888888").value()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(WrittenNumber.of("7e-88888888888888").value()).isZero();
        assertThat(WrittenNumber.of("0e88888888888888").agrees(3)).isFalse();
    }

    @Test
    void leadingZerosAreNotSignificant() {
        assertThat(NumberToken.at("0.00250e-3", 0)).isEqualTo(new NumberToken(10, 3, -8, NumberToken.Kind.DECIMAL));
    }

    @Test
    void aNumberEndsWhereItsGrammarDoes() {
        assertThat(NumberToken.at("x = 12e+y", 4).end()).isEqualTo(6);
        assertThat(NumberToken.at("-.", 0).kind()).isEqualTo(NumberToken.Kind.NONE);
    }
}
