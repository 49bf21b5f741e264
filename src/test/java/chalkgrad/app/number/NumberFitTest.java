package chalkgrad.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.math.Decimals;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnScreen
class NumberFitTest {
    private static final Decimals SIX = new Decimals(6, Decimals.Rounding.PLACES);

    @BeforeAll
    static void loadFonts() {
        BundledFonts.load();
    }

    /// An upper bound, and no wasteful one.
    @Test
    void widthsAreThoseOfTheWidestDigits() {
        var random = new Random(5);
        Stream<String> numbers = random.doubles(500, -9, 9)
                .mapToObj(exponent -> Decimals.STANDARD.format(random.nextGaussian() * Math.pow(10, exponent)));
        Stream<String> others = Stream.of("∞", "-∞", "NaN", "444.4444", "∂L/∂w", "new w", "w·x", "f′", "x[1]", "L@2");
        assertThat(Stream.concat(numbers, others)).allSatisfy(text -> {
            double real = width(text, "Inter SemiBold", NumberFit.SMALL);
            assertThat(NumberFit.width(text, NumberFit.SMALL)).isBetween(real, 1.6 * real);
        });
    }

    private static double width(String content, String family, double size) {
        var text = new Text(content);
        text.setFont(Font.font(family, size));
        return text.getLayoutBounds().getWidth();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1966, 100, true, 0.1966, false",
        "0.1966, 100, false, 0.1966, true",
        "-0.123456, 80, true, -0.123456, true",
        "-0.123456, 62, true, -0.1235, true",
        "123456.789012, 60, true, 123457, true",
        "0.00012345, 62, true, 0.00012, true",
    })
    void aNumberIsWrittenSmallerAndThenWithFewerDigits(
            double value, double width, boolean mayBeLarge, String text, boolean small) {
        assertThat(new NumberFit(SIX).write(value, width, Caption.NONE, mayBeLarge))
                .isEqualTo(new NumberFit.Written(text, small));
    }

    @Test
    void aCaptionTakesItsRoom() {
        var fit = new NumberFit(Decimals.STANDARD);
        assertThat(fit.write(0.1966, 60, Caption.NONE, false).text()).isEqualTo("0.1966");
        assertThat(fit.write(0.1966, 60, Caption.of("∂z"), false).text()).hasSizeLessThan(6);
    }
}
