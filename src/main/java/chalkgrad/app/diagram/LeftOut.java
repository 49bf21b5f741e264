package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.number.Label;
import chalkgrad.network.Network;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many weights and biases have no number on the stage, of those between neurons that it shows.
///
/// @param weights for each layer, the weights into it
/// @param biases for each layer, its biases
record LeftOut(List<Integer> weights, List<Integer> biases) {
    /// Nothing is left out.
    static final LeftOut NOTHING = new LeftOut(List.of(), List.of());

    LeftOut {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
    }

    static LeftOut of(DiagramLayout layout, List<Label> labels) {
        Set<Edge> shown = labels.stream()
                .map(Label::quantity)
                .filter(q -> q.isOfEdge() || q.isOfParameter())
                .map(Edge::of)
                .collect(Collectors.toSet());
        return new LeftOut(
                ofLayers(layout, shown, l -> EdgeColumn.edges(layout, l).stream()),
                ofLayers(layout, shown, l -> biases(layout, l)));
    }

    private static List<Integer> ofLayers(DiagramLayout layout, Set<Edge> shown, Parameters parameters) {
        return IntStream.rangeClosed(1, layout.network().depth())
                .mapToObj(l -> (int)
                        parameters.of(l).filter(edge -> !shown.contains(edge)).count())
                .toList();
    }

    /// The biases of the neurons that are drawn, as edges from nowhere.
    private static Stream<Edge> biases(DiagramLayout layout, int l) {
        Network network = layout.network();
        return layout.shown(l).stream()
                .flatMap(j -> BiasPlaces.of(network, l, j).stream())
                .map(Edge::of)
                .distinct();
    }

    /// Gives the parameters of a layer.
    @FunctionalInterface
    private interface Parameters {
        Stream<Edge> of(int layer);
    }
}
