package chalkgrad.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.number.Caption.Piece;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnScreen
class CaptionViewTest {
    /// Half the height within the frame of a number that the current one is made of: 22, less an inset of 1 and a line
    /// of 2.4 at both sides.
    private static final double HALF_HEIGHT = 22 / 2.0 - 1 - 2.4;

    @BeforeAll
    static void loadFonts() {
        BundledFonts.load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,12|[2]", "1|[1]", "12|(3)", "10,3|(12)", "11|new"})
    void whatStandsBelowALetterIsApartFromWhatStandsAboveItAndFromTheFrame(String below, String above) {
        List<Bounds> scripts =
                bounds(new Piece("w", below, above), NumberFit.STACKED).subList(1, 3);
        assertThat(scripts.getFirst().getMinY() - scripts.getLast().getMaxY())
                .as("gap between them")
                .isGreaterThan(0.9);
        assertThat(scripts).allSatisfy(CaptionViewTest::assertThatItIsWithinTheFrame);
    }

    @Test
    void aFractionDoesNotTouchTheFrame() {
        assertThat(bounds(new Piece("", "∂a", "∂L"), NumberFit.FRACTION))
                .hasSize(2)
                .allSatisfy(CaptionViewTest::assertThatItIsWithinTheFrame)
                .satisfies(texts -> assertThat(texts.getFirst().getMaxY()).isNegative())
                .satisfies(texts -> assertThat(texts.getLast().getMinY()).isPositive());
    }

    private static void assertThatItIsWithinTheFrame(Bounds text) {
        assertThat(text.getMaxY()).isLessThanOrEqualTo(HALF_HEIGHT);
        assertThat(text.getMinY()).isGreaterThanOrEqualTo(-HALF_HEIGHT);
    }

    private static List<Bounds> bounds(Piece piece, double size) {
        var view = new CaptionView();
        view.show(new Caption(List.of(piece)));
        texts(view).forEach(text -> text.setFont(Font.font("Inter", size)));
        view.arrange();
        return texts(view)
                .map(text -> {
                    text.setBoundsType(TextBoundsType.VISUAL);
                    return text.getBoundsInParent();
                })
                .toList();
    }

    private static Stream<Text> texts(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node -> node instanceof Parent inner
                        ? texts(inner)
                        : Stream.of(node).filter(Text.class::isInstance).map(Text.class::cast));
    }
}
