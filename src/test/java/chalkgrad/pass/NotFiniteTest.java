package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.exchange.NetworkText;
import org.junit.jupiter.api.Test;

/// Where a number ceased to be finite, and why.
class NotFiniteTest {
    @Test
    void aLogarithmOfANegativeOutputIsTheReasonOfAllThatFollows() {
        Document document = edited("1-2 identity binary_cross_entropy", -2);
        assertThat(of(document, Quantity.loss()))
                .isEqualTo(new NotFinite(Quantity.lossTerm(1), NotFinite.Reason.LOGARITHM, -2));
    }

    @Test
    void aLogarithmOfZeroIsOneToo() {
        Document document = edited("1-1 relu binary_cross_entropy", -2);
        assertThat(of(document, Quantity.lossTerm(1)))
                .isEqualTo(new NotFinite(Quantity.lossTerm(1), NotFinite.Reason.LOGARITHM, 0));
        // -1/a of an output 0
        assertThat(of(document, Quantity.activationGradient(1, 1)).what()).isEqualTo(NotFinite.Reason.DIVISION);
    }

    @Test
    void aSquareBeyondTheLargestNumberIsOneToo() {
        Document document = edited("1-1 identity half_squared_error", 1e200);
        assertThat(of(document, Quantity.loss()).what()).isEqualTo(NotFinite.Reason.TOO_LARGE);
    }

    @Test
    void aFiniteNumberHasNone() {
        var run = new Run(edited("1-1 identity half_squared_error", 2));
        assertThat(NotFinite.of(run, run.derivation(), Quantity.loss())).isEmpty();
    }

    /// A network of one input, which is 1, and this weight to the first output.
    private static Document edited(String text, double weight) {
        Document document = NetworkText.parse(text).toDocument();
        return new Edit.SetInput(1, 1, 1).applyTo(new Edit.SetWeight(1, 1, 1, weight).applyTo(document));
    }

    private static NotFinite of(Document document, Quantity quantity) {
        var run = new Run(document);
        return NotFinite.of(run, run.derivation(), quantity).orElseThrow();
    }
}
