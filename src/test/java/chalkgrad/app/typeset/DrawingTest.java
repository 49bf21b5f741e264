package chalkgrad.app.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Typesetter;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Where a formula can be broken into lines.
@OnScreen
class DrawingTest {
    private static final Style STYLE = Style.of(20);

    @BeforeAll
    static void loadTheFonts() {
        BundledFonts.load();
    }

    @Test
    void aLongSumInParenthesesIsBrokenAfterAFactorToo() {
        List<Formula> terms = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> Formula.of(Quantity.weight(1, i, 1)))
                .toList();
        Formula sum = terms.stream().reduce(Formula::plus).orElseThrow();
        Formula product = Formula.of(Quantity.loss()).times(sum);
        List<Box> pieces = new Drawing()
                .pieces(Typesetter.numbers(symbol -> 0.1234, Decimals.STANDARD).draw(product), STYLE);
        assertThat(pieces).hasSizeGreaterThanOrEqualTo(9);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.width()).isLessThan(6 * 20.0));
    }
}
