package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.network.Network;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BiasPlacesTest {
    /// Below the letters of a heading there is so much room, in layout units.
    private static final double ROOM = 4;

    static List<Document> networks() {
        return WorkedNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void noTagOfABiasCoversAHeading(Document document) {
        Network network = document.network();
        for (Stages.Stage stage : Stages.ALL) {
            DiagramLayout layout = stage.layout(document);
            for (int l = 1; l <= network.depth() && layout.detail().hasBiasAbove(); l++) {
                int neuron = network.layer(l).tiedBias() ? 0 : layout.shown(l).getFirst();
                assertThat(new BiasPlaces(layout).tag(l, neuron).getMinY())
                        .as("layer %d on %s", l, stage)
                        .isGreaterThanOrEqualTo(DiagramLayout.HEADER_HEIGHT - ROOM - 1e-9);
            }
        }
    }
}
