package chalkgrad.app.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class FormulaPairTest {
    private final Region right = sized(300, 60);
    private final Region yours = sized(250, 40);
    private final FormulaPair pair = new FormulaPair(right, yours);

    private static Region sized(double width, double height) {
        var region = new Region();
        region.setPrefSize(width, height);
        return region;
    }

    @Test
    void formulasStandSideBySideInHalvesIfThereIsRoom() {
        lay(606);
        assertThat(pair.getHeight()).isEqualTo(60);
        assertThat(right.getWidth()).isEqualTo(300);
        assertThat(yours.getLayoutX()).isEqualTo(306);
        assertThat(yours.getLayoutY()).isZero();
    }

    @Test
    void otherwiseTheyStandBelowEachOtherInFullWidth() {
        lay(605);
        assertThat(pair.getHeight()).isEqualTo(106);
        assertThat(yours.getWidth()).isEqualTo(605);
        assertThat(yours.getLayoutY()).isEqualTo(66);
    }

    private void lay(double width) {
        pair.resize(width, pair.prefHeight(width));
        pair.layout();
    }
}
