package chalkgrad.app.look.ink;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

@OnScreen
class InksTest {
    private static final String RED_ON_GREY =
            "data:text/css,.inks { -ink-ground: grey; -ink-class-1: red; -ink-text: navy; }";

    /// Everything with these colours is drawn again when they change.
    @Test
    void allColoursOfAProfileChangeAtOnce(FxRobot robot) {
        List<Palette> palettes = new ArrayList<>();
        robot.interact(() -> {
            var inks = new Inks();
            var root = new StackPane(inks);
            var scene = new Scene(root);
            inks.paletteProperty().subscribe((before, now) -> palettes.add(now));
            scene.getStylesheets().add(RED_ON_GREY);
            root.applyCss();
            root.layout();
        });
        assertThat(palettes).hasSize(1);
        assertThat(palettes.getFirst().of(Ink.GROUND)).isEqualTo(Color.GREY);
        assertThat(palettes.getFirst().of(Ink.CLASS_1)).isEqualTo(Color.RED);
        assertThat(palettes.getFirst().of(Ink.TEXT)).isEqualTo(Color.NAVY);
    }
}
