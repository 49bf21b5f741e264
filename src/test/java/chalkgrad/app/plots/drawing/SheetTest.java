package chalkgrad.app.plots.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.math.Decimals;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void negativeNumbersHaveAMinusSignAsInFormulas() {
        var sheet = new Sheet(100, 100, 0, 12, Decimals.STANDARD);
        assertThat(sheet.number(-0.5)).isEqualTo("−0.5");
        assertThat(sheet.number(0.5)).isEqualTo("0.5");
    }
}
