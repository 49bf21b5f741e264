package chalkgrad.app.diagram;

import chalkgrad.network.Network;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chooses the level of detail and the size of the texts for a network in a room.
record LayoutChoice(Network network, Viewport viewport) {
    private static final double LEAST_SCALE = 0.1;
    /// How much smaller texts may be than they could, to show more of them.
    private static final double GIVE_UP_AT_MOST = 0.95;
    /// The number of smaller sizes to try for the weights.
    private static final int SIZES = 4;

    /// The layout with readable texts. If it leaves out weights or biases, and smaller texts can be read too, the one
    /// of these that leaves out least; of equally good ones, the one with the largest texts.
    DiagramLayout best() {
        DiagramLayout first = readable();
        return lacks(first) == 0
                ? first
                : IntStream.rangeClosed(0, SIZES)
                        .mapToDouble(k -> viewport.smallestScale()
                                - (viewport.smallestScale() - viewport.leastScale()) * k / SIZES)
                        .distinct()
                        .mapToObj(scale -> new LayoutChoice(network, viewport.withTexts(scale)).readable())
                        .min(Comparator.comparingInt(LayoutChoice::lacks))
                        .orElse(first);
    }

    /// Whether a layout has no room for all neurons, all weights, or all biases: the more, the worse.
    private static int lacks(DiagramLayout layout) {
        Network network = layout.network();
        boolean whole = IntStream.rangeClosed(0, network.depth()).allMatch(l -> layout.leftOut(l) == 0);
        if (!whole) {
            return 3;
        }
        boolean biased = layout.detail().hasBiasesFirst()
                || IntStream.rangeClosed(1, network.depth())
                        .noneMatch(l -> network.layer(l).hasBiases());
        return (layout.edges().holdsWeights() ? 0 : 2) + (biased ? 0 : 1);
    }

    /// The most detailed layout with readable texts; of those that show as much at each neuron, the first with the
    /// most room at the edges. If there is none, the one with the largest texts, without the neurons that have no
    /// room.
    private DiagramLayout readable() {
        double largest = viewport.width() / new NeededRoom(network, Detail.MINIMAL).width();
        double wanted = Math.min(viewport.smallestScale(), GIVE_UP_AT_MOST * largest);
        List<Detail> readable = Stream.of(Detail.values())
                .filter(detail -> new NeededRoom(network, detail).scale(viewport) >= wanted)
                .filter(detail -> !detail.needsWideGaps() || hasRoomForGradients(detail))
                .toList();
        if (readable.isEmpty()) {
            return layout(Detail.MINIMAL, Math.max(LEAST_SCALE, Math.min(viewport.smallestScale(), largest)));
        }
        return readable.stream()
                .filter(detail -> detail.showsAsMuchAs(readable.getFirst()))
                .flatMap(this::sizes)
                .min(Comparator.comparing(
                                (DiagramLayout layout) -> layout.edges().least())
                        .thenComparing(layout -> !layout.hasRoomForNames()))
                .orElseThrow();
    }

    /// Wide columns make the gaps narrow; the numbers of the edges come first.
    private boolean hasRoomForGradients(Detail detail) {
        return layout(detail, new NeededRoom(network, detail).scale(viewport))
                .edges()
                .holdsGradients();
    }

    /// The layout with the largest texts, and with smaller ones if these can have room for weights or names that have
    /// none there.
    private Stream<DiagramLayout> sizes(Detail detail) {
        double largest = new NeededRoom(network, detail).scale(viewport);
        double smallest = Math.min(largest, viewport.smallestScale());
        DiagramLayout first = layout(detail, largest);
        boolean all = IntStream.rangeClosed(0, network.depth()).allMatch(l -> first.leftOut(l) == 0);
        return !all || first.edges().holdsWeights() && first.hasRoomForNames()
                ? Stream.of(first)
                : IntStream.rangeClosed(0, SIZES)
                        .mapToDouble(k -> Math.max(smallest, largest - (largest - smallest) * k / SIZES))
                        .mapToObj(scale -> layout(detail, scale));
    }

    private DiagramLayout layout(Detail detail, double scale) {
        return new DiagramLayout(network, detail, scale, viewport, Pages.FIRST);
    }
}
