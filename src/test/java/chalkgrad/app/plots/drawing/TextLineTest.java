package chalkgrad.app.plots.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.BundledFonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Names in plots have subscripts and superscripts, as on the stage.
@OnScreen
class TextLineTest {
    @BeforeAll
    static void loadTheFont() {
        BundledFonts.load();
    }

    private static TextLine line(String text) {
        return TextLine.of(text, 20, Mark.Weight.REGULAR);
    }

    @Test
    void aSubscriptIsSmallerAndBelowTheLine() {
        TextLine line = line("class " + TextLine.marked("x", "1", "") + " here");
        assertThat(line.pieces()).extracting(TextLine.Piece::text).containsExactly("class x", "1", " here");
        assertThat(line.pieces())
                .extracting(TextLine.Piece::drop)
                .satisfiesExactly(
                        own -> assertThat(own).isZero(),
                        below -> assertThat(below).isPositive(),
                        own -> assertThat(own).isZero());
        assertThat(line.pieces().get(1).size()).isLessThan(20);
        assertThat(line.pieces().get(2).x()).isGreaterThan(line.pieces().get(1).x());
    }

    @Test
    void aSuperscriptIsAboveTheSubscriptBeforeIt() {
        TextLine line = line(TextLine.marked("a", "1", "[2]") + "b");
        assertThat(line.pieces().get(2).x()).isEqualTo(line.pieces().get(1).x());
        assertThat(line.pieces().get(2).drop()).isNegative();
        double wider = Letters.width("[2]", 20 * 0.72);
        assertThat(line.pieces().get(3).x()).isCloseTo(line.pieces().get(2).x() + wider, within(0.01));
    }

    /// In Inter, brackets reach a seventh of the size below the baseline, and digits 0.73 of it above.
    @Test
    void aSuperscriptDoesNotTouchTheSubscript() {
        TextLine line = line(TextLine.marked("w", "1,1", "[1]"));
        var below = line.pieces().get(1);
        var above = line.pieces().get(2);
        double bottom = above.drop() + 0.15 * above.size();
        double top = below.drop() - 0.73 * below.size();
        assertThat(top - bottom).isGreaterThan(1);
    }

    @Test
    void aTextWithoutMarksIsAsItWas() {
        assertThat(line("loss").pieces()).containsExactly(new TextLine.Piece("loss", 0, 0, 20));
        assertThat(line("").width()).isZero();
    }
}
