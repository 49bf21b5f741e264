package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.NetworkText;
import chalkgrad.network.Network;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewPlacesTest {
    @ParameterizedTest
    @ValueSource(strings = {"3-3-3-3 sigmoid", "20-50-30-10 tanh", "784-128-10 relu"})
    void picturesOfWholeLayersNeverCoverANeuron(String network) {
        Network drawn = NetworkText.parse(network).toDocument().network();
        List<DiagramLayout> layouts = IntStream.rangeClosed(5, 60)
                .mapToObj(k -> DiagramLayout.of(drawn, new Viewport(640, 20 * k, 6, Viewport.DESK_SCALE)))
                .toList();
        assertThat(layouts)
                .allSatisfy(layout -> assertThat(new OverviewPlaces(layout).pictures())
                        .allSatisfy(picture ->
                                assertThat(layout.nodes()).noneMatch(node -> node.intersects(picture.place()))));
    }
}
