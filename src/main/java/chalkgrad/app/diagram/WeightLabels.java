package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.diagram.EdgeLabels.WeightPlaces;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers of the edges into a layer: each weight, and beside it what was last computed for it.
record WeightLabels(DiagramLayout layout, Writing writing) {
    void addTo(int l) {
        var tags = new HashMap<Edge, Quantity>();
        for (int i : layout.shown(l - 1)) {
            for (int j : layout.shown(l)) {
                edgeTag(l, i, j).ifPresent(tag -> tags.put(new Edge(l, tag.from(), tag.to()), tag));
            }
        }
        var wanted = new EdgeLabels.Wanted(urgentEdges(l, true), urgentEdges(l, false), tags.keySet());
        layout.edgeLabels(l, wanted, writing.notation(), () -> inOrder(EdgeLabels.place(layout, l, wanted)))
                .forEach((edge, place) -> addEdge(edge, place, Optional.ofNullable(tags.get(edge))));
    }

    private Map<Edge, WeightPlaces> inOrder(Map<Edge, WeightPlaces> places) {
        var ordered = new LinkedHashMap<Edge, WeightPlaces>();
        places.keySet().stream()
                .sorted(Comparator.comparing(this::name, new NaturalOrder()))
                .forEach(edge -> ordered.put(edge, Objects.requireNonNull(places.get(edge))));
        return ordered;
    }

    /// The name in the notation of the document, by which weights are ordered.
    private String name(Edge edge) {
        return writing.nameOf(Quantity.weight(edge.layer(), edge.from(), edge.to()));
    }

    private void addEdge(Edge edge, WeightPlaces place, Optional<Quantity> tag) {
        if (place.hasPill()) {
            writing.addWeight(
                    Quantity.weight(edge.layer(), edge.from(), edge.to()), place.pill(), layout.namesWeights());
        }
        if (place.hasTag()) {
            tag.ifPresent(what -> writing.addTagOfParameter(what, place.tag()));
        }
    }

    /// The edges whose weight matters now, or those with a computed number that does.
    private Set<Edge> urgentEdges(int l, boolean weights) {
        return writing.emphasis().stream()
                .filter(q -> q.layer() == l && q.from() != 0 && q.kind() != Kind.JACOBIAN)
                .filter(q -> weights == (q.kind() == Kind.WEIGHT))
                .map(Edge::of)
                .collect(Collectors.toSet());
    }

    /// The number of an edge beside its weight: the product until it has been added up, later its gradient or update.
    private Optional<Quantity> edgeTag(int l, int i, int j) {
        Quantity weight = Quantity.weight(l, i, j);
        Quantity product = Quantity.product(l, i, j);
        boolean added = writing.isKnown(Quantity.preActivation(l, j)) && !writing.isEmphasized(product);
        Stream<Quantity> products = added ? Stream.empty() : Stream.of(product);
        return writing.latest(Stream.concat(products, writing.ofParameter(weight)));
    }
}
