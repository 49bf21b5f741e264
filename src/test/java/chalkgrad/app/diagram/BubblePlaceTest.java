package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// A bubble of 100 x 40 on a stage of 400 x 300.
class BubblePlaceTest {
    private static final Rectangle2D NUMBER = new Rectangle2D(150, 140, 60, 20);

    private static Rectangle2D place(Rectangle2D number, Label... labels) {
        return new BubblePlace(List.of(labels), 400, 300).of(number, 100, 40);
    }

    private static Label label(double x, double y, Stress stress) {
        return new Label(
                Quantity.loss(),
                LabelLook.VALUE,
                new Rectangle2D(x, y, 60, 20),
                Caption.NONE,
                "1",
                false,
                false,
                Direction.FORWARD,
                stress);
    }

    @Test
    void itStandsBesideItsNumber() {
        assertThat(place(NUMBER, label(150, 140, Stress.SUBJECT))).isEqualTo(new Rectangle2D(220, 130, 100, 40));
    }

    @Test
    void itGivesWayToOtherNumbers() {
        assertThat(place(NUMBER, label(230, 140, Stress.NONE)).getMaxX()).isEqualTo(140);
    }

    @Test
    void itCoversAnotherNumberRatherThanWhatTheNumberIsMadeOf() {
        Rectangle2D corner = new Rectangle2D(340, 0, 60, 20);
        Label[] around = {label(240, 0, Stress.OPERAND), label(340, 30, Stress.OPERAND), label(240, 30, Stress.NONE)};
        Rectangle2D place = place(corner, around);
        assertThat(place.intersects(around[0].box())).isFalse();
        assertThat(place.intersects(around[1].box())).isFalse();
        assertThat(place.intersects(corner)).isFalse();
    }

    @Test
    void itStaysOnTheStage() {
        Rectangle2D stage = new Rectangle2D(0, 0, 400, 300);
        for (Rectangle2D at : List.of(new Rectangle2D(0, 0, 60, 20), new Rectangle2D(340, 280, 60, 20))) {
            assertThat(stage.contains(place(at))).isTrue();
        }
    }
}
