package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.look.BundledFonts;
import java.util.List;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnScreen
class NetworkSketchTest {
    @BeforeAll
    static void loadTheFont() {
        BundledFonts.load();
    }

    /// A column of ten places with a gap in the middle has nine dots.
    @ParameterizedTest
    @CsvSource({"8, 8", "10, 10", "11, 9", "300, 9"})
    void aSmallLayerHasADotForEachNeuron(int size, int dots) {
        var sketch = new NetworkSketch(List.of(2, size), 480, 130);
        assertThat(sketch.getChildren()).filteredOn(Circle.class::isInstance).hasSize(2 + dots);
    }
}
