package chalkgrad.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.number.Caption.Piece;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.junit.jupiter.api.Test;

@OnScreen
class CaptionViewTest {
    private static final double BOX_HEIGHT = 21;

    @Test
    void whatStandsBelowALetterDoesNotTouchWhatStandsAboveIt() {
        var view = new CaptionView();
        view.show(new Caption(List.of(new Piece("w", "1,12", "[2]"))));
        List<Bounds> scripts = view.getChildren().stream()
                .map(Text.class::cast)
                .skip(1)
                .map(text -> {
                    text.setFont(Font.font("Inter", NumberFit.SCRIPT));
                    text.setBoundsType(TextBoundsType.VISUAL);
                    return text.getBoundsInParent();
                })
                .toList();
        assertThat(scripts).hasSize(2);
        assertThat(scripts.getFirst().getMinY())
                .as("top of what stands below")
                .isGreaterThan(scripts.getLast().getMaxY());
        assertThat(scripts.getFirst().getMaxY()).isLessThan(BOX_HEIGHT / 2 + 1);
        assertThat(scripts.getLast().getMinY()).isGreaterThan(-BOX_HEIGHT / 2 - 1);
    }
}
